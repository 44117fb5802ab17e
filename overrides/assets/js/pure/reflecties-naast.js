// Reflections of one network side by side: where they agree and where not, and what changed since an earlier one.
// Nothing is added up to a score; the order of the differences is said on the page (zinnen.reflectie.VERSCHIL).
import { ANTWOORDEN } from "./reflectie.js";

// Two sides of A4 of so many lines, each of so many signs, as hulpmiddelen.css prints them, and what else takes lines: the
// head, a heading with its sentence, the title of a question, and the end with the list of actions.
const [KANTEN, KANT] = [2, 59];
const [REGEL, VET] = [108, 92]; // signs in a line, of plain letters and of bold ones
const [BEGIN, GROEP, KOP, EIND] = [6, 3.2, 2, 16];
const WOORD = 34; // signs that an answer takes before who gave it

const SCHAAL = { j: 0, d: 1, n: 2 };
const WEET_NIET = "w";

// How many steps two answers are apart: yes and no are two; not to know is one beside whatever else.
export function measure_afstand(een, ander) {
  if (een === ander) return 0;
  if (een === WEET_NIET || ander === WEET_NIET) return 1;
  return Math.abs(SCHAAL[een] - SCHAAL[ander]);
}

// The two answers that are furthest apart.
const measure_wijdte = (letters) => Math.max(0, ...letters.flatMap((een) => letters.map((ander) => measure_afstand(een, ander))));

// How many say something else than most do.
const count_anders = (letters) => letters.length - Math.max(...ANTWOORDEN.map((een) => letters.filter((letter) => letter === een).length));

// What each says of one question; `zonder` are those who gave no answer.
function gather_punt(vraag, deelnemers) {
  const gegeven = deelnemers.map(({ naam, nummer, reflectie }) => ({
    naam,
    nummer,
    antwoord: "",
    noot: "",
    ...reflectie.antwoorden.get(vraag.kenmerk),
  }));
  const letters = gegeven.map(({ antwoord }) => antwoord).filter(Boolean);
  const wijdte = measure_wijdte(letters);
  const noten = gegeven.filter(({ noot }) => noot).map(({ naam, nummer, noot }) => ({ naam, nummer, noot }));
  return {
    vraag,
    wijdte,
    anders: wijdte ? count_anders(letters) : 0,
    soort: letters.length || noten.length ? name_soort(vraag, letters, wijdte) : "leeg",
    antwoorden: ANTWOORDEN.map((letter) => ({ letter, namen: gegeven.filter(({ antwoord }) => antwoord === letter).map(({ naam }) => naam) })),
    zonder: gegeven.filter(({ antwoord }) => !antwoord).map(({ naam }) => naam),
    noten,
  };
}

// Whether all who answered say the same: then the heading says what.
export const is_eens = (soort) => ANTWOORDEN.includes(soort);

// `verschil`, the letter that all gave, `open` where fewer than two answered, or `eigen` where each answered about
// another organisation, so that nobody agrees or does not. Where nobody said anything it is `leeg`: who chose one theme
// was not asked the rest.
function name_soort({ eigen }, letters, wijdte) {
  if (eigen && letters.length) return "eigen";
  if (letters.length < 2) return "open";
  return wijdte ? "verschil" : letters[0];
}

// The agenda: for each kind its questions. Differences come largest first; `vragen` are in the order of the
// toezichtkader, which all else keeps.
export function compare_reflecties(vragen, deelnemers) {
  const punten = vragen.map((vraag) => gather_punt(vraag, deelnemers));
  const of_soort = (soort) => punten.filter((punt) => punt.soort === soort);
  const verschil = of_soort("verschil").sort((een, ander) => ander.wijdte - een.wijdte || ander.anders - een.anders);
  return { verschil, n: of_soort("n"), d: of_soort("d"), w: of_soort("w"), j: of_soort("j"), eigen: of_soort("eigen"), open: of_soort("open"), leeg: of_soort("leeg") };
}

// What became of an answer: to or from "we do not know" is neither forward nor back.
function name_verandering(toen, nu) {
  if (!toen || !nu) return toen ? "nu_niet" : nu ? "toen_niet" : "";
  if (toen === nu) return "gelijk";
  if (toen === WEET_NIET) return "nu_wel";
  if (nu === WEET_NIET) return "niet_meer";
  return SCHAAL[nu] < SCHAAL[toen] ? "vooruit" : "terug";
}

