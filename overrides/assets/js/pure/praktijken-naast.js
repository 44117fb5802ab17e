// Praktijken side by side: what differs between them, and what is equal, in words.
import { join_names } from "./zin.js";

// What a praktijk can have several of: how one and more of them are called, and each by itself.
export const LIJSTEN = [
  ["thema", "Thema", "Thema’s"],
  ["element", "Werkzaam element", "Werkzame elementen"],
  ["vraag", "Vraag", "Vragen"],
  ["doelgroep", "Doelgroep", "Doelgroepen"],
];
const IN_QUOTES = ["vraag", "element"]; // as these are sentences

export const quote_titel = ({ titel }) => `“${titel}”`;

// Empty is never a "no": then the praktijk says nothing about it. Of an element it may say that it
// lacked, so there stands what it says, and never whether it has it. A source that names one group of
// people does not say that it is not about another.
export function stand_of(praktijk, soort, id) {
  const has = praktijk[soort].includes(id);
  if (soort === "element") return has ? (praktijk.betekenissen.get(id) ?? "genoemd") : "niet genoemd";
  const ander = soort === "doelgroep" ? "niet genoemd" : "nee";
  return has ? "ja" : praktijk[soort].length ? ander : "niet bekend";
}

// What a row says of who has nothing in it.
const leeg_of = (soort) => (soort === "element" ? "geen genoemd" : "niet bekend");

// The values that at least one of them has, in the order of the site.
export const waarden_of = (praktijken, soort, namen) =>
  [...namen[soort].keys()].filter((id) => praktijken.some((each) => each[soort].includes(id)));

function group_by(items, sleutel_of) {
  const bij = new Map();
  for (const item of items) bij.set(sleutel_of(item), [...(bij.get(sleutel_of(item)) ?? []), item]);
  return bij;
}

export const is_equal = (praktijken, waarde_of) => group_by(praktijken, waarde_of).size === 1;

// `ja bij “A” en “B”`, `nee bij “C”`
const divide = (praktijken, waarde_of) =>
  [...group_by(praktijken, waarde_of)].map(([waarde, some]) => `${waarde} bij ${join_names(some.map(quote_titel))}`);

// Of a text of their own: only the same words are equal, and that they have one is no answer.
function compare_tekst(praktijken, lijst_of) {
  const met = praktijken.filter((each) => lijst_of(each).length);
  if (!met.length) return { gelijk: "niet opgenomen" };
  const is_same = is_equal(met, (each) => JSON.stringify(lijst_of(each)));
  if (met.length === praktijken.length)
    return is_same ? { gelijk: "dezelfde tekst" } : { zin: `lees hieronder ${met.length === 2 ? "beide" : "alle teksten"}` };
  const delen = divide(praktijken, (each) => (met.includes(each) ? "genoemd" : "niet opgenomen"));
  return { zin: [...delen, ...(is_same ? [] : ["de teksten verschillen, lees ze hieronder"])].join("; ") };
}

// What differs, each as what it is about and a sentence, and what is equal in one. `teksten` are the
// fields with a text of their own, and `enkel` those that have one value. A table shows both as well:
// what is said of them is `ook_in_tabel`.
export function describe_verschillen(praktijken, teksten, enkel, namen) {
  const gelijk = [];
  const anders = [];
  for (const [veld, lijst_of] of teksten) {
    const tekst = compare_tekst(praktijken, lijst_of);
    if (tekst.zin) anders.push({ veld, zin: tekst.zin, ook_in_tabel: true });
    else gelijk.push(`${veld.toLowerCase()} (${tekst.gelijk})`);
  }
  for (const [veld, waarde_of] of enkel) {
    const delen = divide(praktijken, waarde_of);
    if (delen.length > 1) anders.push({ veld, zin: delen.join("; "), ook_in_tabel: true });
    else gelijk.push(`${veld.toLowerCase()} (${waarde_of(praktijken[0])})`);
  }
  for (const [soort, een, meer] of LIJSTEN) {
    if (praktijken.every((each) => !each[soort].length)) gelijk.push(`${een.toLowerCase()} (${leeg_of(soort)})`);
    // Values of which the same praktijken say the same are joined in one sentence.
    const patroon_of = (id) => praktijken.map((each) => stand_of(each, soort, id)).join();
    for (const ids of group_by(waarden_of(praktijken, soort, namen), patroon_of).values()) {
      const names = ids.map((id) => namen[soort].get(id).naam);
      const veld = `${ids.length > 1 ? meer : een} ${join_names(IN_QUOTES.includes(soort) ? names.map((each) => `“${each}”`) : names)}`;
      const delen = divide(praktijken, (each) => stand_of(each, soort, ids[0]));
      // On paper the rows say it, but that of a question has no more than its number.
      if (delen.length > 1) anders.push({ veld, zin: delen.join(", "), ook_in_tabel: soort !== "vraag" });
      else gelijk.push(veld[0].toLowerCase() + veld.slice(1));
    }
  }
  return gelijk.length ? [...anders, { veld: "Gelijk bij alle", zin: join_names(gelijk) }] : anders;
}
