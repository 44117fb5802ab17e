import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { describe_wijzigingen, find_blad, judge_afdruk } from "../../overrides/assets/js/pure/afdruk.js";

const BANK = {
  alle: Uint32Array.of(0, 1),
  namen: {
    thema: new Map([["wonen", { naam: "Wonen" }]]),
    regio: new Map([["zeeland", { naam: "Zeeland", ook: "ZLD" }]]),
    gemeente: new Map([["wijchen", { naam: "Wijchen", ook: "WIJ" }], ["almelo", { naam: "Almelo", ook: "" }]]),
    status: new Map([["ingetrokken", { naam: "Ingetrokken" }]]),
    element: new Map([
      ["samen", { naam: "Samen gaan", ook: "WEL-E01", meer: ["2026-02-01", "actueel", ["wonen"]] }],
      ["nazorg", { naam: "Nazorg", ook: "WEL-E02", meer: ["2026-01-01", "ingetrokken", ["werk"]] }],
    ]),
  },
  numbers_with: (soort, ids) => [`${soort}-${ids}`],
  waarde_of: (facet, nummer) => (nummer === "regio-zeeland" ? ["nazorg"] : []),
};
const SAMEN = { id: "samen", naam: "Samen gaan", gewijzigd: "2026-02-01", status: "actueel", themas: ["wonen"] };
const NAZORG = { id: "nazorg", naam: "Nazorg", gewijzigd: "2026-01-01", status: "ingetrokken", themas: ["werk"] };

test("each kind of sheet is found by its kenmerk, whatever its capitals", () => {
  deepStrictEqual(find_blad("Thema-Wonen", BANK), { url: "themas/wonen/", nummers: ["thema-wonen"], elementen: [SAMEN] });
  deepStrictEqual(find_blad("poster-wonen", BANK), find_blad("thema-wonen", BANK));
  deepStrictEqual(find_blad("gesprek-wonen", BANK), { url: "gesprek/wonen/", nummers: ["thema-wonen"], elementen: [SAMEN] });
  deepStrictEqual(find_blad("zld", BANK), { url: "regios/zeeland/", nummers: ["regio-zeeland"], elementen: [NAZORG] });
  deepStrictEqual(find_blad("wij", BANK), { url: "gemeenten/wijchen/", nummers: ["gemeente-wijchen"], elementen: [] });
  deepStrictEqual(find_blad("wel-e01", BANK), { url: "elementen/samen/", nummers: ["element-samen"], element: SAMEN, elementen: [SAMEN] });
  deepStrictEqual(find_blad("VERGELIJKING-REGIOS", BANK), { url: "vergelijken/", nummers: [0, 1], elementen: [SAMEN, NAZORG] });
  strictEqual(find_blad("thema-werken", BANK), null);
});

test("only what changed after the day counts", () => {
  const praktijk = { gepubliceerd: "2026-01-01", status: "actueel", wijzigingen: [["2026-01-01", "Opgenomen."], ["2026-02-01", "Bron erbij."]] };
  deepStrictEqual(describe_wijzigingen(praktijk, "2026-01-01"), ["1 februari 2026: Bron erbij."]);
  deepStrictEqual(describe_wijzigingen(praktijk, "2026-02-01"), []);
  const eerder = { ...praktijk, gepubliceerd: "2025-06-01" };
  deepStrictEqual(describe_wijzigingen(eerder, "2025-12-31"), ["1 januari 2026: Opgenomen.", "1 februari 2026: Bron erbij."]);
  deepStrictEqual(describe_wijzigingen({ ...praktijk, wijzigingen: [] }, "2026-01-01"), []);
  deepStrictEqual(describe_wijzigingen({ ...praktijk, wijzigingen: [], reden: "Oud." }, "2026-01-01"), []);
  deepStrictEqual(describe_wijzigingen({ ...praktijk, wijzigingen: [], status: "ingetrokken" }, "2026-01-01"), []);
  deepStrictEqual(describe_wijzigingen(praktijk, "2025-12-31"), ["1 januari 2026: Opgenomen.", "1 februari 2026: Bron erbij."]);
  const nieuw = { ...praktijk, wijzigingen: [], status: "ingetrokken", reden: "Bestaat niet meer." };
  deepStrictEqual(describe_wijzigingen(nieuw, "2025-12-31"), [
    "1 januari 2026: voor het eerst op de site gezet.",
    "Let op: Bestaat niet meer.",
  ]);
});

test("the print is judged in one sentence", () => {
  const een = { status: "actueel" };
  const judge = (blad, aantal, elementen = 0) => judge_afdruk({ nummers: [1, 2, 3], ...blad }, { aantal, elementen }, "2026-01-01", BANK);
  strictEqual(judge({ een }, 0), "Er is niets veranderd na 1 januari 2026. De praktijken en werkzame elementen op uw afdruk zijn nog actueel.");
  strictEqual(judge({ een }, 0, 1), "Er is iets veranderd na 1 januari 2026. Druk de pagina opnieuw af.");
  strictEqual(judge({ element: SAMEN }, 0, 1), "Er is iets veranderd na 1 januari 2026. Druk de pagina opnieuw af.");
  strictEqual(judge({ element: SAMEN }, 1), "Na 1 januari 2026 is 1 van de 3 praktijken van dit blad nieuw of veranderd. Druk het opnieuw af.");
  strictEqual(judge({ element: NAZORG }, 0), "Let op: dit element is ingetrokken. Gebruik het niet meer.");
  strictEqual(judge({ een }, 1), "Er is iets veranderd na 1 januari 2026. Druk de pagina opnieuw af.");
  strictEqual(judge({ een: { status: "ingetrokken" } }, 0), "Let op: dit record is ingetrokken. Gebruik het niet meer als voorbeeld.");
  strictEqual(judge({}, 2), "Na 1 januari 2026 zijn 2 van de 3 praktijken van dit blad nieuw of veranderd. Druk het opnieuw af.");
  strictEqual(judge({}, 2, 1), "Na 1 januari 2026 zijn 2 van de 3 praktijken en 1 werkzaam element van dit blad nieuw of veranderd. Druk het opnieuw af.");
  strictEqual(judge({}, 0, 2), "Na 1 januari 2026 zijn 2 werkzame elementen van dit blad nieuw of veranderd. Druk het opnieuw af.");
});
