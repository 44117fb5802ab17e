// What changed since a print: the register knows the days, the texts what each change was.
import { describe_wijzigingen, elementen_of, find_blad, judge_afdruk } from "../pure/afdruk.js";
import { to_datum } from "../pure/zin.js";
import { follow_adres, read_adres, write_adres } from "./adres.js";
import { alinea, element, link } from "./element.js";
import { load_register, load_teksten } from "./praktijken.js";
import { to_url } from "./root.js";

const MEER = 50; // so many changes are listed; a sentence counts the others
const DAG = 86_400_000; // milliseconds; elsewhere on earth it may be tomorrow

// What a kenmerk on paper stands for; with `een` when that is one praktijk.
async function load_blad(code, bank) {
  const een = await bank.find_kenmerk(code);
  if (!een) return find_blad(code, bank);
  const nummers = [een.nummer];
  return { een, url: `praktijken/${een.id}/`, nummers, elementen: elementen_of(nummers, bank) };
}

// Of a sheet with one praktijk only the changes; of others also which praktijk it was.
async function draw_item(praktijk, dag, { een }) {
  const regels = describe_wijzigingen({ ...praktijk, ...(await load_teksten(praktijk)) }, dag);
  const naam = een ? "Wat er is veranderd:" : link(to_url(`praktijken/${praktijk.id}/`), praktijk.titel);
  return element("li", {}, naam, element("ul", {}, ...regels.map((regel) => element("li", {}, regel))));
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
    `Wij kennen geen blad met kenmerk ${code}. Kijk of het precies zo op uw afdruk staat. `,
    "Van de vijf vragen en het toezichtkader houden wij niet per regel bij wat er verandert: ",
    link(to_url("factsheets/"), "druk die opnieuw af"),
    ".",
  );

async function draw_antwoord(code, dag) {
  const bank = await load_register();
  const gewijzigd = await bank.load_gewijzigd();
  const na = Date.parse(dag) / DAG;
  // The clock of a reader may be slow: a day on which something changed has been.
  if (Date.parse(dag) > Date.now() + DAG && gewijzigd.every((op) => op < na))
    return [alinea(`${to_datum(dag)} is nog niet geweest. Kijk welke datum onder aan het blad staat.`)];
  const blad = await load_blad(code, bank);
  if (!blad) return [draw_unknown(code)];
  const anders = blad.nummers.filter((nummer) => gewijzigd[nummer] > na);
  const elementen = blad.elementen.filter(({ gewijzigd }) => gewijzigd > dag);
  const nieuwste = await bank.load_rijen(anders.toSorted((a, b) => gewijzigd[b] - gewijzigd[a]).slice(0, MEER));
  const veranderd = await Promise.all(nieuwste.map((each) => draw_item(each, dag, blad)));
  const werkzaam = elementen.slice(0, MEER).map(draw_element);
  const items = blad.een ? [...veranderd, ...werkzaam] : [...werkzaam, ...veranderd];
  const rest = anders.length + elementen.length - items.length;
  return [
    element("h2", {}, `Kenmerk ${code}`),
    alinea(element("strong", {}, judge_afdruk(blad, { aantal: anders.length, elementen: elementen.length }, dag, bank))),
    ...(items.length ? [element("ul", {}, ...items)] : []),
    ...(rest ? [alinea(`En nog ${rest} andere.`)] : []),
    alinea(link(to_url(blad.url), blad.een?.titel ?? "Naar de pagina van dit blad")),
    element("p", { klas: "kb-opmerking" }, "Een verandering op de dag van de versie zelf tellen wij niet mee."),
  ];
}

export function make_afdruk(form, antwoord) {
  const { kenmerk, datum } = form.elements;
  let ronde = 0;

  async function show() {
    const code = read_adres("kenmerk").trim().slice(0, 40);
    const dag = read_adres("datum");
    const mine = ++ronde;
    kenmerk.value = code;
    datum.value = /^\d{4}-\d{2}-\d{2}$/.test(dag) ? dag : "";
    if (!code && !dag) return antwoord.replaceChildren();
    if (!code) return antwoord.replaceChildren(alinea("Vul ook het kenmerk in. Het staat onder aan het blad."));
    if (!datum.value)
      return antwoord.replaceChildren(alinea("Vul ook de datum van de versie in. Die staat onder aan het blad."));
    try {
      const delen = await draw_antwoord(code, dag);
      if (mine === ronde) antwoord.replaceChildren(...delen);
    } catch {
      if (mine !== ronde) return;
      antwoord.replaceChildren(alinea("De gegevens zijn nu niet te laden. Probeer het later opnieuw."));
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    write_adres({ kenmerk: kenmerk.value.trim(), datum: datum.value });
    show();
  });
  follow_adres(show);
  show();
}
