import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { describe_dag, describe_wijzigingen, find_antwoord, find_blad, judge_afdruk } from "../../overrides/assets/js/pure/afdruk.js";

const BANK = {
  alle: Uint32Array.of(0, 1),
  namen: {
    thema: new Map([["wonen", { naam: "Wonen" }]]),
    regio: new Map([["zeeland", { naam: "Zeeland", ook: "ZLD" }]]),
    gemeente: new Map([["wijchen", { naam: "Wijchen", ook: "WIJ" }], ["almelo", { naam: "Almelo", ook: "" }]]),
    blad: new Map([["vijf-vragen", { naam: "Vijf vragen", ook: "factsheets/vijf-vragen/", meer: [["CAL-RD1", "CAL-RD2"]] }]]),
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
  deepStrictEqual(find_blad("Thema-Wonen", BANK), { kenmerk: "thema-wonen", url: "themas/wonen/", nummers: ["thema-wonen", "element-samen"], elementen: [SAMEN] });
  deepStrictEqual(find_blad("poster-wonen", BANK), { ...find_blad("thema-wonen", BANK), kenmerk: "poster-wonen" });
  deepStrictEqual(find_blad("gesprek-wonen", BANK), { kenmerk: "gesprek-wonen", url: "gesprek/wonen/", nummers: ["thema-wonen", "element-samen"], elementen: [SAMEN] });
  deepStrictEqual(find_blad("zld", BANK), { kenmerk: "ZLD", url: "regios/zeeland/", nummers: ["regio-zeeland"], elementen: [NAZORG] });
  deepStrictEqual(find_blad("wij", BANK), { kenmerk: "WIJ", url: "gemeenten/wijchen/", nummers: ["gemeente-wijchen"], elementen: [] });
  deepStrictEqual(find_blad("wel-e01", BANK), { kenmerk: "WEL-E01", url: "elementen/samen/", nummers: ["element-samen"], element: SAMEN, elementen: [SAMEN] });
  deepStrictEqual(find_blad("VERGELIJKING-REGIOS", BANK), { kenmerk: "vergelijking-regios", url: "vergelijken/", nummers: [0, 1], elementen: [SAMEN, NAZORG] });
  deepStrictEqual(find_blad("poster-elementen", BANK), { kenmerk: "poster-elementen", url: "elementen/", nummers: [0, 1], elementen: [SAMEN, NAZORG] });
  const los = { url: "factsheets/vijf-vragen/", los: true, nummers: [], elementen: [] };
  deepStrictEqual(find_blad("Vijf-vragen", BANK), { kenmerk: "vijf-vragen", ...los });
  deepStrictEqual(find_blad("cal-rd2", BANK), { kenmerk: "CAL-RD2", ...los });
  strictEqual(find_blad("thema-werken", BANK), null);
});

// Two praktijken, which changed on the first and on the second day of 2026.
const PRAKTIJKEN = [
  { id: "bezoek", kenmerk: "WIJ-G01", nummer: 0, status: "actueel" },
  { id: "overleg", kenmerk: "WIJ-G02", nummer: 1, status: "actueel" },
];
const VOL = {
  ...BANK,
  find_kenmerk: async (kenmerk) => PRAKTIJKEN.find((each) => each.kenmerk === kenmerk.toUpperCase()),
  load_gewijzigd: async () => Int32Array.of(20454, 20455),
  waarde_of: (facet, nummer) => (nummer === 1 ? ["samen"] : []),
};

test("kenmerken that stand on no sheet together are not answered for one of them", async () => {
  const ask = (kenmerk) => find_antwoord(kenmerk, "2026-01-01", VOL);
  for (const kenmerk of ["WEL-E01, WIJ-G01", "ZLD, WIJ-G01", "WEL-E01, WEL-E02", "WEL-E01, WEL-E99", "WIJ-G01, WIJ-G99"])
    strictEqual(await ask(kenmerk), null, kenmerk);
  strictEqual((await ask("CAL-RD1, CAL-RD2")).blad.url, "factsheets/vijf-vragen/");
});

test("a sheet of her own is asked by the kenmerken on it, an older one by those in its foot", async () => {
  const ask = async (kenmerk, dag) => {
    const antwoord = await find_antwoord(kenmerk, dag, VOL);
    return antwoord && [antwoord.blad.url, antwoord.oordeel, antwoord.anders, antwoord.elementen];
  };
  deepStrictEqual(await ask("wij-g01, WIJ-G02", "2026-01-01"), [
    "mijn-factsheet/#kies=bezoek,overleg",
    "Na 1 januari 2026 zijn 1 van de 2 praktijken en 1 werkzaam element van dit blad nieuw of veranderd. Druk het opnieuw af.",
    [1],
    [SAMEN],
  ]);
  const goed = "Er is niets veranderd na 2 februari 2026. De praktijken en werkzame elementen op uw afdruk staan nog net zo op de site.";
  deepStrictEqual(await ask("WIJ-G01 WIJ-G02", "2026-02-02"), ["mijn-factsheet/#kies=bezoek,overleg", goed, [], []]);
  deepStrictEqual((await ask("WIJ-G01,WIJ-G01", "2026-02-01"))[0], "praktijken/bezoek/");
  deepStrictEqual((await ask("CAL-RD1, CAL-RD2", "2026-02-02")).slice(0, 2), [
    "factsheets/vijf-vragen/",
    "Er is op deze site niets veranderd na 2 februari 2026. Uw afdruk is nog actueel.",
  ]);
  strictEqual(
    (await ask("vijf-vragen", "2026-01-31"))[1],
    "Na 31 januari 2026 is er op deze site iets veranderd, het laatst op 1 februari 2026. Of dit blad ook veranderde, houden wij niet bij. Vergelijk uw afdruk met de pagina, of druk het blad opnieuw af.",
  );
  strictEqual(await ask("WIJ-G01, WIJ-G99", "2026-01-01"), null);
  strictEqual(await ask(" , ", "2026-01-01"), null);
});

