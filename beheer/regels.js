// What the check would refuse of one record, said before it is saved. A form sees one field at a
// time; here stands what fields say of each other, as in bank/life/ and its neighbours.
import { letters_of, next_behind, taken_in } from "./kenmerken.js";
import { is_publication } from "./publiceren.js";

const WITNESS = { gezien: "waargenomen-door-tsd", verteld: "gemeld-door-de-gemeente" };

/** Stop saving, with all that is wrong in words that the CMS shows. */
export function refuse_wrong(record) {
  const wrong = [...objections(record)].map(([, said]) => said);
  if (wrong.length) throw new Error("saving_failed", { cause: new Error(wrong.join(" ")) });
}

/** What is wrong: the code of the check, and how it is told here. */
export function* objections(record) {
  yield* of_publication(record);
  yield* of_kenmerk(record);
  yield* of_dates(record);
  yield* of_status(record);
  yield* of_verbanden(record);
  yield* of_toedeling(record);
}

/** Of a concept anything may be left to write; what is published has it. */
function* of_publication(record) {
  if (!is_publication(record)) return;
  for (const name of ["soort", "titel", "samenvatting", "herkomst", "bronnen"]) {
    if (!record[name]?.length) yield ["KB020", `${name[0].toUpperCase()}${name.slice(1)}: vul dit in voordat je publiceert.`];
  }
}

/** No two records have one kenmerk. */
function* of_kenmerk(record) {
  for (const kenmerk of taken_in(record)) {
    yield ["KB042", `Kenmerk: ${kenmerk} is al in gebruik. Vrij is ${next_behind(letters_of(kenmerk))}.`];
  }
}

/** A record is reviewed, and changed, after it was published. */
function* of_dates({ gepubliceerd, herzien_voor, wijzigingen }) {
  if (!gepubliceerd) return;
  if (herzien_voor && herzien_voor <= gepubliceerd) {
    yield ["KB046", "Herzien voor: kies een dag na die bij Gepubliceerd, bijvoorbeeld een jaar later."];
  }
  for (const { datum } of wijzigingen ?? []) {
    if (datum && datum < gepubliceerd) {
      yield ["KB046", `Wijzigingen: ${datum} ligt voor de dag bij Gepubliceerd. Verbeter een van de twee.`];
    }
  }
}

/** A current record is not replaced; one that is withdrawn says why. */
function* of_status({ status, vervangen_door, reden }) {
  if (["actueel", "concept"].includes(status ?? "actueel") && vervangen_door) {
    yield ["KB048", "Vervangen door: een actueel record is niet vervangen. Verander de status, of maak dit leeg."];
  }
  if (status === "ingetrokken" && !reden) {
    yield ["KB083", "Reden: schrijf waarom dit is ingetrokken."];
  }
}

/** What a record says of an element goes with its elementen and its herkomst. */
function* of_verbanden({ verbanden, elementen, herkomst }) {
  const said = new Set();
  for (const [at, { element, betekenis }] of (verbanden ?? []).entries()) {
    const here = `Verbanden, nummer ${at + 1}:`;
    if (!(elementen ?? []).includes(element)) {
      yield ["KB130", `${here} kies dit element ook bij Elementen.`];
    }
    if (said.has(`${element} ${betekenis}`)) {
      yield ["KB131", `${here} dit staat er al. Haal er een weg, of kies een andere betekenis.`];
    }
    said.add(`${element} ${betekenis}`);
    if (herkomst && WITNESS[betekenis] && WITNESS[betekenis] !== herkomst) {
      yield ["KB132", `${here} de betekenis past niet bij de herkomst. Kies een van de twee anders.`];
    }
  }
}

/** Only a field that is filled can have been assigned by the editors. */
function* of_toedeling({ toedeling_redactie, ...record }) {
  if (record.status === "concept") return;
  for (const name of toedeling_redactie ?? []) {
    if (!record[name]?.length) {
      yield ["KB047", `Toegedeeld door de redactie: ${name.replace("_", " ")} is niet ingevuld. Haal dat daar weg.`];
    }
  }
}
