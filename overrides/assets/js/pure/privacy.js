// What in a note could lead to a person, in sentences for who typed it. The rules are those of the gate for records,
// written once in Python and translated (gegevens/privacy.js); here is only what asks them.
import { py } from "./python.js";

export const LANGST = 140; // so much of a note is looked at; a field takes no more
const FEW = 2; // so many kinds are told at once
const SHOWN = 40;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const BEYOND = /[\u{10000}-\u{10ffff}]/gu; // signs that are two to JavaScript and one to Python
const [LETTER, SIGN] = ["\u0250", "\xa4"];

// A sign of two as one of its kind, so that both count the same.
function shorten(sign) {
  const plain = sign.normalize("NFKC");
  if (plain.length === 1) return plain;
  return /\p{L}/u.test(sign) ? LETTER : SIGN;
}

const to_text = (noot) => noot.slice(0, LANGST).replace(BEYOND, shorten);

function show(found) {
  const bare = found.replace(EDGES, "");
  return bare.length > SHOWN ? `${bare.slice(0, SHOWN)}…` : bare;
}

// The gate, of what the file of rules gives; `patronen` are all patterns, of which none has been made yet.
export function make_poort(rules) {
  const patronen = [];
  const keep = (patroon) => {
    patronen.push(patroon);
    return patroon;
  };
  const { poort, zinnen } = rules({ ...py, pattern: (...how) => keep(py.pattern(...how)) });
  const find = (noot) => [...poort.check_texts(poort.read([to_text(noot)]))].map(([, hit]) => hit);
  return { find, warn: (noot) => word_hits(find(noot), zinnen), patronen };
}

// One sentence for each kind that was found, with what to do; nothing when there is none.
function word_hits(hits, zinnen) {
  const first = hits.filter((hit, at) => hits.findIndex((other) => other.code === hit.code) === at);
  return first
    .slice(0, FEW)
    .map((hit) => `Dit lijkt op ${zinnen[hit.code][0]}: ${show(hit.found)}. ${zinnen[hit.code][1]}`)
    .join(" ");
}