test("of the day itself nobody knows whether a print has it, so what changed then is told", async () => {
  const ask = async (kenmerk, dag) => {
    const { oordeel, die_dag } = await find_antwoord(kenmerk, dag, VOL);
    return [oordeel, die_dag.nummers, die_dag.elementen];
  };
  const told = (dag) => `Er is niets veranderd na ${dag}: dat is de datum van de nieuwste versie. Alleen als u op die dag zelf printte, kan uw blad ouder zijn. Vergelijk dit dan met uw blad:`;
  deepStrictEqual(await ask("WIJ-G01", "2026-01-01"), [told("1 januari 2026"), [0], []]);
  deepStrictEqual(await ask("WIJ-G01, WIJ-G02", "2026-02-01"), [told("1 februari 2026"), [], [SAMEN]]);
  const goed = "Er is niets veranderd na 2 januari 2026. De praktijken en werkzame elementen op uw afdruk staan nog net zo op de site.";
  deepStrictEqual(await ask("WIJ-G01", "2026-01-02"), [goed, [], []]);
  deepStrictEqual((await ask("WIJ-G01, WIJ-G02", "2026-01-01")).slice(1), [[0], []]); // and others after it
  strictEqual(
    (await ask("vijf-vragen", "2026-02-01"))[0],
    "Er is op deze site niets veranderd na 1 februari 2026. Op 1 februari 2026 zelf wel. Of dit blad toen ook veranderde, houden wij niet bij. Vergelijk uw afdruk met de pagina.",
  );
});

test("of a praktijk every change of the day is told", () => {
  const praktijk = { gepubliceerd: "2026-01-01", wijzigingen: [["2026-02-01", "Bron erbij."], ["2026-02-01", "Titel korter."], ["2026-03-01", "Anders."]] };
  deepStrictEqual(describe_dag(praktijk, "2026-02-01"), ["1 februari 2026: Bron erbij.", "1 februari 2026: Titel korter."]);
  deepStrictEqual(describe_dag(praktijk, "2026-01-01"), ["1 januari 2026: voor het eerst op de site gezet."]);
  deepStrictEqual(describe_dag(praktijk, "2026-01-02"), []);
  deepStrictEqual(describe_dag({ ...praktijk, gepubliceerd: "2026-02-01" }, "2026-02-01").length, 2);
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
  strictEqual(judge({ een }, 0), "Er is niets veranderd na 1 januari 2026. De praktijken en werkzame elementen op uw afdruk staan nog net zo op de site.");
  strictEqual(judge({ een }, 0, 1), "Er is iets veranderd na 1 januari 2026, maar niet aan deze praktijk zelf. Alleen werkzame elementen waar dit blad naar verwijst, zijn nieuw of veranderd.");
  strictEqual(judge({ een }, 1, 1), "Er is iets veranderd na 1 januari 2026. Lees hieronder wat. Gebruikt u dat deel? Druk de pagina dan opnieuw af.");
  strictEqual(judge({ element: SAMEN }, 0, 1), "Er is iets veranderd na 1 januari 2026. Druk de pagina opnieuw af.");
  strictEqual(judge({ element: SAMEN }, 1), "Na 1 januari 2026 is 1 van de 3 praktijken van dit blad nieuw of veranderd. Druk het opnieuw af.");
  strictEqual(judge({ element: NAZORG }, 0), "Let op: dit element is ingetrokken. Gebruik het niet meer als voorbeeld.");
  strictEqual(judge({ een }, 1), "Er is iets veranderd na 1 januari 2026. Lees hieronder wat. Gebruikt u dat deel? Druk de pagina dan opnieuw af.");
  strictEqual(judge({ een: { status: "ingetrokken" } }, 0), "Let op: deze praktijk is ingetrokken. Gebruik haar niet meer als voorbeeld.");
  strictEqual(judge({}, 2), "Na 1 januari 2026 zijn 2 van de 3 praktijken van dit blad nieuw of veranderd. Druk het opnieuw af.");
  strictEqual(judge({}, 2, 1), "Na 1 januari 2026 zijn 2 van de 3 praktijken en 1 werkzaam element van dit blad nieuw of veranderd. Druk het opnieuw af.");
  strictEqual(judge({}, 0, 2), "Na 1 januari 2026 zijn 2 werkzame elementen van dit blad nieuw of veranderd. Druk het opnieuw af.");
});

test("a kenmerk is known however it is typed", async () => {
  const ask = async (typed) => (await find_antwoord(typed, "2026-02-01", VOL))?.blad.kenmerk;
  for (const typed of ["wij g01", "WIJ-G1", "WIJ–G01", "wij - g 01", "wijg01", "WIJ-GO1", "wij_g001", "WIJ-G01,wij g1"])
    strictEqual(await ask(typed), "WIJ-G01", typed);
  strictEqual(await ask("wij g1 WIJ–G2"), "WIJ-G01, WIJ-G02");
  for (const typed of ["wel e1", "WEL–E01", "WEL-EO1"]) strictEqual(await ask(typed), "WEL-E01", typed);
  strictEqual(await ask("thema wonen"), "thema-wonen");
  strictEqual(await ask("Vijf vragen"), "vijf-vragen");
  strictEqual(await ask("cal rd2"), "CAL-RD2");
  for (const typed of ["WIJ-G10", "WIJ-G3", "WIJ-B01", "wij g01 wonen", "-", "G01"]) strictEqual(await ask(typed), undefined, typed);
});
