// One word of a question: the ways in which it is asked, each with what it weighs.
import { find_done, find_half, find_meant, is_known, split_word, verb_of, words_with } from "./zoektaal.js";

export const HEEL = 1;
export const ALLEDAAGS = 0.9;
export const DEEL = 0.6;
const STAART = 0.2; // the last part of a word that is known, which says what it is

export const whole = (weight, ...termen) => ({ weight, termen });
// Words that were not typed as they are: no name of a place, which is a form of no other word (Huizen, Losser).
export const eigen = (weight, ...termen) => ({ weight, termen, eigen: true });

// The words that the editors have for what was typed.
export function said_otherwise(taal, zoekt) {
  return zoekt.map((text) => whole(ALLEDAAGS, ...(taal.frasen.has(text) ? [taal.frasen.get(text)] : text.split(" "))));
}

// What stands apart from a verb and belongs to it: `wij kijken samen terug`, `af te spreken`. What is a word of
// its own as well, only at the end or before another such word: `grijpen wij in bij een gezin`.
const LOS_DEEL = new Set("af mee samen terug toe vast weg".split(" "));
const ACHTERAAN = new Set("aan bij door in na om op over uit voor".split(" "));
const VOORZETSEL = new Set([...ACHTERAAN, ..."met om tegen tijdens tot van".split(" ")]);
const KORT = 4; // letters of a verb
const VERDER = 5; // words between a verb and its part

// The verb that a word is with a part that stands elsewhere: `kijken` and `terug` are `terugkijken`.
export function whole_verb(taal, words, at) {
  const is_apart = (n) => n + 1 === words.length || VOORZETSEL.has(words[n + 1]);
  const after = words.slice(at + 1, at + 1 + VERDER).filter((word, n) => LOS_DEEL.has(word) || (ACHTERAAN.has(word) && is_apart(at + n + 1)));
  const before = words[at - 1] === "te" ? [words[at - 2]].filter((word) => LOS_DEEL.has(word) || ACHTERAAN.has(word)) : [];
  const is_verb = (one) => is_known(taal, one) || taal.alledaags.has(taal.stam(one));
  const does = (one) => (is_verb(one) && !verb_of(taal, one) ? one : find_done(taal, one));
  const verbs = [...before, ...after].map((part) => does(`${part}${words[at]}`));
  const verb = words[at].length >= KORT && verbs.find(Boolean);
  return verb ? ask_done(taal, verb, ALLEDAAGS) : [];
}

// A part of a word that nobody knows, which may be an everyday one. It is all that we know of that word.
function ask_part(taal, part) {
  if (taal.stop.has(part)) return [];
  const stem = taal.stam(part);
  const otherwise = said_otherwise(taal, taal.alledaags.get(stem) ?? []);
  return [eigen(HEEL, stem), ...otherwise];
}

// What somebody did or had done, by what one does.
function ask_done(taal, done, weight = HEEL) {
  const stem = taal.stam(done);
  return [eigen(weight, stem), ...said_otherwise(taal, taal.alledaags.get(stem) ?? [])];
}

// A word that nobody knows: as two words, or as what it resembles.
function ask_unknown(taal, group, word) {
  const near = find_meant(taal, word, 1);
  const parts = near ? null : split_word(taal, word);
  const meant = near && !taal.zeldzaam.has(near) ? near : parts ? null : find_meant(taal, word);
  if (meant) {
    group.bedoeld = meant;
    const text = taal.stam(meant);
    group.ways.push(whole(HEEL, text), ...said_otherwise(taal, taal.alledaags.get(text) ?? []));
    const frase = taal.frasen.get(meant) ?? taal.frasen.get(text);
    if (frase) group.ways.push(whole(HEEL, frase));
  }
  if (parts) group.ways.push(eigen(HEEL, ...parts.map(taal.stam)), ...parts.flatMap((one) => ask_part(taal, one)));
  const half = meant || parts ? null : find_half(taal, word);
  if (half) {
    group.bedoeld = half;
    group.ways.push(eigen(DEEL, taal.stam(half)));
  }
  return group;
}

// One word: as it is, as a part of others, or as what it is a form of.
export function ask_word(taal, word, last) {
  const stem = taal.stam(word);
  const group = { woorden: [word], ways: [whole(HEEL, stem)] };
  if (/\d/.test(word)) return group;
  const known = is_known(taal, word);
  const done = !known || taal.zeldzaam.has(word) || verb_of(taal, word) ? find_done(taal, word) : null;
  if (done) group.ways.push(...ask_done(taal, done));
  else if (known) {
    // Of a word that few pages have, its parts say as much.
    const parts = taal.zeldzaam.has(word) ? split_word(taal, word)?.map(taal.stam) : null;
    if (parts) group.ways.push(eigen(DEEL, ...parts), eigen(STAART, parts[1]));
  } else {
    const more = words_with(taal, word, last);
    group.ways.push(...more.map((one) => (one.startsWith(word) ? whole : eigen)(HEEL, taal.stam(one))));
    if (!more.length) return ask_unknown(taal, group, word);
  }
  return group;
}

// A word with its part elsewhere in the question.
export function ask_typed(taal, words, at) {
  const group = ask_word(taal, words[at], at === words.length - 1);
  group.ways.push(...whole_verb(taal, words, at));
  return group;
}