// The questions of each kind of change, in their own order, with both answers and notes.
export function compare_momenten(vragen, toen, nu) {
  const found = { vooruit: [], terug: [], nu_wel: [], niet_meer: [], gelijk: [], toen_niet: [], nu_niet: [] };
  const leeg = { antwoord: "", noot: "" };
  for (const vraag of vragen) {
    const [eerst, later] = [toen, nu].map(({ antwoorden }) => antwoorden.get(vraag.kenmerk) ?? leeg);
    found[name_verandering(eerst.antwoord, later.antwoord)]?.push({ vraag, toen: eerst, nu: later });
  }
  return found;
}

// The answers to questions that are no more.
export const list_weg = (vragen, { antwoorden }) =>
  [...antwoorden].filter(([kenmerk]) => !vragen.some((vraag) => vraag.kenmerk === kenmerk)).map(([kenmerk, een]) => ({ kenmerk, ...een }));

// By theme the points to talk about: those to which not everybody says yes.
export function list_kits(punten) {
  const open = punten.filter(({ antwoorden }) => antwoorden.some(({ letter, namen }) => letter !== "j" && namen.length));
  const themas = [...new Set(open.map(({ vraag }) => vraag.gesprek))];
  return themas.map((gesprek) => {
    const eigen = open.filter(({ vraag }) => vraag.gesprek === gesprek);
    return { naam: eigen[0].vraag.thema, gesprek, punten: eigen.map(({ vraag }) => vraag.kenmerk) };
  });
}

const count_regels = (tekens, regel = REGEL) => Math.ceil(tekens / regel);
const sum = (getallen) => getallen.reduce((som, getal) => som + getal, 0);
const count_tekens = (namen) => sum(namen.map((naam) => naam.length + 2));

// How many lines the answers take: a line for each, or all in a row where that is too much (`krap`).
function measure_wie({ antwoorden, soort }, krap) {
  const delen = antwoorden.filter(({ namen }) => namen.length && !is_eens(soort)).map(({ namen }) => WOORD + count_tekens(namen));
  if (krap) return count_regels(sum(delen), VET);
  return sum(delen.map((tekens) => count_regels(tekens, VET)));
}

const measure_noot = ({ naam, noot }) => count_regels(naam.length + noot.length + 4);

// How many lines a question takes on paper, without its notes; the question for the meeting gives way first.
function measure_punt(punt, krap) {
  if (punt.soort === "leeg") return 1;
  const zonder = punt.zonder.length ? count_regels(20 + count_tekens(punt.zonder)) : 0;
  return KOP + measure_wie(punt, krap) + (krap ? 0 : 1) + zonder;
}

// Whether blocks that are not divided, each so many lines high, stand on two sides of which the first has less room.
function fits_sides(blokken, begin) {
  let [kant, regel] = [1, begin];
  for (const hoog of blokken) {
    if (regel + hoog > KANT && regel) [kant, regel] = [kant + 1, 0];
    regel += hoog;
  }
  return kant <= KANTEN && regel <= KANT;
}

// How it fits on two sides of paper: `noten` are those that do, of the largest difference first (each is that same
// object), and `krap` is whether the answers must stand in a row.
export function fit_paper(punten, namen) {
  const begin = BEGIN + count_regels(count_tekens(namen) + namen.length * 20, VET);
  const eerste = new Set(punten.map(({ soort }) => punten.find((punt) => punt.soort === soort)));
  const noten = new Set();
  const fits = (krap) => {
    const to_blok = (punt) => (eerste.has(punt) ? GROEP : 0) + measure_punt(punt, krap) + sum(punt.noten.filter((een) => noten.has(een)).map(measure_noot));
    return fits_sides([...punten.map(to_blok), EIND], begin);
  };
  const krap = !fits(false);
  for (const een of punten.flatMap((punt) => punt.noten)) {
    noten.add(een);
    if (fits(krap)) continue;
    noten.delete(een);
    break;
  }
  return { krap, noten };
}
