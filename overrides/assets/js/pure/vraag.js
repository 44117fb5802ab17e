// A question as somebody types it in the search field, and the words of it that count.
import { flatten, to_plain } from "./getypt.js";

export const LANG = 200; // letters; what comes after them is not searched

// Words with one space between them, without accents and capitals.
export const to_words = (text) => flatten(text).replace(/[^\p{L}\p{N}+]+/gu, " ").trim();

// The same without spaces.
export const to_one_word = (text) => to_words(text).replaceAll(" ", "");

// What we search of what was typed: words, and the signs that mean something in them.
export const clean = (typed) => to_plain(typed).slice(0, LANG).replace(/[^\p{L}\p{N}\p{M}+&.'’"“”-]+/gu, " ").trim();

// The words that choose, as they were typed; all of them when none does. `stop` are the words that do not.
export function words_of(vraag, stop) {
  const all = vraag.split(/[\s"“”/]+/u).filter((word) => to_words(word));
  const telling = all.filter((word) => !stop.has(to_words(word)));
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

// `wat betekent VT`, `VT betekenis` or `waar staat VT voor` asks what a term means.
const HEET = "(?:(?:de|het|een|afkorting|begrip|term|woord)\\s+)*";
const NAAR = "(?:uitleg|betekenis|definitie|omschrijving|afkorting)";
const NAAM = 5; // words of what is to be explained; more are about something else
const UITLEG = [
  `^${HEET}(.+?),?\\s+(?:${NAAR}|betekent(?: wat)?|wat (?:is|betekent) dat)$`,
  `^wat (?:betekent|betekenen|bedoel(?:t|en)? (?:men|ze|jullie|we|wij|u) met)\\s+${HEET}(.+)$`,
  `^wat wordt (?:er )?(?:bedoeld met\\s+${HEET}(.+)|met\\s+${HEET}(.+?)\\s+bedoeld)$`,
  `^wat houdt\\s+${HEET}(.+?)\\s+in$`,
  `^waar staat\\s+${HEET}(.+?)\\s+voor$`,
  `^(?:wat is )?(?:de )?${NAAR}(?: van| over| bij)?\\s+(?!(?:aan|voor|geven|vragen)\\s)${HEET}(.+)$`,
].map((pattern) => new RegExp(pattern, "i"));
const WAT_IS = new RegExp(`^wat (?:is|zijn)\\s+${HEET}(.+)$`, "i");

const find_asked = (patterns, vraag) => patterns.map((one) => one.exec(vraag)?.slice(1).find(Boolean)).find(Boolean) ?? null;
const bare = (vraag) => vraag.trim().replace(/[\s?!.]+$/u, "");

// What is asked to be explained, or null.
export function asked_uitleg(vraag) {
  const asked = find_asked(UITLEG, bare(vraag));
  return asked && to_words(asked).split(" ").length <= NAAM ? asked : null;
}

// The same, or what follows `wat is`, which asks for more than words that mean something.
export const asked_naam = (vraag) => asked_uitleg(vraag) ?? find_asked([WAT_IS], bare(vraag));

// Half signs do not go in an address.
export const without_half_signs = (vraag) => vraag.replaceAll(/\p{Cs}/gu, "");

// The question with other words in the place of some, by what these are in small letters.
export const replace_words = (vraag, others) =>
  vraag.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => others.get(to_words(word)) ?? word);
