// What is near a municipality: first what is its own, then by theme what others have, then where more is.
import { list_buren, roep_gemeente } from "../pure/gemeenten.js";
import { name_plek } from "../pure/plek.js";
import { count_praktijken, join_names } from "../pure/zin.js";
import { alinea, element, link } from "./element.js";
import { draw_gemis } from "./gemis.js";
import { load_plek } from "./naast-gegevens.js";
import { load_register, load_teksten } from "./praktijken.js";
import { to_url } from "./root.js";
import { draw_soort } from "./soort.js";
import { draw_voorbeelden, load_voorbeelden } from "./voorbeelden.js";

const EIGEN = 8; // so many praktijken of one soort of the municipality itself stand here; its page has all

// What can be used now comes first, in the order of the soorten.
function make_order(bank) {
  const soorten = [...bank.namen.soort.keys()];
  const actueel = bank.test("status", ["actueel"]);
  const rank = (nummer) => (actueel(nummer) ? 0 : soorten.length) + soorten.indexOf(bank.waarde_of("soort", nummer)[0]);
  return (nummers) => nummers.sort((a, b) => rank(a) - rank(b));
}

// `begin` is what one can begin with, as the page has it, if it has any.
export async function draw_plekantwoord(gemeente, gemeenten, begin) {
  const [voorbeelden, eigen] = await Promise.all([load_voorbeelden(gemeente), gemeente.eigen ? draw_eigen(gemeente) : []]);
  return [
    ...(gemeente.eigen ? [] : draw_niets(gemeente, voorbeelden, begin)),
    ...eigen,
    ...draw_voorbeelden(voorbeelden, gemeente.eigen),
    ...draw_verder(gemeente, list_buren(gemeenten, gemeente), voorbeelden),
  ];
}

const sprong = (id, woord) => link(`#${id}`, woord);

// How much there is, and where.
function draw_wegen({ id, url }, naam, delen) {
  const wegen = [...delen.map(([sleutel, aantal]) => sprong(`eigen-${sleutel}`, aantal)), sprong("anderen", "wat anderen doen")];
  return [
    alinea(...wegen.flatMap((weg, at) => [at ? " · " : "", weg])),
    element("p", { klas: "kb-scherm" }, "Afdrukken, delen of downloaden: ", link(url, `de pagina van ${naam}`)),
    element("p", { klas: "kb-scherm" }, link(to_url(`vergelijken/#naast=gemeente:${id}`), `Vergelijk ${naam} met een andere plaats`)),
  ];
}

// On what it rests, as the page of the municipality has it (basis.html.j2).
const draw_basis = ([bronnen, onder]) =>
  element(
    "div",
    { klas: "kb-basis" },
    ...bronnen.map(([bron, titel, zin], at) => alinea("Bron: ", link(to_url(bron), titel), `. ${zin}`, at === bronnen.length - 1 && onder ? ` ${onder}` : "")),
  );

// Her region, as the facts on the page of a municipality have it.
function draw_hoort(gemeente, { hoort, regios }) {
  const [, naam] = regios.get(gemeente.regio);
  return alinea(`${hoort.replace("{naam}", roep_gemeente(gemeente))} `, link(to_url(`regios/${gemeente.regio}/`), naam), ".");
}

// To copy and to print, as the page has it, where no page of her own has that.
const draw_mee = () => document.querySelector("template[data-kb-mee]").content.firstElementChild.cloneNode(true);

// Of a municipality of which there is nothing follows at once what any can begin with, then what others do.
const draw_niets = (gemeente, { niets }, begin) => {
  const zin = niets.replace("{naam}", roep_gemeente(gemeente));
  if (!begin) return [alinea(zin), draw_mee()];
  return [alinea(zin, " Hieronder leest u waar een gemeente mee kan beginnen, en daarna ", sprong("anderen", "wat anderen doen"), "."), draw_mee(), begin];
};

