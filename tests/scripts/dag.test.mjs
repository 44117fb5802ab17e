import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { read_dag, split_dag } from "../../overrides/assets/js/pure/dag.js";

test("a day is read as people write it", () => {
  for (const tekst of ["21 november 2026", "21 nov. 2026", "21-11-2026", "21/11/2026", "21.11.2026", "2026-11-21", "21 - 11 - 2026", "21-nov-2026"])
    strictEqual(read_dag(tekst), "2026-11-21", tekst);
  strictEqual(read_dag("1 mrt 2026"), "2026-03-01");
  strictEqual(read_dag("1 juli 2026"), "2026-07-01");
  strictEqual(read_dag("9 juni 2026"), "2026-06-09");
});

test("a day that no calendar has, half a day or two days are none", () => {
  for (const tekst of ["", "31 februari 2026", "32-01-2026", "21 november", "november 2026", "WIJ-G05", "1 mei 2026 en 2 mei 2026", "11-21-2026"])
    strictEqual(read_dag(tekst), "", tekst);
});

test("a kenmerk and a day that were pasted together come apart", () => {
  const both = (kenmerk) => ({ rest: kenmerk, dag: "2026-11-21" });
  deepStrictEqual(split_dag("WIJ-G05 · versie 21 november 2026 · geen officiële site"), both("WIJ-G05"));
  deepStrictEqual(split_dag("WIJ-G05 · versie 21 november 2026 · van de redactie, geen officiële site"), both("WIJ-G05"));
  deepStrictEqual(split_dag("Kenmerk: WIJ-G05, versie van 21-11-2026"), both("WIJ-G05"));
  deepStrictEqual(split_dag("wij g05 21 november 2026"), both("wij g05"));
  deepStrictEqual(split_dag("2026-11-21 gesprek-1gezin1plan1regisseur"), both("gesprek-1gezin1plan1regisseur"));
  deepStrictEqual(split_dag("WIJ-G05, WIJ-G06 (21 nov 2026)"), both("WIJ-G05, WIJ-G06"));
  deepStrictEqual(split_dag("21 november 2026"), both(""));
});

test("without a day nothing is taken away", () => {
  for (const tekst of ["vijf-vragen", "versie 2", "WIJ-G05, WIJ-G06", "GM0296", "WIJ-G05 · versie"])
    deepStrictEqual(split_dag(tekst), { rest: tekst, dag: "" });
});
