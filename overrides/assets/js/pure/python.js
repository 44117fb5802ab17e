// What rules that were written in Python ask of it, where JavaScript would answer otherwise: an empty list is no, a
// place may count from the end, a list is compared by what it holds. Only what those rules say is here
// (site/data/privacy/expressions.py); the others are refused when the site is built.
import { text, to_patroon, unescape } from "./python-tekst.js";

const FEW = 15; // so many digits are a number of JavaScript
const MARK = /^\p{Mn}$/u;
const DIGIT = /^\p{Nd}$/u;

// What is given by its name.
class Named {
  constructor(held) {
    Object.assign(this, held);
  }
}

// A table that may work out what it has not.
class Dict extends Map {
  __getitem__(key) {
    return this.has(key) ? this.get(key) : this.__missing__(key);
  }
}

const lists = {
  append: (self, one) => void self.push(one),
  index: (self, one, from = 0) => self.indexOf(one, from),
  sort: (self) => void self.sort(compare),
};
const tables = { get: (self, key, other = null) => (self.has(key) ? self.get(key) : other) };

function is(thing) {
  if (Array.isArray(thing)) return thing.length > 0;
  if (thing instanceof Set || thing instanceof Map) return thing.size > 0;
  return Boolean(thing);
}

function eq(one, other) {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((each, at) => eq(each, other[at]));
}

function compare(one, other) {
  if (!Array.isArray(one)) return one < other ? -1 : one > other ? 1 : 0;
  for (const [at, each] of one.entries()) {
    if (at >= other.length) return 1;
    if (compare(each, other[at])) return compare(each, other[at]);
  }
  return one.length < other.length ? -1 : 0;
}

function has(held, one) {
  if (typeof held === "string") return held.includes(one);
  return Array.isArray(held) ? held.some((each) => eq(each, one)) : held.has(one);
}

function at(thing, place) {
  if (thing instanceof Dict) return thing.__getitem__(place);
  if (thing instanceof Map) return thing.get(place);
  if (typeof thing === "string" || Array.isArray(thing)) return thing[place < 0 ? thing.length + place : place];
  return thing.at(place);
}

function call(thing, name, ...given) {
  if (typeof thing === "string") return text[name](thing, ...given);
  if (Array.isArray(thing)) return lists[name](thing, ...given);
  if (thing instanceof Map && tables[name]) return tables[name](thing, ...given);
  return thing[name](...given);
}

function get(thing, name) {
  const part = thing[name];
  return typeof part === "function" ? part.bind(thing) : part;
}

// Digits of any script, of which there are ten in a row.
function value_of(sign) {
  let code = sign.codePointAt(0);
  while (DIGIT.test(String.fromCodePoint(code - 1))) code--;
  return (sign.codePointAt(0) - code) % 10;
}

function int(thing, base = 10) {
  if (typeof thing !== "string") return Math.trunc(Number(thing));
  if (base !== 10) return parseInt(thing, base);
  const digits = /^\d+$/.test(thing) ? thing : [...thing].map(value_of).join("");
  return digits.length > FEW ? BigInt(digits) : Number(digits);
}

function mod(one, other) {
  return Number(typeof one === "bigint" ? one % BigInt(other) : ((one % other) + other) % other);
}

function most(sign, given) {
  const named = given.at(-1) instanceof Named ? given.pop() : {};
  const all = given.length > 1 ? given : [...iter(given[0])];
  if (!all.length) return named.default;
  return all.reduce((one, other) => (sign * compare(other, one) > 0 ? other : one));
}

function mul(one, many) {
  if (Array.isArray(one)) return Array.from({ length: Math.max(0, many) }, () => one).flat();
  return typeof one === "string" ? one.repeat(Math.max(0, many)) : one * many;
}

const iter = (thing) => (thing instanceof Map ? thing.keys() : thing);
const list = (thing) => [...iter(thing)];
const columns = (given) => given.filter((each) => !(each instanceof Named)).map(list);
const number = (thing) => (typeof thing === "boolean" ? Number(thing) : thing);

function zip(...given) {
  const all = columns(given);
  return all[0].map((_, row) => all.map((each) => each[row])).slice(0, Math.min(...all.map((each) => each.length)));
}

function range(first, end, step = 1) {
  if (end === undefined) return range(0, first);
  return Array.from({ length: Math.max(0, Math.ceil((end - first) / step)) }, (_, row) => first + row * step);
}

export const py = {
  Dict,
  Named,
  add: (one, other) => (Array.isArray(one) ? [...one, ...other] : one + other),
  all: (held) => list(held).every(is),
  and: (...asked) => asked.reduce((one, next) => (is(one) ? next() : one), true),
  any: (held) => list(held).some(is),
  at,
  bool: is,
  both: (one, other) => new Set([...one].filter((each) => other.has(each))),
  call,
  chain: (...given) => given.flatMap(list),
  combining: (sign) => (MARK.test(sign) ? 1 : 0),
  dict: (rows) => new Map(rows),
  div: (one, other) => Math.floor(one / other),
  either: (one, other) => new Set([...one, ...other]),
  enumerate: (held, from = 0) => list(held).map((each, row) => [row + from, each]),
  eq,
  frozenset: (held = []) => new Set(iter(held)),
  get,
  has,
  int,
  is,
  iter,
  len: (held) => held.length ?? held.size,
  list,
  lists,
  map: (work, ...given) => zip(...given).map((each) => work(...each)),
  max: (...given) => most(1, given),
  min: (...given) => most(-1, given),
  mod,
  mul,
  next: (held, other) => (Array.isArray(held) ? (held.length ? held[0] : other) : (held.next().value ?? other)),
  normalize: (form, words) => words.normalize(form),
  or: (...asked) => asked.reduce((one, next) => (is(one) ? one : next()), false),
  pairwise: (held) => list(held).slice(1).map((each, row) => [held[row], each]),
  pattern: to_patroon,
  put: (thing, place, one) => void (thing instanceof Map ? thing.set(place, one) : (thing[place] = one)),
  range,
  reversed: (held) => list(held).reverse(),
  set: (held = []) => new Set(iter(held)),
  slice: (held, first, end) => held.slice(first ?? 0, end ?? undefined),
  sorted: (held) => list(held).sort(compare),
  str: (thing) => (thing === null ? "None" : String(thing)),
  sub: (one, other) => (one instanceof Set ? new Set([...one].filter((each) => !other.has(each))) : one - other),
  sum: (held) => list(held).reduce((one, other) => one + number(other), 0),
  tables,
  table: (rows) => new Map(rows.flatMap(([one, words]) => words.split(" ").map((word) => [word, one]))),
  text,
  tuple: list,
  unescape,
  words: (all) => new Set(all.split(" ")),
  zip,
};
