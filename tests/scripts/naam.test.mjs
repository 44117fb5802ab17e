import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { flatten } from "../../overrides/assets/js/pure/getypt.js";
import { count_edits, read_soort, spell_plek, to_letters } from "../../overrides/assets/js/pure/naam.js";

test("accents, capitals, hyphens and apostrophes do not matter", () => {
  for (const typed of ["'s-Hertogenbosch", "’s Hertogenbosch", "S HERTOGENBOSCH", "‘s-hertogenbosch "])
    strictEqual(to_letters(typed), "shertogenbosch");
  strictEqual(to_letters("Súdwest-Fryslân"), "sudwestfryslan");
  strictEqual(to_letters("Bergen (NH.)"), "bergennh");
  strictEqual(to_letters("…"), "");
});

test("flattened text keeps its words and signs", () => {
  strictEqual(flatten("Eén regisseur, één plan"), "een regisseur, een plan");
});

test("a letter more, less, other or swapped is one edit", () => {
  for (const typed of ["almello", "almlo", "almalo", "amlelo"]) strictEqual(count_edits(typed, "almelo", 2), 1, typed);
  strictEqual(count_edits("almelo", "almelo", 2), 0);
  strictEqual(count_edits("amlleo", "almelo", 3), 2);
  strictEqual(count_edits("lamelo", "almelo", 3), 1);
  strictEqual(count_edits("abcd", "badc", 4), 2);
  strictEqual(count_edits("kampen", "zwolle", 6), 6);
  strictEqual(count_edits("", "ab", 2), 2);
  strictEqual(count_edits("almeloos", "almelo", 2), 2);
});

test("names that are too long or short are not compared", () => {
  strictEqual(count_edits("zwolle", "zwo", 2), 3);
  strictEqual(count_edits("", "zwo", 1), 2);
});

test("what a name is said to be is no part of it", () => {
  for (const typed of ["de gemeente Utrecht", "gemeente Utrecht", "gem. Utrecht", "gemeente van Utrecht", "gemeente:Utrecht", "stad Utrecht"])
    deepStrictEqual(read_soort(typed), { naam: "Utrecht", soort: "Gemeente", achter: false }, typed);
  for (const typed of ["Utrecht (gemeente)", "Utrecht stad", "Utrecht, gemeente"])
    deepStrictEqual(read_soort(typed), { naam: "Utrecht", soort: "Gemeente", achter: true }, typed);
  deepStrictEqual(read_soort("regio: Utrecht"), { naam: "Utrecht", soort: "Regio", achter: false });
  for (const typed of ["gemeente", "Lelystad", "Gemert", "Stad aan ’t Haringvliet", "Regiokaart"])
    deepStrictEqual(read_soort(typed), { naam: typed, soort: "" }, typed);
});

test("a place is known by the ways in which its name is written", () => {
  const known = (naam, typed) => spell_plek(naam).includes(to_letters(typed));
  for (const [naam, typed] of [["’s-Hertogenbosch", "hertogenbosch"], ["Alphen aan den Rijn", "Alphen a/d Rijn"], ["Krimpen aan de Lek", "krimpen a.d. lek"], ["Sint Anthonis", "St. Anthonis"], ["Wijchen", "Wychen"], ["IJsselstein", "Ysselstein"]])
    strictEqual(known(naam, typed), true, typed);
  strictEqual(known("Sint Anthonis", "Anthonis"), false);
});
