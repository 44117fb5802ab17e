import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { KOLOMMEN, to_rij } from "../../overrides/assets/js/pure/elemententabel.js";
import { read_elementen } from "../../overrides/assets/js/pure/elementen.js";

const rij = (id, kenmerk, titel, samenvatting, bewijs, thema = ["veiligheid"]) => [
  ...[id, kenmerk, titel, samenvatting, "Gezien in Wijchen.", "", [1, 0, 0, 0], thema, bewijs, ["CAL-VR1"]],
];
const BANK = read_elementen([
  rij("samen", "WEL-E10", "Samen beginnen", "Eén gesprek bij de start.", ["gezien"]),
  rij("crisis", "WEL-E2", "Blijven volgen", "Ook na de crisis.", ["gevraagd", "niet-gezien"]),
  rij("plan", "WEL-E1", "Eén plan", "Samen een plan.", ["gezien", "ontbrak"], ["evalueren"]),
]);
const GEEN = [["thema", []], ["bewijs", []], ["vraag", []]];

async function find(eisen, tekst, volgorde = "") {
  const met = tekst ? BANK.has(tekst) : () => true;
  const { gevonden } = BANK.choose(eisen, (await BANK.load_volgorde(volgorde)).filter(met));
  return (await BANK.load_rijen(gevonden)).map(({ id }) => id);
}

test("without a choice all are found, in the order in which they came", async () => {
  deepStrictEqual(await find(GEEN), ["samen", "crisis", "plan"]);
});

test("who meets a choice in each facet is found", async () => {
  deepStrictEqual(await find([["thema", ["veiligheid"]], ["bewijs", ["gezien"]]]), ["samen"]);
  deepStrictEqual(await find([["bewijs", ["gezien", "niet-gezien"]]]), ["samen", "crisis", "plan"]);
});

test("every word that was typed begins a word of the text, with or without accents", async () => {
  deepStrictEqual(await find(GEEN, "een PLAN"), ["plan"]);
  deepStrictEqual(await find(GEEN, "sam"), ["samen", "plan"]);
  deepStrictEqual(await find(GEEN, "risis"), []);
  deepStrictEqual(await find(GEEN, "wel-e2"), ["crisis"]);
  deepStrictEqual(await find(GEEN, " ?! "), ["samen", "crisis", "plan"]);
});

test("an element is known by its address", () => {
  deepStrictEqual(["elementen/crisis/", "elementen/geen/", undefined].map(BANK.number_at), [1, -1, -1]);
});

test("what each option would give counts with the words that were typed", () => {
  const { aantallen } = BANK.choose(GEEN, [0, 1, 2].filter(BANK.has("samen")));
  deepStrictEqual(aantallen.map((een) => Object.fromEntries(een)), [
    { veiligheid: 1, evalueren: 1 },
    { gezien: 2, gevraagd: 0, "niet-gezien": 0, ontbrak: 1 },
    { "CAL-VR1": 2 },
  ]);
});

test("the order is by number of a kenmerk, or by title", async () => {
  deepStrictEqual(await find(GEEN, "", "kenmerk"), ["plan", "crisis", "samen"]);
  deepStrictEqual(await find(GEEN, "", "titel"), ["crisis", "plan", "samen"]);
});

test("a row of the table has a cell for each column, with names, numbers and a status", async () => {
  const [element] = await BANK.load_rijen([0]);
  const row = to_rij(element, "https://voorbeeld.nl/", (facet, id) => `${facet} ${id}`);
  strictEqual(row.length, Object.keys(KOLOMMEN).length);
  deepStrictEqual(row, [
    ...["WEL-E10", "Samen beginnen", "In gebruik", "Eén gesprek bij de start.", "thema veiligheid", 1, 0, 0, 0],
    ...["Gezien in Wijchen.", "vraag CAL-VR1", "https://voorbeeld.nl/"],
  ]);
});
