import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { asks_what_works, clean, to_words, without_half_signs, words_about, words_of } from "../../overrides/assets/js/pure/vraag.js";
import { find_near, read_namen, reword, suggest } from "../../overrides/assets/js/pure/zoeknamen.js";

const NAMEN = read_namen([
  ["Thema", "Veiligheid", "themas/veiligheid/", []],
  ["Regio", "Gelderland-Zuid", "regios/gelderland-zuid/", []],
  ["Gemeente", "'s-Hertogenbosch", "gemeenten/s-hertogenbosch/", ["Den Bosch"]],
  ["Gemeente", "Wijchen", "gemeenten/wijchen/", []],
  ["Begrip", "Veilig Thuis", "begrippen/#veilig-thuis", ["VT"]],
  ["Begrip", "Huiselijk geweld", "begrippen/#huiselijk-geweld", []],
]);
const names = (vraag) => suggest(NAMEN, vraag).map(({ naam }) => naam);

test("only words and the signs that mean something are searched", () => {
  strictEqual(clean("  <b>'s-Hertogenbosch</b> & co! "), "b 's-Hertogenbosch b & co");
  strictEqual(clean("é".repeat(300)).length, 200);
  strictEqual(to_words("Súdwest-Fryslân, 18+"), "sudwest fryslan 18+");
  strictEqual(without_half_signs("a\ud800b\u{1f600}"), "ab\u{1f600}");
});

test("words that stand in every text are left out, unless nothing else was typed", () => {
  deepStrictEqual(words_of("wat is de rol van de wijkagent"), ["rol", "wijkagent"]);
  deepStrictEqual(words_of("wie is dat"), ["wie", "is", "dat"]);
  deepStrictEqual(words_of("wonen/werken “samen”"), ["wonen", "werken", "samen"]);
});

test("who asks what works is known, and the words that say about what", () => {
  for (const vraag of ["wat werkt bij toestemming", "Wat helpt?", "welke afspraken helpen", "werkzame elementen", "wat kan helpen na de crisis"])
    strictEqual(asks_what_works(vraag), true, vraag);
  for (const vraag of ["samen werken", "hulp", "wat is het wijkteam", "helpdesk", "netwerk"]) strictEqual(asks_what_works(vraag), false, vraag);
  deepStrictEqual(words_about(words_of("wat werkt bij toestemming")), ["toestemming"]);
  deepStrictEqual(words_about(["wat", "werkt"]), ["wat"]);
  deepStrictEqual(words_about(["werkt"]), ["werkt"]);
});

test("the same name comes first, then what begins with it, then what has it", () => {
  deepStrictEqual(names("vt"), ["Veilig Thuis"]);
  deepStrictEqual(names("veilig"), ["Veiligheid", "Veilig Thuis"]);
  deepStrictEqual(names("thuis"), ["Veilig Thuis"]);
  deepStrictEqual(names("zorg in wijchen"), ["Wijchen"]);
  deepStrictEqual(names("geweldpleger huiselijke kring"), []);
  deepStrictEqual(names("regels rond huiselijk"), ["Huiselijk geweld"]);
  deepStrictEqual(names("?"), []);
});

test("what it is may stand before the name", () => {
  deepStrictEqual(names("gemeente 's-Hertogenbosch"), ["'s-Hertogenbosch"]);
  deepStrictEqual(names("regio gelderland zuid"), ["Gelderland-Zuid"]);
  deepStrictEqual(names("gemeente"), []);
});

test("the other name that was typed is told", () => {
  const [bosch] = suggest(NAMEN, "den bos");
  deepStrictEqual([bosch.naam, bosch.via_naam], ["'s-Hertogenbosch", "Den Bosch"]);
  strictEqual(suggest(NAMEN, "'s-hertog")[0].via_naam, "");
});

test("the question is also asked in other words, but not for less", () => {
  deepStrictEqual(reword(NAMEN, "rol van VT"), ["rol van veilig thuis"]);
  deepStrictEqual(reword(NAMEN, "Den Bosch"), ["s hertogenbosch"]);
  deepStrictEqual(reword(NAMEN, "veiligheid"), []);
  deepStrictEqual(reword(NAMEN, "wijkagent"), []);
});

test("a slip in a name is seen, also within a question", () => {
  deepStrictEqual(find_near(NAMEN, "Wijchem"), { typed: "Wijchem", naam: "Wijchen", vraag: "Wijchen" });
  deepStrictEqual(find_near(NAMEN, "zorg in Wijhcen"), { typed: "Wijhcen", naam: "Wijchen", vraag: "zorg in Wijchen" });
  strictEqual(find_near(NAMEN, "Wijchen"), null);
  strictEqual(find_near(NAMEN, "veilig"), null);
  strictEqual(find_near(NAMEN, "vr"), null);
});
