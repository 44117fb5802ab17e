// The municipalities, found by what one types: part of a name, an older name, a place within one, or
// what is nearly it.
import { quote } from "./getypt.js";
import { count_edits, spell_plek, to_letters, without_soort } from "./naam.js";
import { explain_woonplaats } from "./woonplaatsen.js";
import { join_names } from "./zin.js";

const LIJKEN = 3; // so many that are nearly it are offered
const KORT = 3; // letters; with fewer too many places within one begin with it
const SLIPS = 1; // letters; there are so many places that two are nearly each other

const name_in = (text) => to_letters(without_soort(text));

// A municipality with its names as they are compared: `naam` and `anders`, what else it is or was called.
export const with_namen = (gemeente) => ({
  ...gemeente,
  eigen_namen: spell_plek(gemeente.naam),
  namen: [gemeente.naam, ...gemeente.anders].flatMap(spell_plek),
  woonplaatsen: [],
});

// The same, when the places within them are known as well (woonplaatsen.js).
export const with_woonplaatsen = (gemeenten, woonplaatsen) =>
  gemeenten.map((gemeente) => ({ ...gemeente, woonplaatsen: woonplaatsen.by_gemeente.get(gemeente.id) ?? [] }));

const called = (text) => ({ eigen_namen }) => eigen_namen.includes(text);
const known_as = (text) => ({ namen }) => namen.includes(text);
const woonplaats_in = ({ woonplaatsen }, text) => woonplaatsen.find(({ spellingen }) => spellingen.includes(text));

// Whether her name has more words behind those that were typed: Alphen aan den Rijn, Etten-Leur.
function goes_on(typed) {
  const words_of = (text) => text.trim().split(/[\s-]+/).map(to_letters);
  const asked = words_of(without_soort(typed));
  return ({ naam }) => {
    const words = words_of(naam);
    return words.length > asked.length && asked.every((word, at) => word === words[at]);
  };
}

// The one that is called so. Several, when that is another name of her, the name of a place within
// her, or how the name of another begins.
export function find_gemeenten(gemeenten, typed) {
  const text = name_in(typed);
  const by_name = [({ id }) => id === without_soort(typed), called(text)].map((is) => gemeenten.filter(is)).find((some) => some.length);
  if (by_name) return by_name;
  const exact = gemeenten.filter((each) => known_as(text)(each) || woonplaats_in(each, text));
  return exact.length ? gemeenten.filter((each) => exact.includes(each) || goes_on(typed)(each)) : [];
}

// Those whose name holds what was typed, first those that begin with it, last by a place within one.
export function search_gemeenten(gemeenten, typed) {
  const text = name_in(typed);
  if (!text) return [];
  const begins = ({ namen }) => namen.some((naam) => naam.startsWith(text));
  const found = gemeenten.filter(({ namen }) => namen.some((naam) => naam.includes(text)));
  const within = ({ woonplaatsen }) => woonplaatsen.some(({ plat }) => plat.startsWith(text));
  const rest = text.length < KORT ? [] : gemeenten.filter((each) => !found.includes(each) && within(each));
  return [...found.filter(begins), ...found.filter((gemeente) => !begins(gemeente)), ...rest];
}

// What stands in the address for what was typed: the id of the one that is meant; or that text, when
// it is asked which, and for another name, as the answer tells of that. Half a name of a place within
// her is not enough: it may be a slip in the name of another.
export function find_choice(gemeenten, typed) {
  const exact = find_gemeenten(gemeenten, typed);
  const some = exact.length ? exact : search_gemeenten(gemeenten, typed);
  const text = name_in(typed);
  const begun = (one) => one.namen.some((naam) => naam.includes(text));
  const own = (one) => (exact.length ? called(text)(one) || to_letters(roep_gemeente(one)) === text : begun(one));
  return some.length === 1 && own(some[0]) ? some[0].id : typed;
}

