// A question as groups of words that mean the same: each is asked by several words, with what they weigh.
import { asks_what_works, words_about } from "./vraag.js";
import { words_of_text } from "./stam.js";
import { plaats_at, plaats_until, woonplaats_at } from "./woonplaatsen.js";
import { is_known, stems_of, words_with } from "./zoektaal.js";
import { ALLEDAAGS, DEEL, HEEL, ask_typed, ask_word, eigen, said_otherwise, whole, whole_verb } from "./zoekwoord.js";

const BEGIN = 3; // letters that the last word of a name is known by
const FRASE = 6; // words that one name or saying can have
const MEEST = 24; // groups; a question of so many is a text
const GEZEGDE = 0.5; // what each further word of a saying adds
const UITEEN = 5; // words from the first to the last of a saying
const LOS = 0.45; // a part of a name of several words
const HALF = 0.5; // what a light word weighs
const VOORAF = 0.2; // and who asks, or for whom
const WAAR = new Set("gemeente gemeenten ggz instelling organisatie school vt wijkteam zorgaanbieder".split(" "));
const BEPAALT = new Set("de het een mijn ons onze je jullie uw hun alle andere nieuwe eigen".split(" "));
const TUSSENIN = new Set("er hier iets is me meer mij wat".split(" "));
const PLEK = new Set(["gemeente", "stad", "dorp", "regio"]);

// The one name or saying of several words whose last is still being typed: `sociaal wijkt`.
function finish(taal, stems, words, at, size) {
  const last = words[at + size - 1];
  if (size < 2 || at + size < words.length || last.length < BEGIN || taal.stop.has(last) || is_known(taal, last)) return null;
  const text = [...stems.slice(at, -1), last].join(" ");
  return taal.samen.find((one) => one.startsWith(text) && one.split(" ").length === size);
}

// Known names and sayings from a place on, the longest first.
function phrase_at(taal, stems, words, at) {
  if (!taal.begin.has(stems[at]) && !taal.begin.has(words[at])) return null;
  for (let size = Math.min(FRASE, stems.length - at); size > 0; size--) {
    const text = finish(taal, stems, words, at, size) ?? stems.slice(at, at + size).join(" ");
    const frase = (size > 1 ? null : taal.frasen.get(words[at])) ?? taal.frasen.get(text);
    const zoekt = taal.alledaags.get(text);
    if (frase || zoekt) return { text, size, frase, zoekt: zoekt ?? [] };
  }
  return null;
}

function ask_phrase(taal, { text, size, frase, zoekt }, words, at) {
  const stems = text.split(" ");
  const ways = said_otherwise(taal, zoekt);
  if (frase) ways.push(whole(HEEL, frase));
  // What editors have other words for may be on few pages itself, and part of words that are on more.
  const seldom = !taal.bekend.has(words[at]) || taal.zeldzaam.has(words[at]);
  if (size === 1 && zoekt.length && !frase && seldom) ways.push(...words_with(taal, words[at], false).map((one) => eigen(ALLEDAAGS, taal.stam(one))));
  const telling = stems.filter((stem, n) => !taal.stop.has(words[at + n]));
  if (size === 1) ways.push(...whole_verb(taal, words, at));
  if (telling.length) ways.push(whole(size === 1 ? HEEL : frase ? LOS * 1.4 : HEEL, ...telling));
  // What a saying of several words says, is what the question is about.
  if (zoekt.length && telling.length > 1) for (const way of ways) way.weight *= 1 + GEZEGDE * (telling.length - 1);
  return { woorden: words.slice(at, at + size), ways };
}

// `risico taxatie` as one word, when that is one; and `wij g05`.
function join_at(taal, words, at) {
  for (const size of [3, 2]) {
    const some = words.slice(at, at + size);
    if (some.length < size) continue;
    const one = some.join("");
    if (some.some((word) => /^[a-z]{1,3}\d+$/.test(word)) && some[0].length < 4) return { one, size, code: true };
    if (size > 2 || some.some((word) => word.length < 3 || taal.stop.has(word))) continue;
    const found = [one, some.join("s")].find((text) => taal.bekend.has(text) || taal.stammen.has(taal.stam(text)));
    if (found) return { one: found, size };
  }
  return null;
}

// A place within a municipality asks for her. One that is called as words of ours (Een, Hem) does not.
function ask_woonplaats(taal, woonplaatsen, words, at) {
  const plek = woonplaats_at(woonplaatsen, words, at);
  if (!plek || words.slice(at, at + plek.size).every((word) => taal.stop.has(word) || is_known(taal, word))) return null;
  const ways = plek.gemeenten.map((naam) => {
    const own = words_of_text(naam);
    const stems = own.map(taal.stam);
    const frase = taal.frasen.get(own.length > 1 ? stems.join(" ") : own[0]);
    return whole(HEEL, ...(frase ? [frase] : stems));
  });
  return { woorden: words.slice(at, at + plek.size), ways, plek };
}

// `de gemeente Utrecht`, `Utrecht stad`: what a name is, and no word of its own.
const is_said_of_place = (woonplaatsen, words, at) =>
  Boolean(woonplaatsen && (plaats_at(woonplaatsen, words, at + 1) || plaats_until(woonplaatsen, words, at)));

