import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { asked_naam, asked_uitleg, asks_what_works, clean, replace_words, to_words, without_half_signs, words_about, words_of } from "../../overrides/assets/js/pure/vraag.js";
import { find_invulling, find_kaart, find_naam, find_near_kaart, find_only, named_places, read_namen } from "../../overrides/assets/js/pure/zoeknamen.js";
import { read_woonplaatsen } from "../../overrides/assets/js/pure/woonplaatsen.js";
import { explain_voorstel } from "../../overrides/assets/js/pure/zoekzinnen.js";

const NAMEN = read_namen([
  ["Thema", "Veiligheid", "themas/veiligheid/", []],
  ["Regio", "Gelderland-Zuid", "regios/gelderland-zuid/", []],
  ["Gemeente", "'s-Hertogenbosch", "gemeenten/s-hertogenbosch/", ["Den Bosch"]],
  ["Gemeente", "Wijchen", "gemeenten/wijchen/", []],
  ["Begrip", "Veilig Thuis", "begrippen/#veilig-thuis", ["VT"]],
  ["Begrip", "Huiselijk geweld", "begrippen/#huiselijk-geweld", []],
]);
const name = (vraag) => find_naam(NAMEN, vraag)?.naam;

const STOP = new Set("bij dat de is van wat wie".split(" "));

test("only words and the signs that mean something are searched", () => {
  strictEqual(clean("  <b>'s-Hertogenbosch</b> & co! "), "b 's-Hertogenbosch b & co");
  strictEqual(clean("é".repeat(300)).length, 200);
  strictEqual(to_words("Súdwest-Fryslân, 18+"), "sudwest fryslan 18+");
  strictEqual(without_half_signs("a\ud800b\u{1f600}"), "ab\u{1f600}");
});

test("words that stand in every text are left out, unless nothing else was typed", () => {
  deepStrictEqual(words_of("wat is de rol van de wijkagent", STOP), ["rol", "wijkagent"]);
  deepStrictEqual(words_of("wie is dat", STOP), ["wie", "is", "dat"]);
  deepStrictEqual(words_of("wonen/werken “samen”", STOP), ["wonen", "werken", "samen"]);
});

test("who asks what works is known, and the words that say about what", () => {
  for (const vraag of ["wat werkt bij toestemming", "Wat helpt?", "welke afspraken helpen", "werkzame elementen", "wat kan helpen na de crisis"])
    strictEqual(asks_what_works(vraag), true, vraag);
  for (const vraag of ["samen werken", "hulp", "wat is het wijkteam", "helpdesk", "netwerk"]) strictEqual(asks_what_works(vraag), false, vraag);
  deepStrictEqual(words_about(words_of("wat werkt bij toestemming", STOP)), ["toestemming"]);
  deepStrictEqual(words_about(["wat", "werkt"]), ["wat"]);
  deepStrictEqual(words_about(["werkt"]), ["werkt"]);
});

test("only the name that was typed is given, whatever its capitals, spaces and hyphens", () => {
  strictEqual(name("vt"), "Veilig Thuis");
  strictEqual(name("veiligthuis"), "Veilig Thuis");
  strictEqual(name("VEILIG-THUIS"), "Veilig Thuis");
  strictEqual(name("gelderland zuid"), "Gelderland-Zuid");
  strictEqual(name("veiligheid"), "Veiligheid");
  for (const vraag of ["veilig", "thuis", "zorg in wijchen", "regels rond huiselijk geweld", "?", ""]) strictEqual(name(vraag), undefined, vraag);
});

test("what it is may stand before the name", () => {
  strictEqual(name("gemeente 's-Hertogenbosch"), "'s-Hertogenbosch");
  strictEqual(name("regio gelderland zuid"), "Gelderland-Zuid");
  strictEqual(name("gemeente"), undefined);
});

test("who asks what a name means is given the term, before what else is called so", () => {
  for (const vraag of ["wat betekent vt", "Wat is Veilig Thuis?", "uitleg VT", "betekenis van vt", "wat betekent de afkorting VT?", "VT betekenis", "vt, wat is dat?"])
    strictEqual(name(vraag), "Veilig Thuis", vraag);
  const both = read_namen([["Thema", "Plan", "themas/plan/", ["1P"]], ["Begrip", "Plan", "begrippen/#plan", ["1P"]]]);
  deepStrictEqual(["1p", "wat betekent 1p", "thema plan"].map((vraag) => find_naam(both, vraag).soort), ["Thema", "Begrip", "Thema"]);
  strictEqual(find_naam(both, "wat betekent 1p").via_naam, "1P");
  for (const vraag of ["wat is", "wat betekent de", "uitleg", "wat is de rol van veilig thuis"]) strictEqual(name(vraag), undefined, vraag);
});

