import { deepStrictEqual } from "node:assert";
import { test } from "node:test";

import { find_pages } from "../../overrides/assets/js/pure/vindplaatsen.js";
import { read_namen } from "../../overrides/assets/js/pure/zoeknamen.js";

const NAMEN = read_namen([["Begrip", "Veilig Thuis", "begrippen/#veilig-thuis", ["VT"]]]);

// An index that finds a page with all words, and of a word that stands nowhere finds what begins with it.
function an_index(pages) {
  const asked = [];
  const fits = (text, word) => text.split(" ").some((each) => each.startsWith(word));
  function find(words) {
    return Object.entries(pages)
      .filter(([, text]) => words.every((word) => fits(text, word)))
      .map(([id, text], at) => ({
        id,
        score: 1 / (at + 1),
        data: async () => ({
          content: text,
          meta: { title: id },
          locations: text.split(" ").flatMap((each, place) => (words.some((word) => each.startsWith(word)) ? [place] : [])),
        }),
      }));
  }
  async function search(typed, options) {
    if (options) return { results: find([]).filter(({ id }) => id.startsWith(options.filters.soort.at(0))) };
    asked.push(typed);
    const words = typed.replaceAll('"', "").toLowerCase().split(" ");
    let results = find(words);
    for (let size = typed.length - 1; words.length === 1 && !results.length && size > 1; size--)
      results = find([words[0].slice(0, size)]);
    return { results };
  }
  return { search, asked };
}

async function find(pages, vraag) {
  const index = an_index(pages);
  const { resultaten, gemist, vanaf } = await find_pages(index, NAMEN, vraag);
  return { ids: resultaten.map(({ id }) => id), gemist, vanaf, asked: index.asked };
}

test("pages with all words are found with one question", async () => {
  const pages = { a: "wonen na opvang", b: "wonen zonder opvang", c: "opvang en wonen", d: "werken" };
  deepStrictEqual(await find(pages, "wonen opvang"), { ids: ["a", "b", "c"], gemist: [], vanaf: 3, asked: ["wonen opvang"] });
});

test("an abbreviation is also searched by its full name", async () => {
  const { ids, gemist } = await find({ a: "vt belt", b: "veilig thuis belt", c: "thuis" }, "VT");
  deepStrictEqual([ids.sort(), gemist], [["a", "b"], []]);
});

test("what is asked in other words adds to what was found", async () => {
  const { ids, asked } = await find({ a: "vt wonen", b: "veilig thuis wonend", c: "veilig thuis" }, "vt wonen");
  deepStrictEqual(ids, ["a", "b"]);
  deepStrictEqual(asked.slice(0, 2), ["vt wonen", "veilig thuis wonen"]);
});

test("a word that stands nowhere is left out and told, also where something begins like it", async () => {
  const { ids, gemist, vanaf } = await find({ a: "wonen", b: "wonen en xylofoon" }, "wonen xyzzy");
  deepStrictEqual([ids, gemist, vanaf], [["a", "b"], ["xyzzy"], 2]);
});

test("when few pages have all words those with some of them follow", async () => {
  const { ids, gemist, vanaf } = await find({ a: "wonen opvang", b: "wonen", c: "opvang" }, "wonen opvang");
  deepStrictEqual([ids, gemist, vanaf], [["a", "b", "c"], [], 1]);
});

test("who asks what works is given elements first, also with some of the words", async () => {
  const pages = { a: "hulp na crisis", b: "hulp crisis", W1: "crisis hulp", c: "hulp", W2: "hulp duurt", W3: "crisis", W4: "hulp" };
  deepStrictEqual((await find(pages, "wat helpt bij hulp na crisis")).ids, ["W1", "W3", "W2", "a", "b"]);
  deepStrictEqual((await find(pages, "hulp crisis")).ids, ["a", "b", "W1"]);
  const { ids, vanaf, asked } = await find(pages, "wat werkt bij hulp");
  deepStrictEqual([ids, vanaf, asked], [["W1", "W2", "W4", "a", "b", "c"], 6, ["hulp"]]);
});

test("a question between quotes is asked as it is", async () => {
  const { asked, vanaf } = await find({ a: "korte lijnen" }, "“Korte lijnen”");
  deepStrictEqual([asked, vanaf], [['"korte lijnen"'], 1]);
});
