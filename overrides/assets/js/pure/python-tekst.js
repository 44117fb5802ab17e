// Texts and patterns as Python has them: its signs of space and its capitals, for rules that were written in Python.
const SPACE = "\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const WORDS = new RegExp(`[^${SPACE}]+`, "gu");
const SPACES = new RegExp(`[${SPACE}]`, "u");
const LOWER = /\p{Lowercase}/u;
const UPPER = /\p{Uppercase}/u;
const TITLE = /\p{Lt}/u;
const LETTERS = /^\p{L}+$/u;
const DIGITS = /^[\p{Nd}²³¹⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐]+$/u;
const LETTERS_DIGITS = /^[\p{L}\p{N}]+$/u;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp|shy|zwj|zwnj|period|commat));?/gu;
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\xa0", shy: "\xad", zwj: "\u200d", zwnj: "\u200c", period: ".", commat: "@" };
const LAST = 0x10ffff;

const any_of = (ends) => (Array.isArray(ends) ? ends : [ends]);
const is_in = (signs) => (signs === undefined ? (sign) => SPACES.test(sign) : (sign) => signs.includes(sign));

function lstrip(text, signs) {
  const out = is_in(signs);
  let at = 0;
  while (at < text.length && out(text[at])) at++;
  return text.slice(at);
}

function rstrip(text, signs) {
  const out = is_in(signs);
  let end = text.length;
  while (end && out(text[end - 1])) end--;
  return text.slice(0, end);
}

function cut(text, at, mark) {
  return [text.slice(0, at), mark, text.slice(at + mark.length)];
}

// The methods of a text.
export const text = {
  capitalize: (self) => self.slice(0, 1).toUpperCase() + self.slice(1).toLowerCase(),
  endswith: (self, ends) => any_of(ends).some((end) => self.endsWith(end)),
  find: (self, part, from = 0) => self.indexOf(part, from),
  isalnum: (self) => LETTERS_DIGITS.test(self),
  isalpha: (self) => LETTERS.test(self),
  isascii: (self) => /^[\0-\x7f]*$/.test(self),
  isdigit: (self) => DIGITS.test(self),
  islower: (self) => LOWER.test(self) && !UPPER.test(self) && !TITLE.test(self),
  isupper: (self) => UPPER.test(self) && !LOWER.test(self) && !TITLE.test(self),
  join: (self, parts) => [...parts].join(self),
  lower: (self) => self.toLowerCase(),
  lstrip,
  partition: (self, mark) => (self.includes(mark) ? cut(self, self.indexOf(mark), mark) : [self, "", ""]),
  replace: (self, old, other) => self.split(old).join(other),
  rfind: (self, part, from, to) => Math.max(-1, self.slice(from, to).lastIndexOf(part) + from),
  rpartition: (self, mark) => (self.includes(mark) ? cut(self, self.lastIndexOf(mark), mark) : ["", "", self]),
  rstrip,
  split: (self, mark) => (mark === undefined ? (self.match(WORDS) ?? []) : self.split(mark)),
  startswith: (self, starts) => any_of(starts).some((start) => self.startsWith(start)),
  strip: (self, signs) => lstrip(rstrip(self, signs), signs),
  translate: (self, table) => [...self].map((sign) => translated(sign, table)).join(""),
  upper: (self) => self.toUpperCase(),
};

function translated(sign, table) {
  const other = table.get(sign.codePointAt(0));
  return typeof other === "number" ? String.fromCodePoint(other) : (other ?? sign);
}

// Text with the marks of HTML read as what they stand for; of the named ones those that hide something.
export function unescape(html) {
  return html.replace(ENTITY, (all, digits, hex, name) => {
    const code = digits ? Number(digits) : parseInt(hex, 16);
    return name ? ENTITIES[name] : code && code <= LAST ? String.fromCodePoint(code) : all;
  });
}

// A text as the patterns see it (site/data/privacy/patterns.py): a letter of another script is one and the same
// letter, a digit of one the same digit, and each space a space. Nothing gets another place.
const [LETTER, DIGIT] = ["\u0250", "\u0251"];
const KNOWN = /^[\0-\x1b -\x7f]*$/;
const OTHER = /[^\0-\x1b -\x84\x86-\xd6\xd8-\xf6\xf8-\u024f]/g;
const DOTLESS = /[ıİ]/g;

function shade(sign) {
  if (/\p{Nd}/u.test(sign)) return DIGIT;
  if (/[\p{L}\p{N}]/u.test(sign)) return LETTER;
  return SPACES.test(sign) ? " " : "\ufeff×÷".includes(sign) ? "\xa4" : sign;
}

const to_shadow = (words) => (KNOWN.test(words) ? words : words.replace(OTHER, shade));

// What a pattern found, in the words of the text itself.
class Vondst {
  constructor(found, self) {
    [this.found, this.self] = [found, self];
  }
  get lastindex() {
    const last = this.found.findLastIndex((part) => part !== undefined);
    return last > 0 ? last : null;
  }
  at(name) {
    const by_number = typeof name === "number";
    if (!this.found.indices) return (by_number ? this.found[name] : this.found.groups[name]) ?? null;
    const place = by_number ? this.found.indices[name] : this.found.indices.groups[name];
    return place ? this.self.slice(...place) : null;
  }
  start() {
    return this.found.index;
  }
  end() {
    return this.found.index + this.found[0].length;
  }
}

// The edge of a word, for which a pattern has one sign (site/data/privacy/patterns.py).
const OF_WORD = "[\\wÀ-ɑ]";
const EDGE = `(?:(?<=${OF_WORD})(?!${OF_WORD})|(?<!${OF_WORD})(?=${OF_WORD}))`;

// A pattern, made when it is first used: most never are. `o`: held against the text itself.
class Patroon {
  constructor(source, how = "") {
    [this.source, this.bare, this.loose] = [source.replaceAll("§", EDGE), how.includes("o"), how.includes("i") ? "i" : ""];
    this.made = {};
  }
  // What the pattern is held against, and the pattern that does it.
  meet(self, flags, end = "") {
    const shadow = this.bare ? self : to_shadow(self);
    const held = this.loose ? shadow.replace(DOTLESS, "i").replaceAll("ſ", "s") : shadow;
    const all = `${flags}${this.loose}${held === self ? "" : "d"}`;
    const made = (this.made[all + end] ??= new RegExp(end ? `(?:${this.source})${end}` : this.source, all));
    made.lastIndex = 0;
    return [made, held];
  }
  first(self, flags, end, at = 0) {
    const [made, held] = this.meet(self, flags, end);
    made.lastIndex = at;
    const found = made.exec(held);
    return found ? new Vondst(found, self) : null;
  }
  search(self) {
    return this.first(self, "");
  }
  match(self, at = 0) {
    return this.first(self, "y", "", at);
  }
  fullmatch(self) {
    return this.first(self, "y", "(?![^])");
  }
  finditer(self) {
    const [made, held] = this.meet(self, "g");
    return Array.from(held.matchAll(made), (found) => new Vondst(found, self));
  }
  findall(self) {
    return this.finditer(self).map((found) => found.at(found.found.length > 1 ? 1 : 0) ?? "");
  }
  sub(other, self) {
    const say = typeof other === "string" ? (found) => other.replace(/\\(\d)/g, (_, number) => found.at(Number(number)) ?? "") : other;
    let [out, at] = ["", 0];
    for (const found of this.finditer(self)) {
      out += self.slice(at, found.start()) + say(found);
      at = found.end();
    }
    return out + self.slice(at);
  }
}

export const to_patroon = (source, how) => new Patroon(source, how);
