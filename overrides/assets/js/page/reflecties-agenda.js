// The agenda of reflections side by side, drawn from the templates of the page: what others wrote comes in as text.
import { list_momenten } from "../pure/deelnemers.js";
import {
  compare_momenten,
  compare_reflecties,
  fit_paper,
  is_eens,
  list_kits,
  list_weg,
} from "../pure/reflecties-naast.js";
import { describe_deelnemers, describe_moment } from "../pure/reflecties-zinnen.js";
import { count } from "../pure/zin.js";
import { element } from "./element.js";
import { draw_eigen_noot } from "./reflecties-noot.js";

const copy = (form, soort, waarde) => form.querySelector(`template[data-${soort}="${waarde}"]`).content.firstElementChild.cloneNode(true);
const draw_naam = (naam) => element("bdi", {}, naam);

// Names in a row, each apart from the direction of the others.
const draw_namen = (namen) => namen.flatMap((naam, at) => [at ? (at === namen.length - 1 ? " en " : ", ") : "", draw_naam(naam)]);

// Who gave one answer: the place tells it too, so an answer that nobody gave keeps its place.
const draw_antwoord = (form, { letter, namen }) =>
  element(
    "div",
    { klas: namen.length ? "" : "kb-reflecties__leeg" },
    element("dt", {}, copy(form, "antwoord", letter)),
    element("dd", {}, ...(namen.length ? draw_namen(namen) : ["niemand"])),
  );

const draw_notitie = (kenmerk, { naam, nummer, noot }, op_papier) =>
  element("li", { klas: op_papier ? "" : "kb-scherm" }, draw_naam(naam), ": ", ...draw_eigen_noot(noot, { nummer, kenmerk }, naam));

function draw_punt(form, { vraag, soort, antwoorden, zonder, noten }, op_papier) {
  const punt = copy(form, "punt", vraag.kenmerk);
  const vind = (naam) => punt.querySelector(`.kb-reflecties__${naam}`);
  if (is_eens(soort)) vind("antwoorden").remove();
  else vind("antwoorden").append(...antwoorden.map((een) => draw_antwoord(form, een)));
  vind("zonder").hidden = !zonder.length;
  vind("zonder").append("Geen antwoord van: ", ...draw_namen(zonder), ".");
  vind("noten").hidden = !noten.length;
  vind("noten").append(...noten.map((een) => draw_notitie(vraag.kenmerk, een, op_papier.has(een))));
  return punt;
}

// The questions about which there is nothing to tell, a line each.
const draw_leeg = (punten) => element("ul", { klas: "kb-lijst" }, ...punten.map(({ vraag }) => element("li", {}, vraag.kop)));

function show_groep(plek, form, punten, op_papier) {
  const kop = plek.querySelector("h2");
  plek.hidden = !punten.length;
  kop.textContent = punten.some(({ zonder }) => zonder.length) ? kop.dataset.kopGemis : kop.dataset.kop;
  const is_leeg = plek.dataset.groep === "leeg" && punten.length;
  plek.querySelector("div").replaceChildren(...(is_leeg ? [draw_leeg(punten)] : punten.map((punt) => draw_punt(form, punt, op_papier))));
}

// What each kind of change is called; the order in which they stand.
const VERANDERING = [
  ["vooruit", "Dichter bij “ja” dan toen"],
  ["terug", "Verder van “ja” dan toen"],
  ["nu_wel", "Toen wist u het niet, nu wel"],
  ["niet_meer", "Toen wist u het, nu niet"],
  ["gelijk", "Gelijk gebleven"],
  ["toen_niet", "Toen niet gevraagd of niet beantwoord"],
  ["nu_niet", "Nu niet beantwoord"],
];

function draw_stap(form, { vraag, toen, nu }, van) {
  const woorden = [toen, nu].filter(({ antwoord }) => antwoord).map(({ antwoord }) => copy(form, "antwoord", antwoord));
  const [eerst, later] = toen.antwoord === nu.antwoord ? woorden.slice(0, 1) : woorden;
  const noten = [["toen", toen.noot, van.toen], ["nu", nu.noot, van.nu]].filter(([, noot]) => noot);
  return element(
    "li",
    {},
    element("strong", {}, vraag.kop),
    ": ",
    ...(later ? ["van ", eerst, " naar ", later] : [eerst]),
    ...noten.flatMap(([wanneer, noot, { nummer, naam }]) => [` ${wanneer}: `, ...draw_eigen_noot(noot, { nummer, kenmerk: vraag.kenmerk }, naam)]),
  );
}

