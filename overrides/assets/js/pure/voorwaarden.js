// The conditions of a praktijk and what a reader says of each: one letter, j(a), d(eels), n(iet) or
// `-` for no answer, with two signs more by which answers are not taken for those to other questions.
import { join_names } from "./zin.js";

const TELWOORD = ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht"];
const ENIGE = { j: "De voorwaarde is er.", d: "De voorwaarde is er deels.", n: "De voorwaarde is er nog niet." };

// Two signs that change with the words.
export const sum_voorwaarden = (voorwaarden) =>
  [...voorwaarden.join("\n")]
    .reduce((som, teken) => (som * 31 + teken.codePointAt(0)) % 1296, 7)
    .toString(36)
    .padStart(2, "0");

// What stands in the address; nothing when nothing was answered.
export const write_antwoorden = (letters, voorwaarden) =>
  letters.some((letter) => letter !== "-") ? `${letters.join("")}.${sum_voorwaarden(voorwaarden)}` : "";

// The letters in an address; null for those to other questions. An older address has no check.
export function read_antwoorden(text, voorwaarden) {
  const [letters, controle = sum_voorwaarden(voorwaarden)] = text.split(".");
  if (!letters) return voorwaarden.map(() => "-");
  const goed = /^[jdn-]+$/.test(letters) && letters.length === voorwaarden.length && controle === sum_voorwaarden(voorwaarden);
  return goed ? [...letters] : null;
}

// How many there are, in a sentence.
export function count_antwoorden(letters) {
  const [ja, deels, niet, open] = ["j", "d", "n", "-"].map((letter) => letters.filter((each) => each === letter).length);
  const alle = letters.length;
  if (open === alle) return "";
  if (alle === 1) return ENIGE[letters[0]];
  if (ja === alle) return alle === 2 ? "Beide voorwaarden zijn er." : `Alle ${TELWOORD[alle]} voorwaarden zijn er.`;
  const van = `van de ${TELWOORD[alle]} voorwaarden`;
  const eerste = ja ? `${TELWOORD[ja]} ${van} ${ja > 1 ? "zijn" : "is"} er` : `nog geen ${van} is er helemaal`;
  const rest = [
    [deels, "deels"],
    [niet, "nog niet"],
    [open, "niet ingevuld"],
  ].filter(([hoeveel]) => hoeveel);
  const tekst = `${eerste}; ${join_names(rest.map(([hoeveel, hoe]) => `${TELWOORD[hoeveel]} ${hoe}`))}.`;
  return tekst.startsWith("één") ? `Eén${tekst.slice(3)}` : tekst[0].toUpperCase() + tekst.slice(1);
}

// Where to begin: what is not there, then what is there in part.
export function list_stappen(letters, voorwaarden) {
  const met = (letter) => voorwaarden.filter((_, at) => letters[at] === letter);
  return [...met("n"), ...met("d").map((tekst) => `${tekst} (deels)`)];
}
