// What of a praktijk stands on a factsheet beside its samenvatting: its elements, what works in it and
// what it takes, as much of each as there is room for.
import { join_names } from "./zin.js";

const BREED = 100; // letters on a line
const REGELS = [0, 30, 15, 9, 6, 4, 3]; // lines for one praktijk, when so many stand on the side

const lines_of = (tekst, breed = BREED) => Math.ceil(tekst.length / breed);

// The parts, each with what fits and how many are left out: by turns one of each. None when nothing
// fits at all: the foot of the sheet says that there is more.
export function choose_helpt(delen, aantal, { titel, samenvatting }) {
  let room = (REGELS[aantal] ?? REGELS.at(-1)) - (lines_of(titel, 70) - 1) - Math.max(0, lines_of(samenvatting, 90) - 2);
  const gekozen = delen.map(({ kop, teksten }) => ({ kop, teksten: [], rest: teksten.length }));
  for (let ronde = 0; gekozen.some(({ rest }) => rest); ronde++) {
    let erbij = false;
    gekozen.forEach((deel, at) => {
      const tekst = delen[at].teksten[ronde];
      if (tekst === undefined || deel.teksten.length < ronde) return;
      const was = lines_of([deel.kop, ...deel.teksten].join(" "));
      const kost = lines_of([deel.kop, ...deel.teksten, tekst].join(" ")) - (deel.teksten.length ? was : 0);
      if (kost > room) return;
      room -= kost;
      deel.teksten.push(tekst);
      deel.rest -= 1;
      erbij = true;
    });
    if (!erbij) break;
  }
  const past = gekozen.some(({ teksten }) => teksten.length);
  return past ? gekozen.filter((deel, at) => delen[at].teksten.length) : [];
}

// A part in words; what is left out is counted.
export const describe_deel = ({ kop, teksten, rest }, tussen) =>
  `${kop}: ${teksten.join(tussen)}${rest ? ` (en nog ${rest} op de eigen pagina)` : ""}`;

// The parts of which nothing fits.
export function describe_rest(delen) {
  const koppen = delen.filter(({ teksten }) => !teksten.length).map(({ kop }) => kop.toLowerCase());
  return koppen.length ? `Op de eigen pagina staat ook: ${join_names(koppen)}.` : "";
}
