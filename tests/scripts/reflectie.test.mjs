import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { test } from "node:test";

import { with_waarden } from "../../overrides/assets/js/pure/keuze.js";
import {
  clear_anders,
  clear_reflectie,
  FRAGMENT_MAX,
  NOOT_MAX,
  read_reflectie,
  to_regel,
  write_reflectie,
} from "../../overrides/assets/js/pure/reflectie.js";

const a_reflectie = (antwoorden, rest = {}) => ({
  antwoorden: new Map(Object.entries(antwoorden).map(([kenmerk, [antwoord, noot = ""]]) => [kenmerk, { antwoord, noot }])),
  vragen: "1a2b3c4d",
  thema: "",
  dag: "2026-11-29",
  rol: "wijkteam",
  ...rest,
});
const VOL = a_reflectie({ "WIJ-I01": ["j"], "WIJ-I02": ["d", "één & twee = 100%, zei zij"], "WIJ-I03": ["", "later"] });
const to_fragment = (reflectie) => with_waarden("", write_reflectie(reflectie));
const answers_of = (fragment) =>
  Object.fromEntries([...read_reflectie(fragment).antwoorden].map(([kenmerk, { antwoord, noot }]) => [kenmerk, [antwoord, noot]]));

test("what is written is read back, and is whole", () => {
  deepStrictEqual(read_reflectie(to_fragment(VOL)), { ...VOL, vreemd: [], heel: true });
  deepStrictEqual(read_reflectie(`#${to_fragment(VOL)}`).antwoorden, VOL.antwoorden);
});

test("an address stays readable", () => {
  strictEqual(
    to_fragment(a_reflectie({ "WIJ-I01": ["j"], "WIJ-I02": ["d", "nog niet"] })).replace(/heel=.*/, "heel="),
    "vragen=1a2b3c4d&WIJ-I01=j&WIJ-I02=d.nog+niet&dag=2026-11-29&rol=wijkteam&heel=",
  );
});

test("a note of points and an answer of nothing stay apart", () => {
  deepStrictEqual(answers_of("WIJ-I01=.&WIJ-I02=j.&WIJ-I03=n...&WIJ-I04="), { "WIJ-I02": ["j", ""], "WIJ-I03": ["n", ".."] });
});

test("an answer that is taken back goes out of the address, and with the last one all that we added", () => {
  const eerst = to_fragment(VOL);
  const zonder = { ...VOL, rol: "", antwoorden: new Map([...VOL.antwoorden.keys()].map((kenmerk) => [kenmerk, { antwoord: "", noot: "" }])) };
  strictEqual(with_waarden(eerst, write_reflectie(zonder)), "");
  strictEqual(with_waarden(eerst, write_reflectie({ ...zonder, thema: "veiligheid" })), "thema=veiligheid");
});

test("an address with answers in another order, or shown by theme, is the same one", () => {
  const anders = [...new URLSearchParams(to_fragment(VOL))].reverse().map(([k, v]) => `${k}=${encodeURIComponent(v)}`);
  strictEqual(read_reflectie(`${anders.join("&")}&thema=wonen`).heel, true);
});

test("a link that was cut or changed is told, and what is there is read", () => {
  const heel = to_fragment(VOL);
  const eind = heel.indexOf("&heel");
  strictEqual(read_reflectie(heel.slice(0, eind)).heel, undefined);
  strictEqual(read_reflectie(heel.replace("WIJ-I01=j", "WIJ-I01=n")).heel, false);
  strictEqual(read_reflectie(heel.replace("zei+zij", "zei")).heel, false);
  for (let lengte = 0; lengte < heel.length; lengte++) ok(read_reflectie(heel.slice(0, lengte)).heel !== true);
  deepStrictEqual(answers_of(heel.slice(0, heel.indexOf("&WIJ-I03"))), { "WIJ-I01": ["j", ""], "WIJ-I02": ["d", "één & twee = 100%, zei zij"] });
});

test("what we do not understand is told apart, and keeps its note", () => {
  const { antwoorden, vreemd, rol, dag, vragen, thema } = read_reflectie(
    "WIJ-I01=x.toch+iets&WIJ-I02=ja&I03=j&utm_source=mail&dag=2026-02-30&vragen=ZZ&thema=%3Cb%3E&rol=&WIJ-I04=j&WIJ-I04=n&a",
  );
  deepStrictEqual([...antwoorden], [["WIJ-I01", { antwoord: "", noot: "toch iets" }], ["WIJ-I04", { antwoord: "j", noot: "" }]]);
  deepStrictEqual([rol, dag, vragen, thema], ["", "", "", ""]);
  deepStrictEqual(vreemd.map(({ sleutel }) => sleutel), [
    "WIJ-I01", "WIJ-I02", "I03", "utm_source", "dag", "vragen", "thema", "rol", "WIJ-I04", "a",
  ]);
});

