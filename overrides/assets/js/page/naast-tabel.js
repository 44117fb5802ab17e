// A comparison as it stands on the page: the frame that the server drew without places, filled.
import { element } from "./element.js";

const find_kader = () => document.querySelector("template[data-kb-naast]").content.firstElementChild;

const draw_th = (scope, ...inhoud) => element("th", { scope }, ...inhoud);

const draw_rij = ([eerste, cellen, klas]) =>
  element("tr", { klas }, draw_th("row", eerste), ...cellen.map((each) => element("td", {}, ...each)));

// What stands in a cell of which nothing is known.
export const draw_niets = () => find_kader().querySelector("td .kb-leeg").cloneNode(true);

// Without `verschillen` the sentence of the server stays, that there are none.
export function draw_vergelijking({ verschillen, hoek, koppen, rijen, uitleg }, naam) {
  const kader = find_kader().cloneNode(true);
  const tabel = kader.querySelector("table");
  if (verschillen.length) kader.querySelector(".kb-naast__verschillen").replaceChildren(...verschillen);
  kader.querySelector(".kb-tabelvak").setAttribute("aria-label", naam);
  tabel.classList.add(`kb-naast__tabel--${koppen.length}`);
  tabel.tHead.rows[0].replaceChildren(draw_th("col", hoek), ...koppen.map((each) => draw_th("col", ...each)));
  tabel.tBodies[0].replaceChildren(...rijen.map(draw_rij));
  kader.append(element("p", { klas: "kb-opmerking" }, uitleg));
  return kader;
}
