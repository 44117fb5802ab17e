import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import {
  find_gemeenten,
  find_near_gemeenten,
  list_buren,
  name_gemeente,
  search_gemeenten,
  with_namen,
} from "../../overrides/assets/js/pure/gemeenten.js";

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