function draw_moment(form, vragen, { toen, nu }) {
  const found = compare_momenten(vragen, toen.reflectie, nu.reflectie);
  const delen = VERANDERING.filter(([soort]) => found[soort].length);
  return element(
    "section",
    { klas: "kb-reflecties__moment" },
    element("h3", {}, draw_naam(nu.rol), `: van ${describe_moment(toen, "eerder")} naar ${describe_moment(nu, "nu")}`),
    ...(delen.length ? [] : [element("p", {}, "Van deze twee momenten is er geen antwoord op een vraag van nu.")]),
    ...delen.flatMap(([soort, kop]) => [
      element("h4", {}, kop),
      element("ul", { klas: "kb-lijst" }, ...found[soort].map((stap) => draw_stap(form, stap, { toen, nu }))),
    ]),
  );
}

const draw_weg = (form, { naam, nummer }, { kenmerk, antwoord, noot }) =>
  element(
    "li",
    {},
    draw_naam(naam),
    `, ${kenmerk}: `,
    antwoord ? copy(form, "antwoord", antwoord) : "geen antwoord",
    ...(noot ? [" ", ...draw_eigen_noot(noot, { nummer, kenmerk }, naam)] : []),
  );

function show_lijst(plek, selector, kinderen) {
  plek.hidden = !kinderen.length;
  plek.querySelector(selector).replaceChildren(...kinderen);
}

// The kits for a meeting, each with its points.
function show_kits(form, kits) {
  const links = kits.map(({ naam, gesprek, punten }) =>
    element("li", {}, element("a", { href: `${gesprek}#acties=${punten.join(",")}` }, `Gespreksset ${naam}, met ${count(punten.length, "punt", "punten")}`)),
  );
  form.querySelector(".kb-reflectie__kits").hidden = !links.length;
  form.querySelector(".kb-reflectie__gesprekken").replaceChildren(...links);
}

// `geplaatst` are all that take part, with who is of an earlier moment; `vragen` those of the page.
export function show_agenda(form, vragen, geplaatst) {
  const agenda = form.querySelector(".kb-reflecties__agenda");
  const vind = (naam) => agenda.querySelector(`.kb-reflecties__${naam}`);
  const nu = geplaatst.filter(({ eerder }) => !eerder);
  const momenten = list_momenten(geplaatst);
  const groepen = compare_reflecties(vragen, nu.length > 1 ? nu : []);
  const punten = Object.values(groepen).flat();
  const { krap, noten: op_papier } = fit_paper(punten, nu.map(({ naam }) => naam));
  const rest = punten.reduce((som, { noten }) => som + noten.length, 0) - op_papier.size;
  agenda.hidden = !geplaatst.length;
  agenda.classList.toggle("kb-reflecties__agenda--krap", krap);
  vind("deelnemers").textContent = `Naast elkaar: ${describe_deelnemers(nu)}.`;
  vind("deelnemers").hidden = nu.length < 2;
  vind("tekort").hidden = nu.length > 1 || momenten.length > 0;
  for (const plek of agenda.querySelectorAll("[data-groep]"))
    show_groep(plek, form, nu.length > 1 ? groepen[plek.dataset.groep] : [], op_papier);
  show_lijst(agenda.querySelector("[data-verandering]"), "div", momenten.map((moment) => draw_moment(form, vragen, moment)));
  const weg = geplaatst.flatMap((wie) => list_weg(vragen, wie.reflectie).map((een) => draw_weg(form, wie, een)));
  show_lijst(agenda.querySelector("[data-weg]"), "ul", weg);
  show_kits(form, list_kits(punten));
  vind("rest").hidden = !rest;
  vind("rest").textContent = `Op dit blad ${rest === 1 ? "past" : "passen"} nog ${count(rest, "notitie", "notities")} niet. Die ${rest === 1 ? "staat" : "staan"} op de pagina zelf.`;
}
