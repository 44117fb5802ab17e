import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { test } from "node:test";

import { with_waarden } from "../../overrides/assets/js/pure/keuze.js";
import { write_reflectie } from "../../overrides/assets/js/pure/reflectie.js";
import { count_lege, find_reflecties, GEVONDEN_MAX, TEKST_MAX } from "../../overrides/assets/js/pure/reflectielinks.js";

const HIER = "https://kennisbank.example/reflectie/#";
const NOTEN = ["", "wij doen dit bij elke overdracht, één keer per maand", "nog niet: 50% van de casussen & soms meer", "nog bezig."];
function a_fragment(rol, letters = "jdnwjdnwjdnw", rest = {}) {
  const antwoorden = new Map(
    [...letters].map((antwoord, at) => [`WIJ-I${String(at + 1).padStart(2, "0")}`, { antwoord, noot: NOTEN[at % NOTEN.length] }]),
  );
  return with_waarden("", write_reflectie({ antwoorden, vragen: "1a2b3c4d", dag: "2026-11-29", rol, ...rest }));
}
const A = a_fragment("wijkteam");
const B = a_fragment("Veilig Thuis", "ddddnnnnwwww");
const [LINK, ANDER] = [HIER + A, HIER + B];

const found = (text) => find_reflecties(text).map(({ reflectie }) => [reflectie.rol, reflectie.antwoorden.size, reflectie.heel]);
const EEN = [["wijkteam", 12, true]];
const TWEE = [["wijkteam", 12, true], ["Veilig Thuis", 12, true]];
const wrap = (text, breedte, eind = "\n") => text.match(new RegExp(`.{1,${breedte}}`, "g")).join(eind);
const to_qp = (text) =>
  wrap(text.replace(/=/g, "=3D"), 75, "=\r\n").replace(/=(3?)=\r\n(3?D)/g, "=\r\n=$1$2");

test("a link is found wherever it stands in a text", () => {
  for (const text of [
    LINK,
    A,
    `#${A}`,
    `Hallo Jan,\n\nHier is mijn link: ${LINK}\n\nGroeten, Els`,
    `Hier: ${LINK}. Groeten`,
    `(${LINK}), en verder`,
    `<${LINK}>`,
    `“${LINK}”`,
    `[mijn link](${LINK})`,
    `[${LINK}](${LINK})`,
    `*${LINK}*`,
    `[29-11-2026 14:02] Els: ${LINK}`,
    `> > ${LINK}\n> > Groeten`,
    `<p><a href="${LINK.replaceAll("&", "&amp;")}">mijn link</a></p>`,
    `<a href='${LINK.replaceAll("&", "&#38;").replaceAll("=", "&#61;")}'>x</a>`,
    `${LINK.replaceAll("&", "&amp;amp;")}&nbsp;Groeten`,
    `\u200b${LINK.slice(0, 60)}\u200b${LINK.slice(60)}\ufeff`,
    `https://iemand.anders.example/een/map/#${A}`,
    `HTTPS://KENNISBANK.EXAMPLE/REFLECTIE/#${A}`,
  ]) {
    deepStrictEqual(found(text), EEN, text);
  }
});

test("a link that was broken over lines is joined, at any width", () => {
  for (let breedte = 20; breedte < 140; breedte += breedte < 30 ? 1 : 9) {
    for (const begin of ["", "> ", "  ", ">> "]) {
      const text = `${begin}Hallo,\n${begin}\n${begin}${wrap(LINK, breedte, `\n${begin}`)}\n${begin}Groeten, Els\n`;
      deepStrictEqual(found(text), EEN, text);
      deepStrictEqual(found(`${text}${begin}\n${begin}${wrap(ANDER, breedte, `\r\n${begin}`)}`), TWEE, text);
    }
  }
});

test("links stay apart whatever stands between them, also nothing", () => {
  const kort = (link) => link.replace(/&heel=.*/, "");
  for (const tussen of [",", ";", "|", "/", "-", "<br>", "&lt;br&gt;", "", ", ", " en ", "en"]) {
    deepStrictEqual(found(LINK + tussen + ANDER), TWEE, tussen);
    deepStrictEqual(found(`#${A}${tussen}#${B}`), TWEE, tussen);
    deepStrictEqual(found(`kennisbank.example/reflectie/#${A}${tussen}kennisbank.example/reflectie/#${B}`), TWEE, tussen);
    strictEqual(found(kort(LINK) + tussen + kort(ANDER)).length, 2, tussen);
  }
});

