import { deepStrictEqual } from "node:assert";
import { test } from "node:test";

import { choose, test_facet } from "../../overrides/assets/js/pure/facetten.js";

// Four praktijken: 0 wonen, 1 wonen and veiligheid, 2 nothing, 3 veiligheid; the last two in Zeeland.
const FACETTEN = {
  thema: { lijsten: [["wonen"], ["wonen", "veiligheid"], [], ["veiligheid"]], plaatsen: [0, 1, 2, 3] },
  regio: { lijsten: [["twente"], ["zeeland"]], plaatsen: [0, 0, 1, 1] },
};
const ALLE = [0, 1, 2, 3];
const counted = ({ gevonden, aantallen }) => [gevonden, ...aantallen.map((een) => Object.fromEntries(een))];

test("without a choice all are found, and each option counts its own", () => {
  deepStrictEqual(counted(choose(FACETTEN, [["thema", []], ["regio", []]], ALLE)), [
    ALLE,
    { wonen: 2, veiligheid: 2 },
    { twente: 2, zeeland: 2 },
  ]);
});

test("within a facet one of the options is enough, and the other options keep their numbers", () => {
  deepStrictEqual(counted(choose(FACETTEN, [["thema", ["wonen", "veiligheid"]], ["regio", []]], ALLE)), [
    [0, 1, 3],
    { wonen: 2, veiligheid: 2 },
    { twente: 2, zeeland: 1 },
  ]);
});

test("between facets all must be met, and an option counts what a choice of it would give", () => {
  deepStrictEqual(counted(choose(FACETTEN, [["thema", ["wonen"]], ["regio", ["zeeland"]]], ALLE)), [
    [],
    { wonen: 0, veiligheid: 1 },
    { twente: 2, zeeland: 0 },
  ]);
});

test("what is found comes in the order that was asked", () => {
  deepStrictEqual(choose(FACETTEN, [["thema", ["veiligheid"]]], [3, 2, 1, 0]).gevonden, [3, 1]);
});

test("a value that does not exist is met by nobody", () => {
  deepStrictEqual(choose(FACETTEN, [["thema", ["bestaat-niet"]]], ALLE).gevonden, []);
  deepStrictEqual(ALLE.filter(test_facet(FACETTEN.thema, ["wonen"])), [0, 1]);
});
