// What lacked in a municipality according to its records, with where to read on (gemis.html.j2).
import { alinea, element, link } from "./element.js";
import { draw_staat, draw_teken } from "./naast-elementen.js";
import { load_plek } from "./naast-gegevens.js";
import { to_url } from "./root.js";

const draw_voorwaarden = (voorwaarden) =>
  voorwaarden.length
    ? [alinea("Wat is ervoor nodig?"), element("ul", {}, ...voorwaarden.map((each) => element("li", {}, each)))]
    : [alinea("Voorwaarden hebben wij niet opgenomen.")];

const draw_lezen = ([kenmerk, titel, url]) =>
  alinea("Lees: ", link(to_url(url), titel), " ", element("span", { klas: "kb-kenmerk" }, kenmerk), element("span", { klas: "kb-papier" }, ", op de site"));

// A title that names its kenmerk does not need it again.
const draw_record = ([kenmerk, titel, url, , staat]) => [
  link(to_url(url), titel),
  ...(titel.includes(kenmerk) ? [] : [" ", element("span", { klas: "kb-kenmerk" }, kenmerk)]),
  ...draw_staat(staat),
];

const draw_records = (records) => records.flatMap((each, at) => [at ? ", " : ": ", ...draw_record(each)]);

const draw_een = ([[url, titel], hier, rest, gezien, voorwaarden, lezen]) =>
  element(
    "li",
    { klas: "kb-gemis" },
    element("p", { klas: "kb-gemis__element" }, link(to_url(url), titel)),
    alinea(draw_teken("ontbrak"), " Ontbrak hier of kon beter", ...draw_records(hier), rest ? ` en nog ${rest}.` : "."),
    alinea(gezien),
    ...draw_voorwaarden(voorwaarden),
    ...lezen.map(draw_lezen),
  );

// The parts of the answer; `url` is where the page of the municipality, or else its region, stands.
export async function draw_gemis({ id, naam, url }) {
  const { rijen, gemis, aantal } = await load_plek(`gemeente:${id}`);
  if (!rijen.size) return [alinea(`Over werkzame elementen is van ${naam} nog niets opgenomen.`)];
  const alle = element("p", { klas: "kb-scherm" }, link(`${url}#elementen`, `Alle werkzame elementen van ${naam}`));
  if (!aantal) return [alinea(`Van ${naam} hebben wij geen werkzaam element opgenomen dat daar ontbrak of beter kon.`), alle];
  const kop = element("h3", { id: "eigen-gemis" }, aantal === 1 ? `1 werkzaam element dat in ${naam} ontbrak of beter kon` : `${aantal} werkzame elementen die in ${naam} ontbraken of beter konden`);
  const over = aantal - gemis.length;
  return [
    kop,
    element("ul", { klas: "kb-gemislijst" }, ...gemis.map(draw_een)),
    ...(over ? [alinea(`En nog ${over} andere.`)] : []),
    alle,
  ];
}
