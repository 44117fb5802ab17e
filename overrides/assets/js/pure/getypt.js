// What somebody typed or pasted, however: with hard spaces, signs that nobody sees, letters of full width or
// in two parts. Python reads the texts of the index in the same way (site/data/zoeken/stam.py).
const ONZICHTBAAR = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const AFKAPPING = /[\u0060\u00b4\u02bc\u201b\u2032\uff07]/g; // what stands for an apostrophe
const GEWOON = /^[ -_a-~]*$/; // as most names and words are: no accents, and nothing to take away
const KRUL = /[‘’]/g;

// As it was meant, to search and to show again.
export const to_plain = (text) => text.replace(ONZICHTBAAR, "").replace(AFKAPPING, "’").normalize("NFKC").replace(/\s+/g, " ");

// As it is compared: without accents and capitals, and with one kind of apostrophe.
export function flatten(text) {
  if (GEWOON.test(text) && !text.includes("  ")) return text.toLowerCase();
  return to_plain(text).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(KRUL, "'");
}
