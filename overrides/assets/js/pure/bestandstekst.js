// The text of a file that somebody opened, from its bytes.
const KIJK = 1000; // bytes by which one sees in which signs it was written
const INGEPAKT = ["PK\u0003\u0004", "%PDF", "\u00d0\u00cf\u0011\u00e0", "{\\rtf"]; // Word, PDF, Outlook, RTF

// Whether a program packed its text, so that a link in it is not to be seen.
export function is_ingepakt(bytes) {
  const begin = String.fromCharCode(...bytes.slice(0, 5));
  return INGEPAKT.some((een) => begin.startsWith(een));
}

// In the signs that it begins with; without those, two bytes for a sign are seen by the zeros in between.
function find_tekenset(bytes) {
  const begin = bytes.slice(0, 2).join();
  if (begin === "255,254") return "utf-16le";
  if (begin === "254,255") return "utf-16be";
  const stuk = bytes.slice(0, KIJK);
  const [even, oneven] = [0, 1].map((rest) => stuk.filter((byte, at) => at % 2 === rest && !byte).length);
  if (oneven > stuk.length / 4 && !even) return "utf-16le";
  return even > stuk.length / 4 && !oneven ? "utf-16be" : "utf-8";
}

export const read_tekst = (bytes) => new TextDecoder(find_tekenset(bytes)).decode(bytes);
