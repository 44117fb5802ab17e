import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import {
  ask_gemeente,
  explain_naam,
  find_choice,
  find_gemeenten,
  find_near_gemeenten,
  find_regio,
  list_buren,
  name_gemeente,
  roep_gemeente,
  search_gemeenten,
  with_namen,
  with_woonplaatsen,
} from "../../overrides/assets/js/pure/gemeenten.js";
import { read_woonplaatsen } from "../../overrides/assets/js/pure/woonplaatsen.js";

const a_gemeente = (id, naam, regio, provincies, anders = []) => with_namen({ id, naam, regio, provincies, anders });
const GEMEENTEN = [
  a_gemeente("almelo", "Almelo", "twente", ["Overijssel"]),
  a_gemeente("almere", "Almere", "flevoland", ["Flevoland"]),
  a_gemeente("bergen-l", "Bergen (L.)", "limburg-noord", ["Limburg"]),
  a_gemeente("bergen-nh", "Bergen (NH.)", "noord-holland-noord", ["Noord-Holland"]),
  a_gemeente("groningen", "Groningen", "groningen", ["Groningen"], ["Haren", "Ten Boer"]),
  a_gemeente("s-hertogenbosch", "'s-Hertogenbosch", "brabant-noordoost", ["Noord-Brabant"], ["Den Bosch"]),
  a_gemeente("sudwest-fryslan", "Súdwest-Fryslân", "fryslan", ["Fryslân"], ["Sneek"]),
  a_gemeente("zwolle", "Zwolle", "ijsselland", ["Overijssel", "Gelderland"]),
];
const ids = (some) => some.map(({ id }) => id);
const search = (typed) => ids(search_gemeenten(GEMEENTEN, typed));
const find = (typed) => ids(find_gemeenten(GEMEENTEN, typed));
const near = (typed) => ids(find_near_gemeenten(GEMEENTEN, typed));

test("'s-Hertogenbosch is found however one writes it", () => {
  for (const typed of ["'s-Hertogenbosch", "’s-hertogenbosch", "s hertogenbosch", "gemeente 's-Hertogenbosch", "den bosch", "s-hertogenbosch"])
    deepStrictEqual(find(typed), ["s-hertogenbosch"], typed);
});

test("accents do not matter", () => {
  deepStrictEqual(find("sudwest fryslan"), ["sudwest-fryslan"]);
  deepStrictEqual(search("FRYSLÂN"), ["sudwest-fryslan"]);
});

test("names that begin with the letters come before those that have them", () => {
  deepStrictEqual(search("alm"), ["almelo", "almere"]);
  deepStrictEqual(search("er"), ["almere", "bergen-l", "bergen-nh", "groningen", "s-hertogenbosch"]);
  deepStrictEqual(search("ha"), ["groningen"]);
  deepStrictEqual(search("g"), ["groningen", "bergen-l", "bergen-nh", "s-hertogenbosch"]);
  deepStrictEqual(search("  -"), []);
});

test("two places with one name are both found, and one by its id only", () => {
  deepStrictEqual(search("bergen"), ["bergen-l", "bergen-nh"]);
  deepStrictEqual(find("bergen"), []);
  deepStrictEqual(find("bergen-nh"), ["bergen-nh"]);
});

test("a slip leads to the name that is nearest", () => {
  deepStrictEqual(near("almleo"), ["almelo"]);
  deepStrictEqual(near("swolle"), ["zwolle"]);
  deepStrictEqual(near("Sneak"), ["sudwest-fryslan"]);
  deepStrictEqual(near("hertogenbos"), ["s-hertogenbosch"]);
  deepStrictEqual(near("parijs"), []);
});

test("the other name by which one is found stands behind its own", () => {
  const [groningen] = find_gemeenten(GEMEENTEN, "groningen");
  strictEqual(name_gemeente(groningen, "har"), "Groningen (ook: Haren)");
  strictEqual(name_gemeente(groningen, "gron"), "Groningen");
  strictEqual(name_gemeente(groningen, ""), "Groningen");
});

test("the other regions of each province that a region lies in", () => {
  const [zwolle] = find_gemeenten(GEMEENTEN, "zwolle");
  deepStrictEqual([...list_buren(GEMEENTEN, zwolle)], [["Overijssel", ["twente"]], ["Gelderland", []]]);
});

