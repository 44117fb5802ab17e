// A kenmerk as people type it: `wij g5`, `WIJ–G05`, or a letter O for a zero.
import { to_plain } from "./getypt.js";
import { join_names, join_some } from "./zin.js";

const STREPEN = /\s*[-_\u2010-\u2015\u2212]\s*/g;
const VAN_PRAKTIJK = /(?<![^\s,;])([a-z]{3})[\s-]*([a-z]{1,2}?)[\s-]*(o*\d[\do]*)(?![^\s,;])/gi;
const VAN_PLEK = /(?<![^\s,;])(gm|vt)[\s-]*(o*\d[\do]*)(?![^\s,;])/gi;

const to_cijfers = (tekst) => tekst.replace(/o/gi, "0");

// Those that someone typed: one, or those on a sheet of her own.
export function read_kenmerken(tekst) {
  const heel = to_plain(tekst)
    .replace(STREPEN, "-")
    .replace(VAN_PRAKTIJK, (_, van, soort, nummer) => `${van}-${soort}${to_cijfers(nummer)}`)
    .replace(VAN_PLEK, (_, van, nummer) => `${van}${to_cijfers(nummer)}`);
  return [...new Set(heel.split(/[,;\s]+/).filter((een) => een && een.toLowerCase() !== "en"))];
}

// The ways in which it may have been printed, the one that was typed first.
export function spell_kenmerk(kenmerk) {
  const [, begin, nummer] = /^(.*\D)0*(\d{1,3})$/.exec(kenmerk) ?? [];
  return nummer ? [...new Set([kenmerk, ...[2, 1, 3].map((lengte) => begin + nummer.padStart(lengte, "0"))])] : [kenmerk];
}

// The praktijk with a kenmerk as it was typed, or else by one of the ways in which it may have been printed.
export async function find_praktijk(code, bank) {
  for (const kenmerk of spell_kenmerk(code)) {
    const found = await bank.find_kenmerk(kenmerk);
    if (found) return found;
  }
  return undefined;
}

// What comes on a sheet of some kenmerken, of which `found` has the praktijken: those that are new as far as they
// fit, how many do not, and what there is to say.
export function weigh_kenmerken(codes, found, ids, typed, max) {
  const unknown = codes.filter((_, at) => !found[at]);
  const known = [...new Map(found.filter(Boolean).map((one) => [one.id, one])).values()];
  const here = known.filter(({ id }) => ids.includes(id));
  const nieuw = known.filter(({ id }) => !ids.includes(id));
  const erbij = nieuw.slice(0, Math.max(max - ids.length, 0));
  const names_of = (some) => join_names(some.map(({ titel }) => titel));
  const zinnen = [
    ...(erbij.length ? [`Erbij: ${names_of(erbij)}.`] : []),
    ...(here.length ? [`${names_of(here)} ${here.length > 1 ? "staan" : "staat"} al op het blad.`] : []),
    ...(unknown.length ? [`Er is geen praktijk met kenmerk ${known.length ? join_some(unknown) : typed}.`] : []),
  ];
  return { erbij, known, rest: nieuw.length - erbij.length, zinnen };
}

// What stays the same of a kenmerk however it is typed.
const to_kern = (tekst) => to_cijfers(tekst).toLowerCase().replace(/[^\p{L}\d]/gu, "").replace(/(?<!\d)0+(?=\d)/g, "");

export const is_same_kenmerk = (een, ander) => Boolean(een) && to_kern(een) === to_kern(ander);

// Whether it stands there as it was printed, whatever its capitals and what is between several.
export function is_as_printed(typed, kenmerk) {
  const to_tekst = (tekst) => tekst.toLowerCase().split(/[,;\s]+/).filter(Boolean).join(" ");
  return to_tekst(typed) === to_tekst(kenmerk);
}
