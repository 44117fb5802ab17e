import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { count_antwoorden, list_stappen, read_antwoorden, write_antwoorden } from "../../overrides/assets/js/pure/voorwaarden.js";

const VOORWAARDEN = ["Tijd", "Geld", "Een vast contact"];
const count = (letters) => count_antwoorden([...letters]);

test("answers that are written are read back", () => {
  const text = write_antwoorden(["j", "-", "n"], VOORWAARDEN);
  deepStrictEqual(read_antwoorden(text, VOORWAARDEN), ["j", "-", "n"]);
  strictEqual(write_antwoorden(["-", "-", "-"], VOORWAARDEN), "");
  deepStrictEqual(read_antwoorden("", VOORWAARDEN), ["-", "-", "-"]);
});

test("answers to other questions are none", () => {
  const text = write_antwoorden(["j", "d", "n"], VOORWAARDEN);
  strictEqual(read_antwoorden(text, ["Tijd", "Geld", "Een vast contact."]), null);
  strictEqual(read_antwoorden(text, VOORWAARDEN.slice(1)), null);
  strictEqual(read_antwoorden("jjx.00", VOORWAARDEN), null);
  deepStrictEqual(read_antwoorden("jdn", VOORWAARDEN), ["j", "d", "n"]); // an address without a check
});

test("how many there are stands in a sentence", () => {
  strictEqual(count("---"), "");
  strictEqual(count("n"), "De voorwaarde is er nog niet.");
  strictEqual(count("jj"), "Beide voorwaarden zijn er.");
  strictEqual(count("jjj"), "Alle drie voorwaarden zijn er.");
  strictEqual(count("jdn-"), "Eén van de vier voorwaarden is er; één deels, één nog niet en één niet ingevuld.");
  strictEqual(count("jjn"), "Twee van de drie voorwaarden zijn er; één nog niet.");
  strictEqual(count("ddn"), "Nog geen van de drie voorwaarden is er helemaal; twee deels en één nog niet.");
});

test("one begins with what is not there", () => {
  deepStrictEqual(list_stappen(["d", "j", "n"], VOORWAARDEN), ["Een vast contact", "Tijd (deels)"]);
});
