import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import {
  describe_keuze,
  is_keuze,
  normalize,
  open_keuze,
  read_lijst,
  read_waarde,
  with_waarden,
} from "../../overrides/assets/js/pure/keuze.js";

test("what has no = is a place on the page", () => {
  strictEqual(is_keuze("inhoud"), false);
  strictEqual(is_keuze(""), false);
  strictEqual(is_keuze("thema=veiligheid"), true);
});

test("what is written is read back", () => {
  const waarden = { q: "’s-Hertogenbosch & één = 100%", naast: ["zeeland", "gemeente:wijchen"] };
  const keuze = with_waarden("", waarden);
  strictEqual(read_waarde(keuze, "q"), waarden.q);
  deepStrictEqual(read_lijst(keuze, "naast"), waarden.naast);
  strictEqual(normalize(keuze), keuze);
});

test("an address stays readable", () => {
  strictEqual(with_waarden("", { naast: ["zeeland", "gemeente:wijchen"] }), "naast=zeeland,gemeente:wijchen");
});

test("other values stay, empty ones go", () => {
  strictEqual(with_waarden("thema=wonen&soort=ervaring", { thema: [] }), "soort=ervaring");
  strictEqual(with_waarden("thema=wonen", { volgorde: "nieuw" }), "thema=wonen&volgorde=nieuw");
  strictEqual(with_waarden("kies=a&kop=x", { kop: "" }), "kies=a");
});

test("a value that comes twice or empty counts once or not", () => {
  deepStrictEqual(read_lijst("thema=a,,b,a,", "thema"), ["a", "b"]);
  deepStrictEqual(read_lijst("thema=", "thema"), []);
  strictEqual(read_waarde("", "thema"), "");
});

test("an address of somebody else that is broken is read as far as it goes", () => {
  strictEqual(read_waarde("q=%E9%zz&&=&x", "q"), "\ufffd%zz");
  strictEqual(read_waarde("__proto__=1", "toString"), "");
});

test("a choice in words", () => {
  const delen = [["thema", []], ["soort", ["Kan beter", "Ervaring"]], ["regio", ["Zeeland"]]];
  strictEqual(describe_keuze(delen, ""), "soort Kan beter of Ervaring; regio Zeeland");
  strictEqual(describe_keuze([], "Nieuwste eerst"), "volgorde nieuwste eerst");
  strictEqual(describe_keuze([["thema", []]], ""), "");
});

test("what a program encoded as a whole is opened, and what stands in a value is not", () => {
  const keuze = "vragen=1a2b3c4d&WIJ-I02=d.50%25+%26amp%3B+meer";
  const [een, twee] = [encodeURIComponent(keuze), encodeURIComponent(encodeURIComponent(keuze))];
  for (const tekst of [keuze, een, twee, een.replaceAll("%3D", "%3d"), keuze.replaceAll("&", "&amp;"), keuze.replaceAll("&", "&amp;amp;")])
    strictEqual(open_keuze(tekst), keuze, tekst);
  for (const tekst of ["", "kop", "een%20kop", "%3D%E0%A4", "a%E9=b%3Dc"]) strictEqual(open_keuze(tekst), tekst);
});