test("a link in small letters is found, also broken", () => {
  const klein = (HIER + a_fragment("wijkteam", "jd")).toLowerCase();
  for (const text of [klein, wrap(klein, 30)]) deepStrictEqual(found(text).map(([rol, aantal]) => [rol, aantal]), [["wijkteam", 2]], text);
});

test("links below each other stay apart", () => {
  deepStrictEqual(found(`${LINK}\n${ANDER}`), TWEE);
  deepStrictEqual(found(`${LINK} ${ANDER}`), TWEE);
  deepStrictEqual(found(`${A}\n${B}`), TWEE);
  deepStrictEqual(found(`1. ${LINK};\n2. ${ANDER}.`), TWEE);
});

test("without the sum that tells it is whole, only what is certain is joined", () => {
  const zonder = LINK.replace(/&heel=.*/, "").replace("&rol=wijkteam", "");
  strictEqual(find_reflecties(`${zonder}\nGroeten, Els`)[0].reflectie.dag, "2026-11-29");
  const kort = `${HIER}WIJ-I01=j&WIJ-I02=d.nog+niet`;
  for (const erna of [" Groeten", "\nGroeten,\nEls", " 50% van ons", ".", "&nbsp;"]) {
    deepStrictEqual([...find_reflecties(kort + erna)[0].reflectie.antwoorden.values()].map(({ noot }) => noot), ["", "nog niet"], erna);
  }
  strictEqual(find_reflecties(`${HIER}WIJ-I01=j&WIJ-\nI02=d.nog+\nniet&WIJ-I03\n=n`)[0].reflectie.antwoorden.size, 3);
});

test("a mail as it is sent: quoted-printable, base64, more parts", () => {
  for (const text of [to_qp(LINK), to_qp(`<a href="${LINK.replaceAll("&", "&amp;")}">x</a>`), `> ${to_qp(LINK).replaceAll("\r\n", "\r\n> ")}`]) {
    deepStrictEqual(found(text), EEN, text);
  }
  const base64 = (text) => wrap(Buffer.from(text).toString("base64"), 76, "\r\n");
  const part = (soort, hoe, inhoud) => `--grens\r\nContent-Type: ${soort}; charset="utf-8"\r\nContent-Transfer-Encoding: ${hoe}\r\n\r\n${inhoud}\r\n`;
  const kop = "From: els@example.nl\r\nSubject: reflectie\r\nContent-Type: multipart/alternative; boundary=grens\r\n\r\n";
  const mail = (...parts) => `${kop}${parts.join("")}--grens--\r\n`;
  deepStrictEqual(found(mail(part("text/plain", "base64", base64(`Hoi,\n${LINK}\nEls`)))), EEN);
  deepStrictEqual(found(mail(part("text/html", "base64", base64(`<a href="${LINK.replaceAll("&", "&amp;")}">één</a>`)))), EEN);
  const beide = mail(part("text/plain", "quoted-printable", to_qp(LINK)), part("text/html", "quoted-printable", to_qp(`<a href="${LINK}">`)));
  deepStrictEqual(found(beide), EEN);
  strictEqual(find_reflecties(beide)[0].keer, 2);
  deepStrictEqual(found(mail(part("image/png", "base64", base64(LINK)))), []);
  deepStrictEqual(found(mail(part("text/plain", "base64", "%%%\r\nabc\r\n"), part("text/plain", "7bit", LINK))), EEN);
});

test("what programs wrap around a link comes off", () => {
  const outlook = (link) => `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02%7Cels%40example.nl%7Cabc&sdata=x%2By%3D&reserved=0`;
  const teams = `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encodeURIComponent(LINK)}&locale=nl-nl&dest=x`;
  for (const text of [
    outlook(LINK),
    outlook(outlook(LINK)),
    `Hier <${outlook(LINK)}> is het`,
    outlook(LINK).replaceAll("&", "&amp;"),
    to_qp(outlook(LINK)),
    wrap(outlook(LINK), 76),
    teams,
    `https://www.google.com/url?q=${encodeURIComponent(LINK)}&sa=D`,
    `https://urldefense.com/v3/__https://kennisbank.example/reflectie/*${A}__;Iw!!abc-_x$ `,
  ]) {
    deepStrictEqual(found(text), EEN, text);
  }
});

