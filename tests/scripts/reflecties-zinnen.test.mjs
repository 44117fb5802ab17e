import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { read_reflectie } from "../../overrides/assets/js/pure/reflectie.js";
import { describe_deelnemers, describe_link, tell_dagen, tell_erbij, tell_geen_reflectie, tell_link } from "../../overrides/assets/js/pure/reflecties-zinnen.js";

test("what came and what did not is said in a sentence each", () => {
  deepStrictEqual(tell_erbij({ namen: [], dubbel: 0, over: 0, leeg: 0 }), []);
  deepStrictEqual(tell_erbij({ namen: ["wijkteam", "gemeente"], dubbel: 1, over: 1, leeg: 1 }), [
    "Erbij: wijkteam en gemeente.",
    "Eén link stond er al. Die telt één keer.",
    "Er passen 8 links naast elkaar. Eén link staat er niet bij. Haal eerst een andere weg.",
    "Eén link leidt naar de vragen, zonder antwoorden. Vraag de afzender om de link opnieuw te kopiëren, met alles achter het teken #.",
  ]);
  deepStrictEqual(tell_erbij({ namen: [], dubbel: 2, over: 3, leeg: 0 }), [
    "2 links stonden er al. Die tellen één keer.",
    "Er passen 8 links naast elkaar. 3 links staan er niet bij. Haal eerst een andere weg.",
  ]);
  const over = (aantal) => tell_erbij({ namen: [], dubbel: 0, over: aantal, leeg: 0 })[0];
  deepStrictEqual([over(92).includes(" 92 links"), over(992).includes("Ten minste 992 links")], [true, true]);
});

test("a file is told by its name, however that is", () => {
  strictEqual(tell_geen_reflectie("notulen.txt"), "“notulen.txt” is geen reflectie: wij vonden er geen link met antwoorden in. Staat er wel een in? Kopieer hem, en plak hem in het veld.");
  strictEqual(tell_geen_reflectie(`\u202e<b>${"x".repeat(99)}`).length, tell_geen_reflectie("x".repeat(60)).length);
});

test("of a link it is said what it holds and what is odd", () => {
  const zeg = (fragment) => [describe_link(read_reflectie(fragment)), ...tell_link({ ...read_reflectie(fragment), heel: true }, "1a2b3c4d")];
  deepStrictEqual(zeg("vragen=1a2b3c4d&WIJ-I01=j&dag=2026-11-29"), ["1 antwoord, ingevuld op 29 november 2026."]);
  deepStrictEqual(zeg("WIJ-I01=j.a&WIJ-I02=.b&x=1"), [
    "1 antwoord en 2 notities, zonder dag.",
    "In deze link staat niet bij welke versie van de vragen de antwoorden horen.",
    "Dit deel van de link begrijpen wij niet: “x=1”.",
  ]);
  deepStrictEqual(zeg("vragen=99999999&WIJ-I01=j").slice(1), [
    "Deze antwoorden horen bij een andere versie van de vragen. Wij leggen ze op kenmerk bij de vragen van nu. Lees ze nog eens na.",
  ]);
  const heel = (waarde) => tell_link({ heel: waarde, vreemd: [], vragen: "a" }, "a").length;
  deepStrictEqual([true, false, undefined].map(heel), [0, 1, 1]);
});

test("without a day it is asked which one is earlier, until the reader says so", () => {
  const een = (rol, dag, gezegd, zelfde = 2) => ({ rol, naam: rol, zelfde, gezegd, reflectie: { dag } });
  strictEqual(tell_dagen([een("wijkteam", ""), een("wijkteam", "")]).length, 1);
  deepStrictEqual(tell_dagen([een("wijkteam", "2026-01-01"), een("gemeente", "", undefined, 1), een("x", "", true)]), []);
  strictEqual(describe_deelnemers([een("wijkteam", "2026-01-01"), een("gemeente", "")]), "wijkteam (1 januari 2026) en gemeente");
});
