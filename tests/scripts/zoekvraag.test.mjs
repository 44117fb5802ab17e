import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { words_of_text } from "../../overrides/assets/js/pure/stam.js";
import { read_woonplaatsen } from "../../overrides/assets/js/pure/woonplaatsen.js";
import { find_meant, is_known, read_taal, split_word, words_with } from "../../overrides/assets/js/pure/zoektaal.js";
import { read_vraag, terms_of } from "../../overrides/assets/js/pure/zoekvraag.js";

const TAAL = read_taal({
  regels: [["^(.{4,})en$", "$1"], ["^(.{4,})s$", "$1"], ["^(.{2,}[^aeiou])t$", "$1"]],
  stop: "de een in is van voor wat",
  licht: "",
  woorden: ["huisbezoek overleg plan veiligheid", "bezoek gezin huisarts overdracht risicotaxatie zelfscan", "woning"],
  frasen: [["veilig thui", "veilig_thui"], ["vt", "veilig_thui"], ["buren", "buren"]],
  alledaags: [[["kantoor", "bij elkaar zit"], ["werkplek", "veilig thui"]], [["scan"], ["meten"]]],
  hulp: [[["112", "hulp nu"], "Bel 112."], [["hulp nu"], "Of bel Veilig Thuis."]],
});
const ask = (vraag) => read_vraag(TAAL, vraag).groups;
const ways = (vraag) => ask(vraag).map((group) => group.ways.map(({ termen }) => termen.join("+")));

test("words are small, without accents and without the s of `risico's`", () => {
  deepStrictEqual(words_of_text("Risico's van één Gezin-plan; 18+"), ["risico", "van", "een", "gezin", "plan", "18"]);
  deepStrictEqual(words_of_text("’s-Gravenhage"), ["gravenhage"]);
  deepStrictEqual(words_of_text("?!"), []);
});

test("words that every question has do not count, unless nothing else was typed", () => {
  deepStrictEqual(ways("wat is het plan voor de gezinnen").at(-1), ["gezinn"]);
  deepStrictEqual(terms_of(ask("wat is de")), ["wat", "is", "de"]);
});

test("a name of several words is one, and so is its abbreviation", () => {
  deepStrictEqual(ways("overleg met Veilig Thuis")[2], ["veilig_thui", "veilig+thui"]);
  deepStrictEqual(ways("VT"), [["veilig_thui", "vt"]]);
});

test("a word that editors have others for is looked for as a part too, when no page has it", () => {
  deepStrictEqual(ways("scan"), [["meten", "zelfscan", "scan"]]);
  deepStrictEqual(ways("kantoor")[0].includes("zelfscan"), false);
});

test("a name of one word is only that word", () => {
  strictEqual(ways("buren")[0][0], "buren");
  strictEqual(ways("buur")[0].includes("buren"), false);
});

test("everyday words ask for those of the bank as well", () => {
  deepStrictEqual(ways("kantoor"), [["werkplek", "veilig_thui", "kantoor"]]);
  deepStrictEqual(ways("bij elkaar zitten")[0].slice(0, 2), ["werkplek", "veilig_thui"]);
});

test("two words that are one, and a code in parts, are asked as one", () => {
  strictEqual(ways("risico taxatie")[0][0], "risicotaxatie");
  strictEqual(ways("WIJ G05")[0][0], "wijg05");
  strictEqual(ways("gezin voor plan").length, 2);
});

test("a part of a word finds the word", () => {
  deepStrictEqual(words_with(TAAL, "scan", false), ["zelfscan"]);
  deepStrictEqual(words_with(TAAL, "huisb", true), ["huisbezoek"]);
  deepStrictEqual(words_with(TAAL, "huisb", false), []);
  deepStrictEqual(words_with(TAAL, "ning", true), ["woning"]);
  deepStrictEqual(split_word(TAAL, "gezinsplan"), ["gezins", "plan"]);
  strictEqual(split_word(TAAL, "plantaarde"), null);
});