const DORPEN = read_woonplaatsen([
  ["bergen-l", "Bergen (L.)", "Bergen L\nBergen\nWell L\nWell"],
  ["bergen-nh", "Bergen (NH.)", "Bergen (NH)\nBergen\nEgmond aan Zee\nAlmere"],
  ["groningen", "Groningen", "Haren Gn\nHaren\nTen Boer"],
  ["s-hertogenbosch", "'s-Hertogenbosch", "Rosmalen\nHaren"],
  ["zwolle", "Zwolle", "Windesheim"],
]);
const MET = with_woonplaatsen(
  GEMEENTEN.map((each) => (each.id === "s-hertogenbosch" ? { ...each, roepnaam: "Den Bosch" } : each)),
  DORPEN,
);
const in_met = (id) => MET.find((each) => each.id === id);

test("a place leads to her municipality, and one in several asks which", () => {
  deepStrictEqual(ids(find_gemeenten(MET, "Windesheim")), ["zwolle"]);
  deepStrictEqual(ids(find_gemeenten(MET, "egmond-aan-zee")), ["bergen-nh"]);
  deepStrictEqual(ids(find_gemeenten(MET, "bergen")), ["bergen-l", "bergen-nh"]);
  deepStrictEqual(ids(find_gemeenten(MET, "Haren")), ["groningen", "s-hertogenbosch"]);
});

test("a name that goes on for another municipality is asked about too", () => {
  const more = [
    ["alphen-aan-den-rijn", "Alphen aan den Rijn", []],
    ["alphen-chaam", "Alphen-Chaam", []],
    ["berg-en-dal", "Berg en Dal", ["Groesbeek"]],
    ["etten-leur", "Etten-Leur", []],
    ["oude-ijsselstreek", "Oude IJsselstreek", []],
  ].map(([id, naam, anders]) => a_gemeente(id, naam, "", [], anders));
  const dorpen = read_woonplaatsen([
    ["alphen-chaam", "Alphen-Chaam", "Alphen"],
    ["berg-en-dal", "Berg en Dal", "Beek\nGroesbeek"],
    ["oude-ijsselstreek", "Oude IJsselstreek", "Etten"],
  ]);
  const met = with_woonplaatsen(more, dorpen);
  deepStrictEqual(ids(find_gemeenten(met, "Alphen")), ["alphen-aan-den-rijn", "alphen-chaam"]);
  deepStrictEqual(ids(find_gemeenten(met, "Etten")), ["etten-leur", "oude-ijsselstreek"]);
  strictEqual(find_choice(met, "etten"), "etten");
  deepStrictEqual(ids(find_gemeenten(met, "gemeente Alphen")), ["alphen-aan-den-rijn", "alphen-chaam"]);
  const bergen = with_woonplaatsen([...GEMEENTEN, ...more], DORPEN);
  deepStrictEqual(ids(find_gemeenten(bergen, "Bergen")), ["bergen-l", "bergen-nh"]); // not Berg en Dal
  deepStrictEqual(ids(find_gemeenten(met, "Berg")), []); // nobody is called so: what holds it is looked for
  // A place is named as such, also where another name of its municipality holds the same letters.
  const dal = met.find(({ id }) => id === "berg-en-dal");
  strictEqual(name_gemeente(dal, "beek"), "Beek (gemeente Berg en Dal)");
  strictEqual(name_gemeente(dal, "groesbeek"), "Berg en Dal (ook: Groesbeek)");
});

test("of more than are offered it is said how many there are", () => {
  strictEqual(ask_gemeente("Zuid", 8, 8), "Welke gemeente bedoelt u met “Zuid”?");
  const zin = "Welke gemeente bedoelt u met “Zuid”? De eerste 8 van 20 staan hieronder. Typ meer van de naam.";
  strictEqual(ask_gemeente("Zuid", 20, 8), zin);
});

test("who is called so herself comes before who has a place of that name, and that is told", () => {
  deepStrictEqual(ids(find_gemeenten(MET, "Almere")), ["almere"]);
  const { zin, ook } = explain_naam(in_met("almere"), MET, "Almere");
  deepStrictEqual([zin, ids(ook)], ["", ["bergen-nh"]]);
});

test("places are offered from three letters on, behind the municipalities", () => {
  deepStrictEqual(ids(search_gemeenten(MET, "wi")), []);
  deepStrictEqual(ids(search_gemeenten(MET, "win")), ["zwolle"]);
  deepStrictEqual(ids(search_gemeenten(MET, "alme")), ["almelo", "almere", "bergen-nh"]);
  strictEqual(name_gemeente(in_met("zwolle"), "wind"), "Windesheim (gemeente Zwolle)");
  strictEqual(name_gemeente(in_met("groningen"), "haren"), "Groningen (ook: Haren)");
  strictEqual(name_gemeente(in_met("s-hertogenbosch"), "haren"), "Haren (gemeente 's-Hertogenbosch)");
});

