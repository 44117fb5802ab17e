// The names that lead straight to a page: places, themes and terms, when that is what somebody typed.
import { asked_uitleg, to_one_word, without_soort } from "./vraag.js";
import { explain_woonplaats, find_woonplaats } from "./woonplaatsen.js";

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
// number is that of the page in the index. Who asks what a name means is given the term first.
export function find_naam(namen, vraag) {
  const own = find_typed(namen, without_soort(vraag));
  if (own) return own;
  const about = asked_uitleg(vraag);
  const begrippen = namen.filter(({ soort }) => soort === "Begrip");
  return about && (find_typed(begrippen, about) ?? find_typed(namen, without_soort(about)));
}

function find_typed(namen, text) {
  const typed = to_one_word(text);
  const found = typed && namen.find(({ plat }) => plat.includes(typed));
  if (!found) return null;
  // The other name that the reader typed, so that one sees why this is shown.
  const via_naam = found.ook.find((_, at) => found.plat[at + 1] === typed && found.plat[0] !== typed) ?? "";
  return { ...found, via_naam };
}

// The one card above an answer. A place within one municipality leads to her; of several it is asked
// which; and what has its name otherwise is told of it.
export function find_kaart(namen, woonplaatsen, vraag) {
  const found = find_naam(namen, vraag);
  const { naam, gemeenten } = find_woonplaats(woonplaatsen, without_soort(vraag));
  const others = gemeenten.filter((gemeente) => gemeente !== found?.naam);
  const plek = others.length ? explain_woonplaats(naam, others, Boolean(found)) : "";
  if (found || !others.length) return found && { ...found, plek };
  const one = namen.find((each) => each.soort === "Gemeente" && each.naam === others[0]);
  if (others.length === 1 && one) return { ...one, via_naam: "", plek };
  return { soort: "Woonplaats", naam, url: `mijn-gemeente/#gemeente=${encodeURIComponent(naam)}`, via: "", via_naam: "", plek };
}
