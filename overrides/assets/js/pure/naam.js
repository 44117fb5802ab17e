// Names as people type them: with other capitals, accents and hyphens, what it is before or behind it, or a letter wrong.
import { flatten } from "./getypt.js";

const SOORTEN = { regio: "Regio", thema: "Thema", begrip: "Begrip" };
// `de gemeente Utrecht`, `gemeente:utrecht`; Stad aan 't Haringvliet is a name.
const VOORAF = /^\s*(?:(?:de|het)\s+)?(gemeente|gem\.?|stad|dorp|woonplaats|plaats|regio|thema|begrip)(?:\s+van\s|\s*[:=]|\s)\s*(?!aan\b)(?=\S)/i;
// `Utrecht (gemeente)`, `Utrecht stad`
const ACHTER = /(?<=\S)\s*(?:\(\s*|[,\s]\s*)(gemeente|regio|stad|dorp)\s*\)?\s*$/i;
const SPELLINGEN = [
  [/^['‘’]s[- ]/i, ""],
  [/^Sint(?=[- ])/i, "St"],
  [/ aan den? /i, " a d "],
  [/ij/gi, "y"],
];

// Noord- en Midden-Limburg is both of them.
const SAMEN = /^(\p{L}+)- en (\p{L}+)-(\p{L}+)$/u;

// Only letters and figures, without accents.
export const to_letters = (text) => flatten(text).replace(/[^\p{L}\p{N}]/gu, "");

// A name without what it is said to be, and that; `achter` when that came behind it.
export function read_soort(text) {
  const [voor, achter] = [VOORAF, ACHTER].map((pattern) => pattern.exec(text));
  const found = voor ?? achter;
  if (!found) return { naam: text, soort: "" };
  const naam = voor ? text.slice(voor[0].length) : text.slice(0, achter.index);
  return { naam, soort: SOORTEN[found[1].toLowerCase()] ?? "Gemeente", achter: !voor };
}

export const without_soort = (text) => read_soort(text).naam;

// The ways in which the name of a place is written, as they are compared: Alphen a/d Rijn, St. Anthonis, Wychen.
export function spell_plek(naam) {
  const [, een, ander, achter] = SAMEN.exec(naam) ?? [];
  const delen = een ? [`${een}-${achter}`, `${ander}-${achter}`] : [];
  const anders = [...delen, ...SPELLINGEN.map(([find, give]) => naam.replace(find, give))].filter((other) => other !== naam);
  return [...new Set([naam, ...anders].map(to_letters))];
}

// How many letters one must add, drop, change or swap; no further than asked. `cost` says what a change counts for.
export function count_edits(one, other, most, cost = () => 1) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : cost(one[i - 1], other[j - 1]);
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}
