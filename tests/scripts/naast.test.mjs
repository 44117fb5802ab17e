import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { name_plek } from "../../overrides/assets/js/pure/plek.js";
import { count_on_paper, describe_verschil, divide_by_thema, measure_kort } from "../../overrides/assets/js/pure/plekken-naast.js";
import { describe_verschillen, is_equal, stand_of } from "../../overrides/assets/js/pure/praktijken-naast.js";

const ZIN = "{soort}: opgenomen bij {wel}, niet bij {niet}.";
const NAMEN = {
  thema: new Map([["wonen", { naam: "Wonen" }], ["werk", { naam: "Werk" }]]),
  soort: new Map([["goed", { naam: "Goed", ook: "Goede" }], ["beter", { naam: "Beter", ook: "Betere" }]]),
  vraag: new Map([["1", { naam: "1. Wie?" }], ["2", { naam: "2. Wat?" }]]),
  doelgroep: new Map([["ouders", { naam: "Ouders" }]]),
  element: new Map([["samen", { naam: "Samen gaan" }], ["na", { naam: "Nazorg" }]]),
};

const a_plek = (naam, ...soorten) => ({
  naam,
  sleutel: naam,
  delen: new Map([["wonen", soorten.map((soort) => ({ soort, label: soort, praktijken: [{ titel: "x".repeat(80) }], aantal: 1 }))]]),
});
const differ = (...plekken) => describe_verschil(plekken, "wonen", NAMEN, { zin: ZIN, geheel: "het geheel" });

test("what places have that others do not is told, soorten together", () => {
  deepStrictEqual(differ(a_plek("A", "goed", "beter"), a_plek("B"), a_plek("C")), [
    "Goede en Betere: opgenomen bij A, niet bij B en C.",
  ]);
  deepStrictEqual(differ(a_plek("A", "goed"), a_plek("B", "beter")), [
    "Goede: opgenomen bij A, niet bij B.",
    "Betere: opgenomen bij B, niet bij A.",
  ]);
  deepStrictEqual(differ(a_plek("A", "goed"), a_plek("B", "goed")), []);
});

test("a region is told from a municipality of the same name, and the study as a whole is no place", () => {
  const [regio, gemeente] = ["regio", "gemeente"].map((soort) => ({ ...a_plek("Utrecht", ...(soort === "regio" ? ["goed"] : [])), soort }));
  deepStrictEqual(differ(regio, gemeente, { ...a_plek("Landelijk"), sleutel: "landelijk" }), [
    "Goede: opgenomen bij de regio Utrecht, niet bij Utrecht en het geheel.",
  ]);
});

test("a name that looks like a gap stays a name", () => {
  deepStrictEqual(differ(a_plek("{niet}$&", "goed"), a_plek("B")), ["Goede: opgenomen bij {niet}$&, niet bij B."]);
});

const STATUS = new Map([["actueel", { naam: "In gebruik" }], ["verouderd", { naam: "Verouderd" }], ["ingetrokken", { naam: "Ingetrokken" }]]);
const a_register = (...rijen) => ({
  namen: { ...NAMEN, status: STATUS },
  test: (facet, [id]) => (nummer) => rijen[nummer][facet].includes(id),
  waarde_of: (facet, nummer) => rijen[nummer][facet],
});

test("praktijken of a place stand under each of their themes, by soort", () => {
  const bank = a_register({ thema: ["wonen", "werk"], soort: ["beter"], status: ["actueel"] }, { thema: ["wonen"], soort: ["goed"], status: ["actueel"] });
  const delen = divide_by_thema([0, 1], (nummer) => ({ titel: `titel ${nummer}` }), bank);
  deepStrictEqual([...delen].map(([thema, groepen]) => [thema, ...groepen.map(({ soort, aantal, praktijken }) => [soort, aantal, ...praktijken.map(({ titel }) => titel)])]), [
    ["wonen", ["goed", 1, "titel 1"], ["beter", 1, "titel 0"]],
    ["werk", ["beter", 1, "titel 0"]],
  ]);
});

