// The municipalities, found by what one types: part of a name, an older name, or one that is nearly it.
import { count_edits, to_letters } from "./naam.js";
import { join_names } from "./zin.js";

const LIJKEN = 3; // so many that are nearly it are offered

const name_in = (text) => to_letters(text.replace(/^\s*gemeente\s+/i, ""));

// A municipality with its names as they are compared: `naam` and `anders`, what else it is or was called.
export const with_namen = (gemeente) => ({ ...gemeente, namen: [gemeente.naam, ...gemeente.anders].map(name_in) });

// The one that is called so; several, when places that were split up or joined share a name.
export function find_gemeenten(gemeenten, typed) {
  const by_id = gemeenten.filter(({ id }) => id === typed);
  return by_id.length ? by_id : gemeenten.filter(({ namen }) => namen.includes(name_in(typed)));
}

// Those whose name holds what was typed, first those that begin with it.
export function search_gemeenten(gemeenten, typed) {
  const text = name_in(typed);
  if (!text) return [];
  const begins = ({ namen }) => namen.some((naam) => naam.startsWith(text));
  const found = gemeenten.filter(({ namen }) => namen.some((naam) => naam.includes(text)));
  return [...found.filter(begins), ...found.filter((gemeente) => !begins(gemeente))];
}

// Those whose name differs from it by one letter in three at most, the nearest first.
export function find_near_gemeenten(gemeenten, typed) {
  const text = name_in(typed);
  const most = Math.max(1, Math.floor(text.length / 3));
  return gemeenten
    .map((gemeente) => ({ gemeente, ver: Math.min(...gemeente.namen.map((naam) => count_edits(text, naam, most))) }))
    .filter(({ ver }) => ver <= most)
    .toSorted((a, b) => a.ver - b.ver)
    .slice(0, LIJKEN)
    .map(({ gemeente }) => gemeente);
}

// Its name, with the other name by which it was found.
export function name_gemeente({ naam, anders }, typed) {
  const has = (name) => name_in(name).includes(name_in(typed));
  const ook = anders.filter(has);
  return ook.length && !has(naam) ? `${naam} (ook: ${join_names(ook)})` : naam;
}

// The other regions of each province that the region of a municipality lies in.
export const list_buren = (gemeenten, { regio, provincies }) =>
  new Map(
    provincies.map((naam) => {
      const erin = gemeenten.filter((each) => each.regio !== regio && each.provincies.includes(naam));
      return [naam, [...new Set(erin.map((each) => each.regio))].sort()];
    }),
  );
