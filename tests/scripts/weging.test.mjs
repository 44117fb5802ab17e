import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { test } from "node:test";

import { mark_words, shorten } from "../../overrides/assets/js/pure/citaat.js";
import { pages_with, read_posten, soort_first, soort_of, weigh_vraag } from "../../overrides/assets/js/pure/weging.js";

const SOORTEN = [["Thema", 0], ["Werkzaam element", 2], ["Praktijk", 4]];
const sign = (number) => String.fromCharCode(number + (number + 35 > 91 ? 36 : 35));
const pack = (numbers) => numbers.map(sign).join("");
// A word with the pages that have it, and what it tells of each.
const post = (pages, alle = 9) => read_posten([pack(Object.keys(pages).map(Number)), pack(Object.values(pages)), Object.keys(pages).length], alle);
const group = (...ways) => ({ ways: ways.map(([weight, ...termen]) => ({ weight, termen })) });
const order = (groups, posten) => weigh_vraag(groups, new Map(Object.entries(posten)), SOORTEN).gevonden.map(({ page }) => page);

test("the page that a word tells most of comes first", () => {
  deepStrictEqual(order([group([1, "plan"])], { plan: post({ 4: 20, 5: 80, 6: 50 }) }), [5, 6, 4]);
});

test("a page with all words comes before one with much of a common word", () => {
  const posten = { gezin: post({ 4: 90, 5: 90, 6: 40, 7: 90, 8: 90 }), regiekaart: post({ 6: 40 }) };
  deepStrictEqual(order([group([1, "gezin"]), group([1, "regiekaart"])], posten)[0], 6);
});

test("what is said in other words counts, and the same twice no more than once and a half", () => {
  const posten = { kantoor: post({ 4: 40 }), werkplek: post({ 4: 40, 5: 40 }) };
  const found = weigh_vraag([group([1, "kantoor"], [0.9, "werkplek"])], new Map(Object.entries(posten)), SOORTEN).gevonden;
  deepStrictEqual(found.map(({ page }) => page), [4, 5]);
});

test("words that stand nowhere are told, and do not keep pages from having all", () => {
  const { gemist, aantal, gevonden } = weigh_vraag([group([1, "plan"]), group([1, "xyzzy"])], new Map([["plan", post({ 5: 50 })]]), SOORTEN);
  strictEqual(gemist.length, 1);
  deepStrictEqual([aantal, gevonden[0].groepen], [1, 1]);
  deepStrictEqual(weigh_vraag([group([1, "xyzzy"])], new Map(), SOORTEN).gevonden, []);
});

test("the kind that was asked for comes first when it says half as much as the best", () => {
  strictEqual(soort_of(SOORTEN, 3), "Werkzaam element");
  const gevonden = [{ page: 4, score: 10 }, { page: 3, score: 6 }, { page: 2, score: 4 }];
  deepStrictEqual(soort_first(gevonden, SOORTEN, "Werkzaam element").map(({ page }) => page), [3, 4, 2]);
  deepStrictEqual(soort_first(gevonden, SOORTEN, "Praktijk").map(({ page }) => page), [4, 3, 2]);
});

test("with the places that are named no others answer, beside the region in which one lies", () => {
  const soorten = [["Gemeente", 0], ["Regio", 2], ["Praktijk", 4]];
  const posten = new Map([["vlis", post({ 0: 80, 1: 80, 4: 60 })]]);
  const pages = (genoemd) => weigh_vraag([group([1, "vlis"])], posten, soorten, genoemd).gevonden.map(({ page }) => page);
  deepStrictEqual(pages(null), [0, 1, 4]);
  deepStrictEqual(pages(new Map([[0, 0]])), [0, 4]);
  deepStrictEqual(pages(new Map([[2, 0], [0, 0]])), [0, 4, 2]);
});

test("no more than two hundred pages answer", () => {
  const pages = Object.fromEntries(Array.from({ length: 80 }, (_, at) => [at, 50]));
  ok(order([group([1, "plan"])], { plan: post(pages, 900) }).length <= 200);
});

test("the words of a question are marked in a text, in any form of them", () => {
  const stem = (word) => word.toLowerCase().replace(/nen$/, "");
  deepStrictEqual(mark_words("Plannen, en een plan.", new Set(["plan"]), stem), [["Plannen", true], [", en een ", false], ["plan", true], [".", false]]);
  deepStrictEqual(mark_words("", new Set(["plan"]), stem), []);
});

test("a long text ends at a word", () => {
  strictEqual(shorten("kort"), "kort");
  const cut = shorten("woord ".repeat(90));
  ok(cut.length < 250 && cut.endsWith("woord …"));
});

test("a list keeps the pages that say each group, in one of its ways and in all words of that way", () => {
  const posten = new Map(Object.entries({ kantoor: post({ 4: 9 }), samen: post({ 4: 9, 5: 9, 6: 9 }), werkplek: post({ 5: 9, 7: 9 }), plan: post({ 4: 9, 5: 9, 7: 9 }) }));
  const kantoor = group([1, "kantoor"], [0.9, "samen", "werkplek"], [0.6, "samen"]);
  deepStrictEqual(pages_with([kantoor], posten, 0.6), { pages: [4, 5], vol: false });
  deepStrictEqual(pages_with([kantoor, group([1, "plan"])], posten, 0.6).pages, [4, 5]);
  deepStrictEqual(pages_with([kantoor, group([1, "xyzzy"])], posten, 0.6).pages, []);
  deepStrictEqual(pages_with([], posten, 0.6).pages, []);
});

test("a list says when a word stands in more pages than its file names", () => {
  const posten = new Map([["gezin", read_posten([pack([1, 2]), pack([9, 9]), 400], 900)]]);
  strictEqual(pages_with([group([1, "gezin"])], posten, 0.6).vol, true);
});

test("places answer to no part of a word, and in a sentence only when they are named", () => {
  const soorten = [["Gemeente", 0], ["Regio", 2], ["Begrip", 3]];
  const posten = new Map([["oud", post({ 0: 90, 2: 90, 3: 10 })]]);
  const pages = (ways, genoemd) => weigh_vraag([{ ways }], posten, soorten, genoemd).gevonden.map(({ page }) => page).sort();
  deepStrictEqual(pages([{ weight: 1, termen: ["oud"], eigen: true }]), [3]);
  deepStrictEqual(pages([{ weight: 1, termen: ["oud"] }], new Map([[2, 2]])), [2]);
  deepStrictEqual(pages([{ weight: 1, termen: ["oud"] }], new Map()), [3]);
});
