// A piece of a text, with the words of a question marked in it.
const LENGTE = 240; // letters; what is longer ends at a word

const WORD = /[\p{L}\p{N}]+/gu;

// `[text, marked]` for each piece. `stem_of` gives the stem of a word, `stems` are those to mark.
export function mark_words(text, stems, stem_of) {
  const made = [];
  let from = 0;
  for (const found of text.matchAll(WORD)) {
    if (!stems.has(stem_of(found[0]))) continue;
    if (found.index > from) made.push([text.slice(from, found.index), false]);
    made.push([found[0], true]);
    from = found.index + found[0].length;
  }
  if (from < text.length) made.push([text.slice(from), false]);
  return made;
}

export function shorten(text) {
  if (text.length <= LENGTE) return text;
  const cut = text.slice(0, LENGTE);
  return `${cut.slice(0, cut.lastIndexOf(" "))} …`;
}
