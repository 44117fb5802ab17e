// The stem of a word, by the rules that come with the index (site/data/zoeken/stam.py).
import { flatten } from "./getypt.js";

export function make_stam(regels) {
  const rules = regels.map(([find, give]) => [new RegExp(find), give]);
  const known = new Map();
  return (word) => {
    if (!known.has(word)) {
      if (known.size > 20000) known.clear();
      known.set(word, rules.reduce((left, [find, give]) => left.replace(find, give), word));
    }
    return known.get(word);
  };
}

// The words of a text in small letters without accents: `risico's` is `risico`.
export const words_of_text = (text) => flatten(text).replace(/'s(?![\p{L}\p{N}])/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
