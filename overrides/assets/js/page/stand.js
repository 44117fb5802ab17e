// The result of a reflection, drawn from the templates of the page: where one stands by theme, and what belongs to each
// answer that is not yes.
import { is_open, order_open, place_vlakken, tell_alles, tell_stand } from "../pure/stand.js";
import { count } from "../pure/zin.js";
import { element } from "./element.js";

const RIJEN = 4; // so many the list of actions has at least, as that of a meeting

const copy = (form, naam) => form.querySelector(`template[data-${naam}]`).content.firstElementChild.cloneNode(true);

// The part of a bar for one answer; its look says which, also without colours.
function draw_vlak(form, { soort, begin, breedte }) {
  const vlak = copy(form, "vlak");
  vlak.classList.add(`kb-balk__deel--${soort}`);
  vlak.setAttribute("x", begin);
  vlak.setAttribute("width", breedte);
  return vlak;
}

function draw_teken(form, soort) {
  const teken = copy(form, "teken");
  teken.append(draw_vlak(form, { soort, begin: "0%", breedte: "100%" }));
  return teken;
}

const draw_noot = (noot) => (noot ? [" ", element("span", { klas: "kb-reflectie__eigen" }, noot)] : []);

function draw_antwoord(form, { titel, antwoord, noot }, woorden) {
  const woord = woorden[antwoord] ?? "nog niet beantwoord";
  return element("li", {}, draw_teken(form, antwoord || "leeg"), element("span", {}, `${titel}: `, element("strong", {}, woord), ...draw_noot(noot)));
}

function draw_stand(form, { naam, vragen }, woorden) {
  const deel = copy(form, "stand");
  const antwoorden = vragen.map(({ antwoord }) => antwoord);
  deel.querySelector("h3").textContent = naam;
  deel.querySelector("svg").append(...place_vlakken(antwoorden).map((vlak) => draw_vlak(form, vlak)));
  deel.querySelector(".kb-reflectie__telling").textContent = tell_stand(antwoorden, woorden);
  deel.querySelector("ul").append(...vragen.map((vraag) => draw_antwoord(form, vraag, woorden)));
  return deel;
}

function draw_punt(form, { kenmerk, antwoord, noot }, woorden) {
  const punt = find_uitkomst(form, { kenmerk }).content.firstElementChild.cloneNode(true);
  punt.querySelector(".kb-reflectie__gesprek").remove();
  punt.querySelector(".kb-reflectie__gaf").replaceChildren("Uw antwoord: ", element("strong", {}, woorden[antwoord]), ...draw_noot(noot));
  return punt;
}

const find_uitkomst = (form, { kenmerk }) => form.querySelector(`template[data-uitkomst="${kenmerk}"]`);

// Where to begin: the first of what is open, with one thing to do and one to read.
function draw_eerst(form, [eerste], woorden) {
  if (!eerste) return [];
  const { content } = find_uitkomst(form, eerste);
  const [stap, lezen] = [".kb-reflectie__stap", "[data-lezen]"].map((waar) => content.querySelector(waar)?.cloneNode(true));
  return [
    element("h3", {}, "Begin hier"),
    element("p", {}, element("strong", {}, eerste.titel), `: ${woorden[eerste.antwoord]}.`),
    ...(stap ? [stap] : []),
    ...(lezen ? [element("p", {}, "Lees: ", lezen)] : []),
  ];
}

// The questions for the meeting, of each theme once.
function draw_gespreksvragen(form, open) {
  const gesteld = open.map((vraag) => find_uitkomst(form, vraag).content.querySelector(".kb-reflectie__gesprek"));
  const eerste = gesteld.filter(({ textContent }, at) => gesteld.findIndex((vraag) => vraag.textContent === textContent) === at);
  return eerste.map((vraag) => element("li", {}, ...vraag.cloneNode(true).childNodes));
}

function draw_actie(form, vraag) {
  const { stap, lees } = find_uitkomst(form, vraag).dataset;
  const wat = [element("span", { klas: "kb-opmerking" }, `${vraag.titel}: `), stap, ...(lees ? [element("br"), `Lees: ${lees}`] : [])];
  return draw_rij(...wat);
}

const draw_rij = (...wat) => element("tr", {}, element("td", {}, ...wat), ...Array.from({ length: 3 }, () => element("td")));

const draw_weg = ([kenmerk, { antwoord, noot }], woorden) =>
  element("li", {}, `${kenmerk}: ${woorden[antwoord] ?? "geen antwoord"}`, ...draw_noot(noot));

// `delen` are the themes that are shown, each with its questions; `weg` are answers to questions that are no more.
export function show_stand(form, { delen, weg, wie }, woorden) {
  const vind = (naam) => form.querySelector(`.kb-reflectie__${naam}`);
  const vragen = delen.flatMap((deel) => deel.vragen);
  const open = order_open(vragen);
  const iets = vragen.some(({ antwoord, noot }) => antwoord || noot);
  form.classList.toggle("kb-reflectie--ingevuld", iets);
  vind("wie").textContent = wie;
  vind("zin").textContent = tell_alles(vragen.map(({ antwoord }) => antwoord));
  vind("standen").replaceChildren(...(iets ? delen.map((deel) => draw_stand(form, deel, woorden)) : []));
  vind("open").hidden = !open.length;
  vind("eerst").replaceChildren(...draw_eerst(form, open, woorden));
  vind("gespreksvragen").replaceChildren(...draw_gespreksvragen(form, open));
  vind("punten").replaceChildren(...open.map((vraag) => draw_punt(form, vraag, woorden)));
  vind("acties").hidden = !iets;
  const leeg = Array.from({ length: Math.max(0, RIJEN - open.length) }, () => draw_rij());
  vind("acties tbody").replaceChildren(...open.map((vraag) => draw_actie(form, vraag)), ...leeg);
  vind("weg").hidden = !weg.length;
  vind("weg ul").replaceChildren(...weg.map((een) => draw_weg(een, woorden)));
}

// The kits for a meeting about a theme with something to talk about; each fills its own list of actions.
export function show_gesprekken(form, delen) {
  const links = delen
    .map(({ naam, gesprek, vragen }) => ({ naam, gesprek, open: vragen.filter(({ antwoord }) => is_open(antwoord)) }))
    .filter(({ open }) => open.length)
    .map(({ naam, gesprek, open }) => {
      const acties = open.map(({ kenmerk }) => kenmerk).join(",");
      const hoeveel = count(open.length, "punt", "punten");
      return element("li", {}, element("a", { href: `${gesprek}#acties=${acties}` }, `Gespreksset ${naam}, met ${hoeveel} op de actielijst`));
    });
  form.querySelector(".kb-reflectie__gesprekken").replaceChildren(...links);
}
