// The names that lead straight to a page: places, themes and terms, when that is what somebody typed.
import { to_one_word, without_soort } from "./vraag.js";

// The rows of gegevens/zoekwoorden.js, with each name as it is compared.
export const read_namen = (rows) =>
  rows.map(([soort, naam, url, ook, via], nummer) => ({
    nummer,
    soort,
    naam,
    url,
    ook,
    via,
    plat: [naam, ...ook].map(to_one_word),
  }));

// The one name that was typed, whatever its capitals, spaces and hyphens; null when it is none. Its
// number is that of the page in the index.
export function find_naam(namen, vraag) {
  const typed = to_one_word(without_soort(vraag));
  const found = typed && namen.find(({ plat }) => plat.includes(typed));
  if (!found) return null;
  // The other name that the reader typed, so that one sees why this is shown.
  const via_naam = found.ook.find((_, at) => found.plat[at + 1] === typed && found.plat[0] !== typed) ?? "";
  return { ...found, via_naam };
}
