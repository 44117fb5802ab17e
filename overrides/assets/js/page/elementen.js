// Elements to choose from: where they come from, and their line as the server draws it.
import { count } from "../pure/zin.js";
import { read_elementen } from "../pure/elementen.js";
import { element } from "./element.js";
import { follow_tabel } from "./elemententabel.js";
import { load_gegevens } from "./gegevens.js";

const TEKENS_MAX = 4; // as in queries/bewijs.py

let everything;

function load_elementen() {
  everything ??= load_gegevens("elementen").then(read_elementen);
  everything.catch(() => (everything = undefined));
  return everything;
}

// The line of no element, which the server drew, filled.
function draw_regel({ id, kenmerk, titel, zin, status, beeld }) {
  const regel = document.querySelector("template[data-kb-regel]").content.firstElementChild.cloneNode(true);
  const vak = (naam) => regel.querySelector(naam);
  // The link leads to all elements; on disk it names that page.
  const link = vak("a");
  link.textContent = titel;
  link.setAttribute("href", link.getAttribute("href").replace(/(index\.html)?$/, `${id}/$1`));
  vak(".kb-kenmerk").textContent = kenmerk;
  vak(".kb-elementregel__zin").textContent = zin;
  if (status) vak(".kb-status").textContent = status;
  else vak(".kb-status").remove();
  regel.querySelectorAll(".kb-bewijs__deel").forEach((deel, at) => {
    const tekens = deel.querySelector(".kb-tekens");
    deel.hidden = beeld[at] === 0;
    tekens.replaceChildren(...Array.from({ length: Math.min(beeld[at], TEKENS_MAX) }, () => element("span")));
    tekens.nextSibling.data = beeld[at];
  });
  return regel;
}

export const ELEMENTEN = {
  alle: "elementen",
  mist: "Dit element is nu niet te laden. Laad de pagina opnieuw.",
  tel: (aantal) => count(aantal, "element", "elementen"),
  load_bank: load_elementen,
  load_teksten: async () => {},
  draw: draw_regel,
  follow: (overzicht, choose, describe) => follow_tabel(overzicht, load_elementen, choose, describe),
};
