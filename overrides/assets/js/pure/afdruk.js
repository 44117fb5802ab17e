// A print: what its kenmerk stands for, and what changed after its day.
import { find_praktijk, is_same_kenmerk, read_kenmerken } from "./kenmerk.js";
import { count, to_datum } from "./zin.js";

const DAG = 86_400_000; // milliseconds
const to_dag = (dagen) => new Date(dagen * DAG).toISOString().slice(0, 10);

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

// A sheet of which no list of changes is kept, by its kenmerk or by one of what stands on it.
function find_los(is_code, { namen }) {
  for (const [blad, { ook: url, meer: [ook] }] of namen.blad) {
    const kenmerk = [blad, ...ook].find(is_code);
    if (kenmerk) return { kenmerk, url, los: true, nummers: [], elementen: [] };
  }
  return null;
}

// The sheets of all there is, with their pages.
const VAN_ALLES = [["vergelijking-regios", "vergelijken/"], ["poster-elementen", "elementen/"]];

// The page of a kenmerk that is none of a praktijk, with the praktijken and elements that are on it;
// null for none. What is told of an element, praktijken tell.
export function find_blad(code, bank) {
  const { namen } = bank;
  const is_code = (other) => is_same_kenmerk(other, code);
  function plek_of(soort, id, kenmerk, url) {
    const nummers = bank.numbers_with(soort, [id]);
    return { kenmerk, url, nummers, elementen: elementen_of(nummers, bank) };
  }
  function thema_of(id, kenmerk, url) {
    const elementen = read_elementen(bank).filter(({ themas }) => themas.includes(id));
    const nummers = new Set([
      ...bank.numbers_with("thema", [id]),
      ...bank.numbers_with("element", elementen.map((each) => each.id)),
    ]);
    return { kenmerk, url, nummers: [...nummers], elementen };
  }
  for (const [id] of namen.thema) {
    const kenmerk = ["thema", "poster", "gesprek"].map((blad) => `${blad}-${id}`).find(is_code);
    if (kenmerk) return thema_of(id, kenmerk, `${kenmerk.startsWith("gesprek") ? "gesprek" : "themas"}/${id}/`);
  }
  for (const [id, { ook: kenmerk }] of namen.element)
    if (is_code(kenmerk)) {
      const element = read_element(id, bank);
      return { kenmerk, url: `elementen/${id}/`, nummers: bank.numbers_with("element", [id]), element, elementen: [element] };
    }
  for (const [id, { ook: kenmerk }] of namen.regio) if (is_code(kenmerk)) return plek_of("regio", id, kenmerk, `regios/${id}/`);
  for (const [id, { ook: kenmerk }] of namen.gemeente)
    if (is_code(kenmerk)) return plek_of("gemeente", id, kenmerk, `gemeenten/${id}/`);
  for (const [kenmerk, url] of VAN_ALLES)
    if (is_code(kenmerk)) return { kenmerk, url, nummers: [...bank.alle], elementen: read_elementen(bank) };
  return find_los(is_code, bank);
}

// What a kenmerk on paper stands for; with `een` when that is one praktijk. Several are those of the
// praktijken on a sheet of the reader's own; older prints of a sheet without records have several too.
async function load_blad(code, bank) {
  const codes = read_kenmerken(code);
  const all = await Promise.all(codes.map((one) => find_praktijk(one, bank)));
  const found = [...new Map(all.map((one) => [one?.nummer, one])).values()];
  if (!codes.length) return null;
  if (!found.every(Boolean)) {
    const [blad, ...others] = codes.map((one) => find_blad(one, bank));
    const one_sheet = blad && others.every((each) => each?.url === blad.url);
    return one_sheet ? blad : find_blad(code, bank);
  }
  const kenmerk = found.map((one) => one.kenmerk).join(", ");
  const nummers = found.map(({ nummer }) => nummer);
  const elementen = elementen_of(nummers, bank);
  const [een, ...andere] = found;
  if (!andere.length) return { kenmerk, een, url: `praktijken/${een.id}/`, nummers, elementen };
  return { kenmerk, url: `mijn-factsheet/#kies=${found.map(({ id }) => id).join(",")}`, nummers, elementen };
}

// Whether a print still holds, with the praktijken (by number) and the elements that changed since.
export async function find_antwoord(code, dag, bank) {
  const blad = await load_blad(code, bank);
  if (!blad) return null;
  const gewijzigd = await bank.load_gewijzigd();
  const na = Date.parse(dag) / DAG;
  const after = (nummers) => nummers.filter((nummer) => gewijzigd[nummer] > na).toSorted((een, ander) => gewijzigd[ander] - gewijzigd[een]);
  const anders = after(blad.nummers);
  const elementen = blad.elementen.filter((each) => each.gewijzigd > dag);
  // A print of that day can be of before or after these.
  const die_dag = {
    nummers: blad.nummers.filter((nummer) => gewijzigd[nummer] === na),
    elementen: blad.elementen.filter((each) => each.gewijzigd === dag),
  };
  const [laatste] = after([...bank.alle]);
  const dagen = [...read_elementen(bank).map((each) => each.gewijzigd), ...(laatste === undefined ? [] : [to_dag(gewijzigd[laatste])])];
  const laatst = dagen.toSorted().at(-1) ?? "";
  const op_dag = die_dag.nummers.length + die_dag.elementen.length;
  const oordeel = judge_afdruk(blad, { aantal: anders.length, elementen: elementen.length, op_dag, laatst }, dag, bank);
  return { blad, oordeel, anders, elementen, die_dag };
}

