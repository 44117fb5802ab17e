// On a phone the tables of a comparison are folded per theme: the heading of a theme is a button then, with how much
// there is. One theme alone is not folded, and paper has all of it (hulpmiddelen.css).
import { element } from "./element.js";

const SMAL = matchMedia("screen and (width < 48rem)");
const DICHT = "kb-naast__dicht";

// What is folded with its heading: the rows of a theme, or the cells of its row.
const find_deel = (kop) => kop.closest(kop.scope === "row" ? "tr" : "tbody");

function fold(kop) {
  const knop = element("button", { klas: "kb-naast__vouw", type: "button", "aria-expanded": "false" }, ...kop.childNodes, " ", element("span", { klas: "kb-aantal" }, kop.dataset.aantal));
  const deel = find_deel(kop);
  knop.addEventListener("click", () => knop.setAttribute("aria-expanded", String(!deel.classList.toggle(DICHT))));
  kop.replaceChildren(knop);
  deel.classList.add(DICHT);
}

function unfold(kop) {
  kop.querySelector(".kb-aantal").remove();
  kop.replaceChildren(kop.textContent.trim());
  find_deel(kop).classList.remove(DICHT);
}

export function fold_themas() {
  for (const tabel of document.querySelectorAll(".kb-vergelijker__uitkomst table")) {
    const koppen = [...tabel.querySelectorAll("th[data-aantal]")];
    if (koppen.length < 2) continue;
    for (const kop of koppen) {
      const gevouwen = Boolean(kop.querySelector(".kb-naast__vouw"));
      if (SMAL.matches !== gevouwen) (SMAL.matches ? fold : unfold)(kop);
    }
  }
}

SMAL.addEventListener("change", fold_themas);
