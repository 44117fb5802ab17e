import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { group_by, read_acties, tell_acties } from "../../overrides/assets/js/pure/acties.js";

const BEKEND = ["WIJ-I01", "WIJ-I02", "WIJ-I10"];
const tell = (waarde) => tell_acties(read_acties(waarde, BEKEND));

test("points stand in the order of the link, each once, whatever their capitals", () => {
  deepStrictEqual(read_acties("WIJ-I10, wij-i01,WIJ-I10,", BEKEND), { gekozen: ["WIJ-I10", "WIJ-I01"], vreemd: [], onleesbaar: false });
});

test("nothing is said of a page without a link, and of an empty one", () => {
  strictEqual(tell(""), "");
  strictEqual(tell(" , ,"), "");
});

test("what came along is counted", () => {
  strictEqual(tell("WIJ-I02"), "Op de actielijst staat 1 punt uit een reflectie, met wat een bron daarover zegt (onze keuze).");
  strictEqual(tell("WIJ-I02,WIJ-I01"), "Op de actielijst staan 2 punten uit een reflectie, met wat een bron daarover zegt (onze keuze).");
});

test("who has more than three is asked to choose", () => {
  const zeg = (rijen) => tell_acties(read_acties("WIJ-I01", BEKEND), rijen).includes("Kies er ten hoogste drie");
  deepStrictEqual([3, 4].map(zeg), [false, true]);
});

test("what is not of this theme is told, and the rest is done", () => {
  strictEqual(
    tell("WIJ-I02,WIJ-I99"),
    "Op de actielijst staat 1 punt uit een reflectie, met wat een bron daarover zegt (onze keuze). WIJ-I99 hoort niet bij dit thema of bestaat niet meer.",
  );
  strictEqual(tell("WIJ-I98,WIJ-I99"), "WIJ-I98 en WIJ-I99 horen niet bij dit thema of bestaan niet meer. De actielijst is daarom leeg.");
});

test("points with the same first step stand together", () => {
  deepStrictEqual(group_by(["a1", "b1", "a2"], (thing) => thing[0]), [["a1", "a2"], ["b1"]]);
});

test("what is no kenmerk is never shown, and neither is a link without an end read", () => {
  strictEqual(tell("<b>bel 06-12345678</b>"), "Een deel van de link is niet te lezen. De actielijst is daarom leeg.");
  const lang = read_acties(`WIJ-I02,${"x".repeat(100000)}`, BEKEND);
  deepStrictEqual(lang, { gekozen: ["WIJ-I02"], vreemd: [], onleesbaar: true });
  const veel = Array.from({ length: 200 }, (_, at) => `WIJ-I${100 + at}`);
  strictEqual(tell(veel.join(",")).length < 200, true);
});
