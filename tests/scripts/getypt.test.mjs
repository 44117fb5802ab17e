import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { flatten, quote, quote_some, to_plain } from "../../overrides/assets/js/pure/getypt.js";
import { to_letters } from "../../overrides/assets/js/pure/naam.js";
import { words_of_text } from "../../overrides/assets/js/pure/stam.js";
import { find_titels, flatten_titels } from "../../overrides/assets/js/pure/titels.js";
import { clean, to_words } from "../../overrides/assets/js/pure/vraag.js";

// The same words as they are typed, and as they come out of a mail, a PDF or a word processor.
const GEPLAKT = [
  ["veiligheid", "veilig\u00adheid"],
  ["veiligheid", "veilig\u200bheid\ufeff"],
  ["warme overdracht", "warme\u00a0over\u00addracht"],
  ["warme overdracht", " warme\u2009\u202foverdracht\u200e"],
  ["’s-Gravenhage", "‘s-Gravenhage"],
  ["’s-Gravenhage", "\u00b4s-Gravenhage"],
  ["Súdwest-Fryslân", "Su\u0301dwest-Frysla\u0302n"],
  ["IJsselstein", "\u0132sselstein"],
  ["Wijchen", "\uff37\uff49\uff4a\uff43\uff48\uff45\uff4e"],
  ["effect", "e\ufb00ect"],
];

test("what is pasted is what is typed, for each way in which words are compared", () => {
  for (const [typed, pasted] of GEPLAKT)
    for (const as of [flatten, to_letters, to_words, words_of_text])
      deepStrictEqual(as(pasted.trim()), as(typed), `${as.name} ${pasted}`);
});

test("what a reader is shown again has no signs that nobody sees, and keeps its accents", () => {
  strictEqual(to_plain("Su\u0301d\u00adwest\u00a0\u200bFryslân"), "Súdwest Fryslân");
  strictEqual(clean(" veilig\u00adheid\u00a0en\ufeff zorg? "), "veiligheid en zorg");
  strictEqual(to_plain("risico\u0060s “samen”"), "risico’s “samen”");
});

test("titles are found by pasted words", () => {
  deepStrictEqual(find_titels(flatten_titels([["WIJ-G05", "Korte lijnen"]]), "korte\u00a0lij\u00adnen"), [0]);
});

test("what is said back stays between its marks of quotation, however it was made", () => {
  strictEqual(quote("atlantis"), "“atlantis”");
  strictEqual(quote("”. Bel 0900-1234. “"), "“. Bel 0900-1234.”");
  strictEqual(quote('"x"'), "“x”");
  strictEqual(quote("＂x„"), "“x”");
  strictEqual(quote("\u202egoz\u2066\u200b\nrov\u0007"), "“goz rov”");
  strictEqual(quote("x".repeat(41)), `“${"x".repeat(40)}…”`);
  strictEqual(quote("🏠".repeat(41)), `“${"🏠".repeat(40)}…”`);
  strictEqual(quote("wonen", 2), "“wo…”");
  strictEqual(quote(""), "“”");
  strictEqual(quote_some(["a", "b”", "c", "d", "e"]), "“a”, “b”, “c” en nog 2");
});
