// The small index of our own: the words of a question, the weights of its words, and what is shown.
import { mark_words, shorten } from "../pure/citaat.js";
import { sum_text } from "../pure/crc32.js";
import { words_of_text } from "../pure/stam.js";
import { pages_with, read_posten, soort_first, weigh_vraag } from "../pure/weging.js";
import { named_places } from "../pure/zoeknamen.js";
import { read_taal } from "../pure/zoektaal.js";
import { read_vraag, terms_of } from "../pure/zoekvraag.js";
import { DEEL } from "../pure/zoekwoord.js";
import { load_gegevens } from "./gegevens.js";
import { load_woonplaatsen } from "./woonplaatsen.js";

let taal;

export function load_taal() {
  taal ??= load_gegevens("zoektaal").then(read_taal);
  taal.catch(() => (taal = undefined));
  return taal;
}

// A part of the index. One of another build than the words would answer for other pages.
async function load_deel(name, bouw) {
  const [build, data] = await load_gegevens(name);
  if (build !== bouw) throw new Error(`${name} is van een andere versie`);
  return data;
}

async function load_posten(known, termen) {
  const { delen, bouw, aantal } = known;
  const place = new Map(termen.map((term) => [term, sum_text(term) % delen]));
  const parts = new Map(
    await Promise.all([...new Set(place.values())].map(async (at) => [at, await load_deel(`gewicht-${at}`, bouw)])),
  );
  // A word may be called as what every object has: constructor.
  const found = termen.filter((term) => Object.hasOwn(parts.get(place.get(term)), term));
  const rows = found.map((term) => [term, parts.get(place.get(term))[term]]);
  return new Map(rows.map(([term, row]) => [term, read_posten(row, aantal)]));
}

// What was meant with the words that stand nowhere as they were typed.
function meant_by(known, groups, posten) {
  const slips = groups.filter(({ bedoeld, woorden }) => bedoeld && !posten.has(known.stam(woorden[0])));
  return new Map(slips.map(({ woorden, bedoeld }) => [woorden[0], bedoeld]));
}

// The pages that answer a question, the best first, by number; which words stand nowhere, which were
// taken for others, and what to mark. `soort` comes first.
export async function find_own(vraag, woonplaatsen, namen, soort = "") {
  const known = await load_taal();
  const { groups, works, hulp } = read_vraag(known, vraag, woonplaatsen);
  const termen = terms_of(groups);
  const posten = await load_posten(known, termen);
  const { gevonden, aantal, gemist } = weigh_vraag(groups, posten, known.soorten, named_places(namen, vraag, groups));
  const first = soort || (works && "Werkzaam element");
  const order = first ? soort_first(gevonden, known.soorten, first) : gevonden;
  return {
    nummers: order.map(({ page }) => page),
    vanaf: gevonden.filter(({ groepen }) => groepen === aantal).length,
    gemist: gemist.flatMap(({ woorden }) => woorden),
    bedoeld: meant_by(known, groups, posten),
    plekken: groups.flatMap(({ plek }) => plek ?? []),
    hulp,
    stop: known.stop,
    enige: groups.length === 1 ? groups[0].woorden.join(" ") : "", // all that the question says
    stammen: new Set(termen.flatMap((term) => [term, ...term.split("_")])),
  };
}

// For a list: the pages that have all that was typed, in these words or others that mean the same.
export async function find_words(tekst) {
  const known = await load_taal();
  const { groups, leeg } = read_vraag(known, tekst, await load_woonplaatsen());
  if (leeg) return { leeg, bedoeld: new Map(), known };
  const posten = await load_posten(known, terms_of(groups));
  return { ...pages_with(groups, posten, DEEL), bedoeld: meant_by(known, groups, posten), known };
}

// What is shown of a page: its text with the words of the question marked.
export async function load_vindbaar(nummer, stammen) {
  const known = await load_taal();
  const rows = await load_deel(`vindbaar-${Math.floor(nummer / known.deel)}`, known.bouw);
  const [url, soort, titel, plek, kenmerk, thema, tekst] = rows[nummer % known.deel];
  const stem_of = (word) => known.stam(words_of_text(word)[0] ?? "");
  return { nummer, url, soort, titel, plek, kenmerk, thema, tekst, citaat: mark_words(shorten(tekst), stammen, stem_of) };
}
