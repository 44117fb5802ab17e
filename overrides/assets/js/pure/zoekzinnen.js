// What is said about an answer to a question.
import { quote } from "./getypt.js";
import { is_quoted } from "./vindplaatsen.js";
import { LANG } from "./vraag.js";
import { explain_woonplaats } from "./woonplaatsen.js";
import { count } from "./zin.js";

const PLAATSEN = ["Regio", "Gemeente"];

export const count_resultaten = (aantal) => count(aantal, "resultaat", "resultaten");

// Who asked for exactly these words, reads that.
const quote_vraag = (vraag) => (is_quoted(vraag) ? `“${quote(vraag, LANG)}”` : quote(vraag, LANG));

// `fout` says why there are no results, or not all: `kort`, `bezig`, `zonder` (on disk) or `laden`.
export function describe_answer({ vraag, resultaten, gemist, vanaf, kaart, plekken = [], bedoeld, fout }, typed) {
  if (!vraag) return ["Typ een of meer woorden, bijvoorbeeld een thema, een gemeente of een begrip."];
  if (fout === "kort") return ["Typ nog een letter, of druk op Enter."];
  if (fout === "bezig") return ["Wij zoeken nog in de teksten."];
  const said = [];
  if (typed.length > LANG) said.push(`Uw vraag is lang. Wij zochten op de eerste ${LANG} tekens.`);
  for (const { naam, gemeenten, vroeger } of plekken) said.push(explain_woonplaats(naam, gemeenten, false, vroeger));
  if (bedoeld) said.push(`${quote_vraag(vraag)} staat nergens. Wij zochten op ${quote_vraag(bedoeld)}.`);
  if (resultaten.length) said.push(`${count_resultaten(resultaten.length)} voor ${quote_vraag(bedoeld || vraag)}.`);
  else if (!fout && (!kaart || kaart.lijkt)) said.push(`Niets gevonden voor ${quote_vraag(vraag)}. Kijk of er een typefout in staat, of gebruik een ander woord.`);
  else if (!fout) said.push(`Geen andere resultaten voor ${quote_vraag(vraag)}.`);
  if (fout) said.push(explain_fout(fout, resultaten.length > 0));
  if (resultaten.length && gemist.length)
    said.push(`Niet gevonden: ${gemist.map((word) => quote(word)).join(", ")}.`);
  if (resultaten.length > 0 && vanaf < resultaten.length)
    said.push(vanaf ? `${vanaf} met al die woorden, de rest met een deel ervan.` : "Geen pagina heeft al die woorden; deze hebben een deel ervan.");
  return said;
}

// Within a list: what was searched for a slip, and that a common word may stand in more.
export function explain_woorden(vraag, bedoeld, vol) {
  const said = bedoeld ? [`${quote_vraag(vraag)} staat nergens. Wij zochten op ${quote_vraag(bedoeld)}.`] : [];
  if (vol) said.push("Een van die woorden staat bij heel veel praktijken. U ziet alleen die waar het het meest over gaat.");
  return said.join(" ");
}

// Within a list, of words that stand in every text, or none at all.
export const explain_leeg = (vraag) =>
  vraag ? `${quote_vraag(vraag)} staat overal in en kiest dus niets. Typ een woord dat zegt waar het over gaat.` : "";

function explain_fout(fout, some) {
  if (fout === "zonder") return "In deze kopie van de site zoekt u in titels en samenvattingen, niet in hele teksten.";
  return some
    ? "De hele teksten zijn nu niet te doorzoeken. Misschien hebt u geen internet."
    : "Het zoeken is nu niet te laden. Misschien hebt u geen internet. Probeer het opnieuw, of blader in de lijsten.";
}

export const title_voorstel = ({ soort, naam }) => (PLAATSEN.includes(soort) ? `${soort} ${naam}` : naam);

export function explain_voorstel({ soort, via, via_naam, naam, plek }) {
  const said = [];
  if (!PLAATSEN.includes(soort)) said.push(soort);
  if (via_naam) said.push(`ook: ${via_naam}`);
  if (plek) said.push(soort === "Woonplaats" ? `${plek} U kiest welke u bedoelt.` : plek);
  if (via) said.push(`Regio ${via} · Van ${naam} zijn nog geen praktijken opgenomen. Mijn gemeente zegt per thema wat anderen doen.`);
  return said.join(" · ");
}
