import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { choose_for_paper, compare_elementen, is_beide, read_rijen, tell_over } from "../../overrides/assets/js/pure/elementen-naast.js";

const NAAST = {
  geheel: "het geheel",
  betekenissen: [["gezien", "gezien"], ["verteld", "verteld"], ["ontbrak", "ontbrak of kon beter"], ["gevraagd", "gevraagd"]],
  elementen: [["e0", "Nul", "wonen"], ["e1", "Een", "werk"], ["e2", "Twee", "wonen"]],
  zinnen: [["ruil", "Ruil", "{zoekt} zoekt, {doet} doet."], ["verteld", "Verteld", "{zoekt} zoekt, {doet} vertelt."], ["samen", "Samen", "Allen: {doet}."], ["alleen", "Alleen", "{doet}, niet {niet}."], ["zoekend", "Zoekend", "Gezocht {zoekt}."]],
};
const GEZIEN = 0;
const VERTELD = 1;
const ONTBRAK = 2;
const a_plek = (naam, ...rijen) => ({
  naam,
  sleutel: naam,
  soort: "gemeente",
  rijen: read_rijen(rijen.map(([nummer, ...at]) => [nummer, at.map((each) => [each, 1, [["WIJ-1", "Titel", "praktijken/x/"]]])]), NAAST),
});
const compare = (...plekken) => compare_elementen(plekken, NAAST, ["wonen", "werk"]);
const told = ({ groepen }) => groepen.flatMap(({ zinnen }) => zinnen.map(({ zin, regels }) => [zin, ...regels.map(({ element }) => element.id)]));

test("what one lacks and the other has comes before what only one has", () => {
  const gelegd = compare(a_plek("A", [0, GEZIEN], [1, ONTBRAK]), a_plek("B", [1, GEZIEN]));
  deepStrictEqual(told(gelegd), [["in A zoekt, in B doet.", "e1"], ["in A, niet van B.", "e0"]]);
  deepStrictEqual(gelegd.delen.map(({ thema, rijen }) => [thema, rijen.map(({ element }) => element.id)]), [["wonen", ["e0"]], ["werk", ["e1"]]]);
});

test("what was only told is not called seen", () => {
  deepStrictEqual(told(compare(a_plek("A", [0, ONTBRAK]), a_plek("B", [0, VERTELD]))), [["in A zoekt, in B vertelt.", "e0"]]);
  deepStrictEqual(told(compare(a_plek("A", [0, ONTBRAK]), a_plek("B", [0, VERTELD]), a_plek("C", [0, GEZIEN]))), [["in A zoekt, in B en in C doet.", "e0"]]);
});

test("the study as a whole and a region are called so, and a name that looks like a gap stays a name", () => {
  const landelijk = { ...a_plek("Landelijk", [0, GEZIEN]), sleutel: "landelijk", soort: "regio" };
  const regio = { ...a_plek("{doet}$&", [0, GEZIEN]), soort: "regio" };
  deepStrictEqual(told(compare(landelijk, regio)), [["Allen: in het geheel en in de regio {doet}$&.", "e0"]]);
});

test("of one theme only its rows and sentences stand there", () => {
  const gelegd = compare_elementen([a_plek("A", [0, GEZIEN], [1, ONTBRAK]), a_plek("B", [1, GEZIEN])], NAAST, ["werk"]);
  deepStrictEqual(told(gelegd), [["in A zoekt, in B doet.", "e1"]]);
  deepStrictEqual(gelegd.delen.map(({ thema }) => thema), ["werk"]);
});

test("an element under a sentence says what each place says of it, also that it lacked there", () => {
  const { groepen } = compare(a_plek("A", [0, GEZIEN, ONTBRAK], [1, ONTBRAK]), a_plek("B", [1, GEZIEN]));
  const delen = groepen.flatMap(({ zinnen }) => zinnen.flatMap(({ regels }) => regels.map((regel) => regel.delen)));
  deepStrictEqual(delen.map((some) => some.map(({ woord, waar, record: [kenmerk] }) => [woord, waar, kenmerk])), [
    [["ontbrak of kon beter", "in A", "WIJ-1"], ["gezien", "in B", "WIJ-1"]],
    [["gezien", "in A", "WIJ-1"], ["ontbrak of kon beter", "in A", "WIJ-1"]],
  ]);
});

