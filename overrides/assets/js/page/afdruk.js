// What changed since a print: the register knows the days, the texts what each change was.
import { describe_wijzigingen, find_antwoord } from "../pure/afdruk.js";
import { to_datum } from "../pure/zin.js";
import { follow_adres, read_adres, write_adres } from "./adres.js";
import { alinea, element, link } from "./element.js";
import { load_register, load_teksten } from "./praktijken.js";
import { to_url } from "./root.js";
import { read_first } from "./vroeg.js";

const MEER = 50; // so many changes are listed; a sentence counts the others
const MAXIMUM = 120; // letters of a kenmerk, or of several
const DAG = 86_400_000; // milliseconds; elsewhere on earth it may be tomorrow

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
    `Wij kennen geen blad met kenmerk ${code}. Kijk of het precies zo op uw afdruk staat, of `,
    link(to_url("factsheets/"), "kies uit alle factsheets"),
    ".",
  );

async function draw_antwoord(code, dag) {
  const bank = await load_register();
  const gewijzigd = await bank.load_gewijzigd();
  // The clock of a reader may be slow: a day on which something changed has been.
  if (Date.parse(dag) > Date.now() + DAG && gewijzigd.every((op) => op < Date.parse(dag) / DAG))
    return [alinea(`${to_datum(dag)} is nog niet geweest. Kijk welke datum onder aan het blad staat.`)];
  const antwoord = await find_antwoord(code, dag, bank);
  if (!antwoord) return [draw_unknown(code)];
  const { blad, oordeel, anders, elementen } = antwoord;
  const nieuwste = await bank.load_rijen(anders.slice(0, MEER));
  const veranderd = await Promise.all(nieuwste.map((each) => draw_item(each, dag, blad)));
  const werkzaam = elementen.slice(0, MEER).map(draw_element);
  const items = blad.een ? [...veranderd, ...werkzaam] : [...werkzaam, ...veranderd];
  const rest = anders.length + elementen.length - items.length;
  return [
    element("h2", {}, `Kenmerk ${code}`),
    alinea(element("strong", {}, oordeel)),
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
    const code = read_adres("kenmerk").trim().slice(0, MAXIMUM);
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
  read_first(form, show);
}
