// Praktijken side by side: every field a row, and what differs in words.
import { name_plek } from "../pure/plek.js";
import { LIJSTEN, describe_verschillen, is_equal, quote_titel, stand_of, waarden_of } from "../pure/praktijken-naast.js";
import { to_datum } from "../pure/zin.js";
import { element, link } from "./element.js";
import { load_teksten, load_velden } from "./praktijken.js";
import { to_url } from "./root.js";

const UITLEG =
  "Ja: de praktijk is hierbij ingedeeld. Nee: alleen bij iets anders van deze rij. Dat betekent niet dat " +
  "ze hier niet bij past. Niet genoemd: wel een ander element of een andere doelgroep. Niet bekend: er is niets " +
  "ingedeeld. Bij een werkzaam element staat wat de praktijk erover zegt. Wat bij geen van deze " +
  "praktijken hoort, staat niet in de tabel. In gebruik: niet verouderd of ingetrokken. Of het daar nu " +
  "nog zo gaat, weten wij niet: kijk bij “Uit welke tijd?”";

const draw_leeg = (zin) => [element("span", { klas: "kb-leeg" }, zin)];
const draw_lijst = (items, zin, klas) =>
  items.length ? [element("ul", { klas }, ...items.map((item) => element("li", {}, ...[item].flat())))] : draw_leeg(zin);

// What is equal stands in words, so that a sheet of paper has room for what is not.
const on_screen_only = (praktijken, waarde_of) => (is_equal(praktijken, waarde_of) ? "kb-scherm" : "");

// A question is long: on paper the row has its number, and the sentence above the whole.
function draw_kop(soort, een, naam) {
  if (soort !== "vraag") return `${een}: ${naam}`;
  const [nummer] = naam.split(".");
  return element("span", {}, `${een} ${nummer}`, element("span", { klas: "kb-scherm" }, naam.slice(nummer.length)));
}

// The elements of each in one row: hardly two praktijken name the same.
function draw_elementen(meer, praktijken, { namen }) {
  const draw_een = (praktijk) => (id) => [
    link(to_url(`elementen/${id}/`), namen.element.get(id).naam),
    `: ${stand_of(praktijk, "element", id)}`,
  ];
  const draw = (each) => draw_lijst(each.element.map(draw_een(each)), "Geen genoemd");
  return praktijken.some((each) => each.element.length) ? [[meer, praktijken.map(draw)]] : [];
}

function draw_rijen([soort, een, meer], praktijken, { namen }) {
  if (soort === "element") return draw_elementen(meer, praktijken, { namen });
  const ids = waarden_of(praktijken, soort, namen);
  if (!ids.length) return [[een, praktijken.map(() => draw_leeg("niet bekend")), "kb-scherm"]];
  return ids.map((id) => [
    draw_kop(soort, een, namen[soort].get(id).naam),
    praktijken.map((each) => {
      const woord = stand_of(each, soort, id);
      return woord === "ja" ? [element("strong", {}, woord)] : draw_leeg(woord);
    }),
    on_screen_only(praktijken, (each) => stand_of(each, soort, id)),
  ]);
}

function draw_status({ status, ander }, { namen }) {
  const woord = namen.status.get(status).naam;
  if (status === "actueel") return [woord];
  const verder = ander ? [" Lees in plaats daarvan ", link(to_url(`praktijken/${ander.id}/`), ander.titel), "."] : [];
  return [element("strong", {}, `${woord}.`), " Gebruik dit niet meer als voorbeeld.", ...verder];
}

const draw_bron = ([id, kort, plaats]) => [link(to_url(`bronnen/#${id}`), kort), `, ${plaats}`];

// On paper only the number: the title stands in the toezichtkader.
const draw_indicator = ([nummer, titel]) => [
  link(to_url(`toezichtkader/indicator-${nummer}/`), `Indicator ${nummer}`),
  element("span", { klas: "kb-scherm" }, `: ${titel}`),
];

// On paper the row of the table says what differs in a field.
const draw_zin = ({ veld, zin, ook_in_tabel }) =>
  element("p", { klas: `kb-naast__zin ${ook_in_tabel ? "kb-scherm" : ""}` }, element("strong", {}, `${veld}:`), ` ${zin}.`);

const draw_titel = ({ id, titel, kenmerk }) => [
  link(to_url(`praktijken/${id}/`), titel),
  " ",
  element("span", { klas: "kb-kenmerk" }, kenmerk),
];

async function load_all(praktijk, bank) {
  const tekst = await load_teksten(praktijk);
  const [ander] = tekst.vervangen_door ? await bank.find_ids([tekst.vervangen_door]) : [];
  return { ...praktijk, ...tekst, ...(await load_velden(praktijk)), ander };
}

async function lay(gekozen, bank) {
  const praktijken = await Promise.all(gekozen.map((each) => load_all(each, bank)));
  const soort_of = ({ soort }) => bank.namen.soort.get(soort[0]).naam;
  const plek_of = (each) => name_plek(each, bank);
  const status_of = (each) => bank.namen.status.get(each.status).naam;
  const herkomst_of = ({ herkomst }) => herkomst;
  const dag_of = ({ gewijzigd }) => to_datum(gewijzigd);
  const teksten = [
    ["Wat helpt", (each) => each.werkzame_elementen],
    ["Wat ervoor nodig is", (each) => each.randvoorwaarden],
  ];
  const enkel = [
    ["Soort", soort_of],
    ["Waar", plek_of],
    ["Van wie", herkomst_of],
    ["Tijd", ({ tijd }) => tijd],
    ["Status", status_of],
    ["Laatst gewijzigd", dag_of],
  ];
  const draw_rij = (kop, draw, waarde_of) => [kop, praktijken.map(draw), waarde_of && on_screen_only(praktijken, waarde_of)];
  return {
    verschillen: describe_verschillen(praktijken, teksten, enkel, bank.namen).map(draw_zin),
    hoek: "Gegeven",
    koppen: praktijken.map(draw_titel),
    namen: praktijken.map(({ titel }) => titel),
    rijen: [
      draw_rij("Soort", (each) => [soort_of(each)], soort_of),
      draw_rij("Waar", (each) => [plek_of(each)], plek_of),
      draw_rij("Samenvatting", ({ samenvatting }) => [samenvatting]),
      draw_rij("Wat helpt?", (each) => draw_lijst(each.werkzame_elementen, "Hierover hebben wij niets opgenomen.")),
      draw_rij("Wat is ervoor nodig?", (each) => draw_lijst(each.randvoorwaarden, "Voorwaarden hebben wij niet opgenomen.")),
      ...LIJSTEN.flatMap((lijst) => draw_rijen(lijst, praktijken, bank)),
      draw_rij("Indicatoren", ({ indicatoren }) => draw_lijst(indicatoren.map(draw_indicator), "Niet toegedeeld", "kb-naast__nummers")),
      draw_rij("Van wie is dit?", (each) => [herkomst_of(each)], herkomst_of),
      draw_rij("Bron", ({ bronnen }) => draw_lijst(bronnen.map(draw_bron), "")),
      draw_rij("Uit welke tijd?", ({ tijd }) => [tijd], ({ tijd }) => tijd),
      draw_rij("Status", (each) => draw_status(each, bank), status_of),
      draw_rij("Laatst gewijzigd", (each) => [dag_of(each)], dag_of),
    ],
    uitleg: UITLEG,
  };
}

// What the comparison asks of praktijken.
export const praktijken = {
  een: "een praktijk",
  meer: "praktijken",
  name: quote_titel,
  find: (ids, bank) => bank.find_ids(ids),
  lay,
};