// Sayings of which other words stand between the telling ones, or in another order: `horen wij dan niets meer`.
function add_gezegden(taal, stems, words, groups) {
  for (const [telling, zoekt] of taal.gezegden) {
    const places = telling.map((stem) => stems.indexOf(stem));
    if (Math.min(...places) < 0 || Math.max(...places) - Math.min(...places) > UITEEN) continue;
    const some = places.map((at) => words[at]);
    const group = groups.find(({ woorden }) => some.includes(woorden[0]) && !some.every((word) => woorden.includes(word)));
    group?.ways.push(...said_otherwise(taal, zoekt));
  }
}

// For whom somebody wants an answer, of whom it does not tell: `notitie voor onze nieuwe wethouder`.
const find_wie = (taal, words) => words.filter((word, at) => taal.voor_wie.has(word) && words.slice(0, at).findLast((one) => !BEPAALT.has(one)) === "voor");

// The words with which a question begins before it says what it is about: `ik werk bij een wijkteam en wil meer weten over`.
function find_aanloop(taal, words) {
  const kern = words.filter((word) => !BEPAALT.has(word) && !TUSSENIN.has(word));
  const is_one = (one, word) => (one === "WIE" ? taal.voor_wie.has(word) : one === "WAAR" ? WAAR.has(word) : one === word);
  return kern.flatMap((_, at) =>
    taal.aanloop.filter((line) => line.every((one, n) => is_one(one, kern[at + n]))).flatMap((line) => kern.slice(at, at + line.length)),
  );
}

// Words that say what somebody wants of an answer and not what it is about weigh less beside others that do.
function lighten(taal, words, groups) {
  const voor = new Set([...find_wie(taal, words), ...find_aanloop(taal, words)]);
  const is_voor = ({ woorden, plek }) => !plek && woorden.every((word) => voor.has(word));
  const is_light = (group) => is_voor(group) || (!group.plek && group.woorden.every((word) => taal.licht.has(word)));
  if (groups.every(is_light)) return;
  for (const group of groups.filter(is_light)) for (const way of group.ways) way.weight *= is_voor(group) ? VOORAF : HALF;
}

// The question of a reader, whether it asks what works, whether none of its words chooses, and the help
// that who asks this may need.
export function read_vraag(taal, vraag, woonplaatsen) {
  const works = asks_what_works(vraag);
  const words = words_of_text(vraag);
  const stems = stems_of(taal, vraag);
  const groups = [];
  for (let at = 0; at < words.length && groups.length < MEEST; ) {
    if (PLEK.has(words[at]) && is_said_of_place(woonplaatsen, words, at)) {
      at++;
      continue;
    }
    const plek = woonplaatsen ? ask_woonplaats(taal, woonplaatsen, words, at) : null;
    if (plek) {
      groups.push(plek);
      at += plek.woorden.length;
      continue;
    }
    const phrase = phrase_at(taal, stems, words, at);
    const joined = join_at(taal, words, at);
    if (joined && !(phrase && phrase.size >= joined.size)) {
      const stem = taal.stam(joined.one);
      const some = words.slice(at, at + joined.size);
      const ways = [whole(HEEL, stem)];
      if (!joined.code) ways.push(whole(DEEL, ...some.map(taal.stam)), ...said_otherwise(taal, taal.alledaags.get(stem) ?? []));
      if (taal.frasen.has(joined.one)) ways.push(whole(HEEL, taal.frasen.get(joined.one)));
      groups.push({ woorden: some, ways });
      at += joined.size;
    } else if (phrase && !(phrase.size === 1 && taal.stop.has(words[at]) && !phrase.frase)) {
      groups.push(ask_phrase(taal, phrase, words, at));
      at += phrase.size;
    } else {
      const tells = !taal.stop.has(words[at]) && (words[at].length > 1 || /\d/.test(words[at]));
      const ways = tells ? [] : whole_verb(taal, words, at); // `wie neemt het over`
      if (tells || ways.length) groups.push(tells ? ask_typed(taal, words, at) : { woorden: [words[at]], ways });
      at++;
    }
  }
  add_gezegden(taal, stems, words, groups);
  lighten(taal, words, groups);
  const leeg = !groups.length;
  if (leeg) groups.push(...words.slice(0, MEEST).map((word) => ask_word(taal, word, true)));
  return { works, leeg, groups: works ? about(groups) : groups, hulp: find_hulp(taal, stems) };
}

// What is told first to who may be in need (reference/zoektaal.yml): each once, in the order of that list.
function find_hulp(taal, stems) {
  const asked = ` ${stems.join(" ")} `;
  return [...new Set(taal.hulp.filter(([texts]) => texts.some((text) => asked.includes(` ${text} `))).map(([, zin]) => zin))];
}

// Of who asks what works, the words that say about what.
function about(groups) {
  const telling = groups.filter(({ woorden }) => woorden.length > 1 || words_about([...woorden, " "]).includes(woorden[0]));
  return telling.length ? telling : groups;
}

// All words that are looked up.
export const terms_of = (groups) => [...new Set(groups.flatMap(({ ways }) => ways.flatMap(({ termen }) => termen)))];
