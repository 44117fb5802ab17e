// The words that questions are held against: which are known, what they are part of, and what they stand for.
import { make_stam, words_of_text } from "./stam.js";
import { count_edits } from "./naam.js";

const KORT = 4; // letters; with fewer a word is no part of another, and no slip of one
const LANG = 6; // letters; a shorter word is a word of its own (vader, vaker), unless two letters changed places
const BEGIN = 3; // letters that a word is known by while somebody types it
const HALF = 6; // and that another one is known by
const TUSSEN = ["", "s", "en", "e"];
const NIET = new Set("niet gen nooit zond".split(" ")); // what no saying goes without
const DELEN = 5; // so many words that have a word in them are asked as well

// The data of gegevens/zoektaal.js, ready to be asked.
export function read_taal(data) {
  const stam = make_stam(data.regels);
  const woorden = data.woorden.flatMap((layer) => layer.split(" ").filter(Boolean));
  const frasen = new Map(data.frasen);
  const alledaags = new Map();
  for (const [typed, zoekt] of data.alledaags)
    for (const text of new Set(typed)) alledaags.set(text, [...(alledaags.get(text) ?? []), ...zoekt]);
  const namen = [...frasen.keys(), ...alledaags.keys()];
  const stop = new Set(data.stop.split(" "));
  const begin = new Set(namen.map((text) => text.split(" ")[0]));
  return {
    ...data,
    stam,
    woorden,
    bekend: new Set(woorden),
    stammen: new Set(woorden.map(stam)),
    stop,
    frasen,
    alledaags,
    begin,
    samen: namen.filter((text) => text.includes(" ")),
    gezegden: [...alledaags].map(([text, zoekt]) => [text.split(" ").filter((stem) => !stop.has(stem) || NIET.has(stem)), zoekt]).filter(([telling]) => telling.length > 1),
    zeldzaam: new Set(data.woorden.at(-1).split(" ")),
  };
}

export const stems_of = (taal, text) => words_of_text(text).map(taal.stam);

// Whether a word is known in any of its forms.
export const is_known = (taal, word) => taal.bekend.has(word) || taal.stammen.has(taal.stam(word));

// Known words that end with a word, as `zelfscan` with `scan`, or begin with it: somebody may not
// have typed all of the `last`.
export function words_with(taal, word, last) {
  const begins = (known) => word.length >= (last ? BEGIN : HALF) && known.startsWith(word);
  const ends = (known) => word.length >= KORT && known.endsWith(word);
  return taal.woorden.filter((known) => begins(known) || ends(known)).slice(0, DELEN);
}

const DEELWOORD = /^((?:aan|achter|af|bij|door|in|mee|na|om|op|over|samen|terug|toe|uit|vast|voor|weg)?)(?:ge(.{3,}?)(d|t|de|te|en)|((?:be|ver|ont|her).{3,})(en))$/;
const DOEND = /^(.{3,}en)de?$/;
const KLINKERS = [[/e(?=[^aeiou]+$)/, "ij"], [/o(?=[^aeiou]+$)/, "e"], [/o(?=[^aeiou]+$)/, "i"], [/o(?=[^aeiou]+$)/, "ie"]];

// What somebody did is known by what one does: `gemonitord` by `monitoren`, `afgesproken` by
// `afspreken`, `lerende` by `leren`.
export function find_done(taal, word) {
  const doing = DOEND.exec(word)?.[1];
  if (doing && is_known(taal, doing)) return doing;
  const [, voor, ge, einde, zonder, en] = DEELWOORD.exec(word) ?? [];
  const stam = ge ?? zonder;
  if (!stam) return null;
  const sterk = (einde ?? en) === "en" ? KLINKERS.filter(([find]) => find.test(stam)).map(([find, give]) => stam.replace(find, give)) : [];
  const does = [...(ge ? [stam] : []), ...sterk].flatMap((one) => [`${voor}${one}`, `${voor}${one}en`]);
  return does.find((one) => taal.stam(one) !== taal.stam(word) && is_known(taal, one) && !taal.stop.has(one) && !taal.stop.has(taal.stam(one))) ?? null;
}

// `huisbezoek` as `huis` and `bezoek`, when both are known or one is an everyday word: `voordeur`.
export function split_word(taal, word) {
  const is_part = (part) => is_known(taal, part) || taal.alledaags.has(taal.stam(part));
  for (let at = KORT; at <= word.length - KORT; at++) {
    const tail = word.slice(at);
    if (!is_part(tail)) continue;
    for (const between of TUSSEN) {
      const head = word.slice(0, at - between.length);
      if (word.slice(0, at).endsWith(between) && head.length >= KORT && is_part(head)) return [head, tail];
    }
  }
  return null;
}

// The known word that an unknown one begins or ends with: the longest. `netwerkberaad` is about a network.
export function find_half(taal, word) {
  for (let size = word.length - KORT; size >= LANG; size--) {
    const half = [word.slice(0, size), word.slice(-size)].find((one) => is_known(taal, one) && !taal.stop.has(taal.stam(one)));
    if (half) return half;
  }
  return null;
}

const to_sorted = (word) => [...word].sort().join("");

// The known word that somebody may have meant: few letters differ, and of many pages before of few.
export function find_meant(taal, word, most = word.length < 9 ? 1 : 2) {
  if (word.length < KORT) return null;
  const sorted = to_sorted(word);
  let best = null;
  let least = most + 1;
  for (const known of taal.woorden) {
    if (Math.abs(known.length - word.length) >= least + 1) continue;
    if (word.length < LANG && to_sorted(known) !== sorted) continue;
    const ver = count_edits(word, known, Math.min(most, least)) + (known[0] === word[0] ? 0 : 0.5);
    if (ver < least) [best, least] = [known, ver];
  }
  return best;
}
