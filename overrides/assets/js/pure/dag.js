// A day as it stands on a sheet or as people type it, alone or beside a kenmerk.
const MAANDEN = ["jan", "feb", "maart", "apr", "mei", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];
const IN_WOORDEN =
  /(?<![\p{L}\d-])(\d{1,2})[ .-]?(jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?[ -]?(\d{4})(?!\d)/giu;
const IN_CIJFERS = /(?<![\p{L}\d-])(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)/gu;
const JAAR_EERST = /(?<![\p{L}\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/gu;
// What stands around them in the foot of a sheet.
const ERBIJ = /(?<!\p{L})(?:kenmerk|versie|datum|van de redactie,?|van|geen officiële site)(?!\p{L})|[·|:()]/giu;

function to_maand(woord) {
  const kort = woord.toLowerCase().replace("mrt", "maart");
  return MAANDEN.findIndex((maand) => kort.slice(0, 3) === maand.slice(0, 3)) + 1;
}

// As a day of the register is written; nothing for a day that no calendar has.
function to_iso(jaar, maand, dag) {
  const iso = [String(jaar), ...[maand, dag].map((deel) => String(deel).padStart(2, "0"))].join("-");
  const time = Date.parse(iso);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? "" : iso;
}

function find_dagen(tekst) {
  const found = [
    ...[...tekst.matchAll(IN_WOORDEN)].map(([heel, dag, maand, jaar]) => [heel, to_iso(jaar, to_maand(maand), dag)]),
    ...[...tekst.matchAll(IN_CIJFERS)].map(([heel, dag, maand, jaar]) => [heel, to_iso(jaar, maand, dag)]),
    ...[...tekst.matchAll(JAAR_EERST)].map(([heel, jaar, maand, dag]) => [heel, to_iso(jaar, maand, dag)]),
  ];
  return found.filter(([, iso]) => iso);
}

// The one day that stands in a text; nothing when there is none, or when there are two to choose from.
export function read_dag(tekst) {
  const dagen = [...new Set(find_dagen(tekst).map(([, iso]) => iso))];
  return dagen.length === 1 ? dagen[0] : "";
}

// `WIJ-G05 · versie 21 november 2026` as a kenmerk and a day. Without a day the text stays as it was.
export function split_dag(tekst) {
  const dag = read_dag(tekst);
  if (!dag) return { rest: tekst, dag };
  const zonder = find_dagen(tekst).reduce((rest, [heel]) => rest.replace(heel, " "), tekst);
  const rest = zonder.replace(ERBIJ, " ").replace(/\s+/g, " ").replace(/^[\s,;.-]+|[\s,;.-]+$/g, "");
  return { rest, dag };
}
