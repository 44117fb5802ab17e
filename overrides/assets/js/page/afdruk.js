// What changed since a print: the register knows the days, the texts what each change was.
import { describe_dag, describe_wijzigingen, find_antwoord, find_laatste, tell_dag } from "../pure/afdruk.js";
import { read_dag, split_dag } from "../pure/dag.js";
import { quote, to_plain } from "../pure/getypt.js";
import { is_as_printed, is_same_kenmerk } from "../pure/kenmerk.js";
import { to_datum } from "../pure/zin.js";
import { follow_adres, read_adres, write_adres } from "./adres.js";
import { alinea, element, link } from "./element.js";
import { make_inklap } from "./inklap.js";
import { fetch_with, tell_gemist } from "./ophalen.js";
import { load_register, load_teksten } from "./praktijken.js";
import { to_url } from "./root.js";
import { read_first } from "./vroeg.js";

const MEER = 50; // so many changes are listed; a sentence counts the others
const MAXIMUM = 600; // letters of a kenmerk, or of all on a full sheet of a reader's own
const DAG = 86_400_000; // milliseconds; elsewhere on earth it may be tomorrow

// Of a sheet with one praktijk only the changes; of others also which praktijk it was.
// Nothing when `describe` finds none.
async function draw_item(praktijk, dag, { een }, describe) {
  const regels = describe({ ...praktijk, ...(await load_teksten(praktijk)) }, dag);
  if (!regels.length) return [];
  const naam = een ? "Wat er aan deze praktijk is veranderd:" : link(to_url(`praktijken/${praktijk.id}/`), praktijk.titel);
  return [element("li", {}, naam, element("ul", {}, ...regels.map((regel) => element("li", {}, regel))))];
}

const draw_element = ({ id, naam, gewijzigd }) =>
  element(
    "li",
    {},
    link(to_url(`elementen/${id}/`), naam),
    element("ul", {}, element("li", {}, `${to_datum(gewijzigd)}: dit werkzame element is nieuw of veranderd.`)),
  );

const draw_unknown = (code) =>
  alinea(
    `Wij kennen geen blad met kenmerk ${quote(code)}. Kijk of het precies zo op uw afdruk staat, of `,
    link(to_url("factsheets/"), "kies uit alle factsheets"),
    ".",
  );

// The kenmerk as it was printed; who typed it in another way reads what was made of it.
function draw_kenmerk(code, kenmerk) {
  const zelfde = is_same_kenmerk(kenmerk, code);
  return [
    element("h2", {}, `Kenmerk ${zelfde ? kenmerk : code}`),
    ...(zelfde && !is_as_printed(code, kenmerk) ? [alinea(`U typte ${quote(code)}. Wij lazen ${kenmerk}.`)] : []),
  ];
}

// Of a praktijk what changed of itself comes first, and apart from it the elements.
function draw_veranderd(een, veranderd, werkzaam) {
  if (!een) return draw_lijst([...werkzaam, ...veranderd]);
  if (!werkzaam.length) return draw_lijst(veranderd);
  const kop = alinea(`${veranderd.length ? "Ook nieuw" : "Nieuw"} of veranderd: werkzame elementen waar dit blad naar verwijst.`);
  return [...draw_lijst(veranderd), kop, ...draw_lijst(werkzaam)];
}

const draw_lijst = (items) => (items.length ? [element("ul", {}, ...items)] : []);

const draw_weg = ({ een, url }) => alinea(link(to_url(url), een?.titel ?? "Naar de pagina van dit blad"));

// Without the day of the print: on which day it last changed, which she can hold against her print.
async function draw_laatste(code, bank) {
  const laatste = await find_laatste(code, bank);
  if (!laatste) return [draw_unknown(code)];
  const { blad, zin } = laatste;
  return [...draw_kenmerk(code, blad.kenmerk), alinea(element("strong", {}, zin)), draw_weg(blad)];
}

async function draw_antwoord(code, dag) {
  const bank = await load_register();
  if (!dag) return draw_laatste(code, bank);
  const gewijzigd = await bank.load_gewijzigd();
  // The clock of a reader may be slow: a day on which something changed has been.
  if (Date.parse(dag) > Date.now() + DAG && gewijzigd.every((op) => op < Date.parse(dag) / DAG))
    return [alinea(`${to_datum(dag)} is nog niet geweest. Kijk welke datum onder aan het blad staat.`)];
  const antwoord = await find_antwoord(code, dag, bank);
  if (!antwoord) return [draw_unknown(code)];
  const { blad, oordeel, anders, elementen } = antwoord;
  const veranderd = await draw_praktijken(anders, dag, blad, describe_wijzigingen, bank);
  const werkzaam = elementen.slice(0, MEER).map(draw_element);
  const rest = count_rest(anders) + count_rest(elementen);
  return [
    ...draw_kenmerk(code, blad.kenmerk),
    alinea(element("strong", {}, oordeel)),
    ...draw_veranderd(blad.een, veranderd, werkzaam),
    ...draw_rest(rest),
    ...(await draw_dag(antwoord, dag, bank)),
    draw_weg(blad),
  ];
}

