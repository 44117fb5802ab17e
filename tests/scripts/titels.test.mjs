import { deepStrictEqual } from "node:assert";
import { test } from "node:test";

import { find_titels, flatten_titels } from "../../overrides/assets/js/pure/titels.js";

const TITELS = flatten_titels([
  ["GLZ-G1", "Korte lijnen in de wijk"],
  ["GLZ-G2", "In de wijk: één regisseur"],
  ["ZLD-K1", "De lijnen zijn kort"],
]);
const find = (getypt) => find_titels(TITELS, getypt);

test("all words must be there, in any order and without accents", () => {
  deepStrictEqual(find("LIJNEN kort"), [0, 2]);
  deepStrictEqual(find("een regisseur"), [1]);
  deepStrictEqual(find("  regisseur  wijk "), [1]);
  deepStrictEqual(find("glz-g2 wijk"), [1]);
  deepStrictEqual(find("regisseur zeeland"), []);
});

test("who begins with the words comes first", () => {
  deepStrictEqual(find("in de"), [1, 0]);
  deepStrictEqual(find("de lijnen"), [2, 0]);
});

test("a kenmerk is found whole and in part", () => {
  deepStrictEqual(find("glz-g2"), [1]);
  deepStrictEqual(find("zld"), [2]);
});