test("one letter wrong in the name of a place still finds her municipality", () => {
  deepStrictEqual(ids(find_near_gemeenten(MET, "Windeshiem")), ["zwolle"]);
  deepStrictEqual(ids(find_near_gemeenten(MET, "Rosmalem")), ["s-hertogenbosch"]);
});

test("the address keeps the name by which one is known, and else her id", () => {
  strictEqual(find_choice(MET, "zwol"), "zwolle");
  strictEqual(find_choice(MET, "ZWOLLE"), "zwolle");
  strictEqual(find_choice(MET, "den bosch"), "s-hertogenbosch");
  strictEqual(find_choice(MET, "Windesheim"), "Windesheim");
  strictEqual(find_choice(MET, "sneek"), "sneek");
  strictEqual(find_choice(MET, "bergen"), "bergen");
});

test("how people call her is her name, and how the typed name has to do with her is said", () => {
  strictEqual(roep_gemeente(in_met("s-hertogenbosch")), "Den Bosch");
  strictEqual(roep_gemeente(in_met("zwolle")), "Zwolle");
  const said = (id, typed) => explain_naam(in_met(id), MET, typed).zin;
  strictEqual(said("s-hertogenbosch", "den bosch"), "Den Bosch heet officieel 's-Hertogenbosch.");
  strictEqual(said("zwolle", "Windesheim"), "Windesheim ligt in de gemeente Zwolle.");
  strictEqual(said("sudwest-fryslan", "sneek"), "Sneek hoort bij de gemeente Súdwest-Fryslân.");
  const bergen = explain_naam({ ...in_met("bergen-l") }, MET, "bergen"); // as another reading has it
  deepStrictEqual([bergen.woonplaats, ids(bergen.ook)], ["Bergen", ["bergen-nh"]]);
  const same = { ...in_met("sudwest-fryslan"), id: "sneek-f", naam: "Sneek (F.)" };
  strictEqual(explain_naam(same, MET, "sneek").zin, "");
  strictEqual(said("zwolle", "zwolle"), "");
});

test("a region is known by its name", () => {
  const met = MET.map((each) => ({ ...each, regio_naam: each.regio === "twente" ? "Twente" : "Elders-Zuid" }));
  deepStrictEqual(find_regio(met, "regio TWENTE"), { id: "twente", naam: "Twente" });
  strictEqual(find_regio(met, "elders zuid").naam, "Elders-Zuid");
  strictEqual(find_regio(met, "almelo"), undefined);
  strictEqual(find_regio(met, ""), undefined);
});

test("what she is may stand around her name, and a name is written in more ways than one", () => {
  for (const typed of ["de gemeente Zwolle", "Zwolle (gemeente)", "Zwolle stad", "gemeente:zwolle", "zwol\u00adle"])
    deepStrictEqual([find(typed), find_choice(GEMEENTEN, typed)], [["zwolle"], "zwolle"], typed);
  deepStrictEqual(find("gemeente:bergen-nh"), ["bergen-nh"]);
  deepStrictEqual(find("hertogenbosch"), ["s-hertogenbosch"]);
  strictEqual(find_choice(GEMEENTEN, "hertogenbosch"), "s-hertogenbosch");
});

test("who was a municipality before leads to who came after, and that is told", () => {
  const vroeger = read_woonplaatsen([
    ["zwolle", "Zwolle", "Windesheim", "Zwollerkerspel"],
    ["almelo", "Almelo", "Loenen"],
    ["almere", "Almere", "", "Loenen\nZwolle"],
  ]);
  const met = with_woonplaatsen(GEMEENTEN, vroeger);
  const zwolle = met.find(({ id }) => id === "zwolle");
  deepStrictEqual(ids(find_gemeenten(met, "zwollerkerspel")), ["zwolle"]);
  strictEqual(explain_naam(zwolle, met, "Zwollerkerspel").zin, "De gemeente Zwollerkerspel bestaat niet meer. Wat zij was, hoort nu bij de gemeente Zwolle.");
  deepStrictEqual(ids(find_gemeenten(met, "Loenen")), ["almelo", "almere"]);
  deepStrictEqual(explain_naam(zwolle, met, "zwolle"), { zin: "", woonplaats: "Zwolle", ook: [] }); // no place that is called so
});
