// What is said about an answer to a question.
import { LANG } from "./vraag.js";
import { count } from "./zin.js";

const PLAATSEN = ["Regio", "Gemeente"];

export const count_resultaten = (aantal) => count(aantal, "resultaat", "resultaten");

// `fout` says why there are no results: `kort`, `bezig`, `zonder` (on disk) or `laden`.
export function describe_answer({ vraag, resultaten, gemist, vanaf, voorstellen, fout }, typed) {
  if (!vraag) return ["Typ een of meer woorden, bijvoorbeeld een thema, een gemeente of een begrip."];
  if (fout === "kort") return ["Typ nog een letter, of druk op Enter."];
  if (fout === "bezig") return ["Wij zoeken nog in de teksten."];
  const said = [];
  if (typed.length > LANG) said.push(`Uw vraag is lang. Wij zochten op de eerste ${LANG} tekens.`);
  if (fout === "zonder")
    said.push("In deze kopie van de site kunt u niet in de teksten zoeken. Plaatsen, thema’s, begrippen en werkzame elementen vindt u wel.");
  else if (fout === "laden")
    said.push("Het zoeken is nu niet te laden. Misschien hebt u geen internet. Probeer het opnieuw, of blader in de lijsten.");
  else if (resultaten.length) said.push(`${count_resultaten(resultaten.length)} voor “${vraag}”.`);
  else said.push(`Niets gevonden in de teksten voor “${vraag}”. Kijk of er een typefout in staat, of gebruik een ander woord.`);
  if (fout && voorstellen.length)
    said.push(voorstellen.length === 1 ? "Er is 1 voorstel." : `Er zijn ${voorstellen.length} voorstellen.`);
  if (resultaten.length && gemist.length)
    said.push(`Niet in de teksten: ${gemist.map((word) => `“${word}”`).join(", ")}.`);
  if (vanaf < resultaten.length)
    said.push(vanaf ? `${vanaf} met al die woorden, de rest met een deel ervan.` : "Geen pagina heeft al die woorden; deze hebben een deel ervan.");
  return said;
}

export const title_voorstel = ({ soort, naam }) => (PLAATSEN.includes(soort) ? `${soort} ${naam}` : naam);

export function explain_voorstel({ soort, via, via_naam, naam }) {
  const said = [];
  if (!PLAATSEN.includes(soort)) said.push(soort);
  if (via_naam) said.push(`ook: ${via_naam}`);
  if (via) said.push(`Van ${naam} zijn nog geen praktijken opgenomen. U gaat naar de regio ${via}.`);
  return said.join(" · ");
}
