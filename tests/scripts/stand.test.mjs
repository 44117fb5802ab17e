import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { read_reflectie } from "../../overrides/assets/js/pure/reflectie.js";
import { is_open, order_open, place_vlakken, tell_adres, tell_alles, tell_stand, tell_voortgang } from "../../overrides/assets/js/pure/stand.js";

const WOORDEN = { j: "ja, en dat kunnen wij laten zien", d: "deels", n: "nee", w: "dat weten wij niet" };
const stand = (letters) => tell_stand(letters, WOORDEN);

test("what is no stands before what is partly so, and what nobody knows last", () => {
  const open = order_open(["w", "j", "d", "n", "", "d"].map((antwoord, nummer) => ({ antwoord, nummer })));
  deepStrictEqual(open.map(({ nummer }) => nummer), [3, 2, 5, 0]);
});

test("how far somebody is stands in words", () => {
  strictEqual(tell_voortgang(["", "", ""]), "0 van 3 vragen beantwoord.");
  strictEqual(tell_voortgang(["j", "", "n"]), "2 van 3 vragen beantwoord.");
  strictEqual(tell_voortgang(["j", "w"]), "Alle 2 vragen zijn beantwoord.");
  strictEqual(tell_voortgang([""]), "0 van 1 vraag beantwoord.");
  strictEqual(tell_voortgang(["d"]), "De vraag is beantwoord.");
});

test("a theme of yes alone is one true sentence", () => {
  strictEqual(stand(["j", "j"]), "Op alle 2 vragen zegt u: ja, en dat kunnen wij laten zien.");
  strictEqual(stand(["j"]), "Op deze vraag zegt u: ja, en dat kunnen wij laten zien.");
});

test("of a theme each answer is counted, and what has none", () => {
  strictEqual(stand(["", ""]), "Hier hebt u nog niets ingevuld.");
  strictEqual(stand(["j", ""]), "1 keer “ja, en dat kunnen wij laten zien”; 1 vraag nog niet beantwoord.");
  strictEqual(stand(["n", "d", "w", "d", "", ""]), "2 keer “deels”; 1 keer “nee”; 1 keer “dat weten wij niet”; 2 vragen nog niet beantwoord.");
});

test("when nothing was answered it is said what to do", () => {
  strictEqual(tell_alles(["", ""]), "U hebt nog niets ingevuld. Kies bij een vraag een antwoord. Dan leest u hier waar u staat.");
  strictEqual(tell_alles(["n", ""]), "1 van 2 vragen beantwoord.");
});

test("only an answer that is not yes is open", () => {
  deepStrictEqual(["j", "d", "n", "w", ""].filter(is_open), ["d", "n", "w"]);
});

test("a bar has a part for each question, in their order", () => {
  deepStrictEqual(place_vlakken(["j", ""]), [
    { soort: "j", begin: "0.000%", breedte: "50.000%" },
    { soort: "leeg", begin: "50.000%", breedte: "50.000%" },
  ]);
  deepStrictEqual(place_vlakken([]), []);
});

const tell = (fragment, kent_thema = true) => tell_adres(read_reflectie(fragment), "1a2b3c4d", kent_thema);

test("an address that is as we write it is not spoken of", () => {
  deepStrictEqual(tell(""), []);
  deepStrictEqual(tell("vragen=1a2b3c4d&WIJ-I01=j"), []);
  deepStrictEqual(tell("WIJ-I01=j"), []); // typed by hand: to which version nobody knows
});

test("what is odd about an address is told", () => {
  deepStrictEqual(tell("vragen=99999999&WIJ-I01=j"), ["Deze antwoorden zijn gegeven op een andere versie van de vragen. Lees ze nog eens na."]);
  deepStrictEqual(tell("vragen=1a2b3c4d&WIJ-I01=j&heel=00000000"), ["Deze link is niet heel aangekomen. Wat wij konden lezen, staat hieronder."]);
  deepStrictEqual(tell("kleur=rood&WIJ-I01=j"), ["Een deel van deze link begrijpen wij niet. De rest staat hieronder."]);
  deepStrictEqual(tell("thema=tuinen", false), ["Het thema in deze link kennen wij niet. U ziet alle vragen."]);
});

test("of an address without answers nothing is promised", () => {
  for (const fragment of ["kleur=rood", "WIJ-I01=x", "rol=x&heel=00000000", "amp;x=j"]) {
    const [zin, ...meer] = tell(fragment);
    deepStrictEqual([zin.startsWith("In deze link vonden wij geen antwoorden."), meer], [true, []], fragment);
  }
  deepStrictEqual(tell("rol=wijkteam"), []);
});