test("a slip is seen, but not in a word that is known or short", () => {
  strictEqual(find_meant(TAAL, "overdragt", 1), null);
  strictEqual(find_meant(TAAL, "overdragt"), "overdracht");
  strictEqual(find_meant(TAAL, "veilgheid"), "veiligheid");
  strictEqual(find_meant(TAAL, "klan"), null);
  strictEqual(find_meant(TAAL, "pl"), null);
  const kort = { woorden: ["vaker", "boer", "veilig", "steunt"], zeldzaam: new Set(["steunt"]) };
  for (const word of ["vader", "broer", "steun"]) strictEqual(find_meant(kort, word), null, word);
  strictEqual(find_meant(kort, "vilig"), "veilig"); // a letter is missing of a word that many pages have
  strictEqual(is_known(TAAL, "plannen"), false);
  strictEqual(is_known(TAAL, "overlegen"), true);
  deepStrictEqual(ask("huisbzoek").map(({ bedoeld }) => bedoeld), ["huisbezoek"]);
  deepStrictEqual(ask("huisbezoeken").map(({ bedoeld }) => bedoeld), [undefined]);
});

test("of two words that are near, the one of many pages was meant, and a letter typed once or twice is hardly a slip", () => {
  const both = { woorden: ["regisseur", "beginnen", "register", "begonnen", "wachtlijst"], zeldzaam: new Set(["register", "begonnen", "wachtlijst"]) };
  strictEqual(find_meant(both, "regisuer"), "regisseur"); // no register, though that has one other letter
  strictEqual(find_meant(both, "beegonnen"), "begonnen");
  strictEqual(find_meant(both, "wachtlyst"), "wachtlijst");
  strictEqual(find_meant(both, "regisuur", 1), null);
  const far = { woorden: ["overleggen"], zeldzaam: new Set() };
  strictEqual(find_meant(far, "overleden"), null); // a word of its own: no slip of a finger or an ear
  strictEqual(find_meant(far, "overlehhen"), "overleggen");
});

test("a question of five hundred words has an end", () => {
  strictEqual(ask("voetbal ".repeat(500)).length, 24);
});

test("of who asks what works only the rest of the question counts", () => {
  const { works, groups } = read_vraag(TAAL, "wat werkt voor een gezin");
  deepStrictEqual([works, groups.flatMap(({ woorden }) => woorden)], [true, ["gezin"]]);
});

test("a place asks for her municipality, unless its words are ours", () => {
  const dorpen = read_woonplaatsen([["buren", "Buren", "Een\nHuisbezoek\nAsch"], ["veilig", "Veilig Thuis", "Asch\n's-Gravenmoer\nDen Plan"]]);
  const groups = (vraag) => read_vraag(TAAL, vraag, dorpen).groups.map(({ ways, plek }) => [ways[0].termen.join("+"), plek?.gemeenten]);
  deepStrictEqual(groups("overdracht in Asch"), [["overdrach", undefined], ["buren", ["Buren", "Veilig Thuis"]]]);
  deepStrictEqual(groups("een huisbezoek"), [["huisbezoek", undefined]]);
  deepStrictEqual(groups("huisbezoek 's-Gravenmoer")[1], ["veilig_thui", ["Veilig Thuis"]]);
  deepStrictEqual(groups("Den Plan")[0], ["veilig_thui", ["Veilig Thuis"]]);
  strictEqual(read_vraag(TAAL, "overdracht in Asch").groups.at(-1).plek, undefined);
});

test("what a place is said to be is no word of the question", () => {
  const plekken = read_woonplaatsen([["den-haag", "Den Haag", "Loosduinen"]]);
  const woorden = (vraag) => read_vraag(TAAL, vraag, plekken).groups.flatMap((group) => group.woorden);
  deepStrictEqual(woorden("overleg in de gemeente Den Haag"), ["overleg", "den", "haag"]);
  deepStrictEqual(woorden("overleg Loosduinen dorp"), ["overleg", "loosduinen"]);
  deepStrictEqual(woorden("overleg van de gemeente"), ["overleg", "gemeente"]);
});

