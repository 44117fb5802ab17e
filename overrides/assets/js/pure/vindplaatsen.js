// The pages that have words in their whole text, as the index of Pagefind has them.
import { to_one_word, to_words } from "./vraag.js";

// A word as Pagefind matched it: it shortens what it does not know until something fits.
function is_like(gevonden, word) {
  const asked = to_one_word(word);
  const least = asked.length < 4 ? asked.length : Math.max(3, Math.ceil(asked.length / 2));
  return to_one_word(gevonden).startsWith(asked.slice(0, least));
}

// The words that stand in none of the first results.
async function find_missed(words, results) {
  const pages = await Promise.all(results.slice(0, 3).map((result) => result.data()));
  const matched = pages.flatMap(({ content, locations, meta }) => {
    const text = content.split(/\s+/);
    return [...locations.map((at) => text[at] ?? ""), ...Object.values(meta).join(" ").split(" ")];
  });
  const parts = matched.flatMap((word) => [word, ...word.split(/[-/’']/u)]);
  return words.filter((word) => !parts.some((part) => is_like(part, word)));
}

export const is_quoted = (vraag) => /^["“”].+["“”]$/u.test(vraag);

// The pages with exactly these words, one after the other.
export const find_quoted = async (pagefind, vraag) => (await pagefind.search(`"${to_words(vraag)}"`)).results;

// The pages with all words, without those that stand nowhere; these are told.
export async function find_texts(pagefind, words) {
  const { results } = await pagefind.search(words.join(" "));
  const missed = await find_missed(words, results);
  if (!missed.length) return { results, gemist: [] };
  const alone = await Promise.all(
    missed.map(async (word) => find_missed([word], (await pagefind.search(word)).results)),
  );
  const gemist = alone.flat();
  const left = words.filter((word) => !gemist.includes(word));
  return { results: left.length ? (await pagefind.search(left.join(" "))).results : [], gemist };
}