// Those whose name differs from it by one letter in three at most, the nearest first; then those with
// a place within them that is nearly it.
export function find_near_gemeenten(gemeenten, typed) {
  const text = name_in(typed);
  const most = Math.max(1, Math.floor(text.length / 3));
  const nearest = (names_of, far) =>
    gemeenten
      .map((gemeente) => ({ gemeente, ver: Math.min(...names_of(gemeente).map((naam) => count_edits(text, naam, far))) }))
      .filter(({ ver }) => ver <= far)
      .toSorted((a, b) => a.ver - b.ver)
      .map(({ gemeente }) => gemeente);
  const by_name = nearest(({ namen }) => namen, most);
  const by_place = nearest(({ woonplaatsen }) => woonplaatsen.map(({ plat }) => plat), SLIPS);
  return [...new Set([...by_name, ...by_place])].slice(0, LIJKEN);
}

// The region that is called so.
export function find_regio(gemeenten, typed) {
  const found = gemeenten.find(({ regio_naam }) => to_letters(regio_naam) === name_in(typed));
  return found && { id: found.regio, naam: found.regio_naam };
}

// Its name, with the other name or the place within it by which it was found.
export function name_gemeente({ naam, anders, woonplaatsen }, typed) {
  const text = name_in(typed);
  const has = (name) => to_letters(name).includes(text);
  const ook = anders.filter(has);
  if (has(naam)) return naam;
  const within = woonplaatsen.filter(({ plat }) => plat.startsWith(text)).toSorted((a, b) => a.plat.length - b.plat.length)[0];
  const is_within = within?.plat === text && !ook.some((name) => to_letters(name) === text); // Beek, not Groesbeek
  if (ook.length && !is_within) return `${naam} (ook: ${join_names(ook)})`;
  return within ? `${within.naam} (gemeente ${naam})` : naam;
}

// Which of several is meant, of which no more than `getoond` are offered.
export function ask_gemeente(typed, aantal, getoond) {
  const vraag = `Welke gemeente bedoelt u met ${quote(typed)}?`;
  return aantal > getoond ? `${vraag} De eerste ${getoond} van ${aantal} staan hieronder. Typ meer van de naam.` : vraag;
}

// How people call her.
export const roep_gemeente = ({ roepnaam, naam }) => roepnaam ?? naam;

// Her name without the letters of her province, which tell her from others: Middelburg (Z.).
const without_provincie = (naam) => naam.replace(/ \([^)]*\)$/, "");

// How the name that was typed has to do with her, in a sentence; and the others that have a place of
// the same name.
export function explain_naam(gemeente, gemeenten, typed) {
  const { naam, roepnaam, anders } = gemeente;
  const text = name_in(typed);
  const alias = anders.find((name) => spell_plek(name).includes(text) && name !== roepnaam);
  const within = woonplaats_in(gemeente, text);
  const said = [];
  if (without_soort(typed) !== gemeente.id && !called(text)(gemeente)) {
    if (within) said.push(explain_woonplaats(within.naam, [naam], false, within.vroeger ? [naam] : []));
    else if (alias && alias !== without_provincie(naam)) said.push(`${alias} hoort bij de gemeente ${naam}.`);
  }
  if (roepnaam) said.push(`${roepnaam} heet officieel ${naam}.`);
  const woonplaats = without_provincie(naam);
  const ook = gemeenten.filter((each) => each.id !== gemeente.id && woonplaats_in(each, to_letters(woonplaats))?.vroeger === false);
  return { zin: said.join(" "), woonplaats, ook };
}

// The other regions of each province that the region of a municipality lies in.
export const list_buren = (gemeenten, { regio, provincies }) =>
  new Map(
    provincies.map((naam) => {
      const erin = gemeenten.filter((each) => each.regio !== regio && each.provincies.includes(naam));
      return [naam, [...new Set(erin.map((each) => each.regio))].sort()];
    }),
  );
