// The register: what one can choose by of all praktijken together, and the way to the rest of some.
// `load` gives the data of a file. A small bank has its rows in the register itself. Of a large one
// the columns come first (site/data/groot.py), and rows with their texts.
import { sum_text } from "./crc32.js";
import { choose, test_facet } from "./facetten.js";
import { CONTROLE, read_kolommen, read_rijen, unpack } from "./kolommen.js";

const DAG = 86_400_000; // milliseconds
const ELEMENTEN = 1000; // more than one praktijk says something of
const alfabet = new Intl.Collator("nl", { numeric: true });

export function read_register(data, load) {
  const { deel, rijen: klein } = data;
  const aantal = klein?.length ?? data.aantal;
  const facetten = klein ? read_rijen(data) : read_kolommen(data);
  const controle = klein ? [] : unpack(data.controle, Math.ceil(aantal / deel));
  const namen = Object.fromEntries(
    Object.entries(data.namen).map(([kind, rows]) => [kind, new Map(rows.map(([id, naam, ook, ...meer]) => [id, { naam, ook, meer }]))]),
  );
  const alle = Uint32Array.from({ length: aantal }, (_, nummer) => nummer);
  const kort = klein && new Map(klein.flatMap(([id, kenmerk], nummer) => [[id, nummer], [kenmerk, nummer]]));
  const volgordes = new Map();

  // A file that is no part of this register was made by another build.
  async function load_part(naam) {
    const [bouw, ...rest] = await load(naam);
    if (bouw !== data.bouw) throw new Error(`${naam}: ${bouw}, ${data.bouw}`);
    return rest;
  }

  const waarde_of = (facet, nummer) => facetten[facet].lijsten[facetten[facet].plaatsen[nummer]];
  const test = (facet, ids) => test_facet(facetten[facet], ids);

  // What the register itself knows of one; `deel` and `plaats` are where the rest stands.
  const kern_of = (nummer) => ({
    nummer,
    deel: Math.floor(nummer / deel),
    plaats: nummer % deel,
    status: waarde_of("status", nummer)[0],
    ...Object.fromEntries(Object.keys(facetten).filter((facet) => facet !== "status").map((facet) => [facet, waarde_of(facet, nummer)])),
  });

  async function load_rij(nummer) {
    if (klein) {
      const [id, kenmerk, titel, , , , , , , gepubliceerd, gewijzigd] = klein[nummer];
      return { ...kern_of(nummer), id, kenmerk, titel, gepubliceerd, gewijzigd };
    }
    const praktijk = kern_of(nummer);
    const naam = `teksten-${praktijk.deel}`;
    const teksten = await load(naam);
    const ids = teksten.map(([id]) => id).join("\n");
    const [id, , , , , , kenmerk, titel, gepubliceerd, gewijzigd] = teksten[praktijk.plaats] ?? [];
    // The texts of a small bank have no title: its register has.
    if (sum_text(ids) % CONTROLE !== controle[praktijk.deel] || titel === undefined)
      throw new Error(`${naam}: van een andere bouw`);
    return { ...praktijk, id, kenmerk, titel, gepubliceerd, gewijzigd };
  }

  const load_rijen = (nummers) => Promise.all(Array.from(nummers, load_rij));

  async function find_number(sleutel) {
    if (klein) return kort.get(sleutel);
    const [op] = await load_part(`sleutels-${sum_text(sleutel) % data.sleutels}`);
    return Object.hasOwn(op, sleutel) ? op[sleutel] : undefined;
  }

  async function find_by(veld, sleutel) {
    const nummer = await find_number(sleutel);
    if (nummer === undefined) return undefined;
    const praktijk = await load_rij(nummer);
    return praktijk[veld] === sleutel ? praktijk : undefined;
  }

  // The praktijken with some ids, in that order, or the one with a kenmerk; undefined for who is not there.
  const find_ids = (ids) => Promise.all(ids.map((id) => find_by("id", id)));
  const find_kenmerk = (kenmerk) => find_by("kenmerk", kenmerk.toUpperCase());

  // The day on which each changed, in days since 1970.
  async function load_gewijzigd() {
    if (klein) return Int32Array.from(klein, (rij) => Date.parse(rij[10]) / DAG);
    const [tekst, sinds] = await load_part("gewijzigd");
    return Int32Array.from(unpack(tekst, aantal), (dag) => dag + Date.parse(sinds) / DAG);
  }

  async function sort_by(naam) {
    if (!naam) return by_help();
    if (naam === "nieuw") {
      const dagen = await load_gewijzigd();
      return alle.toSorted((een, ander) => dagen[ander] - dagen[een]);
    }
    if (klein) return alle.toSorted((een, ander) => alfabet.compare(klein[een][2], klein[ander][2]));
    const plaatsen = unpack((await load_part("alfabet"))[0], aantal);
    return alle.toSorted((een, ander) => plaatsen[een] - plaatsen[ander]);
  }

  // What helps first, as groups.by_help has it: what still holds, by soort, and what says most of elements.
  function sort_by_help() {
    const plaatsen = new Map([...namen.soort.keys()].map((soort, at) => [soort, at]));
    const sleutels = Array.from(alle, (nummer) => {
      const vast = waarde_of("status", nummer)[0] === "actueel" ? 0 : plaatsen.size;
      return (vast + plaatsen.get(waarde_of("soort", nummer)[0])) * ELEMENTEN - waarde_of("element", nummer).length;
    });
    return alle.toSorted((een, ander) => sleutels[een] - sleutels[ander]);
  }

  let eerst;
  const by_help = () => (eerst ??= sort_by_help());
  const numbers_with = (facet, ids) => [...by_help().filter(test(facet, ids))];

  // All numbers: what helps first, or by `kenmerk`, `nieuw` or `titel`.
  async function load_volgorde(naam) {
    if (naam === "kenmerk") return alle;
    if (!volgordes.has(naam)) volgordes.set(naam, await sort_by(naam));
    return volgordes.get(naam);
  }

  // Every kenmerk and title.
  async function load_titels() {
    if (klein) return klein.map(([, kenmerk, titel]) => [kenmerk, titel]);
    const delen = await Promise.all(Array.from({ length: data.titels }, (_, at) => load_part(`titels-${at}`)));
    return delen.flatMap(([rijen]) => rijen);
  }

  // Of a place the id and title of some praktijken that it names first, by number.
  async function load_koppen(soort, id) {
    if (klein) return (nummer) => ({ id: klein[nummer][0], titel: klein[nummer][2] });
    const sleutel = `${soort}-${id}`;
    const [plekken] = await load_part(`plekken-${sum_text(sleutel) % data.plekken}`);
    const op = new Map(plekken[sleutel].map(([nummer, id, titel]) => [nummer, { id, titel }]));
    return (nummer) => op.get(nummer);
  }

  return {
    alle,
    bouw: klein ? sum_text(klein.map(([id]) => id).join("\n")) : data.bouw,
    deel,
    namen,
    test,
    waarde_of,
    numbers_with,
    choose: (eisen, volgorde = alle) => choose(facetten, eisen, volgorde),
    find_ids,
    find_kenmerk,
    load_gewijzigd,
    load_koppen,
    load_rijen,
    load_titels,
    load_volgorde,
  };
}
