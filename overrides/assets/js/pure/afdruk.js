// A print: what its kenmerk stands for, and what changed after its day.
import { count, to_datum } from "./zin.js";

// What the register knows of a werkzaam element beside its name and kenmerk.
export function read_element(id, { namen }) {
  const { naam, meer: [gewijzigd, status, themas] } = namen.element.get(id);
  return { id, naam, gewijzigd, status, themas };
}

const read_elementen = (bank) => [...bank.namen.element.keys()].map((id) => read_element(id, bank));

// The elements that some praktijken name.
export function elementen_of(nummers, bank) {
  const ids = new Set(nummers.flatMap((nummer) => bank.waarde_of("element", nummer)));
  return [...ids].map((id) => read_element(id, bank));
}

// The page of a kenmerk that is none of a praktijk, with the praktijken and elements that are on it;
// null for none.
export function find_blad(code, bank) {
  const { namen } = bank;
  const is_code = (other) => other && other.toLowerCase() === code.toLowerCase();
  function blad_of(soort, id, url) {
    const nummers = bank.numbers_with(soort, [id]);
    return { url, nummers, elementen: elementen_of(nummers, bank) };
  }
  for (const [id] of namen.thema) {
    const elementen = () => read_elementen(bank).filter(({ themas }) => themas.includes(id));
    if (is_code(`thema-${id}`) || is_code(`poster-${id}`)) return { ...blad_of("thema", id, `themas/${id}/`), elementen: elementen() };
    if (is_code(`gesprek-${id}`)) return { ...blad_of("thema", id, `gesprek/${id}/`), elementen: elementen() };
  }
  for (const [id, { ook: kenmerk }] of namen.element)
    if (is_code(kenmerk)) {
      const element = read_element(id, bank);
      return { ...blad_of("element", id, `elementen/${id}/`), element, elementen: [element] };
    }
  for (const [id, { ook: kenmerk }] of namen.regio) if (is_code(kenmerk)) return blad_of("regio", id, `regios/${id}/`);
  for (const [id, { ook: kenmerk }] of namen.gemeente)
    if (is_code(kenmerk)) return blad_of("gemeente", id, `gemeenten/${id}/`);
  if (!is_code("vergelijking-regios")) return null;
  return { url: "vergelijken/", nummers: [...bank.alle], elementen: read_elementen(bank) };
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

const count_elementen = (aantal) => count(aantal, "werkzaam element", "werkzame elementen");

// Whether the print can still be used. `een` is the praktijk it is about, `element` the element,
// `aantal` how many praktijken changed, and `elementen` how many elements.
export function judge_afdruk({ een, element, nummers }, { aantal, elementen }, dag, { namen }) {
  const over = een ?? element;
  const status = over && over.status !== "actueel" ? namen.status.get(over.status).naam.toLowerCase() : "";
  if (status) return `Let op: dit ${element ? "element" : "record"} is ${status}. Gebruik het niet meer${element ? "" : " als voorbeeld"}.`;
  if (!aantal && !elementen) return `Er is niets veranderd na ${to_datum(dag)}. De praktijken en werkzame elementen op uw afdruk zijn nog actueel.`;
  if (een || (element && elementen)) return `Er is iets veranderd na ${to_datum(dag)}. Druk de pagina opnieuw af.`;
  const delen = [
    ...(aantal ? [`${aantal} van de ${count(nummers.length, "praktijk", "praktijken")}`] : []),
    ...(elementen ? [count_elementen(elementen)] : []),
  ];
  const zijn = aantal + elementen === 1 ? "is" : "zijn";
  return `Na ${to_datum(dag)} ${zijn} ${delen.join(" en ")} van dit blad nieuw of veranderd. Druk het opnieuw af.`;
}
