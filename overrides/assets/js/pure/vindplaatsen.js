// The pages that answer a question, as the index of Pagefind has them.
import { asks_what_works, to_one_word, to_words, words_about, words_of } from "./vraag.js";
import { reword } from "./zoeknamen.js";

const GENOEG = 500; // results; nobody reads on to what other words would add
const WEINIG = 3; // with fewer, pages that have some of the words follow
const ELEMENTEN = { filters: { soort: "Werkzaam element" } };

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

function merge(lists, weigh = Math.max) {
  const best = new Map();
  for (const { results } of lists)
    for (const result of results) {
      const known = best.get(result.id);
      if (known) known.score = weigh(known.score, result.score);
      else best.set(result.id, { id: result.id, score: result.score, data: result.data });
    }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

// Which results are the page of a werkzaam element.
async function load_elementen(pagefind) {
  const { results } = await pagefind.search(null, ELEMENTEN);
  const ids = new Set(results.map(({ id }) => id));
  return ({ id }) => ids.has(id);
}

// The pages with all words, also when these are called otherwise. A word that stands nowhere is
// left out and told. When few pages have all words, those with some of them follow. Who asks what
// works is given the werkzame elementen before all else, also when a few have some of the words.
export async function find_pages(pagefind, namen, vraag) {
  if (/^["“”].+["“”]$/u.test(vraag)) {
    const { results } = await pagefind.search(`"${to_words(vraag)}"`);
    return { resultaten: results, gemist: [], vanaf: results.length };
  }
  const works = asks_what_works(vraag);
  const words = works ? words_about(words_of(vraag)) : words_of(vraag);
  let main = await pagefind.search(words.join(" "));
  let gemist = await find_missed(words, main.results);
  const lists = [];
  const others = main.results.length < GENOEG ? reword(namen, vraag) : [];
  for (const other of others) {
    const asked = works ? words_about(words_of(other)) : words_of(other);
    const found = await pagefind.search(asked.join(" "));
    if (found.results.length && !(await find_missed(asked, found.results)).length) lists.push(found);
  }
  let rest = [];
  if (gemist.length || (words.length > 1 && (works || main.results.length < WEINIG))) {
    const single = await Promise.all(words.map((word) => pagefind.search(word)));
    const known = await Promise.all(
      single.map(async ({ results }, at) => !(await find_missed([words[at]], results)).length),
    );
    gemist = words.filter((_, at) => !known[at]);
    rest = single.filter((_, at) => known[at]);
    const left = words.filter((_, at) => known[at]);
    if (gemist.length) main = left.length ? await pagefind.search(left.join(" ")) : { results: [] };
    if (lists.length) gemist = []; // called otherwise, all of it was found
  }
  const resultaten = merge([main, ...lists]);
  const has = new Set(resultaten.map(({ id }) => id));
  const some = merge(rest, (a, b) => a + b).filter(({ id }) => !has.has(id));
  const follow = resultaten.length < WEINIG ? some : [];
  const vanaf = resultaten.length;
  if (!works) return { resultaten: [...resultaten, ...follow], gemist, vanaf };
  const is_element = await load_elementen(pagefind);
  const first = resultaten.filter(is_element);
  const partly = some.filter(is_element).slice(0, Math.max(0, WEINIG - first.length));
  const eerst = new Set([...first, ...partly]);
  return { resultaten: [...eerst, ...[...resultaten, ...follow].filter((one) => !eerst.has(one))], gemist, vanaf };
}
