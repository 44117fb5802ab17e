// A print: what its kenmerk stands for, and what changed after its day.
import { to_datum } from "./zin.js";

// The page of a kenmerk that is none of a praktijk, and the praktijken that are on it; null for none.
export function find_blad(code, bank) {
  const { namen } = bank;
  const is_code = (other) => other && other.toLowerCase() === code.toLowerCase();
  const blad_of = (soort, id, url) => ({ url, nummers: bank.numbers_with(soort, [id]) });
  for (const [id] of namen.thema) {
    if (is_code(`thema-${id}`)) return blad_of("thema", id, `themas/${id}/`);
    if (is_code(`gesprek-${id}`)) return blad_of("thema", id, `gesprek/${id}/`);
  }
  for (const [id, { ook: kenmerk }] of namen.regio) if (is_code(kenmerk)) return blad_of("regio", id, `regios/${id}/`);
  for (const [id, { ook: kenmerk }] of namen.gemeente)
    if (is_code(kenmerk)) return blad_of("gemeente", id, `gemeenten/${id}/`);
  return is_code("vergelijking-regios") ? { url: "vergelijken/", nummers: [...bank.alle] } : null;
}

// What changed of one praktijk after a day.
export function describe_wijzigingen({ gepubliceerd, status, wijzigingen, reden }, dag) {
  const regels = [];
  if (gepubliceerd > dag && !wijzigingen.some(([op]) => op === gepubliceerd))
    regels.push(`${to_datum(gepubliceerd)}: voor het eerst op de site gezet.`);
  for (const [op, wat] of wijzigingen) if (op > dag) regels.push(`${to_datum(op)}: ${wat}`);
  if (status !== "actueel" && reden) regels.push(`Let op: ${reden}`);
  return regels;
}

// Whether the print can still be used. `een` is the praktijk it is about, `aantal` what changed.
export function judge_afdruk({ een, nummers }, aantal, dag, { namen }) {
  const status = een && een.status !== "actueel" ? namen.status.get(een.status).naam.toLowerCase() : "";
  if (status) return `Let op: dit record is ${status}. Gebruik het niet meer als voorbeeld.`;
  if (!aantal) return `Er is niets veranderd na ${to_datum(dag)}. De praktijken op uw afdruk zijn nog actueel.`;
  if (een) return `Er is iets veranderd na ${to_datum(dag)}. Druk de pagina opnieuw af.`;
  return `Na ${to_datum(dag)} zijn ${aantal} van de ${nummers.length} praktijken op dit blad nieuw of veranderd. Druk het opnieuw af.`;
}
