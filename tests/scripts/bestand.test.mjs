import { deepStrictEqual, match, ok, strictEqual } from "node:assert";
import { test } from "node:test";
import { crc32, inflateRawSync } from "node:zlib";

import { sum_bytes, sum_text } from "../../overrides/assets/js/pure/crc32.js";
import { to_csv } from "../../overrides/assets/js/pure/csv.js";
import { ODS, to_ods } from "../../overrides/assets/js/pure/ods.js";
import { KOLOMMEN, to_bestandsnaam, to_rij, to_uitleg } from "../../overrides/assets/js/pure/tabel.js";
import { to_xlsx } from "../../overrides/assets/js/pure/xlsx.js";
import { escape_xml } from "../../overrides/assets/js/pure/xml.js";
import { to_zip } from "../../overrides/assets/js/pure/zip.js";

const named = (names) => new Map(Object.entries(names).map(([id, naam]) => [id, { naam }]));
const NAMEN = {
  soort: named({ ervaring: "Ervaring" }),
  thema: named({ wonen: "Wonen", veiligheid: "Veiligheid" }),
  element: named({ samen: "Samen op pad", wonen: "Een dak" }),
  regio: named({ zeeland: "Zeeland" }),
  gemeente: named({}),
  vraag: named({ "1": "1. Wie?" }),
  doelgroep: named({}),
  status: named({ actueel: "Actueel" }),
};
const PRAKTIJK = {
  kenmerk: "ZLD-E1",
  titel: "Korte lijnen",
  soort: ["ervaring"],
  thema: ["wonen", "veiligheid"],
  element: ["samen", "wonen"],
  regio: ["zeeland"],
  gemeente: [],
  vraag: ["1"],
  doelgroep: [],
  gepubliceerd: "2026-01-02",
  gewijzigd: "2026-03-04",
  status: "actueel",
};
// What it says of each element; of none when it was withdrawn. An id may be that of a thema as well.
const TEKSTEN = {
  tijd: "rapport uit 2019",
  betekenissen: new Map([["wonen", "ontbrak"]]),
  werkzame_elementen: ["Elkaar kennen.", "Elkaar bellen."],
  randvoorwaarden: [],
  indicatoren: [[3, "Er is tijd."]],
  herkomst: "Door de inspecties gezien",
  bronnen: [["zld", "Rapport Zeeland", "bladzijde 3"], ["wij", "Rapport Wijchen", "bladzijde 4"]],
};

