import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { choose_helpt, describe_deel, describe_rest } from "../../overrides/assets/js/pure/wathelpt.js";

const KORT = { titel: "Kort", samenvatting: "Kort." };
const zin = (letter) => `${letter.repeat(95)}.`;
const DELEN = [
  { kop: "Elementen", teksten: ["Samen gaan (gezien)", "Nazorg (ontbrak)"] },
  { kop: "Wat helpt", teksten: [zin("a"), zin("b"), zin("c")] },
  { kop: "Wat is nodig", teksten: [] },
];

test("with room all of it stands on paper, and what there is nothing of has no heading", () => {
  deepStrictEqual(choose_helpt(DELEN, 1, KORT), [
    { kop: "Elementen", teksten: ["Samen gaan (gezien)", "Nazorg (ontbrak)"], rest: 0 },
    { kop: "Wat helpt", teksten: [zin("a"), zin("b"), zin("c")], rest: 0 },
  ]);
  deepStrictEqual(choose_helpt([{ kop: "Leeg", teksten: [] }], 1, KORT), []);
});

test("of many each has a part, and what is left out is counted", () => {
  deepStrictEqual(choose_helpt(DELEN, 6, KORT), [
    { kop: "Elementen", teksten: ["Samen gaan (gezien)", "Nazorg (ontbrak)"], rest: 0 },
    { kop: "Wat helpt", teksten: [zin("a")], rest: 2 },
  ]);
  const lang = { titel: "t".repeat(90), samenvatting: "s".repeat(300) };
  deepStrictEqual(choose_helpt(DELEN, 6, lang), []);
  deepStrictEqual(choose_helpt(DELEN, 5, lang).map(({ rest }) => rest), [0, 3]);
});

test("a part is one text", () => {
  strictEqual(describe_deel({ kop: "Elementen", teksten: ["A (gezien)", "B"], rest: 0 }, "; "), "Elementen: A (gezien); B");
  strictEqual(describe_deel({ kop: "Wat helpt", teksten: ["A.", "B."], rest: 1 }, " "), "Wat helpt: A. B. (en nog 1 op de eigen pagina)");
  const leeg = [{ kop: "Wat helpt", teksten: [], rest: 2 }, { kop: "Wat is ervoor nodig", teksten: [], rest: 1 }];
  strictEqual(describe_rest([...leeg, { kop: "Elementen", teksten: ["A"], rest: 0 }]), "Op de eigen pagina staat ook: wat helpt en wat is ervoor nodig.");
  strictEqual(describe_rest([]), "");
});
