// A comparison as it stands on the page: the frame that the server drew without places, filled.
import { tell_over } from "../pure/elementen-naast.js";
import { element } from "./element.js";

const find_kader = () => document.querySelector("template[data-kb-naast]").content.firstElementChild;

const draw_th = (scope, ...inhoud) => element("th", { scope }, ...inhoud);

// A row of a theme has how much there is, for who folds it.
const draw_rij = ([eerste, cellen, klas, aantal], namen) =>
  element("tr", { klas }, element("th", { scope: "row", "data-aantal": aantal || null }, eerste), ...cellen.map((each, at) => element("td", { "data-kop": namen[at] }, ...each)));

// What stands in a cell of which nothing is known.
export const draw_niets = () => find_kader().querySelector("td .kb-leeg").cloneNode(true);

// A sentence that nothing was found, for one theme in its own words.
function tell_leeg(vak, een_thema) {
  if (een_thema) vak.textContent = vak.dataset.bijThema;
  delete vak.dataset.bijThema;
}

function fill_elementen(deel, koppen, elementen, een_thema) {
  const { zinnen, delen, over } = elementen;
  const leeg = deel.querySelector(".kb-naast__leeg");
  tell_leeg(leeg, een_thema);
  if (delen.length) leeg.remove();
  else return deel.replaceChildren(deel.querySelector("h2"), leeg);
  deel.querySelector(".kb-naast__zinnen").replaceChildren(...zinnen);
  const tabel = deel.querySelector("table");
  tabel.classList.add(`kb-naast__tabel--${koppen.length}`);
  tabel.tHead.rows[0].append(...koppen.map((each) => draw_th("col", ...each.map((node) => node.cloneNode(true)))));
  tabel.append(...delen);
  tabel.classList.toggle("kb-scherm", delen.every((each) => each.classList.contains("kb-scherm")));
  if (over) deel.append(element("p", { klas: "kb-papier" }, tell_over(over)));
}

// Without `verschillen` the sentence of the server stays, that there are none. Which elements each has
// takes their place.
export function draw_vergelijking({ elementen, een_thema, verschillen, hoek, koppen, namen, rijen, kort, uitleg }, naam) {
  const kader = find_kader().cloneNode(true);
  const deel = kader.querySelector(".kb-naast__elementen");
  if (elementen) fill_elementen(deel, koppen, elementen, een_thema);
  // Praktijken side by side have no part about elements, and no row for each theme.
  else [deel, ...kader.querySelectorAll(".kb-naast__thema-van, .kb-naast__leegte")].forEach((each) => each.remove());
  const vak = kader.querySelector(":scope > .kb-tabelvak");
  const tabel = vak.querySelector("table");
  const vak_verschillen = kader.querySelector(".kb-naast__verschillen");
  tell_leeg(vak_verschillen, een_thema);
  if (elementen?.delen.length) [vak_verschillen, kader.querySelector(".kb-naast__verschilkop")].forEach((deel) => deel.remove());
  else if (verschillen.length) vak_verschillen.replaceChildren(...verschillen);
  vak.setAttribute("aria-label", naam);
  tabel.classList.add(`kb-naast__tabel--${koppen.length}`);
  tabel.classList.toggle("kb-naast__tabel--kort", Boolean(kort));
  tabel.tHead.rows[0].replaceChildren(draw_th("col", hoek), ...koppen.map((each) => draw_th("col", ...each)));
  tabel.tBodies[0].replaceChildren(...rijen.map((rij) => draw_rij(rij, namen)));
  kader.append(element("p", { klas: "kb-opmerking" }, uitleg));
  return kader;
}