test("the address of links that were laid side by side has them all, with their roles", () => {
  const naast = `https://kennisbank.example/reflectie/naast-elkaar/#${with_waarden("", { r1: A, r2: B, rol1: "gemeente", rol2: "" })}`;
  for (const text of [naast, `<${naast.replaceAll("&", "&amp;")}>`, wrap(naast, 76), `https://x.example/?url=${encodeURIComponent(naast)}`]) {
    deepStrictEqual(find_reflecties(text).map(({ rol }) => rol), ["gemeente", ""], text);
    deepStrictEqual(found(text), TWEE, text);
  }
});

test("the same link twice is one, and a piece of it that a program showed is none", () => {
  deepStrictEqual(find_reflecties(`${LINK}\n\nOp maandag schreef Els:\n> ${LINK}`).map(({ keer }) => keer), [2]);
  deepStrictEqual(found(`<a href="${LINK}">${LINK.slice(0, 90)}…</a> ${LINK.slice(0, 120)}...`), EEN);
});

test("a link that was cut is read as far as it goes", () => {
  const gesneden = LINK.slice(0, LINK.indexOf("&WIJ-I07"));
  deepStrictEqual(found(gesneden), [["", 6, undefined]]);
  const midden = LINK.replace(/&WIJ-I05.*?&WIJ-I06/, "&WIJ-I06");
  deepStrictEqual(found(midden), [["wijkteam", 11, false]]);
  // Also beside another that begins with the same answers.
  deepStrictEqual(found(`${HIER}${a_fragment("gemeente")}\n${gesneden}`), [["gemeente", 12, true], ["", 6, undefined]]);
});

test("what is no reflection is none", () => {
  for (const text of ["", undefined, null, 3, "Hallo", "https://voorbeeld.nl/#kop", "WIJ-I01 = ja", "<html></html>", "\0\ufffd", "%", `${HIER}`, "#rol=x", `${HIER}WIJ-I01=`, `${HIER}thema=wonen`, "r1=&r2=", "#r1=%"]) {
    deepStrictEqual(found(text), [], String(text));
  }
  strictEqual(count_lege(`Kijk op https://kennisbank.example/reflectie/ of <https://kennisbank.example/reflectie/#>.`), 2);
  strictEqual(count_lege(`${LINK} https://kennisbank.example/reflectie/naast-elkaar/`), 0);
});

test("what is longer than may be is read as far as it may be, soon, and what is made to take long as well", () => {
  const begin = performance.now();
  deepStrictEqual(found(`${"lorem ipsum > =3D https://x.example/#a=b ".repeat(24_000)}\n${LINK}`), EEN);
  const kop = `${"content-type: x\n".repeat(30_000)}content-transfer-encoding: base64\n`;
  deepStrictEqual(found(`${kop}${"\n".repeat(99)}${LINK}`), EEN);
  deepStrictEqual(found(`${"a".repeat(TEKST_MAX - 5000)} ${LINK}`), EEN);
  deepStrictEqual(found(`${"a ".repeat(TEKST_MAX)}${LINK}`), []);
  for (const een of ["WIJ-I01=x ", "#WIJ-I01=j&heel=00000000 a b c ", "%23WIJ-I01%3Dj%26 ", "\n \n", "&amp;", "> ", "&WIJ-I01=j&heel=1 ", "WIJ-I01=j&heel=12345678 ", "\n"]) {
    find_reflecties(een.repeat(TEKST_MAX / een.length));
  }
  ok(performance.now() - begin < 20_000, String(performance.now() - begin));
});

test("of thousands of links there are as many as one can look through", () => {
  deepStrictEqual(found(`${LINK}\n`.repeat(1000)), EEN);
  const links = (aantal) => Array.from({ length: aantal }, (_, at) => HIER + a_fragment(`rol ${at}`, "jd")).join("\n");
  strictEqual(find_reflecties(links(100)).length, 100);
  strictEqual(find_reflecties(links(GEVONDEN_MAX + 50)).length, GEVONDEN_MAX);
});

test("a text of nothing but the begin of links keeps nobody waiting", () => {
  const begun = performance.now();
  strictEqual(count_lege("https://".repeat(TEKST_MAX / 8)), 0);
  strictEqual(find_reflecties("https://x/reflectie/#".repeat(TEKST_MAX / 21)).length, 0);
  ok(performance.now() - begun < 5000);
});