test("what is to be explained is known, whatever stands before or behind it", () => {
  for (const vraag of [
    "wat betekent 1P", "Wat wordt bedoeld met 1P?", "wat wordt er met 1P bedoeld", "wat bedoelen ze met 1P", "wat houdt 1P in?", "waar staat 1P voor",
    "uitleg 1P", "betekenis van het begrip 1P", "definitie van 1P", "wat is de definitie van 1P", "afkorting 1P",
    "1P betekenis", "1P definitie", "1P, uitleg", "de afkorting 1P betekent wat", "1P wat is dat?",
  ])
    strictEqual(asked_uitleg(vraag), "1P", vraag);
  for (const vraag of ["uitleg", "betekenis?", "plan uitleggen aan het gezin", "uitleg aan ouders", "uitleg van wat een wijkteam doet voor een gezin", "wat is 1P", "welke betekenis heeft regie voor ons"]) strictEqual(asked_uitleg(vraag), null, vraag);
  deepStrictEqual([asked_naam("wat is het begrip 1P?"), asked_naam("wat is")], ["1P", null]);
});

test("the other name that was typed is told, and which number the page has", () => {
  const bosch = find_naam(NAMEN, "den bosch");
  deepStrictEqual([bosch.naam, bosch.via_naam, bosch.nummer], ["'s-Hertogenbosch", "Den Bosch", 2]);
  strictEqual(find_naam(NAMEN, "'s-hertogenbosch").via_naam, "");
});

test("a question is written again with what was meant", () => {
  strictEqual(replace_words("Warme overdragt, in Wijhcen", new Map([["overdragt", "overdracht"], ["wijhcen", "Wijchen"]])), "Warme overdracht, in Wijchen");
});

const DORPEN = read_woonplaatsen([
  ["wijchen", "Wijchen", "Alverna\nBergharen\nVeiligheid"],
  ["s-hertogenbosch", "'s-Hertogenbosch", "Bergharen\n's-Gravenmoer"],
]);
const kaart = (vraag) => find_kaart(NAMEN, DORPEN, vraag);

test("a place leads to the page of its municipality, and says why", () => {
  const { naam, url, plek } = kaart("alverna");
  deepStrictEqual([naam, url, plek], ["Wijchen", "gemeenten/wijchen/", "Alverna ligt in de gemeente Wijchen."]);
  strictEqual(kaart("s-Gravenmoer").naam, "'s-Hertogenbosch");
  strictEqual(kaart("zorg in alverna"), null);
  strictEqual(find_kaart(NAMEN, null, "alverna"), null);
});

test("a place is found without its quarter of the wind, unless something else is called so or it is not clear which", () => {
  const plekken = read_woonplaatsen([
    ["wijchen", "Wijchen", "Oost-Souburg\nNoord-Sleen\nSleen\nWest-Wijchen\nZuid-Graftdijk\nNoord-Scharwoude\nZuid-Scharwoude"],
    ["s-hertogenbosch", "'s-Hertogenbosch", "West-Graftdijk"],
  ]);
  const plek = (vraag) => find_kaart(NAMEN, plekken, vraag)?.plek ?? null;
  strictEqual(plek("souburg"), "Oost-Souburg ligt in de gemeente Wijchen.");
  strictEqual(plek("Scharwoude"), "Noord-Scharwoude ligt in de gemeente Wijchen.");
  strictEqual(plek("sleen"), "Sleen ligt in de gemeente Wijchen.");
  strictEqual(plek("graftdijk"), null);
  strictEqual(plek("wijchen"), "");
});

test("a place in two municipalities leads to where one says which", () => {
  const one = kaart("bergharen");
  deepStrictEqual([one.soort, one.nummer, one.url], ["Woonplaats", undefined, "mijn-gemeente/#gemeente=Bergharen"]);
  strictEqual(explain_voorstel(one), "Woonplaats · Bergharen is een woonplaats in de gemeenten Wijchen en 's-Hertogenbosch. U kiest welke u bedoelt.");
});

test("a name of ours that is a place as well keeps its card, which tells so", () => {
  const one = kaart("veiligheid");
  deepStrictEqual([one.soort, one.url], ["Thema", "themas/veiligheid/"]);
  strictEqual(explain_voorstel(one), "Thema · Er is ook een woonplaats Veiligheid in de gemeente Wijchen.");
  strictEqual(kaart("wijchen").plek, "");
});

test("what a name is said to be chooses between two that are called so", () => {
  const two = read_namen([["Gemeente", "Utrecht", "gemeenten/utrecht/", []], ["Regio", "Utrecht", "regios/utrecht/", []]]);
  const soort = (vraag) => find_naam(two, vraag)?.soort;
  for (const vraag of ["utrecht", "de gemeente Utrecht", "Utrecht (gemeente)", "Utrecht stad", "gemeente:utrecht"]) strictEqual(soort(vraag), "Gemeente", vraag);
  for (const vraag of ["regio Utrecht", "Utrecht regio", "regio:utrecht"]) strictEqual(soort(vraag), "Regio", vraag);
  strictEqual(find_naam(NAMEN, "veiligheid gemeente"), null);
});