const count_rest = (alle) => Math.max(0, alle.length - MEER);
const draw_rest = (rest) => (rest ? [alinea(`En nog ${rest} andere.`)] : []);

async function draw_praktijken(nummers, dag, blad, describe, bank) {
  const rijen = await bank.load_rijen(nummers.slice(0, MEER));
  return (await Promise.all(rijen.map((each) => draw_item(each, dag, blad, describe)))).flat();
}

// What changed on the day itself. What changed after it as well, may have changed on that day too.
async function draw_dag({ blad, anders, elementen, die_dag }, dag, bank) {
  const nummers = [...die_dag.nummers, ...anders];
  const veranderd = await draw_praktijken(nummers, dag, blad, describe_dag, bank);
  const werkzaam = die_dag.elementen.slice(0, MEER).map(draw_element);
  if (!veranderd.length && !werkzaam.length) return [];
  const later = anders.length || elementen.length ? [alinea(element("strong", {}, tell_dag(dag, "ook")))] : [];
  const rest = count_rest(die_dag.nummers) + count_rest(die_dag.elementen);
  return [...later, ...draw_veranderd(blad.een, veranderd, werkzaam), ...draw_rest(rest)];
}

export function make_afdruk(form, antwoord) {
  const { kenmerk, datum } = form.elements;
  const inklap = make_inklap(form.parentElement);
  const gehoord = document.querySelector("[data-kb-melding]");
  let ronde = 0;

  // An answer may be as long as a page: who hears it hears what it comes to, and what has the focus not twice.
  function tell_antwoord() {
    const kern = antwoord.querySelector(":scope > p > strong") ?? antwoord.firstElementChild;
    gehoord.textContent = kern && kern !== document.activeElement ? kern.textContent : "";
  }

  async function show() {
    const { rest: code, dag: erbij } = split_dag(to_plain(read_adres("kenmerk")).trim().slice(0, MAXIMUM));
    const dag = erbij || read_adres("datum");
    const mine = ++ronde;
    kenmerk.value = code;
    datum.value = read_dag(dag);
    if (!code && !dag) return antwoord.replaceChildren();
    if (!code) {
      inklap.unfold();
      return antwoord.replaceChildren(alinea("Vul ook het kenmerk in. Het staat onder aan het blad."));
    }
    try {
      const tell = (bezig) => {
        if (mine !== ronde) return;
        antwoord.replaceChildren(alinea(bezig));
        tell_antwoord();
      };
      const delen = await fetch_with(tell, () => draw_antwoord(code, datum.value));
      const vreemd = dag && !datum.value ? [alinea(`De datum ${quote(dag, 20)} lezen wij niet.`)] : [];
      if (mine === ronde) antwoord.replaceChildren(...vreemd, ...delen);
    } catch {
      if (mine !== ronde) return;
      ronde++; // what comes too late is not shown any more
      const melding = alinea();
      antwoord.replaceChildren(melding);
      tell_gemist(melding, "De gegevens zijn nu niet te laden.", show, "Hieronder staat hoe u er zonder kenmerk achter komt.");
    }
  }

  // On a phone the answer is below what one sees: then the button seems to do nothing.
  function bring_antwoord() {
    const eerste = antwoord.firstElementChild;
    if (!eerste) return;
    eerste.tabIndex = -1;
    eerste.focus({ preventScroll: true });
    const { top, bottom } = antwoord.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) antwoord.scrollIntoView();
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    // Who pasted the whole line of her print, has the day in it.
    const { rest, dag } = split_dag(to_plain(kenmerk.value).trim());
    write_adres({ kenmerk: rest, datum: dag || datum.value }, "afdruk");
    const mine = ronde + 1;
    await show();
    if (mine !== ronde) return;
    bring_antwoord();
    tell_antwoord();
  });
  const show_and_tell = () => show().then(tell_antwoord);
  follow_adres(show_and_tell);
  if (read_adres("kenmerk")) inklap.fold(); // who comes with a question reads the answer first
  read_first(form, show_and_tell);
}
