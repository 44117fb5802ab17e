// The places in which people live, each in a municipality: several share a name.
import { to_letters } from "./naam.js";
import { join_names } from "./zin.js";

const MEEST = 5; // words in a name
const VOOR = /^['’]s[- ]/; // which the words of a question are without

const GEEN = { naam: "", gemeenten: [] };

// The rows of gegevens/woonplaatsen.js: by the id of the municipality, and by each name.
export function read_woonplaatsen(rows) {
  const by_gemeente = new Map();
  const by_naam = new Map();
  for (const [id, gemeente, text] of rows) {
    const namen = text.split("\n").map((naam) => ({ naam, plat: to_letters(naam) }));
    by_gemeente.set(id, namen);
    for (const { naam, plat } of namen)
      for (const key of new Set([plat, to_letters(naam.replace(VOOR, ""))])) {
        const known = by_naam.get(key) ?? { naam, gemeenten: [] };
        if (!known.gemeenten.includes(gemeente)) known.gemeenten.push(gemeente);
        by_naam.set(key, known);
      }
  }
  return { by_gemeente, by_naam };
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

// Where a place lies; `ook` when something else has its name as well.
export function explain_woonplaats(naam, gemeenten, ook = false) {
  const waar = `${gemeenten.length > 1 ? "de gemeenten" : "de gemeente"} ${join_names(gemeenten)}`;
  if (ook) return `Er is ook een woonplaats ${naam} in ${waar}.`;
  return gemeenten.length > 1 ? `${naam} is een woonplaats in ${waar}.` : `${naam} ligt in ${waar}.`;
}
