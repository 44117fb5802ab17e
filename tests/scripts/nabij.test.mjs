import { deepStrictEqual } from "node:assert";
import { test } from "node:test";

import { find_nabij } from "../../overrides/assets/js/pure/nabij.js";

const leeg = { element: [], vraag: [], thema: [], doelgroep: [], soort: [], status: ["actueel"] };
const RIJEN = [
  { ...leeg, element: ["samen"], thema: ["wonen"], soort: ["ervaring"] },
  { ...leeg, thema: ["wonen"] },
  { ...leeg, element: ["samen"] },
  { ...leeg, thema: ["zorg"] },
  { ...leeg, element: ["samen"], thema: ["wonen"], status: ["ingetrokken"] },
  { ...leeg, thema: ["wonen", "zorg"], soort: ["ervaring"] },
];
const BANK = {
  waarde_of: (facet, nummer) => RIJEN[nummer][facet],
  test: (facet, ids) => (nummer) => RIJEN[nummer][facet].some((id) => ids.includes(id)),
};

test("who shares most comes first, then the order that was given", () => {
  const find = (volgorde, aantal) => find_nabij({ nummer: 0, ...RIJEN[0] }, BANK, volgorde, aantal);
  deepStrictEqual(find([0, 1, 2, 3, 4, 5], 9), [2, 5, 1]); // itself, what shares nothing and what was withdrawn are none
  deepStrictEqual(find([1, 2, 3, 4, 5, 0], 2), [2, 5]);
  deepStrictEqual(find([3, 4], 5), []);
});
