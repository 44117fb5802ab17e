// What somebody typed or pasted, however: with hard spaces, signs that nobody sees, letters of full width or
// in two parts. Python reads the texts of the index in the same way (site/data/zoeken/stam.py).
import { join_some } from "./zin.js";

const ONZICHTBAAR = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const AFKAPPING = /[\u0060\u00b4\u02bc\u201b\u2032\uff07]/g; // what stands for an apostrophe
const GEWOON = /^[ -_a-~]*$/; // as most names and words are: no accents, and nothing to take away
const KRUL = /[‘’]/g;
const AANHALING = /["“”„‟«»\uff02]/g;
const LANG = 40; // signs of what is said back

// As it was meant, to search and to show again.
export const to_plain = (text) => text.replace(ONZICHTBAAR, "").replace(AFKAPPING, "’").normalize("NFKC").replace(/\s+/g, " ");

// As it is said back in a sentence of ours, between marks of quotation: it may come from a link that somebody else made, so
// nothing in it ends them, and none of its signs turns the sentence around.
export function quote(text, lang = LANG) {
  const tekens = [...to_plain(text).replace(AANHALING, "").replace(/\p{Cc}/gu, " ").trim()];
  return `“${tekens.length > lang ? `${tekens.slice(0, lang).join("")}…` : tekens.join("")}”`;
}

// The same of more than one: however many and long, it stays a sentence.
export const quote_some = (teksten) => join_some(teksten, (tekst) => quote(tekst));

// As it is compared: without accents and capitals, and with one kind of apostrophe.
export function flatten(text) {
  if (GEWOON.test(text) && !text.includes("  ")) return text.toLowerCase();
  return to_plain(text).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(KRUL, "'");
}