// The files of a zip, by their names; every head must say what the list at the end says.
function unzip(delen) {
  const bytes = Buffer.concat(delen);
  const end = bytes.length - 22;
  strictEqual(bytes.readUInt32LE(end), 0x06054b50);
  const [aantal, omvang, begin] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  strictEqual(begin + omvang, end);
  const files = [];
  let at = begin;
  for (let number = 0; number < aantal; number++) {
    strictEqual(bytes.readUInt32LE(at), 0x02014b50);
    const [method, sum, packed, size, length, place] = [
      bytes.readUInt16LE(at + 10),
      ...[16, 20, 24].map((where) => bytes.readUInt32LE(at + where)),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.toString("utf8", at + 46, at + 46 + length);
    strictEqual(bytes.readUInt32LE(place), 0x04034b50);
    deepStrictEqual(bytes.subarray(place + 4, place + 30), bytes.subarray(at + 6, at + 32));
    const data = bytes.subarray(place + 30 + length, place + 30 + length + packed);
    const whole = method ? inflateRawSync(data) : data;
    deepStrictEqual([whole.length, crc32(whole)], [size, sum]);
    files.push([name, method, whole.toString("utf8")]);
    at += 46 + length;
  }
  return files;
}

test("the sum is that of zip files", () => {
  strictEqual(sum_text("123456789"), 0xcbf43926);
  strictEqual(sum_text("’s-Hertogenbosch"), crc32("’s-Hertogenbosch"));
  strictEqual(sum_bytes(new Uint8Array()), 0);
});

test("a row has a cell for each column, with names and not ids", () => {
  const rij = to_rij(PRAKTIJK, { ...TEKSTEN, samenvatting: "Kort." }, "https://voorbeeld.nl/", NAMEN);
  strictEqual(rij.length, Object.keys(KOLOMMEN).length);
  deepStrictEqual(rij, [
    ...["ZLD-E1", "Korte lijnen", "Ervaring", "Actueel", "Wonen; Veiligheid", "Samen op pad; Een dak (ontbrak)", "Zeeland", "", "3. Er is tijd.", "1. Wie?", ""],
    ...["Kort.", "Elkaar kennen. Elkaar bellen.", "", "Door de inspecties gezien", "Rapport Zeeland, bladzijde 3; Rapport Wijchen, bladzijde 4", "rapport uit 2019"],
    ...["2026-01-02", "2026-03-04", "https://voorbeeld.nl/"],
  ]);
});

test("the name of a file says what was chosen, in plain letters, and stays short", () => {
  strictEqual(to_bestandsnaam("", "2026-01-02", "csv"), "praktijken-2026-01-02.csv");
  strictEqual(to_bestandsnaam("regio Súdwest-Fryslân; thema “Wonen”", "2026-01-02", "ods"), "praktijken-regio-sudwest-fryslan-thema-wonen-2026-01-02.ods");
  strictEqual(to_bestandsnaam("x ".repeat(99), "2026-01-02", "csv").length, "praktijken--2026-01-02.csv".length + 59);
});

test("no value of a CSV is a formula, and quotes stay quotes", () => {
  strictEqual(
    to_csv([["=1+1", "-2", "＝x", "a = b"], ['zei "ja"; en ging', "twee\nregels"], []]),
    '\ufeff"\'=1+1";"\'-2";"\'＝x";"a = b"\r\n"zei ""ja""; en ging";"twee\nregels"\r\n\r\n',
  );
});

test("a zip holds its files, the first of them as it is", async () => {
  const long = "é".repeat(5000);
  const delen = await to_zip([["mimetype", "x/y"], ["é.txt", long], ["leeg", ""]]);
  deepStrictEqual(unzip(delen), [["mimetype", 0, "x/y"], ["é.txt", 8, long], ["leeg", 8, ""]]);
  ok(Buffer.concat(delen).length < 1000);
});

test("a spreadsheet says what it is before all else, and escapes what was written", async () => {
  const titel = 'A & B <b> "c" \u0001';
  const rij = to_rij({ ...PRAKTIJK, titel }, { ...TEKSTEN, samenvatting: "=1+1\neen & twee" }, "https://voorbeeld.nl/", NAMEN);
  const uitleg = to_uitleg({ wat: "Praktijken", gekozen: "alles", aantal: 1, dag: "2026-11-28", adres: "https://voorbeeld.nl/" });
  const [mimetype, [manifest], [name, , content]] = unzip(await to_ods([rij], uitleg));
  deepStrictEqual([mimetype, manifest, name], [["mimetype", 0, ODS], "META-INF/manifest.xml", "content.xml"]);
  match(content, /<text:p>A &amp; B &lt;b&gt; &quot;c&quot; <\/text:p>/);
  match(content, /office:value-type="string"><text:p>=1\+1<\/text:p><text:p>een &amp; twee<\/text:p><\/table:table-cell>/);
  match(content, /office:value-type="date" office:date-value="2026-01-02"/);
  match(content, /table:target-range-address="Praktijken.A1:Praktijken.T2"/);
  match(content, /<text:p>28 november 2026<\/text:p>/);
  match(content, /<text:p>Vindplaats in de bron<\/text:p>/);
  match(content, /style:name="kolom-titel" style:family="table-column"><style:table-column-properties style:column-width="8cm"/);
});

test("a workbook has a table with a first row that stays, texts that are no formulas, numbers and days", async () => {
  const tabel = { naam: "A & B", kolommen: { titel: ["Hoe het heet", "8cm"], aantal: ["Aantal", "2cm"], dag: ["Dag", "2cm"] }, datums: ["dag"], rijen: [["=1+1 <b>", 3, "1900-01-01"]] };
  const files = Object.fromEntries(unzip(await to_xlsx(tabel, [["Wat", "Iets"]])).map(([name, , text]) => [name, text]));
  const blad = files["xl/worksheets/sheet1.xml"];
  match(blad, /<c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">=1\+1 &lt;b&gt;<\/t><\/is><\/c><c r="B2"><v>3<\/v><\/c><c r="C2" s="2"><v>2<\/v><\/c>/);
  match(blad, /<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">Hoe het heet<\/t>/);
  match(blad, /<col min="1" max="1" width="36"/);
  match(blad, /state="frozen"/);
  match(blad, /<autoFilter ref="A1:C2"\/>/);
  match(files["xl/workbook.xml"], /name="A &amp; B"/);
});

test("what Excel would take for the number of a sign stays as it was typed", async () => {
  const tabel = { naam: "A", kolommen: { titel: ["Titel", "8cm"] }, datums: [], rijen: [["a_x0041_x0042_ _x41_ _xyz_"]] };
  const files = Object.fromEntries(unzip(await to_xlsx(tabel, [])).map(([name, , text]) => [name, text]));
  match(files["xl/worksheets/sheet1.xml"], />a_x005F_x0041_x005F_x0042_ _x41_ _xyz_</);
});

test("what has a meaning in XML is written as text, and what XML does not know is left out", () => {
  strictEqual(escape_xml('a & b < "c" > \u0000\ufffed 🏴'), "a &amp; b &lt; &quot;c&quot; &gt; d 🏴");
});
