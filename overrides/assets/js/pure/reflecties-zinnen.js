// What is said of links that were laid side by side: what came, what did not, and what is odd about each.
import { GEVONDEN_MAX, TEKST_MAX } from "./reflectielinks.js";
import { DEELNEMERS_MAX } from "./deelnemers.js";
import { to_regel } from "./reflectie.js";
import { quote, quote_some } from "./getypt.js";
import { count, join_names, to_datum } from "./zin.js";

const count_links = (aantal) => (aantal === 1 ? "Eén link" : `${aantal} links`);

// What came of a text or of files; `namen` are of those that were added.
export function tell_erbij({ namen, dubbel, over, leeg }) {
  const zinnen = [];
  if (namen.length) zinnen.push(`Erbij: ${join_names(namen)}.`);
  if (dubbel) zinnen.push(`${count_links(dubbel)} ${dubbel === 1 ? "stond er al. Die telt" : "stonden er al. Die tellen"} één keer.`);
  const meer = over >= GEVONDEN_MAX - DEELNEMERS_MAX; // so many that we did not look for all
  if (over)
    zinnen.push(`Er passen ${DEELNEMERS_MAX} links naast elkaar. ${meer ? "Ten minste " : ""}${count_links(over)} ${over === 1 ? "staat" : "staan"} er niet bij. Haal eerst een andere weg.`);
  if (leeg)
    zinnen.push(
      `${count_links(leeg)} ${leeg === 1 ? "leidt" : "leiden"} naar de vragen, zonder antwoorden. Vraag de afzender om de link opnieuw te kopiëren, met alles achter het teken #.`,
    );
  return zinnen;
}

export const NIETS = "Hierin vonden wij geen link met antwoorden. Plak de hele link, met alles achter het teken #. Of plak de hele mail.";
export const LEEG = "Plak eerst een link of een mail in het veld.";
export const TE_LANG = "Deze tekst is te lang. Wij lazen alleen het begin.";

const name_bestand = (naam) => quote(to_regel(naam, 60), 60);
export const tell_geen_reflectie = (naam) => `${name_bestand(naam)} is geen reflectie: wij vonden er geen link met antwoorden in. Staat er wel een in? Kopieer hem, en plak hem in het veld.`;
export const tell_ander_soort = (naam) => `${name_bestand(naam)} is geen mail of tekstbestand dat wij kunnen lezen. Open het, kopieer de link, en plak hem in het veld.`;
export const tell_te_groot = (naam) => `${name_bestand(naam)} is te groot om te lezen (meer dan ${TEKST_MAX / 1_000_000} MB). Open het, kopieer de link, en plak hem in het veld.`;
export const tell_onleesbaar = (naam) => `${name_bestand(naam)} is niet te lezen.`;
export const tell_bestanden_over = (aantal) => `${count(aantal, "bestand", "bestanden")} niet gelezen: kies er minder tegelijk.`;

// How much one answered, and when.
export function describe_link({ antwoorden, dag }) {
  const gegeven = [...antwoorden.values()].filter(({ antwoord }) => antwoord).length;
  const noten = [...antwoorden.values()].filter(({ noot }) => noot).length;
  const delen = [count(gegeven, "antwoord", "antwoorden"), ...(noten ? [count(noten, "notitie", "notities")] : [])];
  return `${join_names(delen)}, ${dag ? `ingevuld op ${to_datum(dag)}` : "zonder dag"}.`;
}

// What is odd about a link, if anything is.
export function tell_link({ heel, vreemd, vragen }, merk) {
  const zinnen = [];
  if (heel === false) zinnen.push("Deze link is niet heel aangekomen, of er is iets in veranderd. Wij lezen wat er staat.");
  if (heel === undefined) zinnen.push("Wij kunnen niet zien of deze link heel is aangekomen. Wij lezen wat er staat.");
  if (!vragen) zinnen.push("In deze link staat niet bij welke versie van de vragen de antwoorden horen.");
  else if (vragen !== merk)
    zinnen.push("Deze antwoorden horen bij een andere versie van de vragen. Wij leggen ze op kenmerk bij de vragen van nu. Lees ze nog eens na.");
  if (vreemd.length) zinnen.push(`Dit deel van de link begrijpen wij niet: ${quote_some(vreemd.map(({ sleutel, waarde }) => `${sleutel}=${waarde}`))}.`);
  return zinnen;
}

// What is asked where one role stands there more than once and a day is missing.
export function tell_dagen(geplaatst) {
  const rollen_van = (some) => [...new Set(some.map(({ rol }) => rol))];
  const gezegd = rollen_van(geplaatst.filter((een) => een.gezegd !== undefined));
  const zonder = rollen_van(geplaatst.filter(({ zelfde, reflectie }) => zelfde > 1 && !reflectie.dag));
  return zonder
    .filter((rol) => !gezegd.includes(rol))
   .map((rol) => `Van ${rol} zijn er meer links, en niet elke heeft een dag. Is er een van een eerder moment? Kruis die dan aan.`);
}

// Who is laid side by side, with the day of each.
export const describe_deelnemers = (geplaatst) =>
  join_names(geplaatst.map(({ naam, reflectie }) => (reflectie.dag ? `${naam} (${to_datum(reflectie.dag)})` : naam)));

export const describe_moment = ({ reflectie }, anders) => (reflectie.dag ? to_datum(reflectie.dag) : anders);