test("a name that nobody knows is answered with the one that is nearly it", () => {
  const plekken = read_woonplaatsen([["wijchen", "Wijchen", "Batenburg"], ["s-hertogenbosch", "'s-Hertogenbosch", "Rosmalen", "Empel en Meerwijk"]]);
  const near = (vraag) => find_near_kaart(NAMEN, plekken, vraag);
  strictEqual(near("Wijchem").naam, "Wijchen");
  strictEqual(near("gemeente Batenbrug").naam, "Wijchen");
  strictEqual(explain_voorstel(near("Batenbrug")), "“Batenbrug” kennen wij niet als plaats. Batenburg lijkt erop. Batenburg ligt in de gemeente Wijchen.");
  strictEqual(near("den bosh").naam, "'s-Hertogenbosch");
  for (const vraag of ["parijs", "wij", "hoe doen ze dat in het verre Batenbrug"]) strictEqual(near(vraag), null, vraag);
  strictEqual(explain_voorstel(find_kaart(NAMEN, plekken, "Empel en Meerwijk")), "De gemeente Empel en Meerwijk bestaat niet meer. Wat zij was, hoort nu bij de gemeente 's-Hertogenbosch.");
});

test("a municipality with a page has her answer in Mijn gemeente as well, and nothing else has", () => {
  const row = (soort, naam, url) => find_invulling({ soort, naam, url });
  deepStrictEqual(row("Gemeente", "Wijchen", "gemeenten/wijchen/"), {
    titel: "Mijn gemeente, ingevuld: Wijchen",
    url: "mijn-gemeente/#gemeente=wijchen",
  });
  strictEqual(row("Gemeente", "Druten", "mijn-gemeente/#gemeente=druten"), null);
  strictEqual(row("Regio", "Zeeland", "regios/zeeland/"), null);
});

test("a sentence names a place with her whole name, a slip of it or a place within her", () => {
  const namen = read_namen([
    ["Gemeente", "De Ronde Venen", "mijn-gemeente/#gemeente=de-ronde-venen", []],
    ["Gemeente", "Alphen aan den Rijn", "mijn-gemeente/#gemeente=alphen", []],
    ["Regio", "Gelderland-Zuid", "regios/gelderland-zuid/", []],
    ["Begrip", "Ronde", "begrippen/#ronde", []],
  ]);
  const named = (vraag, groups = []) => [...named_places(namen, vraag, groups).keys()];
  deepStrictEqual(named("wat doet de ronde van ons team"), []);
  deepStrictEqual(named("hulp in Ronde Venen"), [0]);
  deepStrictEqual(named("hulp in Alphen a/d Rijn en gelderland zuid"), [1, 2]);
  deepStrictEqual(named("hulp in de rnde venen", [{ woorden: ["rnde"], bedoeld: "ronde" }]), [0]);
  deepStrictEqual(named("hulp in Asch", [{ woorden: ["asch"], plek: { gemeenten: ["De Ronde Venen"] } }]), [0]);
  deepStrictEqual(named("ronde venen"), [0]); // and nothing that is called alike
  strictEqual(named_places(namen, "ronde", []), null);
});

test("the region answers for a municipality in her, for her provinces and for a part of her name", () => {
  const namen = read_namen([
    ["Gemeente", "Goes", "mijn-gemeente/#gemeente=goes", [], "Zeeland"],
    ["Regio", "Zeeland", "regios/zeeland/", [], "", ["Zeeland"]],
    ["Regio", "IJsselland", "regios/ijsselland/", [], "", ["Overijssel"]],
    ["Regio", "Twente", "regios/twente/", [], "", ["Overijssel"]],
    ["Regio", "Noord- en Midden-Limburg", "regios/noord-en-midden-limburg/", [], "", ["Limburg"]],
  ]);
  const named = (vraag) => [...named_places(namen, vraag, [])];
  deepStrictEqual(named("regie in Goes"), [[1, 0], [0, 0]]);
  deepStrictEqual(named("Overijssel"), [[2, 2], [3, 3]]);
  strictEqual(find_naam(namen, "midden limburg").url, "regios/noord-en-midden-limburg/");
  strictEqual(find_naam(namen, "Overijssel"), null); // two regions: no card for one of them
  deepStrictEqual([named("hoe is het in Limburg"), named("hoe is het in het midden")].map((some) => some.length), [1, 0]);
});

test("a question that says no more than one name is about it", () => {
  strictEqual(find_only(NAMEN, "veilig thuis").url, "begrippen/#veilig-thuis");
  strictEqual(find_only(NAMEN, "wijchen").url, "gemeenten/wijchen/");
  for (const words of ["veiligheid", "regels", ""]) strictEqual(find_only(NAMEN, words), null, words); // a theme has more that answers
});
