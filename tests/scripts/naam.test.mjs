import { strictEqual } from "node:assert";
import { test } from "node:test";

import { count_edits, flatten, to_letters } from "../../overrides/assets/js/pure/naam.js";

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