test("who may be in need is told a number, once each and in the order of the list", () => {
  const hulp = (vraag) => read_vraag(TAAL, vraag).hulp;
  deepStrictEqual(hulp("Hulp nu!"), ["Bel 112.", "Of bel Veilig Thuis."]);
  deepStrictEqual(hulp("112"), ["Bel 112."]);
  deepStrictEqual(hulp("1120"), []);
  deepStrictEqual(hulp("hulp en nu"), []);
});

test("words that stand in every text choose nothing", () => {
  strictEqual(read_vraag(TAAL, "de in een").leeg, true);
  strictEqual(read_vraag(TAAL, "de woning").leeg, false);
});

test("an unknown word asks for the half that is known, and says so; a rare one for its parts as well", () => {
  const [group] = ask("overdrachtberaad");
  strictEqual(group.bedoeld, "overdracht");
  deepStrictEqual(ways("overdrachtberaad"), [["overdrachtberaad", "overdrach"]]);
  strictEqual(ask("voetballen")[0].bedoeld, undefined);
  const rare = read_taal({ regels: [], stop: "de", licht: "", woorden: ["huis bezoek", "huisbezoek"], frasen: [], alledaags: [], hulp: [] });
  deepStrictEqual(read_vraag(rare, "huisbezoek").groups[0].ways.map(({ termen }) => termen.join("+")), ["huisbezoek", "huis+bezoek", "bezoek"]);
});

const VOORAF = read_taal({
  regels: [],
  stop: "ik en in mag van met de bij een iets over meer voor wat nieuwe",
  licht: "tips",
  voor_wie: "raad adviseur",
  aanloop: ["ben WIE", "WIE bij WAAR", "weten over", "ervaring met"],
  woorden: ["raad adviseur gemeente overdracht ervaring kinderen", "weten"],
  frasen: [],
  alledaags: [],
  hulp: [],
});
const zwaar = (vraag) => Object.fromEntries(read_vraag(VOORAF, vraag).groups.map(({ woorden, ways }) => [woorden.join(" "), ways[0].weight]));

test("for whom somebody asks weighs little beside what about, and much when nothing else is said", () => {
  deepStrictEqual(zwaar("overdracht voor de nieuwe raad").raad, 0.2);
  deepStrictEqual(zwaar("overdracht voor de nieuwe raad").overdracht, 1);
  deepStrictEqual(zwaar("voor de raad").raad, 1);
  deepStrictEqual(zwaar("wat mag de raad van de overdracht").raad, 1); // asks about them
  deepStrictEqual(zwaar("tips voor de raad").raad, 1); // no other word says what about
});

test("how a question begins weighs little, whatever small words stand in it", () => {
  const { adviseur, gemeente, weten, overdracht } = zwaar("ik ben adviseur bij een gemeente en mag iets meer weten over overdracht");
  deepStrictEqual([adviseur, gemeente, weten, overdracht], [0.2, 0.2, 0.2, 1]);
  deepStrictEqual(zwaar("ervaring met kinderen"), { ervaring: 0.2, kinderen: 1 });
  deepStrictEqual(zwaar("ervaring van kinderen").ervaring, 1);
  deepStrictEqual(zwaar("gemeente bij overdracht").gemeente, 1);
});

test("what is left of a word by chance is not taken for it, and a slip leads to no word that chooses nothing", () => {
  const taal = read_taal({ regels: [["^(.{3,})de$", "$1"], ["^(.{3,})e$", "$1"], ["^(.*)ee([^aeiou])$", "$1e$2"]], stop: "vonden", licht: "", woorden: ["neer vonden"], frasen: [], alledaags: [], hulp: [] });
  strictEqual(read_vraag(taal, "gecombineerde").groups[0].bedoeld, undefined);
  strictEqual(find_meant(taal, "vondn"), null);
});

