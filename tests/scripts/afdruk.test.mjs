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
  },
  numbers_with: (soort, ids) => [soort, ...ids],
};

test("each kind of sheet is found by its kenmerk, whatever its capitals", () => {
  deepStrictEqual(find_blad("Thema-Wonen", BANK), { url: "themas/wonen/", nummers: ["thema", "wonen"] });
  deepStrictEqual(find_blad("gesprek-wonen", BANK), { url: "gesprek/wonen/", nummers: ["thema", "wonen"] });
  deepStrictEqual(find_blad("zld", BANK), { url: "regios/zeeland/", nummers: ["regio", "zeeland"] });
  deepStrictEqual(find_blad("wij", BANK), { url: "gemeenten/wijchen/", nummers: ["gemeente", "wijchen"] });
  deepStrictEqual(find_blad("VERGELIJKING-REGIOS", BANK), { url: "vergelijken/", nummers: [0, 1] });
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
  const judge = (blad, aantal) => judge_afdruk({ nummers: [1, 2, 3], ...blad }, aantal, "2026-01-01", BANK);
  strictEqual(judge({ een }, 0), "Er is niets veranderd na 1 januari 2026. De praktijken op uw afdruk zijn nog actueel.");
  strictEqual(judge({ een }, 1), "Er is iets veranderd na 1 januari 2026. Druk de pagina opnieuw af.");
  strictEqual(judge({ een: { status: "ingetrokken" } }, 0), "Let op: dit record is ingetrokken. Gebruik het niet meer als voorbeeld.");
  strictEqual(judge({}, 2), "Na 1 januari 2026 zijn 2 van de 3 praktijken op dit blad nieuw of veranderd. Druk het opnieuw af.");
});
