// Which kenmerken are in use, as the screen reads and saves the files, and which is the next one.
import { SOURCE } from "./opmaak.js";

// kenmerk -> the texts of the file that has it, as that changes; `undefined` when it was made here
const owners = new Map();
const known = new Map(); // kenmerk -> the regio (an element has none) and soort of its record

/** Remember the kenmerken of a record that was read or saved. */
export function remember(record) {
  for (const kenmerk of kenmerken_of(record)) {
    owners.set(kenmerk, (owners.get(kenmerk) ?? new Set()).add(record[SOURCE]));
  }
  if (record.kenmerk) known.set(record.kenmerk, { regio: record.regio, soort: record.soort });
}

/** The kenmerken of a record that something else has already. */
export function taken_in(record) {
  const here = kenmerken_of(record);
  const is_taken = (kenmerk, at) => here.indexOf(kenmerk) < at || !(owners.get(kenmerk)?.has(record[SOURCE]) ?? true);
  return here.filter(is_taken);
}

/** The next free kenmerk of a regio, or of the elements, preferably for this soort. */
export function next_for(regio, soort) {
  return next_of(regio, soort) || next_where((record) => record.regio === regio);
}

/** The next free kenmerk of this soort in a regio; empty where none has been given yet. */
export function next_of(regio, soort) {
  return next_where((record) => record.regio === regio && record.soort === soort);
}

/** The number after the last behind the letters that most of these records have. */
function next_where(is_alike) {
  const alike = new Map();
  for (const [kenmerk, record] of known) {
    const letters = letters_of(kenmerk);
    if (is_alike(record)) alike.set(letters, (alike.get(letters) ?? 0) + 1);
  }
  const [[letters] = [""]] = [...alike].sort(([, one], [, other]) => other - one);
  return letters && next_behind(letters);
}

/** The first free number behind these letters, as wide as the others. */
export function next_behind(letters) {
  const used = [...owners.keys()].filter((kenmerk) => letters_of(kenmerk) === letters);
  const numbers = used.map((kenmerk) => kenmerk.slice(letters.length));
  const width = Math.max(...numbers.map((number) => number.length));
  return letters + String(Math.max(...numbers.map(Number)) + 1).padStart(width, "0");
}

/** A kenmerk without its number. */
export function letters_of(kenmerk) {
  return kenmerk.replace(/\d+$/, "");
}

/** Each kenmerk in a record: its own, and those of what stands within it. */
function kenmerken_of(value) {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "kenmerk" && typeof inner === "string" ? [inner] : kenmerken_of(inner),
  );
}
