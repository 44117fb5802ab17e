// One page that was found, as elements: what it is, and the words around those of the question.
import { without_half_signs } from "../pure/vraag.js";
import { element } from "./element.js";
import { to_url } from "./root.js";

// An excerpt from the beginning of a page begins with its title, which stands above it already.
function drop_titel(body, titel) {
  while (body.textContent.startsWith(titel)) {
    let left = titel.length;
    while (left) {
      const node = body.firstChild;
      const size = node.textContent.length;
      if (size > left) node.textContent = node.textContent.slice(left);
      else node.remove();
      left -= Math.min(size, left);
    }
  }
}

// The excerpt is HTML with the words marked. It is read apart from the page, and only text and
// marks are taken over.
export function draw_citaat({ excerpt, meta }) {
  const read = new DOMParser().parseFromString(excerpt, "text/html");
  drop_titel(read.body, `${meta.title}. `);
  return [...read.body.childNodes].map((node) =>
    node.nodeName === "MARK" ? element("mark", {}, node.textContent) : node.textContent,
  );
}

export function draw_kop({ meta }, soorten) {
  const made = [];
  const soort = meta.soort ?? "Pagina";
  if (soorten[soort]) made.push(element("span", { klas: `kb-soort kb-soort--${soort}` }, soorten[soort]));
  else made.push(element("span", { klas: "kb-zoekresultaat__soort" }, soort));
  if (meta.plek) made.push(" ", element("span", {}, meta.plek));
  if (meta.kenmerk) made.push(" ", element("span", { klas: "kb-kenmerk" }, meta.kenmerk));
  return made;
}

export const url_of_page = ({ raw_url, url }) => to_url((raw_url ?? url).replace(/^\//, ""));
export const url_of_vraag = (vraag) => to_url(`zoeken/#${new URLSearchParams({ q: without_half_signs(vraag) })}`);