// On which day something of a sheet last changed, in a sentence; null for what is not known.
export async function find_laatste(code, bank) {
  const blad = await load_blad(code, bank);
  if (!blad) return null;
  const gewijzigd = await bank.load_gewijzigd();
  const eigen = [...blad.nummers.map((nummer) => to_dag(gewijzigd[nummer])), ...blad.elementen.map((each) => each.gewijzigd)];
  const alle = eigen.length ? eigen : [...Array.from(gewijzigd, to_dag), ...read_elementen(bank).map((each) => each.gewijzigd)];
  const dag = alle.toSorted().at(-1);
  const wat = eigen.length ? "Wat op dit blad staat, is het laatst veranderd" : "Op deze site is het laatst iets veranderd";
  const zin = dag
    ? `${wat} op ${to_datum(dag)}. Staat die dag op uw afdruk? Vul hem dan ook in: u leest wat er die dag zelf veranderde. Is uw afdruk van eerder? Druk hem dan opnieuw af. Is hij van later? Dan is hij nog actueel.`
    : "Op deze site is nog niets veranderd. Uw afdruk is nog actueel.";
  return { blad, zin: tell_status(blad, bank) || zin };
}

// That what a print is about goes no more; nothing when it does.
function tell_status({ een, element }, { namen }) {
  const over = een ?? element;
  const status = over && over.status !== "actueel" ? namen.status.get(over.status).naam.toLowerCase() : "";
  const [deze, die] = element ? ["dit element", "het"] : ["deze praktijk", "haar"];
  return status && `Let op: ${deze} is ${status}. Gebruik ${die} niet meer als voorbeeld.`;
}

const EERST = "voor het eerst op de site gezet.";

// What changed of one praktijk on a day itself.
export function describe_dag({ gepubliceerd, wijzigingen }, dag) {
  const regels = wijzigingen.filter(([op]) => op === dag).map(([, wat]) => `${to_datum(dag)}: ${wat}`);
  return gepubliceerd === dag && !regels.length ? [`${to_datum(dag)}: ${EERST}`] : regels;
}

// What changed of one praktijk after a day.
export function describe_wijzigingen({ gepubliceerd, status, wijzigingen, reden }, dag) {
  const regels = [];
  if (gepubliceerd > dag && !wijzigingen.some(([op]) => op === gepubliceerd))
    regels.push(`${to_datum(gepubliceerd)}: ${EERST}`);
  for (const [op, wat] of wijzigingen) if (op > dag) regels.push(`${to_datum(op)}: ${wat}`);
  if (status !== "actueel" && reden) regels.push(`Let op: ${reden}`);
  return regels;
}

// A day has no hours: whether the change came before the print or after it, only the sheet tells.
export const tell_dag = (dag, hoe) => `Op ${to_datum(dag)} zelf is er ${hoe} iets veranderd. Vergelijk dit met uw blad:`;

const count_elementen = (aantal) => count(aantal, "werkzaam element", "werkzame elementen");

// Whether the print can still be used. `een` is the praktijk it is about, `element` the element,
// `aantal` how many praktijken changed after the day, `elementen` how many elements, and `op_dag` how
// many of both on the day itself. `los` is a sheet of which only the last change of the whole site is
// known, `laatst`.
export function judge_afdruk(blad, { aantal, elementen, op_dag, laatst }, dag, bank) {
  const { een, element, los, nummers } = blad;
  if (los) {
    if (laatst > dag)
      return `Na ${to_datum(dag)} is er op deze site iets veranderd, het laatst op ${to_datum(laatst)}. Of dit blad ook veranderde, houden wij niet bij. Vergelijk uw afdruk met de pagina, of druk het blad opnieuw af.`;
    const begin = `Er is op deze site niets veranderd na ${to_datum(dag)}.`;
    return laatst === dag
      ? `${begin} Op ${to_datum(dag)} zelf wel. Of dit blad toen ook veranderde, houden wij niet bij. Vergelijk uw afdruk met de pagina.`
      : `${begin} Uw afdruk is nog actueel.`;
  }
  const gaat_niet_meer = tell_status(blad, bank);
  if (gaat_niet_meer) return gaat_niet_meer;
  if (!aantal && !elementen && op_dag)
    return `Er is niets veranderd na ${to_datum(dag)}: dat is de datum van de nieuwste versie. Alleen als u op die dag zelf printte, kan uw blad ouder zijn. Vergelijk dit dan met uw blad:`;
  if (!aantal && !elementen) return `Er is niets veranderd na ${to_datum(dag)}. De praktijken en werkzame elementen op uw afdruk staan nog net zo op de site.`;
  if (een && aantal) return `Er is iets veranderd na ${to_datum(dag)}. Lees hieronder wat. Gebruikt u dat deel? Druk de pagina dan opnieuw af.`;
  if (een) return `Er is iets veranderd na ${to_datum(dag)}, maar niet aan deze praktijk zelf. Alleen werkzame elementen waar dit blad naar verwijst, zijn nieuw of veranderd.`;
  if (element && elementen) return `Er is iets veranderd na ${to_datum(dag)}. Druk de pagina opnieuw af.`;
  const delen = [
    ...(aantal ? [`${aantal} van de ${count(nummers.length, "praktijk", "praktijken")}`] : []),
    ...(elementen ? [count_elementen(elementen)] : []),
  ];
  const zijn = aantal + elementen === 1 ? "is" : "zijn";
  return `Na ${to_datum(dag)} ${zijn} ${delen.join(" en ")} van dit blad nieuw of veranderd. Druk het opnieuw af.`;
}
