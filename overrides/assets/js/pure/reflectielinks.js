// The reflections in a text that somebody pasted or opened: links, with the mail around them, however a mail program
// broke, quoted, encoded or wrapped them. Only what stands behind the # counts; whose site it was is not asked.
import { FRAGMENT_MAX, read_reflectie, to_sleutel } from "./reflectie.js";

export const TEKST_MAX = 1_000_000; // signs; what is longer is no mail
export const GEVONDEN_MAX = 1000;
const STARTS_MAX = 4000;
const KANSEN_MAX = 1_000_000; // signs of links that are tried, in all ways to join them, in one text
const TERUG = 8; // pieces that may be of the text after a link, though they look like more of it
const EXTRA = 3; // pieces that may belong to a link though nothing says so, if with them it is whole

const SLEUTELS = ["vragen", "thema", "dag", "rol", "heel"];
const SLEUTEL = `(?:[A-Z]{2,5}-I\\d{1,3}|${SLEUTELS.join("|")})`;
const PAAR = new RegExp(`(?:^|[^\\w%-])${SLEUTEL}=`, "i");
const VERPAKT = new RegExp(`${SLEUTEL}%(?:25)*3D|%(?:25)*23r[1-8]%(?:25)*3D`, "i");
const BEGIN_PAAR = new RegExp(`^${SLEUTEL}=`, "i");
const VOLGT_PAAR = new RegExp(`^[^&]*&${SLEUTEL}=`, "i");
const MET_AANHALING = new RegExp(`(?:${SLEUTEL}|url|r[1-8])=3D`); // as quoted-printable writes a =
const NA_HEEL = /(&heel=[\da-f]{8})[^&]+$/; // what was typed right behind a link
const NAAST = /(?:^|[#&])r[1-8]=/;
const START =
  /[A-Z]{2,5}-I\d{1,3}(?:=|%(?:25)*3D)|reflectie(?:\/|%(?:25)*2F)?(?:#|%(?:25)*23)|#(?:[A-Z]{2,5}-|(?:vragen|thema|dag|rol|r[1-8])=)/i;
const OPEN_EIND = /[=+]$|%[\da-f]?$|[&#](?:[a-z]{0,6}|[a-z]{2,5}-(?:I\d{0,3})?)$/i; // in the middle of something
const LOS_BEGIN = new RegExp(`(?=https?://)|(?=#(?:${SLEUTEL}|r[1-8])=)`, "i"); // of another link, whatever stands before it
const STAART = /(?:__;[\w*]*!!.*|[.,;:!?|/(\[)\]}'’”»*_…]+)$/; // of a sentence, or of a program that guards links

// Whether this can be the next piece of a link that was broken after `open`.
function is_vervolg(open, stuk) {
  if (BEGIN_PAAR.test(stuk)) return /[&=#][A-Z]{0,4}$/i.test(open);
  return OPEN_EIND.test(open) || /^[&=]/.test(stuk) || /%[\da-f]{2}|[\w.]\+\w|^\+\w/i.test(stuk);
}

const is_los = (stuk) => !stuk.trim() || stuk.includes("://") || stuk.includes("#");

// The text without what only a mail program needs: signs of HTML, of quoting, and those that nobody sees.
function to_schoon(text) {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/&(?:nbsp|zwnj|zwj|#8203|#160|quot|lt|gt);/g, " ")
    .replace(/&(?:amp;)+(?:#0*38;)?|&#0*38;|&#x0*26;/gi, "&")
    .replace(/&#0*61;|&#x0*3d;|&equals;/gi, "=")
    .replace(/&#0*35;|&#x0*23;|&num;/gi, "#")
    .replace(/&#0*43;|&#x0*2b;|&plus;/gi, "+")
    .replace(/&#0*37;|&#x0*25;|&percnt;/gi, "%")
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, "");
}

// What stands in a mail as a program keeps it (.eml): a part of text that was packed as base64 is unpacked. A link has
// plain signs only.
function to_mailtekst(text) {
  if (!/^content-transfer-encoding:[ \t]*base64/im.test(text)) return text;
  const regels = text.split("\n");
  const uit = [];
  for (let at = 0, kop = at; at < regels.length; at++) {
    uit.push(regels[at]);
    if (regels[at].trim()) continue;
    if (is_packed(regels.slice(Math.max(kop, at - 40), at).join("\n"))) {
      const eind = find_eind(regels, at + 1);
      uit.push(decode(regels.slice(at + 1, eind).join("")));
      at = eind - 1;
    }
    kop = at + 1;
  }
  return uit.join("\n");
}

const is_packed = (kop) => /^content-transfer-encoding:[ \t]*base64/im.test(kop) && /^content-type:[ \t]*text\//im.test(kop);

function find_eind(regels, at) {
  while (at < regels.length && /^[A-Za-z0-9+/=]+[ \t]*$/.test(regels[at])) at += 1;
  return at;
}

function decode(blok) {
  try {
    return to_schoon(new TextDecoder().decode(Uint8Array.from(atob(blok.replace(/\s/g, "")), (teken) => teken.charCodeAt(0))));
  } catch {
    return "";
  }
}

// Texts without spaces, with the blank lines between them; a link begins a new one.
const to_stukken = (text) => (text.match(/\n(?:[ \t]*\n)+|[^\s<>"]+/g) ?? []).flatMap((stuk) => stuk.split(LOS_BEGIN));

// The pieces from `at` that make one link: `zeker` of them for certain, the others perhaps.
function gather(stukken, at) {
  const delen = [stukken[at]];
  let [zeker, lengte] = [1, stukken[at].length];
  while (++at < stukken.length && lengte < FRAGMENT_MAX && !is_los(stukken[at])) {
    const stuk = stukken[at];
    const vervolg = VOLGT_PAAR.test(stuk) || (zeker === delen.length && is_vervolg(delen.at(-1), stuk));
    if (!vervolg && (BEGIN_PAAR.test(stuk) || delen.length - zeker >= EXTRA)) break;
    delen.push(stuk);
    lengte += stuk.length;
    if (vervolg) zeker = delen.length;
  }
  return { delen, zeker };
}

// The pieces as one; of quoted-printable without its signs.
function join(delen) {
  const zacht = delen.map((deel) => deel.replace(/=$/, "")).join("");
  const gebroken = VERPAKT.test(zacht) && delen.slice(0, -1).some((deel) => deel.endsWith("="));
  if (!gebroken && !MET_AANHALING.test(zacht)) return delen.join("");
  return to_schoon(zacht.replace(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))));
}

// The fragments in one link: one, or each of those that somebody laid side by side.
function unpack(link, diep = 0) {
  if (diep > 4) return [];
  const heel = link.split("](").at(-1);
  const fragment = to_fragment(heel);
  if (NAAST.test(heel)) return unpack_naast(fragment);
  if (PAAR.test(heel)) return [{ fragment: fragment.slice(0, FRAGMENT_MAX), rol: "" }];
  const verpakt = heel.split(/[&?]/).find((deel) => VERPAKT.test(deel));
  return verpakt ? unpack(decode_procent(verpakt.replace(/^\w+=/, "")), diep + 1) : [];
}

function to_fragment(link) {
  const hek = link.lastIndexOf("#");
  return hek < 0 ? link.slice(Math.max(link.search(new RegExp(`${SLEUTEL}=`, "i")), 0)) : link.slice(hek + 1);
}

function decode_procent(text) {
  return text.replace(/(?:%[\da-f]{2})+/gi, (tekens) => {
    try {
      return decodeURIComponent(tekens);
    } catch {
      return tekens;
    }
  });
}

function unpack_naast(fragment) {
  const waarden = new URLSearchParams(fragment);
  const nummers = [...new Set(waarden.keys())].filter((sleutel) => /^r\d{1,2}$/.test(sleutel)).map((sleutel) => sleutel.slice(1));
  return nummers.map((nummer) => ({
    fragment: waarden.get(`r${nummer}`).slice(0, FRAGMENT_MAX),
    rol: waarden.get(`rol${nummer}`) ?? "",
  }));
}

// The reading that is whole, or else the one of which we are certain. `kansen` bounds what is tried for a whole text.
function choose({ delen, zeker }, kansen) {
  for (let aantal = delen.length; aantal > Math.max(zeker - TERUG, 0) && kansen.over > 0; aantal--) {
    const link = join(delen.slice(0, aantal));
    if (!/heel(?:=|%)/.test(link)) break;
    const lezingen = new Set([link, link.replace(STAART, ""), link.replace(NA_HEEL, "$1")]);
    const heel = [...lezingen].map(read_link).find(is_heel);
    kansen.over -= link.length;
    if (heel) return { gevonden: heel, aantal };
  }
  const link = join(delen.slice(0, zeker));
  const afgekort = /(?:…|\.\.\.)$/.test(link); // as a program shows a long link
  return { gevonden: read_link(link.replace(STAART, "")).map((een) => ({ ...een, afgekort })), aantal: zeker };
}

const read_link = (link) => unpack(link).map(read_gevonden);
const is_heel = (some) => some.length > 0 && some.every(({ reflectie }) => reflectie.heel);
const read_gevonden = ({ fragment, rol }) => ({ fragment, rol, reflectie: read_reflectie(fragment) });

// Every reflection in a text, each once, with how often it stood there; `heel` is false where a piece is missing.
export function find_reflecties(text) {
  const gevonden = new Map();
  const stukken = to_stukken(to_mailtekst(to_schoon(String(text ?? "").slice(0, TEKST_MAX))));
  const kansen = { over: KANSEN_MAX };
  let starts = 0;
  for (let at = 0; at < stukken.length && gevonden.size < GEVONDEN_MAX && starts < STARTS_MAX; at++) {
    if (!START.test(stukken[at])) continue;
    starts += 1;
    const gekozen = choose(gather(stukken, at), kansen);
    for (const een of gekozen.gevonden) add(gevonden, een);
    at += gekozen.aantal - 1;
  }
  return without_resten([...gevonden.values()]);
}

function add(gevonden, een) {
  if (!een.reflectie.antwoorden.size) return;
  const sleutel = to_sleutel(een.reflectie);
  const eerder = gevonden.get(sleutel);
  if (eerder) eerder.keer += 1;
  else gevonden.set(sleutel, { ...een, keer: 1 });
}

// Without a link that was shown short where the whole one stands as well.
const without_resten = (gevonden) =>
  gevonden.filter(({ fragment, afgekort }) => !afgekort || !gevonden.some((een) => !een.afgekort && een.fragment.startsWith(fragment)));

// How many links lead to the questions and have no answers: of who sent the page in place of what she answered.
export const count_lege = (text) =>
  (to_schoon(String(text ?? "").slice(0, TEKST_MAX)).match(/https?:\/\/[^\s<>"#]{0,300}\/reflectie\/?(?=$|[\s<>")\].,]|#(?:$|[\s<>"]))/g) ?? []).length;