test("what is not in use any more says so, stands last and is counted", () => {
  const of = (status) => ({ thema: ["wonen"], soort: ["goed"], status: [status] });
  const lay = (...statussen) => divide_by_thema(statussen.map((_, at) => at), (nummer) => ({ titel: nummer }), a_register(...statussen.map(of))).get("wonen")[0];
  const some = lay("ingetrokken", "verouderd", "actueel", "verouderd");
  deepStrictEqual(some.praktijken.map(({ titel, staat }) => [titel, staat]), [[2, ""], [0, "Ingetrokken"], [1, "Verouderd"], [3, "Verouderd"]]);
  deepStrictEqual([some.staten, some.niets], ["2 verouderd en 1 ingetrokken", ""]);
  deepStrictEqual(lay("verouderd").niets, " (verouderd)");
  deepStrictEqual([lay("actueel").staten, lay("actueel").niets], ["", ""]);
  const [A, B] = [{ ...a_plek("A"), delen: new Map([["wonen", [lay("ingetrokken")]]]) }, a_plek("B")];
  deepStrictEqual(differ(A, B), ["Goede: opgenomen bij A (ingetrokken), niet bij B."]);
});

test("the more there is, the fewer titles go on paper", () => {
  const plek = (aantal) => ({ delen: new Map([["wonen", [{ label: "Goede", praktijken: Array(aantal).fill({ titel: "x".repeat(300) }) }]]]) });
  strictEqual(count_on_paper([plek(2), plek(1)], ["wonen"], []), 8);
  strictEqual(count_on_paper([plek(8), plek(8), plek(8), plek(8)], ["wonen"], []), 5);
  strictEqual(count_on_paper([plek(8), plek(8)], ["wonen"], [Array(80).fill("x")]), 0);
  // Eight titles of one line each and one for the label; what stands beside them fills the sheet.
  const vol = (over) => [{ delen: new Map([["wonen", [{ label: "", praktijken: Array(8).fill({ titel: "x".repeat(188) }) }]], ["werk", Array(over).fill({ label: "", praktijken: [] })]]) }];
  strictEqual(count_on_paper(vol(31), ["wonen", "werk"], []), 8);
  strictEqual(count_on_paper(vol(32), ["wonen", "werk"], []), 5);
  strictEqual(count_on_paper(vol(29), ["wonen", "werk"], [["x".repeat(101), "x"]]), 8);
  strictEqual(count_on_paper(vol(30), ["wonen", "werk"], [["x".repeat(101), "x"]]), 5);
});

test("a table of numbers is as high as its longest cells", () => {
  const plek = (...labels) => ({ delen: new Map([["wonen", labels.map((label) => ({ label }))], ["werk", []]]) });
  strictEqual(measure_kort([plek("Goede"), plek()], ["wonen", "werk"]), 2 * 3.8);
  // Eighty letters of a bold line: seven labels with their numbers take two.
  strictEqual(measure_kort([plek(...Array(7).fill("Aanbeveling")), plek()], ["wonen"]), 0.7 + 2 * 3.1);
});

const a_praktijk = (titel, more) => ({ titel, thema: [], vraag: [], doelgroep: [], element: [], ...more });
const compare = (praktijken, enkel = [], teksten = []) => describe_verschillen(praktijken, teksten, enkel, NAMEN).map(({ veld, zin }) => `${veld}: ${zin}.`);

test("empty is never a no", () => {
  strictEqual(stand_of(a_praktijk("A"), "thema", "wonen"), "niet bekend");
  strictEqual(stand_of(a_praktijk("A", { thema: ["werk"] }), "thema", "wonen"), "nee");
  strictEqual(stand_of(a_praktijk("A", { thema: ["wonen"] }), "thema", "wonen"), "ja");
  strictEqual(stand_of(a_praktijk("A", { doelgroep: ["ouderen"] }), "doelgroep", "ouders"), "niet genoemd");
  strictEqual(stand_of(a_praktijk("A"), "doelgroep", "ouders"), "niet bekend");
});

