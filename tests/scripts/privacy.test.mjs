import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { make_poort } from "../../overrides/assets/js/pure/privacy.js";
import { text, to_patroon, unescape } from "../../overrides/assets/js/pure/python-tekst.js";
import { py } from "../../overrides/assets/js/pure/python.js";

test("what is empty is no, as in Python", () => {
  deepStrictEqual([[], "", 0, null, new Set(), new Map()].map(py.is), Array(6).fill(false));
  deepStrictEqual([[0], " ", 1, new Set([0]), [][Symbol.iterator]()].map(py.is), Array(5).fill(true));
  strictEqual(py.or(() => "", () => "b"), "b");
  strictEqual(py.and(() => [], () => "b").length, 0);
});

test("places count from the end, and lists are compared by what they hold", () => {
  strictEqual(py.at("abc", -1), "c");
  deepStrictEqual(py.slice([1, 2, 3], -2, null), [2, 3]);
  strictEqual(py.eq(["a", ["b"]], ["a", ["b"]]), true);
  strictEqual(py.has([["a"]], ["a"]), true);
  deepStrictEqual(py.range(3, -1, -1), [3, 2, 1, 0]);
  deepStrictEqual(py.zip("ab", [1, 2, 3]), [["a", 1], ["b", 2]]);
  deepStrictEqual(py.sorted([[2, "a"], [1, "b"], [1, "a"]]), [[1, "a"], [1, "b"], [2, "a"]]);
  strictEqual(py.min([], new py.Named({ default: 7 })), 7);
});

test("numbers of many digits and of other scripts are read whole", () => {
  strictEqual(py.mod(py.int("3214282912345698765432161182"), 97), 1);
  strictEqual(py.int("٣٤"), 34);
  strictEqual(py.int("Z", 36), 35);
  strictEqual(py.mod(-1, 11), 10);
});

test("texts are as Python has them", () => {
  deepStrictEqual(text.split(" a\u00a0b\u001cc "), ["a", "b", "c"]);
  deepStrictEqual(text.rpartition("a/b/c", "/"), ["a/b", "/", "c"]);
  strictEqual(text.strip("(Jan),", "(),"), "Jan");
  strictEqual(text.rfind("a.b.c", ".", 0, 3), 1);
  strictEqual(text.rfind("abc", ".", 0, 3), -1);
  strictEqual(text.isupper("A-1"), true);
  strictEqual(text.isupper("1"), false);
  strictEqual(unescape("J&#97;n&shy;s&#x65;n &amp; &onbekend; &#0;"), "Jan\u00adsen & &onbekend; &#0;");
});

test("what a pattern finds is in the words of the text", () => {
  const found = to_patroon("(?<naam>[\\w\u00c0-\u0251]+)").search("Жan");
  deepStrictEqual([found.at(0), found.at("naam"), found.start(), found.end()], ["Жan", "Жan", 0, 3]);
  strictEqual(to_patroon("(a)\\s").sub("\\1-", "a b a c"), "a-b a-c");
});

test("a note is looked at up to its limit, and two kinds are told at once", () => {
  const seen = [];
  const hit = (code, found) => [0, { code, found }];
  const poort = {
    read: ([noot]) => noot,
    check_texts: (noot) => (seen.push(noot), [hit("A", "(Jan),"), hit("A", "Piet"), hit("B", "x".repeat(60)), hit("C", "z")]),
  };
  const zinnen = { A: ["een naam", "Niet doen."], B: ["een nummer", "Weg."], C: ["iets", "Nee."] };
  const { warn } = make_poort(() => ({ poort, zinnen }));
  strictEqual(warn("😀".repeat(100)), `Dit lijkt op een naam: Jan. Niet doen. Dit lijkt op een nummer: ${"x".repeat(40)}…. Weg.`);
  strictEqual(seen[0].length <= 140, true);
});
