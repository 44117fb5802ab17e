import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { is_as_printed, is_same_kenmerk, read_kenmerken, spell_kenmerk } from "../../overrides/assets/js/pure/kenmerk.js";

test("kenmerken are read with spaces, dashes and an O for a zero", () => {
  deepStrictEqual(read_kenmerken("wij g05"), ["wij-g05"]);
  deepStrictEqual(read_kenmerken("WIJ — GO5; wij\u00a0b 1"), ["WIJ-G05", "wij-b1"]);
  deepStrictEqual(read_kenmerken("LND-OP01 LND OP O2"), ["LND-OP01", "LND-OP02"]);
  deepStrictEqual(read_kenmerken("gm 0296, VTO6"), ["gm0296", "VT06"]);
  deepStrictEqual(read_kenmerken("vijf-vragen"), ["vijf-vragen"]);
  deepStrictEqual(read_kenmerken("wij wonen"), ["wij", "wonen"]);
  deepStrictEqual(read_kenmerken("WIJ-G05 en WIJ-G06"), ["WIJ-G05", "WIJ-G06"]);
  deepStrictEqual(read_kenmerken(" , "), []);
});

test("a number is tried with the zeros that a print has", () => {
  deepStrictEqual(spell_kenmerk("WIJ-G5"), ["WIJ-G5", "WIJ-G05", "WIJ-G005"]);
  deepStrictEqual(spell_kenmerk("WIJ-G005"), ["WIJ-G005", "WIJ-G05", "WIJ-G5"]);
  deepStrictEqual(spell_kenmerk("toezichtkader"), ["toezichtkader"]);
});

test("the same kenmerk is not always typed as it was printed", () => {
  strictEqual(is_same_kenmerk("WIJ-G05", "wij go5"), true);
  strictEqual(is_same_kenmerk("WIJ-G05", "WIJ-G50"), false);
  strictEqual(is_same_kenmerk("WIJ-G10", "WIJ-G1"), false);
  strictEqual(is_same_kenmerk("", "-"), false);
  strictEqual(is_as_printed("wij-g05", "WIJ-G05"), true);
  strictEqual(is_as_printed("WIJ-G01 WIJ-G02", "WIJ-G01, WIJ-G02"), true);
  strictEqual(is_as_printed("WIJ-G5", "WIJ-G05"), false);
});

test("a kenmerk that was pasted is read as one that was typed", () => {
  deepStrictEqual(read_kenmerken("WIJ\u2011G\u00ad05\u200b,\u00a0\uff37IJ-I06"), ["WIJ-G05", "WIJ-I06"]);
});
