// Places side by side for each werkzaam element: the first part of the comparison, as the server draws it
// (elementenzinnen.html.j2, elementenrijen.html.j2).
import { choose_for_paper, compare_elementen, is_beide, read_staat } from "../pure/elementen-naast.js";
import { element, link } from "./element.js";
import { load_naast, load_plek } from "./naast-gegevens.js";
import { to_url } from "./root.js";

const link_element = ({ id, titel }) => link(to_url(`elementen/${id}/`), titel);
export const draw_teken = (soort) =>
  element("span", { klas: `kb-tekens kb-tekens--${soort}`, "aria-hidden": "true" }, element("span"));
// That a record is not in use any more, as a word in a frame.
export const draw_staat = (staat) => (staat ? [" ", element("span", { klas: "kb-status" }, staat)] : []);
// On paper no record is named.
const draw_papier = (staat) => (staat ? [element("span", { klas: "kb-papier" }, ` (${staat})`)] : []);
const hide = (text) => element("span", { klas: "kb-verborgen" }, `, ${text}`);
const TITEL = "kb-verborgen kb-elementvak__titel";
const draw_code = (kenmerk) => element("span", { klas: "kb-elementvak__code" }, kenmerk, element("span", { klas: TITEL }, ", "));
const draw_kenmerken = (records) =>
  records.flatMap(([kenmerk, titel, url, gemeente, staat], at) => [at ? ", " : "", link(to_url(url), draw_code(kenmerk), element("span", { klas: TITEL }, titel)), ...draw_staat(staat), gemeente ? ` (${gemeente})` : ""]);
const draw_records = (records, ...meer) => element("span", { klas: "kb-elementvak__bij" }, ": ", ...draw_kenmerken(records), ...meer);

function draw_melding({ betekenis, woord, aantal, records }, { id, titel }) {
  const rest = aantal - records.length;
  const meer = rest ? [", ", link(to_url(`elementen/${id}/#${betekenis}`), `en nog ${rest}`, hide(titel))] : [];
  return element("p", { klas: "kb-elementvak" }, draw_teken(betekenis), ` ${woord}`, ...draw_papier(read_staat(records)), draw_records(records, ...meer));
}

function draw_vak(vak, of, naam) {
  const cel = { "data-kop": naam };
  if (!vak.length) return element("td", cel, element("span", { klas: "kb-leeg" }, "nog niet opgenomen"));
  const beide = is_beide(vak) ? [element("p", { klas: "kb-elementvak kb-elementvak--beide" }, element("strong", {}, "Twee kanten:"))] : [];
  return element("td", cel, ...beide, ...vak.map((melding) => draw_melding(melding, of)));
}

const draw_rij = (rij, papier, namen) =>
  element("tr", { klas: papier.has(rij.element.id) ? "" : "kb-scherm" }, element("th", { scope: "row" }, link_element(rij.element)), ...rij.vakken.map((vak, at) => draw_vak(vak, rij.element, namen[at])));

function draw_deel({ thema, rijen, rest }, plekken, papier, { namen }) {
  const breed = plekken.length + 1;
  const koppen = plekken.map((plek) => plek.voluit);
  const { naam } = namen.thema.get(thema);
  const kop = element("th", { klas: "kb-naast__kop", scope: "rowgroup", colspan: breed, "data-aantal": rijen.length + rest }, naam);
  const klas = rijen.some((rij) => papier.has(rij.element.id)) ? "" : "kb-scherm";
  const meer = rest ? [element("tr", { klas: "kb-scherm" }, element("td", { colspan: breed }, `En nog ${rest} bij `, link(to_url(`themas/${thema}/`), naam)))] : [];
  return element("tbody", { klas }, element("tr", {}, kop), ...rijen.map((rij) => draw_rij(rij, papier, koppen)), ...meer);
}

// What each place says of the element, by the title of a record and how many more say so.
const draw_delen = (delen) =>
  delen.flatMap(({ woord, waar, rest, record: [, titel, url, gemeente, staat] }, at) => {
    const bij = [...(gemeente ? [gemeente] : []), ...(rest ? [`en nog ${rest}`] : [])];
    return [at ? "; " : ": ", `${woord} ${waar} (`, link(to_url(url), `“${titel}”`), ...draw_staat(staat), ...bij.map((each) => `, ${each}`), ")"];
  });

const draw_zin = ({ zin, regels, rest }) => [
  element("p", { klas: "kb-naast__zin" }, zin),
  element(
    "ul",
    { klas: "kb-naast__namen" },
    ...regels.map((each) => element("li", {}, link_element(each.element), ...draw_papier(each.staat), element("span", { klas: "kb-scherm" }, ...draw_delen(each.delen), "."))),
    ...(rest ? [element("li", {}, `en nog ${rest}, in de tabel`)] : []),
  ),
];

const draw_groep = ({ kop, zinnen, rest }) =>
  element(
    "section",
    { klas: "kb-naast__thema" },
    element("h3", {}, kop),
    ...zinnen.flatMap(draw_zin),
    ...(rest ? [element("p", { klas: "kb-naast__zin" }, `En nog ${rest}, in de tabel.`)] : []),
  );

// What the comparison draws of elements; on paper the rest takes so many millimetres.
export async function lay_elementen(plekken, bank, themas, anders) {
  const naast = await load_naast();
  const met_rijen = await Promise.all(plekken.map(async (plek) => ({ ...plek, ...(await load_plek(plek.sleutel)) })));
  const gelegd = compare_elementen(met_rijen, naast, themas);
  const papier = choose_for_paper(gelegd, naast, plekken.length, anders);
  return {
    zinnen: gelegd.groepen.map(draw_groep),
    delen: gelegd.delen.map((deel) => draw_deel(deel, plekken, papier.gekozen, bank)),
    over: papier.over,
  };
}
