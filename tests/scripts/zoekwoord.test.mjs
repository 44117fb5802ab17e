import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { words_of_text } from "../../overrides/assets/js/pure/stam.js";
import { find_done, read_taal } from "../../overrides/assets/js/pure/zoektaal.js";
import { ask_typed, ask_word, said_otherwise } from "../../overrides/assets/js/pure/zoekwoord.js";

const TAAL = read_taal({
  regels: [["^(.{3,})en$", "$1"], ["^(.{4,})s$", "$1"], ["^(.{2,})([lmprst])\\2$", "$1$2"], ["^(.*)aa([^aeiou])$", "$1a$2"]],
  stop: "voor wij na met te we samen vinden vind",
  licht: "",
  woorden: ["monitoren opschalen afspreken kijken terugkijken leren bespreken vinden afstemmen probleem overleg", "volgen", "gevolg"],
  frasen: [],
  alledaags: [[["terugkijk"], ["evaluatie"]]],
  hulp: [],
});

const ask = (vraag, at = 0) => ask_typed(TAAL, words_of_text(vraag), at).ways.map(({ termen }) => termen.join("+"));

test("what somebody did is asked as what one does, and no other word is", () => {
  const does = { gemonitord: "monitor", opgeschaald: "opschaal", afgesproken: "afsprek", besproken: "besprek", teruggekeken: "terugkijk", lerende: "leren" };
  for (const [word, verb] of Object.entries(does)) strictEqual(find_done(TAAL, word), verb);
  for (const word of ["gevolg", "gevonden", "overleg", "gezin", "geld", "verdwenen"]) strictEqual(find_done(TAAL, word), null);
  deepStrictEqual(ask("gemonitord"), ["gemonitord", "monitor"]);
  deepStrictEqual(ask("teruggekeken"), ["teruggekek", "terugkijk", "evaluatie"]);
});

const VERLEDEN = read_taal({
  regels: [["^(.{3,})en$", "$1"], ["^(.{2,})([lmnprst])\\2$", "$1$2"], ["^(.{3,})e$", "$1"], ["^(.*)oo([^aeiou])$", "$1o$2"], ["^(.{2,}[^aeiou])t$", "$1"]],
  stop: "vinden geven de",
  licht: "",
  sterk: ["dragen droeg gedragen", "spreken sprak gesproken", "sluiten sloot gesloten", "vinden vond gevonden", "geven gaf"],
  woorden: ["overdragen bespreken afspreken afspraak afsluiten horen volgen bellen terugbellen plan brief kind lijst waarde", "dragen"],
  frasen: [],
  alledaags: [],
  hulp: [],
});
const verleden = (vraag) => ask_typed(VERLEDEN, words_of_text(vraag), 0).ways.map(({ termen }) => termen.join("+"));

test("a past is asked as what one does, whether its sound changed or not, and with its part elsewhere", () => {
  const does = { overdroeg: "overdragen", overgedragen: "overdragen", besprak: "bespreken", besproken: "bespreken", hoorde: "horen", hoorden: "horen" };
  for (const [word, verb] of Object.entries(does)) strictEqual(VERLEDEN.stam(find_done(VERLEDEN, word)), VERLEDEN.stam(verb), word);
  for (const word of ["gaf", "doorgaf", "waarde", "honden", "opdracht", "overdracht"]) strictEqual(find_done(VERLEDEN, word), null, word);
  strictEqual(verleden("droeg netjes over").includes("overdrag"), true);
  strictEqual(verleden("sprak iets af").includes("afsprek"), true);
  strictEqual(verleden("sloot weer af").includes("afsluit"), true);
  strictEqual(verleden("belde niet terug").includes("terugbel"), true);
});

test("a verb that chooses nothing does not in the past either", () => {
  deepStrictEqual(["vond", "gevonden", "gaf", "droeg"].map((word) => VERLEDEN.stop.has(word)), [true, true, true, false]);
});

test("a small thing is asked as the thing", () => {
  const things = { plannetje: "plan", plannetjes: "plan", briefje: "brief", kindjes: "kind", lijstje: "lijst" };
  for (const [word, thing] of Object.entries(things)) strictEqual(VERLEDEN.stam(find_done(VERLEDEN, word)), VERLEDEN.stam(thing), word);
  strictEqual(find_done(VERLEDEN, "meisje"), null);
});

test("a verb is asked with the part of it that stands elsewhere, which a preposition is at the end or before another only", () => {
  deepStrictEqual(ask("wij kijken met school terug", 1), ["kijk", "terugkijk", "evaluatie"]);
  deepStrictEqual(ask("af te stemmen", 2).includes("afstem"), true);
  deepStrictEqual(ask("schalen we op").includes("opschal"), true);
  deepStrictEqual(ask("schalen op het plan").filter((one) => one === "opschal").length, ask("schalen het plan").filter((one) => one === "opschal").length);
  deepStrictEqual(ask("schalen wij op bij een gezin").includes("opschal"), true);
  deepStrictEqual(ask("kijken af"), ["kijk"]);
});

test("a code is asked as it is, and the words of editors weigh less than what was typed", () => {
  deepStrictEqual(ask_word(TAAL, "g05", true).ways.length, 1);
  deepStrictEqual(said_otherwise(TAAL, ["evaluatie"]), [{ weight: 0.9, termen: ["evaluatie"] }]);
});
