// Where a network stands by its answers, in words: how many of each, and never a score. An answer is one
// letter (reflectie.js), or nothing; what the letters mean comes from the page, by letter.
import { ANTWOORDEN } from "./reflectie.js";
import { count } from "./zin.js";

export const JA = "j";
export const is_open = (antwoord) => Boolean(antwoord) && antwoord !== JA;

// What is not yes: first what is “no”, and last what nobody knows; of each in the order of the page.
export const order_open = (vragen) => ["n", "d", "w"].flatMap((letter) => vragen.filter(({ antwoord }) => antwoord === letter));

const count_vragen = (aantal) => count(aantal, "vraag", "vragen");

// How far somebody is.
export function tell_voortgang(antwoorden) {
  const gegeven = antwoorden.filter(Boolean).length;
  if (gegeven && gegeven === antwoorden.length)
    return gegeven === 1 ? "De vraag is beantwoord." : `Alle ${gegeven} vragen zijn beantwoord.`;
  return `${gegeven} van ${count_vragen(antwoorden.length)} beantwoord.`;
}

// One sentence on the answers of a theme.
export function tell_stand(antwoorden, woorden) {
  const gegeven = antwoorden.filter(Boolean).length;
  if (!gegeven) return "Hier hebt u nog niets ingevuld.";
  if (antwoorden.every((each) => each === JA))
    return `Op ${antwoorden.length === 1 ? "deze vraag" : `alle ${antwoorden.length} vragen`} zegt u: ${woorden[JA]}.`;
  const delen = ANTWOORDEN.map((letter) => [antwoorden.filter((each) => each === letter).length, woorden[letter]])
    .filter(([aantal]) => aantal)
    .map(([aantal, woord]) => `${aantal} keer “${woord}”`);
  const rest = antwoorden.length - gegeven;
  if (rest) delen.push(`${count_vragen(rest)} nog niet beantwoord`);
  return `${delen.join("; ")}.`;
}

// The same of everything together, where there is no theme to say it of.
export function tell_alles(antwoorden) {
  if (!antwoorden.some(Boolean)) return "U hebt nog niets ingevuld. Kies bij een vraag een antwoord. Dan leest u hier waar u staat.";
  return tell_voortgang(antwoorden);
}

// Where each answer is drawn in a bar, in the order of the page: part of its width, in percents.
export const place_vlakken = (antwoorden) =>
  antwoorden.map((antwoord, at) => ({
    soort: antwoord || "leeg",
    begin: `${((100 * at) / antwoorden.length).toFixed(3)}%`,
    breedte: `${(100 / antwoorden.length).toFixed(3)}%`,
  }));

// What is said of an address that is not as we would write it now; nothing when there is nothing to say.
export function tell_adres({ heel, vreemd, antwoorden, vragen }, merk, kent_thema) {
  const zinnen = [];
  const niets = !antwoorden.size && (heel === false || vreemd.length > 0);
  if (niets) zinnen.push("In deze link vonden wij geen antwoorden. Verwacht u die wel? Vraag de afzender om de link opnieuw te kopiëren, met alles achter het teken #.");
  else if (heel === false) zinnen.push("Deze link is niet heel aangekomen. Wat wij konden lezen, staat hieronder.");
  if (vreemd.length && !niets) zinnen.push("Een deel van deze link begrijpen wij niet. De rest staat hieronder.");
  if (antwoorden.size && vragen && vragen !== merk)
    zinnen.push("Deze antwoorden zijn gegeven op een andere versie van de vragen. Lees ze nog eens na.");
  if (!kent_thema) zinnen.push("Het thema in deze link kennen wij niet. U ziet alle vragen.");
  return zinnen;
}