async function draw_eigen(gemeente) {
  const { id, url } = gemeente;
  const naam = roep_gemeente(gemeente);
  const bank = await load_register();
  const nummers = make_order(bank)(bank.numbers_with("gemeente", [id]));
  const { basis } = await load_plek(`gemeente:${id}`);
  const wegen = draw_wegen(gemeente, naam, basis[2]);
  const gemis = await draw_gemis({ id, naam, url });
  if (!nummers.length)
    return [...wegen, alinea(`Van ${naam} zijn nog geen praktijken opgenomen. Er is wel een rapport: `, link(url, `het rapport over ${naam}`), "."), ...gemis, draw_basis(basis)];
  const per_soort = [...bank.namen.soort].map(([soort, { ook }]) => draw_groep(soort, ook, nummers.filter(bank.test("soort", [soort])), bank));
  const delen = await Promise.all(per_soort);
  return [
    ...wegen,
    element("h3", {}, `Van ${naam} zelf `, element("span", { klas: "kb-aantal" }, String(nummers.length))),
    ...delen.flat(),
    element("p", { klas: "kb-scherm" }, link(url, `Heel ${naam}, thema voor thema`)),
    ...gemis,
    draw_basis(basis),
  ];
}

async function draw_groep(soort, naam, nummers, bank) {
  if (!nummers.length) return [];
  const rijen = await bank.load_rijen(nummers.slice(0, EIGEN));
  const regels = await Promise.all(rijen.map((each) => draw_regel(each, bank)));
  const over = nummers.length - EIGEN;
  return [
    element("h4", { id: `eigen-${soort}` }, `${naam} `, element("span", { klas: "kb-aantal" }, String(nummers.length))),
    element("ul", { klas: "kb-plekantwoord__lijst" }, ...regels),
    ...(over > 0 ? [alinea(`En nog ${over} andere.`)] : []),
  ];
}

// The whole region, what else lies in the same province, and what is of no place.
function draw_verder(gemeente, buren, voorbeelden) {
  const { regio, provincies } = gemeente;
  const { regios } = voorbeelden;
  const draw_weg = (id) => {
    const [, naam, aantal] = regios.get(id);
    return [link(to_url(`regios/${id}/`), id === "landelijk" ? naam : `Regio ${naam}`), ` (${count_praktijken(aantal)})`];
  };
  const alle = [...new Set([...buren.values()].flat())];
  const met = alle.filter((id) => regios.get(id)[2]);
  const wegen = [regio, ...met, "landelijk"].map(draw_weg);
  return [
    element("h3", {}, "Verder lezen"),
    draw_hoort(gemeente, voorbeelden),
    element("ul", {}, ...wegen.map((weg) => element("li", {}, ...weg))),
    ...(met.length || !alle.length ? [] : [alinea(tell_buren(alle, regios, provincies))]),
  ];
}

// That there is nothing of them; of one by its name.
function tell_buren(buren, regios, provincies) {
  const van = buren.length > 1 ? `andere regio’s in ${join_names(provincies)} zijn` : `de regio ${regios.get(buren[0])[1]} zijn`;
  return `Van ${van} nog geen praktijken opgenomen.`;
}

// With its sentence; without that when it cannot be had now.
async function draw_regel(praktijk, bank) {
  const [soort] = praktijk.soort;
  const status = bank.namen.status.get(praktijk.status).naam;
  const delen = [
    draw_soort(soort, bank.namen.soort.get(soort).naam),
    link(to_url(`praktijken/${praktijk.id}/`), praktijk.titel),
    element("span", { klas: "kb-plekantwoord__plek" }, name_plek(praktijk, bank)),
    element("span", { klas: "kb-kenmerk" }, praktijk.kenmerk),
    ...(praktijk.status === "actueel" ? [] : [element("span", { klas: "kb-status" }, status)]),
  ];
  const zin = await load_teksten(praktijk).then(
    ({ samenvatting }) => [element("p", { klas: "kb-plekantwoord__zin" }, samenvatting)],
    () => [],
  );
  return element("li", {}, ...delen.flatMap((een) => [een, " "]), ...zin);
}
