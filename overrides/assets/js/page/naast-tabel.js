// A comparison as it stands on the page: the frame that the server drew without places, filled.
import { element } from "./element.js";

const find_kader = () => document.querySelector("template[data-kb-naast]").content.firstElementChild;

const draw_th = (scope, ...inhoud) => element("th", { scope }, ...inhoud);

const draw_rij = ([eerste, cellen, klas]) =>
  element("tr", { klas }, draw_th("row", eerste), ...cellen.map((each) => element("td", {}, ...each)));

// What stands in a cell of which nothing is known.
export const draw_niets = () => find_kader().querySelector("td .kb-leeg").cloneNode(true);

// The part about elements, which praktijken side by side do not have.
function fill_elementen(deel, koppen, elementen) {
  if (!elementen) return deel.remove();
  const { zinnen, delen, over } = elementen;
  if (delen.length) deel.querySelector(".kb-naast__leeg").remove();
  else return deel.replaceChildren(deel.querySelector("h2"), deel.querySelector(".kb-naast__leeg"));
  deel.querySelector(".kb-naast__zinnen").replaceChildren(...zinnen);
  const tabel = deel.querySelector("table");
  tabel.classList.add(`kb-naast__tabel--${koppen.length}`);
  tabel.tHead.rows[0].append(...koppen.map((each) => draw_th("col", ...each.map((node) => node.cloneNode(true)))));
  tabel.append(...delen);
  tabel.classList.toggle("kb-scherm", delen.every((each) => each.classList.contains("kb-scherm")));
  if (over) deel.append(element("p", { klas: "kb-papier" }, `En nog ${over} werkzame elementen, op de pagina.`));
}

// Without `verschillen` the sentence of the server stays, that there are none.
export function draw_vergelijking({ elementen, verschillen, hoek, koppen, rijen, kort, uitleg }, naam) {
  const kader = find_kader().cloneNode(true);
  fill_elementen(kader.querySelector(".kb-naast__elementen"), koppen, elementen);
  const vak = kader.querySelector(":scope > .kb-tabelvak");
  const tabel = vak.querySelector("table");
  if (verschillen.length) kader.querySelector(".kb-naast__verschillen").replaceChildren(...verschillen);
  vak.setAttribute("aria-label", naam);
  tabel.classList.add(`kb-naast__tabel--${koppen.length}`);
  tabel.classList.toggle("kb-naast__tabel--kort", Boolean(kort));
  tabel.tHead.rows[0].replaceChildren(draw_th("col", hoek), ...koppen.map((each) => draw_th("col", ...each)));
  tabel.tBodies[0].replaceChildren(...rijen.map(draw_rij));
  kader.append(element("p", { klas: "kb-opmerking" }, uitleg));
  return kader;
}