test("places of which the same record speaks are named together", () => {
  const [{ zinnen }] = compare(a_plek("A", [0, GEZIEN]), a_plek("B", [0, GEZIEN])).groepen;
  deepStrictEqual(zinnen[0].regels[0].delen.map(({ waar }) => waar), ["in A en in B"]);
});

test("a record of a region has its municipality, which is told unless it is named already", () => {
  const een = ["WIJ-1", "Titel", "praktijken/x/", "B"];
  const regio = { ...a_plek("A"), soort: "regio", rijen: read_rijen([[0, [[GEZIEN, 1, [een]]]]], NAAST) };
  const records = (...plekken) => compare(...plekken).groepen[0].zinnen[0].regels[0].delen.map(({ waar, record }) => [waar, record[3]]);
  deepStrictEqual(records(regio, a_plek("C")), [["in de regio A", "B"]]);
  deepStrictEqual(records(regio, a_plek("B", [0, GEZIEN])), [["in de regio A en in B", undefined]]);
  deepStrictEqual(records(a_plek("B", [0, GEZIEN]), regio), [["in B en in de regio A", undefined]]);
});

test("beside the record that is named stands how many more say so", () => {
  const a_plek_with = (naam, aantal) => ({ ...a_plek(naam), rijen: read_rijen([[0, [[GEZIEN, aantal, [["WIJ-1", "Titel", "praktijken/x/"]]]]]], NAAST) });
  const told_rest = (...aantallen) => compare(...aantallen.map((aantal, at) => a_plek_with("AB"[at], aantal))).groepen[0].zinnen[0].regels[0].delen.map(({ waar, rest }) => [waar, rest]);
  deepStrictEqual(told_rest(1, 1), [["in A en in B", 0]]);
  deepStrictEqual(told_rest(3, 2), [["in A en in B", 2]]);
});

test("one place alone has rows and no sentences", () => {
  deepStrictEqual(compare(a_plek("A", [0, GEZIEN])).groepen, []);
});

test("what was there and lacked is both", () => {
  const [vak] = compare(a_plek("A", [0, GEZIEN, ONTBRAK])).delen[0].rijen[0].vakken;
  strictEqual(is_beide(vak), true);
  strictEqual(is_beide([]), false);
});

test("on paper the most telling rows go first, and what does not fit is counted", () => {
  const gelegd = compare(a_plek("A", [0, GEZIEN], [1, ONTBRAK], [2, GEZIEN]), a_plek("B", [1, GEZIEN]));
  const all = choose_for_paper(gelegd, NAAST, 2, 0);
  deepStrictEqual([[...all.gekozen], all.over], [["e1", "e0", "e2"], 0]);
  // A sheet has 137; two headings with a sentence each take 7.0, two themes and a row half of 10.05.
  const one = (anders) => choose_for_paper(gelegd, NAAST, 2, anders);
  deepStrictEqual([[...one(124.9).gekozen], one(124.9).over], [["e1"], 2]);
  deepStrictEqual([[...one(125).gekozen], one(125).over], [[], 3]);
});

test("no more than three sentences stand under a heading, those of most elements first", () => {
  const nummers = Array.from({ length: 10 }, (_, nummer) => nummer);
  const naast = { ...NAAST, elementen: nummers.map((nummer) => [`e${nummer}`, `Titel ${nummer}`, "wonen"]) };
  const wie = ["A", "AB", "AB", "AC", "AC", "AC", "B", "B", "C", "BC"];
  const plekken = ["A", "B", "C"].map((naam) => a_plek(naam, ...nummers.filter((nummer) => wie[nummer].includes(naam)).map((nummer) => [nummer, GEZIEN])));
  const [{ zinnen, rest }] = compare_elementen(plekken, naast, ["wonen"]).groepen;
  deepStrictEqual(zinnen.map(({ regels }) => regels.map(({ element }) => element.id)), [["e3", "e4", "e5"], ["e1", "e2"], ["e6", "e7"]]);
  strictEqual(rest, 3);
});

test("one element that is not on paper is one", () => {
  deepStrictEqual([1, 2].map(tell_over), ["En nog 1 werkzaam element, op de pagina.", "En nog 2 werkzame elementen, op de pagina."]);
});
