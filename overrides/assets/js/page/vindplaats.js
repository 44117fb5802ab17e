// One page that was found, as elements: what it is, and the words around those of the question.
import { without_half_signs } from "../pure/vraag.js";
import { describe_answer } from "../pure/zoekzinnen.js";
import { element } from "./element.js";
import { to_url } from "./root.js";
import { draw_soort } from "./soort.js";

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

// A page as Pagefind gives it. Its excerpt is HTML with the words marked: it is read apart from the
// page, and only text and marks are taken over.
export function read_tekst({ raw_url, url, excerpt, meta }) {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  drop_titel(body, `${meta.title}. `);
  return {
    url: (raw_url ?? url).replace(/^\//, ""),
    soort: meta.soort ?? "Pagina",
    titel: meta.staat ? `${meta.title} (${meta.staat})` : meta.title, // that it is not in use any more
    plek: meta.plek,
    kenmerk: meta.kenmerk,
    thema: meta.thema,
    citaat: [...body.childNodes].map((node) => [node.textContent, node.nodeName === "MARK"]),
  };
}

export const draw_citaat = ({ citaat }) => citaat.map(([text, marked]) => (marked ? element("mark", {}, text) : text));

export function draw_kop({ soort, plek, kenmerk }, soorten) {
  const made = [];
  if (soorten[soort]) made.push(draw_soort(soort, soorten[soort]));
  else made.push(element("span", { klas: "kb-zoekresultaat__soort" }, soort));
  if (plek) made.push(" ", element("span", {}, plek));
  if (kenmerk) made.push(" ", element("span", { klas: "kb-kenmerk" }, kenmerk));
  return made;
}

// What is said about an answer: first, and apart, what helps who is in need.
export const draw_melding = (answer, typed) => [
  ...answer.hulp.map((zin) => element("strong", { klas: "kb-zoekhulp" }, zin, " ")),
  describe_answer(answer, typed).join(" "),
];

export const url_of_page = ({ url }) => to_url(url);
export const url_of_vraag = (vraag) => to_url(`zoeken/#${new URLSearchParams({ q: without_half_signs(vraag) })}`);
