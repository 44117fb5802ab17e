// Which pages answer a question: those that most of its telling words say most of.
import { unpack } from "./kolommen.js";

const DEKKING = 0.8; // how much it weighs that a page has all that was asked
const REST = 0.5; // what a second way to say it adds
const GENOEG = 0.2; // of the best; with less a page is no answer
const MEEST = 200; // pages
const ZEKER = 90; // the greatest weight in a file
const OMGEVING = 0.5; // of what a municipality has, for the region in which she lies
const PLAATSEN = new Set(["Gemeente", "Regio"]);
// What a kind of page is worth beside another that says as much.
const SOORT = { "Werkzaam element": 1.15, Gemeente: 1.2, Regio: 1.1, Gespreksset: 0.75, Thema: 0.8, Begrip: 0.95, Pagina: 0.9, Vraag: 0.95, Bron: 0.7 };

// The rows of gegevens/gewicht-*.js by word: the pages, what it tells of each, and how rare it is.
export function read_posten([pages, weights, aantal], alle) {
  const size = weights.length;
  const idf = Math.log(1 + (alle - aantal + 0.5) / (aantal + 0.5));
  return { pages: unpack(pages, size), weights: unpack(weights, size), aantal, idf };
}

// The page from which on there are no places: those come first.
const after_places = (soorten) => soorten.find(([soort]) => !PLAATSEN.has(soort))?.[1] ?? 0;

function weigh_way({ weight, termen, eigen }, posten, plaatsen) {
  const found = new Map();
  let idf = 0;
  for (const term of termen) {
    const one = posten.get(term);
    if (!one) continue;
    idf += one.idf / termen.length;
    one.pages.forEach((page, at) => {
      if (eigen && page < plaatsen) return;
      const telt = (weight * one.idf * one.weights[at]) / ZEKER / termen.length;
      found.set(page, (found.get(page) ?? 0) + telt);
    });
  }
  return { found, idf: idf * weight };
}

// What each page says of one group of words, and how much that group chooses.
function weigh_group({ ways }, posten, plaatsen) {
  const best = new Map();
  let idf = 0;
  for (const way of ways) {
    const one = weigh_way(way, posten, plaatsen);
    idf = Math.max(idf, one.idf);
    for (const [page, telt] of one.found) {
      const known = best.get(page) ?? 0;
      best.set(page, Math.max(known, telt) + REST * Math.min(known, telt));
    }
  }
  return { best, idf };
}

export const soort_of = (soorten, page) => soorten.findLast(([, first]) => first <= page)[0];

// The pages in their order, with how many of the groups each has; and the groups that stand nowhere.
// With the places that are named no others answer, beside the regions in which those lie: `genoemd` has them by page.
export function weigh_vraag(groups, posten, soorten, genoemd = null) {
  const plaatsen = after_places(soorten);
  const weighed = groups.map((group) => ({ group, ...weigh_group(group, posten, plaatsen) }));
  const known = weighed.filter(({ best }) => best.size);
  const total = known.reduce((sum, { idf }) => sum + idf, 0);
  const pages = new Map();
  for (const { best, idf } of known)
    for (const [page, telt] of best) {
      if (genoemd && page < plaatsen && !genoemd.has(page)) continue;
      const one = pages.get(page) ?? { page, score: 0, dekking: 0, groepen: 0 };
      one.score += telt;
      one.dekking += idf / total;
      one.groepen += 1;
      pages.set(page, one);
    }
  for (const [page, of] of genoemd ?? []) {
    const own = pages.get(page)?.score ?? 0;
    const here = pages.get(of);
    if (page !== of && here?.score * OMGEVING > own) pages.set(page, { ...here, page, score: here.score * OMGEVING });
  }
  const found = [...pages.values()];
  for (const one of found) one.score *= one.dekking ** DEKKING * (SOORT[soort_of(soorten, one.page)] ?? 1);
  found.sort((a, b) => b.score - a.score || a.page - b.page);
  const least = (found[0]?.score ?? 0) * GENOEG;
  return {
    gevonden: found.filter(({ score }) => score >= least).slice(0, MEEST),
    aantal: known.length,
    gemist: weighed.filter(({ best }) => !best.size).map(({ group }) => group),
  };
}

// The pages that say every group of words in one of its ways: all words of that way. A way that counts for
// no more than `deel` is only a part of what was typed. With `vol` a word has more pages than a file names.
export function pages_with(groups, posten, deel) {
  const both = (some, more) => some.filter((page) => more.includes(page));
  const pages_of = ({ termen }) => termen.map((term) => [...(posten.get(term)?.pages ?? [])]).reduce(both);
  const whole = ({ weight, termen }) => weight > deel && termen.length;
  const per_group = groups.map(({ ways }) => [...new Set(ways.filter(whole).flatMap(pages_of))]);
  return {
    pages: per_group.length ? per_group.reduce(both) : [],
    vol: [...posten.values()].some(({ pages, aantal }) => aantal > pages.length),
  };
}

// Who asks what works is given the werkzame elementen first, and who asks what a word means the terms, as far as
// they say half as much as the best.
export function soort_first(gevonden, soorten, soort) {
  const least = (gevonden[0]?.score ?? 0) / 2;
  const first = gevonden.filter(({ page, score }) => score >= least && soort_of(soorten, page) === soort);
  const has = new Set(first);
  return [...first, ...gevonden.filter((one) => !has.has(one))];
}
