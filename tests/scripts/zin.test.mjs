import { strictEqual } from "node:assert";
import { test } from "node:test";

import { count, count_praktijken, join_names, join_some, to_datum } from "../../overrides/assets/js/pure/zin.js";

test("names are joined as in a sentence", () => {
  strictEqual(join_names([]), "");
  strictEqual(join_names(["Almelo"]), "Almelo");
  strictEqual(join_names(["Almelo", "Zeeland"]), "Almelo en Zeeland");
  strictEqual(join_names(["’s-Hertogenbosch", "Almelo", "Zeeland"]), "’s-Hertogenbosch, Almelo en Zeeland");
});

test("what a reader gave stays a sentence, however many and long", () => {
  strictEqual(join_some(["a", "b", "c"]), "a, b en c");
  strictEqual(join_some(["a", "b", "c", "d", "e"]), "a, b, c en nog 2");
  strictEqual(join_some(["x".repeat(40), "y".repeat(41)]), `${"x".repeat(40)} en ${"y".repeat(40)}…`);
});

test("one is no plural, and none is", () => {
  strictEqual(count_praktijken(0), "0 praktijken");
  strictEqual(count_praktijken(1), "1 praktijk");
  strictEqual(count(2, "gemeente", "gemeenten"), "2 gemeenten");
});

test("a day is written in words, whatever the clock of the reader says", () => {
  strictEqual(to_datum("2026-11-01"), "1 november 2026");
  strictEqual(to_datum("2026-11-01T23:59:59.000Z"), "1 november 2026");
});
