import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { is_ingepakt, read_tekst } from "../../overrides/assets/js/pure/bestandstekst.js";

const TEKST = "Hallo, één link: https://kennisbank.example/reflectie/#WIJ-I01=j";
const bytes = (...delen) => Uint8Array.from(Buffer.concat(delen.map((deel) => Buffer.from(deel))));
const klein = Buffer.from(TEKST, "utf16le");
const groot = Buffer.from(klein).swap16();

test("a text is read in the signs that it was written in, with and without a mark of them", () => {
  for (const een of [
    bytes(TEKST),
    bytes([0xef, 0xbb, 0xbf], TEKST),
    bytes(klein),
    bytes(groot),
    bytes([0xff, 0xfe], klein),
    bytes([0xfe, 0xff], groot),
  ]) {
    strictEqual(read_tekst(een), TEKST);
  }
});

test("a file of zeros, of nothing, or of whatever is a text too", () => {
  for (const een of [new Uint8Array(), new Uint8Array(50), Uint8Array.from({ length: 256 }, (_, at) => at)]) strictEqual(typeof read_tekst(een), "string");
});

test("what a program packed is seen by its first signs", () => {
  const begin = [[0x50, 0x4b, 3, 4, 20], "%PDF-1.7", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "{\\rtf1"];
  deepStrictEqual(begin.map((een) => is_ingepakt(bytes(een))), [true, true, true, true]);
  deepStrictEqual([TEKST, "PK", "", "Van: els"].map((een) => is_ingepakt(bytes(een))), [false, false, false, false]);
});