test("names of objects are no answers and no settings", () => {
  const gelezen = read_reflectie("__proto__=j&constructor=j&toString=x&hasOwnProperty=1&heel=__proto__&antwoorden=x&vreemd=y");
  strictEqual(gelezen.antwoorden.size, 0);
  strictEqual(gelezen.vreemd.length, 7);
  strictEqual({}.j, undefined);
  deepStrictEqual(Object.keys(clear_reflectie("#__proto__=j&WIJ-I01=j")), ["__proto__", "WIJ-I01"]);
});

test("whatever is broken, nothing throws", () => {
  const troep = ["", undefined, null, 7, "%", "%E9%zz&&=&x", "#", "=", "&=&", "\0", "\ud800=\udc00", "WIJ-I01=%ud8", "WIJ-I01=d.%E0%A4"];
  for (const een of troep) deepStrictEqual(read_reflectie(een).antwoorden.size <= 1, true);
  deepStrictEqual(answers_of("WIJ-I01=d.50%+is+%E0%A4zo"), { "WIJ-I01": ["d", "50% is \ufffdzo"] });
});

test("a text stays on one line, whole signs, no longer than may be, and without signs that turn it", () => {
  strictEqual(to_regel("  een\n\ttwee\u0000drie\u0085vier  ", 140), "een twee drie vier");
  strictEqual(to_regel("a\u202eb\u2066c\u200bd\u00ade\ufeff", 140), "abcde");
  strictEqual(to_regel("👩‍👧 مرحبا ’s", 140), "👩‍👧 مرحبا ’s");
  strictEqual(to_regel("x".repeat(139) + "👍", 140), "x".repeat(139));
  strictEqual(to_regel("\ud83d los \udc4d", 140), "los");
  strictEqual(to_regel("e\u0301e\u0301n", 140), "één");
  strictEqual(to_regel("x".repeat(10_000), NOOT_MAX).length, NOOT_MAX);
});

test("notes of any signs are read as they were written", () => {
  const noten = ["x".repeat(10_000), "👍".repeat(200), "\u202e\u0000a", " . ", "=&#%+?/\\\"'<script>", "j.d.n.w", "ﷺ".repeat(140), "e\u0301".repeat(200)];
  for (const noot of noten) {
    const eerst = read_reflectie(to_fragment(a_reflectie({ "WIJ-I01": ["n", noot] })));
    strictEqual(eerst.heel, true, noot);
    ok(eerst.antwoorden.get("WIJ-I01").noot.length <= NOOT_MAX);
    strictEqual(to_fragment(eerst), to_fragment(a_reflectie({ "WIJ-I01": ["n", noot] })));
  }
});

test("an address of ten megabytes is read as far as one may be, and soon", () => {
  const begin = performance.now();
  strictEqual(read_reflectie(`WIJ-I01=j&WIJ-I02=d.${"a".repeat(10_000_000)}`).heel, false);
  const veel = Array.from({ length: 5000 }, (_, at) => `WIJ-I${at % 1000}=j`).join("&");
  ok(veel.length > FRAGMENT_MAX);
  strictEqual(read_reflectie(veel).antwoorden.size, 60);
  ok(performance.now() - begin < 1000);
});

test("only what can be one is written", () => {
  const waarden = write_reflectie(a_reflectie({ "WIJ-I01": ["x", "a\nb"], "<b>": ["j"], __proto__: ["j"] }, { dag: "gisteren", vragen: "?", rol: "r".repeat(60) }));
  deepStrictEqual(Object.keys(waarden), ["vragen", "thema", "WIJ-I01", "dag", "rol", "heel"]);
  deepStrictEqual([waarden.vragen, waarden.dag, waarden["WIJ-I01"], waarden.rol.length], ["", "", ".a b", 40]);
});

test("all of an address is cleared, whatever it was", () => {
  const fragment = `${to_fragment(VOL)}&vreemd=1&${"k".repeat(200)}=2`;
  strictEqual(with_waarden(fragment, clear_reflectie(fragment)), "");
});

test("a link in small or in capital letters is read, and written anew as we do", () => {
  const kort = a_reflectie({ "WIJ-I01": ["j"], "WIJ-I02": ["d", "nog niet"] });
  const klein = to_fragment(kort).toLowerCase();
  deepStrictEqual(read_reflectie(klein), { ...kort, vreemd: [], heel: true });
  deepStrictEqual(answers_of(to_fragment(kort).toUpperCase()), { "WIJ-I01": ["j", ""], "WIJ-I02": ["d", "NOG NIET"] });
  strictEqual(with_waarden(klein, { ...clear_anders(klein), ...write_reflectie(kort) }).match(/wij-i/gi).length, 2);
  deepStrictEqual(clear_anders("#WIJ-I01=j&vragen=1a2b3c4d&kleur=rood"), {});
});

test("only a day on which one can have answered is one", () => {
  const dagen = ["0000-01-01", "9999-12-31", "1999-12-31", "2100-01-01", "2026-02-30", "2026-11-29", "2099-12-31"];
  deepStrictEqual(dagen.map((dag) => read_reflectie(`dag=${dag}`).dag), ["", "", "", "", "", "2026-11-29", "2099-12-31"]);
});
