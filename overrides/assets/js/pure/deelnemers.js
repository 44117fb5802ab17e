// Who takes part when reflections lie side by side: each by a link, with a role, and of now or of an earlier moment.
import { with_waarden } from "./keuze.js";
import { read_reflectie, ROL_MAX, to_regel, to_sleutel, write_reflectie } from "./reflectie.js";

export const DEELNEMERS_MAX = 8;
const MAAND = 28; // days between two links of one role, from which the first is of an earlier moment

// One that takes part, by its link; `rol` is what the reader says it is, or else what stands in the link, and `gezegd`
// whether the reader said that it is of an earlier moment, or nothing.
export function make_deelnemer({ fragment, rol, gezegd }) {
  const reflectie = read_reflectie(fragment);
  return { fragment, reflectie, rol: to_regel(rol || reflectie.rol, ROL_MAX), gezegd };
}

// The same link with something else in it. One that did not come whole does not become whole by that.
function rewrite({ fragment, reflectie, gezegd }, anders) {
  const waarden = write_reflectie({ ...reflectie, ...anders });
  return make_deelnemer({ fragment: with_waarden(fragment, reflectie.heel ? waarden : { ...waarden, heel: "" }), gezegd });
}

// With another role, which then stands in the link too: what a reader takes out is shared with nobody. An empty one is
// that of the link.
export const rename_deelnemer = (een, rol) => {
  const regel = to_regel(rol, ROL_MAX);
  return regel && regel !== een.reflectie.rol ? rewrite(een, { rol: regel }) : make_deelnemer({ ...een, rol: regel });
};

// Without the note at one question; the answer stays.
export function drop_noot(een, kenmerk) {
  const antwoord = een.reflectie.antwoorden.get(kenmerk)?.antwoord ?? "";
  const zonder = rewrite(een, { antwoorden: new Map(een.reflectie.antwoorden).set(kenmerk, { antwoord, noot: "" }) });
  return een.rol === een.reflectie.rol ? zonder : rename_deelnemer(zonder, een.rol);
}

const to_kern = (rol) => rol.normalize("NFKC").toLowerCase();
const is_zelfde = (een, ander) => een === ander || (een.rol !== "" && to_kern(een.rol) === to_kern(ander.rol));

const to_dagen = (dag) => Date.parse(dag) / 86_400_000;
const is_ouder = ({ reflectie: een }, { reflectie: ander }) =>
  Boolean(een.dag && ander.dag) && to_dagen(ander.dag) - to_dagen(een.dag) >= MAAND;

// The one of the last day, of those that the reader did not call earlier if there are any.
function find_laatste(some) {
  const nu = some.filter(({ gezegd }) => gezegd !== true);
  return (nu.length ? nu : some).reduce((een, ander) => (ander.reflectie.dag > een.reflectie.dag ? ander : een));
}

// Who is of now and who of an earlier moment (`eerder`), and how each is called. Where the reader says nothing, a link
// is of an earlier moment when another of the same role is a month younger. Of each role there is one of now.
export function place_deelnemers(deelnemers) {
  const geplaatst = deelnemers.map((een) => {
    const zelfde = deelnemers.filter((ander) => is_zelfde(een, ander));
    const laatste = find_laatste(zelfde);
    return { ...een, zelfde: zelfde.length, eerder: een !== laatste && (een.gezegd ?? is_ouder(een, laatste)) };
  });
  const namen = name_deelnemers(geplaatst);
  return geplaatst.map((een, at) => ({ ...een, nummer: at, naam: namen[at] }));
}

const GEEN_NAAM = ["niemand", "iedereen"]; // these the page says itself

// No two have one name, but who is of another moment than the one of that role. A role goes before what we make up.
function name_deelnemers(geplaatst) {
  const rollen = new Set(geplaatst.map(({ rol }) => to_kern(rol)));
  const vergeven = new Set();
  return geplaatst.map((een, at) => {
    const is_rol = een.rol !== "" && !GEEN_NAAM.includes(to_kern(een.rol));
    const naam = is_rol ? een.rol : `deelnemer ${at + 1}`;
    const samen = is_rol && geplaatst.some((ander) => ander !== een && is_zelfde(een, ander) && ander.eerder === een.eerder);
    const to_merk = (tekst) => `${een.eerder} ${to_kern(tekst)}`;
    const is_vrij = (tekst) => !vergeven.has(to_merk(tekst)) && (!rollen.has(to_kern(tekst)) || (is_rol && tekst === naam));
    let [gekozen, nummer] = [samen ? `${naam} (1)` : naam, 1];
    while (!is_vrij(gekozen)) gekozen = `${naam} (${++nummer})`;
    vergeven.add(to_merk(gekozen));
    return gekozen;
  });
}

// Each earlier moment with the one of now that it is laid beside.
export const list_momenten = (geplaatst) =>
  geplaatst
    .filter(({ eerder }) => eerder)
    .map((toen) => ({ toen, nu: find_laatste(geplaatst.filter((een) => !een.eerder && is_zelfde(een, toen))) }));

// Those that are new among found links, as far as they fit; of the others how many.
export function add_gevonden(deelnemers, gevonden) {
  const er_al = new Set(deelnemers.map(({ reflectie }) => to_sleutel(reflectie)));
  const nieuw = gevonden.filter(({ reflectie }) => {
    const sleutel = to_sleutel(reflectie);
    return !er_al.has(sleutel) && er_al.add(sleutel); // also in two files
  });
  const erbij = nieuw.slice(0, Math.max(DEELNEMERS_MAX - deelnemers.length, 0));
  const dubbel = gevonden.length - nieuw.length + gevonden.reduce((som, { keer }) => som + keer - 1, 0);
  return { erbij: erbij.map(make_deelnemer), dubbel, over: nieuw.length - erbij.length };
}
