import { deepStrictEqual } from "node:assert";
import { test } from "node:test";

import { divide_over_sides } from "../../overrides/assets/js/pure/kanten.js";

const sizes = (aantal) => divide_over_sides(Array.from({ length: aantal }, (_, at) => at)).map((kant) => kant.length);

test("six share a side, and of more each side has about as many", () => {
  deepStrictEqual([0, 1, 6, 7, 12, 13, 24].map(sizes), [[], [1], [6], [4, 3], [6, 6], [5, 5, 3], [6, 6, 6, 6]]);
});

test("all stay in their order", () => {
  deepStrictEqual(divide_over_sides(["a", "b", "c", "d", "e", "f", "g"]).flat().join(""), "abcdefg");
});
