// The names that lead straight to a page: places, themes and terms, when that is what somebody typed.
import { quote } from "./getypt.js";
import { count_edits, read_soort, spell_plek, without_soort } from "./naam.js";
import { asked_naam, to_one_word, to_words } from "./vraag.js";
import { explain_woonplaats, find_near_woonplaats, find_woonplaats } from "./woonplaatsen.js";

const PLAATSEN = ["Gemeente", "Regio"];
const LETTERS = 5; // of a name; a shorter one is near too many others
const ALLEEN = new Set(["Begrip", "Gemeente", "Regio"]);
const STREEK = /^(?!midden|hollands)\p{L}{5,}$/u; // a part of the name of a region that says where: Brabant, Twente
const WOORDEN = 5; // of a question that may be the name of a place

// The rows of gegevens/zoekwoorden.js, with each name as it is compared.
export const read_namen = (rows) =>
  rows.map(([soort, naam, url, ook, via, provincies = []], nummer) => ({
    nummer,
    soort,
    naam,
    url,
    ook,
    via,
    streken: [...provincies.map(to_one_word), ...(soort === "Regio" ? to_words(naam).split(" ").filter((word) => STREEK.test(word)) : [])],
    plat: [naam, ...ook].map(to_one_word),
    spellingen: PLAATSEN.includes(soort) ? [naam, ...ook].flatMap(spell_plek) : [],
  }));

// The one name that was typed, whatever its capitals, spaces and hyphens; null when it is none. Its
// number is that of the page in the index. Who asks what a name means is given the term first.
export function find_naam(namen, vraag) {
  const own = find_of_soort(namen, vraag);
  if (own) return own;
  const about = asked_naam(vraag);
  const begrippen = namen.filter(({ soort }) => soort === "Begrip");
  return about && (find_typed(begrippen, about) ?? find_of_soort(namen, about));
}

// What was typed before a name says of which kind it is: Utrecht is a region as well.
function find_of_soort(namen, vraag) {
  const { naam, soort, achter } = read_soort(vraag);
  const own = soort && find_typed(namen.filter((each) => each.soort === soort), naam);
  return own || find_typed(namen, achter ? vraag : naam);
}

function find_typed(namen, text) {
  const typed = to_one_word(text);
  const found = typed && (namen.find(({ plat }) => plat.includes(typed)) ?? namen.find(({ spellingen }) => spellingen.includes(typed)));
  if (!found) return null;
  // The other name that the reader typed, so that one sees why this is shown.
  const via_naam = found.ook.find((_, at) => found.plat[at + 1] === typed && found.plat[0] !== typed) ?? "";
  return { ...found, via_naam };
}

// Of a question that says no more than one name, that name: `wat doet Veilig Thuis precies`.
export const find_only = (namen, words) => find_typed(namen.filter(({ soort }) => ALLEEN.has(soort)), words);

// Of a municipality with a page: the answer of Mijn gemeente, filled in, which says what others do as well.
export function find_invulling({ soort, naam, url }) {
  const [, id] = (soort === "Gemeente" && /^gemeenten\/([^/]+)\/$/.exec(url)) || [];
  return id ? { titel: `Mijn gemeente, ingevuld: ${naam}`, url: `mijn-gemeente/#gemeente=${id}` } : null;
}

// The one card above an answer. A place within one municipality leads to her; of several it is asked
// which; and what has its name otherwise is told of it.
export function find_kaart(namen, woonplaatsen, vraag) {
  const found = find_naam(namen, vraag);
  const { naam, gemeenten, vroeger } = find_woonplaats(woonplaatsen, without_soort(vraag));
  const others = gemeenten.filter((gemeente) => gemeente !== found?.naam && !(found && vroeger.includes(gemeente)));
  const plek = others.length ? explain_woonplaats(naam, others, Boolean(found), vroeger) : "";
  if (found || !others.length) return found && { ...found, plek };
  const one = namen.find((each) => each.soort === "Gemeente" && each.naam === others[0]);
  if (others.length === 1 && one) return { ...one, via_naam: "", plek };
  return { soort: "Woonplaats", naam, url: `mijn-gemeente/#gemeente=${encodeURIComponent(naam)}`, via: "", via_naam: "", plek };
}

const LIDWOORD = /^(?:de|den|het|s)(?=.{4})/; // Ronde Venen
const ZIN = 3; // words; of fewer each may be a part of a name

// The numbers of the places that a question names, in `groups` of its words, each with its own, and those of the regions
// in which they lie with theirs; null of what names none and is no sentence. `Wat is de ronde van ons team` is about no
// De Ronde Venen, and who types Vlissingen asks nothing of what is called alike.
export function named_places(namen, vraag, groups) {
  const words = to_words(vraag).split(" ");
  const meant = new Map(groups.filter(({ bedoeld }) => bedoeld).map(({ woorden, bedoeld }) => [woorden[0], bedoeld]));
  const said = new Set(groups.flatMap(({ plek }) => plek?.gemeenten ?? []).map(to_one_word));
  for (const some of [words, words.map((word) => meant.get(word) ?? word)])
    for (const at of some.keys()) for (let size = 1; size <= WOORDEN; size++) said.add(some.slice(at, at + size).join(""));
  const is_said = (plat) => said.has(plat) || said.has(plat.replace(LIDWOORD, ""));
  const plaatsen = namen.filter(({ soort }) => PLAATSEN.includes(soort));
  const named = plaatsen.filter(({ plat, spellingen, streken }) => [...plat, ...spellingen, ...streken].some(is_said));
  if (!named.length && words.length < ZIN) return null;
  const lies = new Map(named.map(({ via, nummer }) => [via, nummer]));
  const around = plaatsen.filter(({ soort, naam }) => soort === "Regio" && lies.has(naam));
  return new Map([...around.map(({ naam, nummer }) => [nummer, lies.get(naam)]), ...named.map(({ nummer }) => [nummer, nummer])]);
}

// The card of the place whose name is nearly what was typed, when no such place is known.
export function find_near_kaart(namen, woonplaatsen, vraag) {
  const typed = to_one_word(without_soort(vraag));
  if (typed.length < LETTERS || to_words(vraag).split(" ").length > WOORDEN) return null;
  let [best, least] = ["", typed.length > LETTERS ? 3 : 2];
  for (const { soort, naam, ook, plat } of namen) {
    if (!PLAATSEN.includes(soort)) continue;
    plat.forEach((one, at) => {
      const ver = one[0] === typed[0] ? count_edits(typed, one, least - 1) : least;
      if (ver < least) [best, least] = [[naam, ...ook][at], ver];
    });
  }
  if (least > 1) best = find_near_woonplaats(woonplaatsen, typed, 1) || best;
  const kaart = best ? find_kaart(namen, woonplaatsen, best) : null;
  if (!kaart) return null;
  const plek = [`${quote(vraag)} kennen wij niet als plaats. ${best} lijkt erop.`, kaart.plek].filter(Boolean).join(" ");
  return { ...kaart, via_naam: "", plek, tekst: "", lijkt: true };
}
