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
  const [stop, licht, voor_wie] = [data.stop, data.licht, data.voor_wie ?? ""].map((text) => new Set(text.split(" ")));
  const vormen = forms_of(data.sterk ?? []);
  for (const [form, verb] of vormen) if (stop.has(verb)) stop.add(form); // `vinden` chooses nothing, nor does `gevonden`
  const begin = new Set(namen.map((text) => text.split(" ")[0]));
  return {
    ...data,
    stam,
    woorden: woorden.filter((word) => !stop.has(word)), // no slip or part is a word that chooses nothing
    bekend: new Set(woorden),
    stammen: new Set(woorden.map(stam)),
    stop,
    licht,
    voor_wie,
    aanloop: (data.aanloop ?? []).map((line) => line.split(" ")),
    vormen,
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

const VOLTOOID = /^ge/; // before what is done, and not after `be` or `ver`
const VOORAAN = /^(?:aan|achter|af|be|bij|door|her|in|mee|mis|na|om|onder|ont|op|over|samen|tegen|terug|toe|uit|vast|ver|voor|weg)/;
const DEED = /^(.{2,}[^aeiou])[dt]en?$/; // `hoorde`, `volgden`
const KLEIN = /^(.{3,}?)(?:([bdfglmnprst])\2et|[tpk])?jes?$/; // `plannetje`, `briefjes`

// Each form of the past of the verbs that change their sound, by that verb: `sprak` by `spreken`.
function forms_of(verbs) {
  const all = verbs.flatMap((line) => {
    const [verb, ...forms] = line.split(" ");
    return forms.flatMap((form) => [form, form.replace(VOLTOOID, "")].map((one) => [one, verb]));
  });
  return new Map(all);
}

// The verb of a form of the past that changed its sound: `overdragen` of `overdroeg` and of `overgedragen`.
export function verb_of(taal, word) {
  if (taal.vormen.has(word)) return taal.vormen.get(word);
  const [part] = VOORAAN.exec(word) ?? [];
  const verb = part && taal.vormen.get(word.slice(part.length));
  return verb ? `${part}${verb}` : null;
}

// What a word may be a form of: a verb in the past, or a small thing.
function bases_of(taal, word) {
  const strong = verb_of(taal, word);
  const [, did] = DEED.exec(word) ?? [];
  const [small, bare, double = ""] = KLEIN.exec(word) ?? [];
  return [...(strong ? [strong] : []), ...(did ? [`${did}en`] : []), ...(small ? [word.replace(/jes?$/, ""), `${bare}${double}`] : [])];
}

// What somebody did is known by what one does: `gemonitord` by `monitoren`, `afgesproken` by
// `afspreken`, `lerende` by `leren`.
export function find_done(taal, word) {
  const doing = DOEND.exec(word)?.[1];
  if (doing && is_known(taal, doing)) return doing;
  const other = (one) => taal.stam(one) !== taal.stam(word) && is_known(taal, one) && !taal.stop.has(one) && !taal.stop.has(taal.stam(one));
  const base = bases_of(taal, word).find(other);
  const [, voor, ge, einde, zonder, en] = DEELWOORD.exec(word) ?? [];
  const stam = ge ?? zonder;
  if (base || !stam) return base ?? null;
  const sterk = (einde ?? en) === "en" ? KLINKERS.filter(([find]) => find.test(stam)).map(([find, give]) => stam.replace(find, give)) : [];
  const does = [...(ge ? [stam] : []), ...sterk].flatMap((one) => [`${voor}${one}`, `${voor}${one}en`]);
  return does.find(other) ?? null;
}

// `huisbezoek` as `huis` and `bezoek`, when both are known or one is an everyday word: `voordeur`.
export function split_word(taal, word) {
  const is_part = (part) => !taal.stop.has(part) && (is_known(taal, part) || taal.alledaags.has(taal.stam(part)));
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

// The known word that an unknown one begins or ends with: the longest. `netwerkberaad` is about a network. Of a
// longer word less is left by chance: `gecombineerde` is no `neer`.
export function find_half(taal, word) {
  for (let size = word.length - KORT; size >= LANG; size--) {
    const half = [word.slice(0, size), word.slice(-size)].find((one) => is_known(taal, one) && taal.stam(one).length >= KORT && !taal.stop.has(taal.stam(one)));
    if (half) return half;
  }
  return null;
}

const TWEE = 8; // letters, of which two may be wrong
const SELDOM = 0.5; // how much further a word of few pages is
const ANDERS = 1.5; // a letter that is no slip of the finger or the ear: overleden is no overleggen
const DUBBEL = 0.25; // how far a letter is that was typed once or twice
const to_sorted = (word) => [...word].sort().join("");
const to_single = (word) => word.replace(/(.)\1+/g, "$1");

// A short word may be another one: only letters that changed places are a slip, or one that is missing of a common word.
function is_slip_of(taal, word, sorted, known) {
  if (word.length >= LANG || to_sorted(known) === sorted) return true;
  return word.length === LANG - 1 && known.length === LANG && known[0] === word[0] && !taal.zeldzaam.has(known);
}

// Letters that are beside each other on a keyboard, or sound alike.
const TOETSEN = new Map(["qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap((row, y) => [...row].map((key, x) => [key, [x + y / 2, y]])));
const KLANK = new Set("dt td fv vf sz zs ck kc gh hg iy yi qk kq xs sx".split(" "));
function is_near(one, other) {
  const [here, there] = [TOETSEN.get(one), TOETSEN.get(other)];
  return KLANK.has(one + other) || Boolean(here && there && Math.abs(here[0] - there[0]) <= 1 && Math.abs(here[1] - there[1]) <= 1);
}
const cost_of = (one, other) => (is_near(one, other) ? 1 : ANDERS);

// How far a known word is from what was typed; null of what is further than `most` letters. A letter that was typed
// once or twice is hardly one.
function count_slips(taal, word, known, most) {
  const edits = count_edits(word, known, most);
  if (edits > most || (edits > 1 && count_edits(word, known, most, cost_of) > most)) return null;
  const single = count_edits(to_single(word), to_single(known), most) + DUBBEL;
  const seldom = most > 1 && taal.zeldzaam.has(known) ? SELDOM : 0;
  return Math.min(edits, single) + seldom + (known[0] === word[0] ? 0 : 0.5);
}

// The known word that somebody may have meant: few letters differ, and of many pages before of few.
export function find_meant(taal, word, most = word.length < TWEE ? 1 : 2) {
  if (word.length < KORT) return null;
  const sorted = to_sorted(word);
  let [best, least] = [null, Infinity];
  for (const known of taal.woorden) {
    if (Math.abs(known.length - word.length) > most || !is_slip_of(taal, word, sorted, known)) continue;
    const ver = count_slips(taal, word, known, most);
    if (ver !== null && ver < least) [best, least] = [known, ver];
  }
  return best;
}
