import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { find_quoted, find_texts, is_quoted } from "../../overrides/assets/js/pure/vindplaatsen.js";

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
  async function search(typed) {
    asked.push(typed);
    const words = typed.replaceAll('"', "").toLowerCase().split(" ");
    let results = find(words);
    for (let size = typed.length - 1; words.length === 1 && !results.length && size > 1; size--)
      results = find([words[0].slice(0, size)]);
    return { results };
  }
  return { search, asked };
}

async function find(pages, ...words) {
  const index = an_index(pages);
  const { results, gemist } = await find_texts(index, words);
  return { ids: results.map(({ id }) => id), gemist, asked: index.asked };
}

test("pages with all words are found with one question", async () => {
  const pages = { a: "wonen na opvang", b: "wonen zonder opvang", c: "opvang en wonen", d: "werken" };
  deepStrictEqual(await find(pages, "wonen", "opvang"), { ids: ["a", "b", "c"], gemist: [], asked: ["wonen opvang"] });
});

test("a word that stands nowhere is left out and told, also where something begins like it", async () => {
  const { ids, gemist } = await find({ a: "wonen", b: "wonen en xylofoon" }, "wonen", "xyzzy");
  deepStrictEqual([ids, gemist], [["a", "b"], ["xyzzy"]]);
  deepStrictEqual((await find({ a: "wonen" }, "xyzzy")).ids, []);
});

test("a word that stands somewhere, but not with the others, is not told to stand nowhere", async () => {
  deepStrictEqual(await find({ a: "wonen", b: "opvang" }, "wonen", "opvang"), {
    ids: [],
    gemist: [],
    asked: ["wonen opvang", "wonen", "opvang", "wonen opvang"],
  });
});

test("a question between quotes is asked as it is", async () => {
  const index = an_index({ a: "korte lijnen" });
  strictEqual(is_quoted("“Korte lijnen”"), true);
  strictEqual(is_quoted("Korte “lijnen”"), false);
  await find_quoted(index, "“Korte lijnen”");
  deepStrictEqual(index.asked, ['"korte lijnen"']);
});
