// The places in which people live, each in a municipality: several share a name.
import { count_edits, spell_plek, to_letters } from "./naam.js";
import { join_names } from "./zin.js";

const MEEST = 5; // words in a name

const WINDSTREEK = /^(?:Noord|Oost|Zuid|West)-(\p{L}{5,})$/u; // before what people say of it: Souburg

const GEEN = { naam: "", gemeenten: [], vroeger: [] };

// The rows of gegevens/woonplaatsen.js: by the id of the municipality, and by each name. `vroeger` is what was
// a municipality itself, and is no more.
export function read_woonplaatsen(rows) {
  const by_gemeente = new Map();
  const by_naam = new Map();
  const gemeenten = new Set(rows.flatMap(([, gemeente]) => spell_plek(gemeente)));
  for (const [id, gemeente, text, former = ""] of rows) {
    const read = (lines, vroeger) => lines.split("\n").filter(Boolean).map((naam) => ({ naam, plat: to_letters(naam), spellingen: spell_plek(naam), vroeger }));
    const namen = [...read(text, false), ...read(former, true)];
    by_gemeente.set(id, namen);
    for (const { naam, spellingen, vroeger } of namen)
      for (const key of spellingen) {
        const known = by_naam.get(key) ?? { naam, gemeenten: [], vroeger: [] };
        if (known.gemeenten.includes(gemeente)) continue;
        known.gemeenten.push(gemeente);
        if (vroeger) known.vroeger.push(gemeente);
        by_naam.set(key, known);
      }
  }
  for (const [key, known] of short_names(by_naam, gemeenten)) by_naam.set(key, known);
  return { by_gemeente, by_naam, gemeenten };
}

// Places by their names without a quarter of the wind, where nothing else is called so and all of them lie in one municipality.
function short_names(by_naam, gemeenten) {
  const short = new Map();
  for (const known of by_naam.values()) {
    const [, rest] = WINDSTREEK.exec(known.naam) ?? [];
    const key = rest && to_letters(rest);
    if (!key || gemeenten.has(key) || by_naam.has(key)) continue;
    short.set(key, [...(short.get(key) ?? []), known]);
  }
  return [...short].filter(([, all]) => new Set(all.flatMap(({ gemeenten: of_each }) => of_each)).size === 1).map(([key, [first]]) => [key, first]);
}

// The name that is nearly what was typed: as few letters differ as asked.
export function find_near_woonplaats(woonplaatsen, typed, most) {
  let [best, least] = ["", most + 1];
  for (const [plat, { naam }] of woonplaatsen?.by_naam ?? []) {
    const ver = count_edits(typed, plat, least - 1);
    if (ver < least) [best, least] = [naam, ver];
  }
  return best;
}

// How a place is called, and the names of the municipalities that have one.
export const find_woonplaats = (woonplaatsen, typed) => woonplaatsen?.by_naam.get(to_letters(typed)) ?? GEEN;

// The place whose name stands in some words, from one of them on: the longest.
export function woonplaats_at(woonplaatsen, words, at) {
  for (let size = Math.min(MEEST, words.length - at); size > 0; size--) {
    const found = find_woonplaats(woonplaatsen, words.slice(at, at + size).join(" "));
    if (found.naam) return { ...found, size };
  }
  return null;
}

// Whether some words, from one of them on or until it, are the name of a municipality or a place in one.
const is_plaats = ({ by_naam, gemeenten }, words) => {
  const naam = to_letters(words.join(" "));
  return gemeenten.has(naam) || by_naam.has(naam);
};
const SIZES = Array.from({ length: MEEST }, (_, at) => at + 1);
export const plaats_at = (woonplaatsen, words, at) => SIZES.some((size) => is_plaats(woonplaatsen, words.slice(at, at + size)));
export const plaats_until = (woonplaatsen, words, at) => SIZES.some((size) => size <= at && is_plaats(woonplaatsen, words.slice(at - size, at)));

// Where a place lies; `ook` when something else has its name as well. `vroeger` are those of the municipalities
// that came after one of that name.
export function explain_woonplaats(naam, gemeenten, ook = false, vroeger = []) {
  const waar = `${gemeenten.length > 1 ? "de gemeenten" : "de gemeente"} ${join_names(gemeenten)}`;
  const was = gemeenten.filter((each) => vroeger.includes(each));
  if (was.length === gemeenten.length) return `De gemeente ${naam} bestaat niet meer. Wat zij was, hoort nu bij ${waar}.`;
  if (was.length) return `${naam} is een woonplaats of een vroegere gemeente in ${waar}.`;
  if (ook) return `Er is ook een woonplaats ${naam} in ${waar}.`;
  return gemeenten.length > 1 ? `${naam} is een woonplaats in ${waar}.` : `${naam} ligt in ${waar}.`;
}
