// A comparison as it stands on the page: what differs in words, and all of it in a table.
import { element } from "./element.js";

const draw_th = (scope, ...inhoud) => element("th", { scope }, ...inhoud);

const draw_rij = ([eerste, cellen, klas]) =>
  element("tr", { klas }, draw_th("row", eerste), ...cellen.map((each) => element("td", {}, ...each)));

function draw_tabel({ hoek, koppen, rijen }, naam) {
  const kop = element("tr", {}, draw_th("col", hoek), ...koppen.map((each) => draw_th("col", ...each)));
  const klas = `kb-tabel kb-naast__tabel kb-naast__tabel--${koppen.length}`;
  const tabel = element("table", { klas }, element("thead", {}, kop), element("tbody", {}, ...rijen.map(draw_rij)));
  return element("div", { klas: "kb-tabelvak", role: "region", "aria-label": naam, tabindex: "0" }, tabel);
}

export const draw_vergelijking = (gelegd, naam) => [
  element("h2", {}, "Wat verschilt?"),
  element("div", { klas: "kb-naast__verschillen" }, ...gelegd.verschillen),
  element("h2", {}, "Alles naast elkaar"),
  element("p", { klas: "kb-naast__hint kb-scherm" }, "Schuif de tabel opzij om alles te zien."),
  draw_tabel(gelegd, naam),
  element("p", { klas: "kb-opmerking" }, gelegd.uitleg),
];
