// A question as somebody types it in the search field, and the words of it that count.
import { flatten, to_plain } from "./getypt.js";

export const LANG = 200; // letters; what comes after them is not searched
// Words that stand in every text: they cost time and choose nothing.
const ZONDER = new Set(
  "aan als bij dat de den der die dit een en er hebben heeft het hoe ik in is je kan maar me met mijn na naar niet of om ons ook op te tot uit van voor waar wat we wie wij ze zich zijn".split(" "),
);

// Words with one space between them, without accents and capitals.
export const to_words = (text) => flatten(text).replace(/[^\p{L}\p{N}+]+/gu, " ").trim();

// The same without spaces.
export const to_one_word = (text) => to_words(text).replaceAll(" ", "");

// What we search of what was typed: words, and the signs that mean something in them.
export const clean = (typed) => to_plain(typed).slice(0, LANG).replace(/[^\p{L}\p{N}\p{M}+&.'’"“”-]+/gu, " ").trim();

// The words that choose, as they were typed; all of them when none does.
export function words_of(vraag) {
  const all = vraag.split(/[\s"“”/]+/u).filter((word) => to_words(word));
  const telling = all.filter((word) => !ZONDER.has(to_words(word)));
  return telling.length ? telling : all;
}

// Who asks what works or helps, asks for werkzame elementen. `samen werken` does not.
const WAT_WERKT = [
  /\b(wat|welke)\b.*\b(werkt|werken|helpt|helpen)\b/,
  /^(werkt|helpt) het\b/,
  /\bwerkza(am|me)\b/,
  /\beffectieve?\b/,
];
const VRAAGT = new Set("effectief effectieve element elementen helpen helpt kunnen welke werken werkt werkzaam werkzame".split(" "));

export const asks_what_works = (vraag) => WAT_WERKT.some((pattern) => pattern.test(to_words(vraag)));

// Its words that say about what; all of them when it says no more.
export function words_about(words) {
  const about = words.filter((word) => !VRAAGT.has(to_words(word)));
  return about.length ? about : words;
}

// `wat betekent VT` asks what a term means: what was asked about, or null.
const UITLEG = /^\s*(?:wat (?:is|zijn|betekent|betekenen|wordt bedoeld met)|uitleg(?: van| over| bij)?|betekenis(?: van)?)\s+(?:(?:de|het|een|afkorting|begrip|term|woord)\s+)*(?=\S)/i;

export const asked_uitleg = (vraag) => (UITLEG.test(vraag) ? vraag.replace(UITLEG, "") : null);

// Half signs do not go in an address.
export const without_half_signs = (vraag) => vraag.replaceAll(/\p{Cs}/gu, "");

// The question with other words in the place of some, by what these are in small letters.
export const replace_words = (vraag, others) =>
  vraag.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => others.get(to_words(word)) ?? word);
