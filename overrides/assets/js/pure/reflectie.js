// What somebody answered in a reflection, as it stands in an address behind the #:
// `vragen=1a2b3c4d&WIJ-I01=j&WIJ-I02=d.met+een+notitie&dag=2026-11-29&rol=wijkteam&heel=9f8e7d6c`.
// It comes from anybody, so nothing of it is believed: what is not understood is told apart, and nothing throws.
import { sum_text } from "./crc32.js";

export const ANTWOORDEN = ["j", "d", "n", "w"]; // yes and we can show it, partly, no, we do not know
export const NOOT_MAX = 140;
export const ROL_MAX = 40;
export const FRAGMENT_MAX = 40000; // forty questions, each with the longest note in signs of four bytes
const VRAGEN_MAX = 60;
const VREEMD_MAX = 20;

const KENMERK = /^[A-Z]{2,5}-I\d{1,3}$/;
const WAARDE = /^([jdnw]?)(?:\.([\s\S]*))?$/i;
// Signs that nobody sees and that turn a text around; what joins signs to one (in emoji) stays.
const ONZICHTBAAR = /[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const LOS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g; // half of a sign

// A text of a reader on one line, no longer than `max` and never with half a sign.
export function to_regel(text, max) {
  const heel = String(text).slice(0, max * 8).replace(ONZICHTBAAR, "").normalize("NFC");
  return heel.replace(/[\s\p{Cc}]+/gu, " ").trim().slice(0, max).replace(LOS, "").trim();
}

// The day, when a calendar has it and it can be one of a reflection.
function to_dag(text) {
  if (!/^20[2-9]\d-\d\d-\d\d$/.test(text)) return "";
  const time = Date.parse(text);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? "" : text;
}

// What else an address may have, and what we take of it.
const LEZERS = {
  vragen: (text) => (/^[0-9a-f]{8}$/.test(text) ? text : ""),
  thema: (text) => (/^[a-z0-9-]{1,60}$/.test(text) ? text : ""),
  dag: to_dag,
  rol: (text) => to_regel(text, ROL_MAX),
  heel: (text) => (/^[0-9a-f]{8}$/.test(text) ? text : ""),
};

export const is_kenmerk = (text) => KENMERK.test(text);

// A key as we write it, whatever its capitals: some programs make an address small.
function to_sleutelnaam(text) {
  if (is_kenmerk(text.toUpperCase())) return text.toUpperCase();
  return Object.hasOwn(LEZERS, text.toLowerCase()) ? text.toLowerCase() : text;
}

function read_antwoord(text) {
  const [, antwoord, noot] = WAARDE.exec(text) ?? [];
  return antwoord === undefined ? read_rest(text) : { antwoord: antwoord.toLowerCase(), noot: to_regel(noot ?? "", NOOT_MAX) };
}

// An answer that does not exist: its note is kept.
function read_rest(text) {
  const punt = text.indexOf(".");
  return { antwoord: "", noot: punt < 0 ? "" : to_regel(text.slice(punt + 1), NOOT_MAX), vreemd: true };
}

// What was answered, as one text: the same for the same answers, in whatever order they stand.
export function to_sleutel({ antwoorden, vragen, dag, rol }) {
  const delen = [...antwoorden].map(([kenmerk, { antwoord, noot }]) => `${kenmerk}=${antwoord}.${noot}`);
  return [...delen.sort(), vragen, dag, rol].join("\n");
}

// The sum of that: by this one sees whether a link came whole.
const sum_reflectie = (reflectie) => sum_text(to_sleutel(reflectie)).toString(16).padStart(8, "0");

// What an address says: the answers by kenmerk, and `vreemd` for what we do not understand. `heel` is whether all of it
// arrived: true, false, or undefined when the address does not tell.
export function read_reflectie(fragment) {
  const gelezen = { antwoorden: new Map(), vragen: "", thema: "", dag: "", rol: "", vreemd: [], heel: undefined };
  const gezien = new Set();
  const tekst = String(fragment ?? "");
  for (const [getypt, waarde] of new URLSearchParams(tekst.slice(0, FRAGMENT_MAX).replace(/^#/, ""))) {
    const sleutel = to_sleutelnaam(getypt);
    const verstaan = !gezien.has(sleutel) && put_waarde(gelezen, sleutel, waarde);
    gezien.add(sleutel);
    if (!verstaan && sleutel + waarde) add_vreemd(gelezen.vreemd, sleutel, waarde);
  }
  if (gelezen.heel) gelezen.heel = gelezen.heel === sum_reflectie(gelezen);
  if (tekst.length > FRAGMENT_MAX) gelezen.heel = false;
  return gelezen;
}

function add_vreemd(vreemd, sleutel, waarde) {
  if (vreemd.length < VREEMD_MAX) vreemd.push({ sleutel: to_regel(sleutel, 80), waarde: to_regel(waarde, NOOT_MAX + 2) });
}

// Whether it was understood.
function put_waarde(gelezen, sleutel, waarde) {
  if (is_kenmerk(sleutel)) return put_antwoord(gelezen.antwoorden, sleutel, waarde);
  if (!Object.hasOwn(LEZERS, sleutel)) return false;
  gelezen[sleutel] = LEZERS[sleutel](waarde) || gelezen[sleutel];
  return Boolean(gelezen[sleutel]);
}

function put_antwoord(antwoorden, kenmerk, waarde) {
  const { antwoord, noot, vreemd } = read_antwoord(waarde);
  if (antwoorden.size >= VRAGEN_MAX) return false;
  if (antwoord || noot) antwoorden.set(kenmerk, { antwoord, noot });
  return !vreemd;
}

// The same as values for an address (`with_waarden`), in full: what is empty is taken out there. To take out an answer,
// leave it in the map with nothing in it.
export function write_reflectie({ antwoorden, ...rest }) {
  const delen = [...antwoorden].filter(([kenmerk]) => is_kenmerk(kenmerk)).map(([kenmerk, een]) => [kenmerk, to_antwoord(een)]);
  const vol = new Map(delen.filter(([, { antwoord, noot }]) => antwoord || noot));
  const [vragen, thema, dag, rol] = ["vragen", "thema", "dag", "rol"].map((sleutel) => LEZERS[sleutel](String(rest[sleutel] ?? "")));
  const iets = vol.size > 0 || rol !== "";
  return {
    vragen: iets ? vragen : "",
    thema,
    ...Object.fromEntries(delen.map(([kenmerk, { antwoord, noot }]) => [kenmerk, antwoord + (noot && `.${noot}`)])),
    dag: iets ? dag : "",
    rol,
    heel: iets ? sum_reflectie({ antwoorden: vol, vragen, dag, rol }) : "",
  };
}

const to_antwoord = ({ antwoord, noot }) => ({
  antwoord: ANTWOORDEN.includes(antwoord) ? antwoord : "",
  noot: to_regel(noot ?? "", NOOT_MAX),
});

// The values that take out what is written in another way than ours, for who writes all of it anew.
export const clear_anders = (fragment) =>
  Object.fromEntries(Object.entries(clear_reflectie(fragment)).filter(([sleutel]) => to_sleutelnaam(sleutel) !== sleutel));

// The values that take all of it out of an address, also what we did not understand.
export const clear_reflectie = (fragment) =>
  Object.fromEntries([...new URLSearchParams(String(fragment).replace(/^#/, "")).keys()].map((sleutel) => [sleutel, ""]));
