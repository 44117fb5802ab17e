import { deepStrictEqual, throws } from "node:assert";
import { test } from "node:test";

import { read_kolommen, read_rijen, unpack } from "../../overrides/assets/js/pure/kolommen.js";
import { read_register } from "../../overrides/assets/js/pure/register.js";

const NAMEN = {
  soort: [["goed"], ["beter"]],
  thema: [["wonen"], ["werk"]],
  regio: [["zeeland"]],
  gemeente: [["wijchen"]],
  vraag: [],
  doelgroep: [],
  status: [["actueel"]],
  element: [["samen"]],
};
const RIJ = ["een", "ZLD-G1", "Eén", 0, [1, 0], 0, null, [], [], "2026-01-01", "2026-01-02", 0, [0]];
const ANDER = ["twee", "ZLD-B1", "Twee", 1, [], 0, 0, [], [], "2026-01-01", "2026-01-01", 0, []];

test("numbers come back from text, also those of two figures", () => {
  deepStrictEqual([...unpack("#$~", 3)], [0, 1, 90]);
  deepStrictEqual([...unpack("###$", 2)], [0, 91]);
  deepStrictEqual([...unpack("", 1)], [0]);
  throws(() => unpack("###", 2), /niet heel/);
});

test("rows and columns give the same facets", () => {
  const facetten = read_rijen({ rijen: [RIJ, ANDER], namen: NAMEN });
  const ids = ({ plaatsen, lijsten }) => [...plaatsen].map((plaats) => lijsten[plaats]);
  deepStrictEqual(ids(facetten.thema), [["werk", "wonen"], []]);
  deepStrictEqual(ids(facetten.gemeente), [[], ["wijchen"]]);
  deepStrictEqual(ids(facetten.element), [["samen"], []]);
  const kolommen = [[["soort", "thema"], [[[0], [1, 0]], [[1], []]], "#$"]];
  const read = read_kolommen({ aantal: 2, kolommen, lijsten: [["element", "$#", "#"]], namen: NAMEN });
  deepStrictEqual(ids(read.thema), ids(facetten.thema));
  deepStrictEqual(ids(read.soort), ids(facetten.soort));
  deepStrictEqual(ids(read.element), ids(facetten.element));
  const geen = read_kolommen({ aantal: 2, kolommen, lijsten: [["element", "##", ""]], namen: NAMEN });
  deepStrictEqual(ids(geen.element), [[], []]);
  throws(() => read_kolommen({ aantal: 2, kolommen, lijsten: [["element", "$$", "###"]], namen: NAMEN }), /niet heel/);
});

test("a small register asks for no other file", async () => {
  const bank = read_register({ rijen: [RIJ, ANDER], namen: NAMEN, deel: 25 }, () => throws());
  deepStrictEqual((await bank.find_kenmerk("zld-b1")).id, "twee");
  deepStrictEqual(await bank.find_ids(["geen", "ZLD-G1"]), [undefined, undefined]);
  deepStrictEqual([...(await bank.load_volgorde("nieuw"))], [0, 1]);
  deepStrictEqual(bank.choose([["soort", ["beter"]]]).gevonden, [1]);
});