test("what differs is told per field, and what is equal in one sentence", () => {
  const praktijken = [
    a_praktijk("A", { thema: ["wonen", "werk"], vraag: ["1", "2"], plek: "Zeeland" }),
    a_praktijk("B", { thema: ["wonen"], plek: "Twente" }),
  ];
  deepStrictEqual(compare(praktijken, [["Waar", ({ plek }) => plek], ["Status", () => "Actueel"]]), [
    "Waar: Zeeland bij “A”; Twente bij “B”.",
    "Thema Werk: ja bij “A”, nee bij “B”.",
    "Vragen “1. Wie?” en “2. Wat?”: ja bij “A”, niet bekend bij “B”.",
    "Gelijk bij alle: status (Actueel), thema Wonen, werkzaam element (geen genoemd) en doelgroep (niet bekend).",
  ]);
});

test("a text is equal only when its words are, and comes first when they are not", () => {
  const differ = (...helpt) => {
    const praktijken = helpt.map((regels, at) => a_praktijk("ABC"[at], { regels }));
    return compare(praktijken, [["Waar", ({ titel }) => titel]], [["Wat helpt", ({ regels }) => regels]]);
  };
  strictEqual(differ(["Een."], ["Twee."])[0], "Wat helpt: lees hieronder beide.");
  strictEqual(differ(["Een."], ["Een.", "Twee."])[0], "Wat helpt: lees hieronder beide.");
  strictEqual(differ(["Een, twee."], ["Een", " twee."])[0], "Wat helpt: lees hieronder beide.");
  strictEqual(differ(["Een."], ["Een."], ["Twee."])[0], "Wat helpt: lees hieronder alle teksten.");
  strictEqual(differ(["Een."], [])[0], "Wat helpt: genoemd bij “A”; niet opgenomen bij “B”.");
  strictEqual(differ(["Een."], ["Een."], [])[0], "Wat helpt: genoemd bij “A” en “B”; niet opgenomen bij “C”.");
  strictEqual(differ(["Een."], [], ["Twee."])[0], "Wat helpt: genoemd bij “A” en “C”; niet opgenomen bij “B”; de teksten verschillen, lees ze hieronder.");
  strictEqual(differ(["Een."], ["Een."]).at(-1).startsWith("Gelijk bij alle: wat helpt (dezelfde tekst), "), true);
  strictEqual(differ([], []).at(-1).startsWith("Gelijk bij alle: wat helpt (niet opgenomen), "), true);
});

test("of an element stands what a praktijk says of it, and never that it has it or not", () => {
  const praktijken = [
    a_praktijk("A", { element: ["samen", "na"], betekenissen: new Map([["samen", "gezien"], ["na", "ontbrak"]]) }),
    a_praktijk("B", { element: ["samen"], betekenissen: new Map([["samen", "ontbrak"]]) }),
    a_praktijk("C", { element: ["samen"], betekenissen: new Map() }), // one that was withdrawn says no more
  ];
  deepStrictEqual(compare(praktijken).slice(0, 2), [
    "Werkzaam element “Samen gaan”: gezien bij “A”, ontbrak bij “B”, genoemd bij “C”.",
    "Werkzaam element “Nazorg”: ontbrak bij “A”, niet genoemd bij “B” en “C”.",
  ]);
});

test("what all say the same of is equal", () => {
  strictEqual(is_equal([{ plek: "A" }, { plek: "A" }], ({ plek }) => plek), true);
  strictEqual(is_equal([{ plek: "A" }, { plek: "B" }], ({ plek }) => plek), false);
});

test("a praktijk is called after its municipality, or else its region", () => {
  const namen = { gemeente: new Map([["wijchen", { naam: "Wijchen" }]]), regio: new Map([["zeeland", { naam: "Zeeland" }]]) };
  strictEqual(name_plek({ gemeente: ["wijchen"], regio: ["zeeland"] }, { namen }), "Wijchen");
  strictEqual(name_plek({ gemeente: [], regio: ["zeeland"] }, { namen }), "Zeeland");
});