const MEER = read_taal({
  regels: [],
  stop: "", licht: "",
  woorden: ["probleem"],
  frasen: [["social wijkteam", "social_wijkteam"], ["1 gezin 1 plan", "1g1p"]],
  alledaags: [[["deur"], ["outreachend"]]],
  hulp: [],
});
const meer = (vraag) => read_vraag(MEER, vraag).groups.map((group) => group.ways.map(({ termen }) => termen.join("+")));

test("the last word of a name may be unfinished, when it is no word itself", () => {
  strictEqual(meer("social wijkt")[0][0], "social_wijkteam");
  strictEqual(meer("1 gezin 1 pl")[0][0], "1");
  strictEqual(meer("1 gezin 1 pla")[0][0], "1g1p");
  strictEqual(meer("social wijkt nu").flat().includes("social_wijkteam"), false);
});

test("an everyday word is known as a part of another", () => {
  deepStrictEqual(split_word(MEER, "voordeur"), null);
  deepStrictEqual(split_word(MEER, "deurprobleem"), ["deur", "probleem"]);
  deepStrictEqual(meer("deurprobleem")[0].includes("outreachend"), true);
});

const GEZEGD = read_taal({
  regels: [["^(.{3,})en$", "$1"], ["^niks$", "niet"], ["^niets$", "niet"]],
  stop: "de wij dan er over neem nemen niet niets niks geen meer daarna",
  licht: "goed voorbeeld",
  woorden: ["bericht horen sluiten dossier school overnemen gezin"],
  frasen: [],
  alledaags: [[["niet hor"], ["informatie del"]], [["dossier sluit"], ["afschal"]], [["de school"], ["onderwijs"]]],
  hulp: [],
});
const gezegd = (vraag) => read_vraag(GEZEGD, vraag).groups.map((group) => group.ways.map(({ termen }) => termen.join("+")));

test("a saying is known with other words between its own, in another order, and by what it denies", () => {
  deepStrictEqual(GEZEGD.gezegden.map(([telling]) => telling.join("+")), ["niet+hor", "dossier+sluit"]);
  strictEqual(gezegd("daarna horen wij dan niks meer").flat().includes("informatie+del"), true);
  strictEqual(gezegd("horen wij dan meer").flat().includes("informatie+del"), false);
  strictEqual(gezegd("sluiten wij dan het dossier").flat().includes("afschal"), true);
  strictEqual(gezegd("sluiten wij dan er over een jaar misschien ooit dat dossier").flat().includes("afschal"), false);
  strictEqual(gezegd("dossier sluiten")[0].filter((one) => one === "afschal").length, 1); // said as it is: asked once
});

test("what a saying of several words says counts for more than one everyday word", () => {
  const weights = (vraag) => read_vraag(GEZEGD, vraag).groups[0].ways.map(({ weight }) => weight);
  deepStrictEqual(weights("dossier sluiten").map((one) => one.toFixed(2)), ["1.35", "1.50"]);
});

test("a common verb is asked with the part that makes another verb of it, and not alone", () => {
  deepStrictEqual(gezegd("nemen wij de school over"), [["overnem"], ["onderwijs", "school"]]);
  deepStrictEqual(gezegd("nemen wij de school"), [["onderwijs", "school"]]);
});

test("a last word that every question has begins no name", () => {
  const taal = read_taal({ regels: [], stop: "mee niet", licht: "", woorden: ["gezin"], frasen: [], alledaags: [[["niet meewerken"], ["outreachend"]]], hulp: [] });
  const words = (vraag) => read_vraag(taal, vraag).groups.flatMap(({ ways }) => ways.flatMap(({ termen }) => termen));
  strictEqual(words("gezin niet mee").includes("outreachend"), false);
  strictEqual(words("gezin niet meew").includes("outreachend"), true);
});

test("what somebody wants of an answer weighs less beside what it is about, and as much alone", () => {
  const weights = (vraag) => read_vraag(GEZEGD, vraag).groups.map(({ ways }) => ways.at(-1).weight);
  deepStrictEqual(weights("voorbeeld school"), [0.5, 1]);
  deepStrictEqual(weights("goed voorbeeld"), [1, 1]);
});
