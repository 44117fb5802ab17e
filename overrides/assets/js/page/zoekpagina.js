// The page zoeken/: the question stands in its address, and all results can be seen.
import { quote } from "../pure/getypt.js";
import { LANG, without_half_signs } from "../pure/vraag.js";
import { find_invulling } from "../pure/zoeknamen.js";
import { count_resultaten, describe_answer, explain_voorstel, title_voorstel } from "../pure/zoekzinnen.js";
import { follow_adres, read_adres, write_adres } from "./adres.js";
import { alinea, element, link } from "./element.js";
import { to_url } from "./root.js";
import { draw_citaat, draw_kop, draw_melding, url_of_page, url_of_vraag } from "./vindplaats.js";
import { answer_vraag, load_pages, warm_up } from "./zoekantwoord.js";

const PER_KEER = 10;
const WACHT = 80; // milliseconds after a key, as in the head of a page

function draw_resultaat(page, soorten) {
  const { thema, titel } = page;
  const kop = element("h2", { klas: "kb-zoekresultaat__titel" }, link(url_of_page(page), titel));
  const made = [element("p", { klas: "kb-zoekresultaat__kop" }, ...draw_kop(page, soorten)), kop];
  if (page.citaat.length) made.push(alinea(...draw_citaat(page)));
  if (thema)
    made.push(element("p", { klas: "kb-zoekresultaat__thema" }, `${thema.includes(",") ? "Thema’s" : "Thema"}: ${thema}`));
  return element("li", { klas: "kb-zoekresultaat" }, ...made);
}

// What was searched instead of what was typed stands in the sentence above; this leads back.
function draw_letterlijk(vraag) {
  const quoted = quote(vraag, LANG);
  const again = element("a", { href: url_of_vraag(quoted), "data-vraag": quoted }, `Zoek op precies ${quoted}`);
  return element("p", { klas: "kb-zoekpagina__bedoeld" }, again);
}

function draw_kaart(kaart) {
  const uitleg = explain_voorstel(kaart);
  const made = [link(to_url(kaart.url), title_voorstel(kaart))];
  const answer = find_invulling(kaart);
  if (answer) made.push(element("br", {}), link(to_url(answer.url), answer.titel));
  if (uitleg) made.push(" ", element("span", { klas: "kb-zoekoptie__onder" }, uitleg));
  if (kaart.tekst) made.push(" ", element("span", { klas: "kb-zoekoptie__onder" }, kaart.tekst));
  return element("p", { klas: "kb-zoekpagina__kaart" }, ...made);
}

export function make_zoekpagina(part) {
  const form = part.querySelector("form");
  const field = form.elements.zoekveld;
  const status = part.querySelector("[role=status]");
  const outcome = part.querySelector(".kb-zoekpagina__uitkomst");
  const lists = part.querySelector(".kb-zoekpagina__lijsten");
  let ronde = 0;
  let timer;

  function draw({ soorten, vraag, kaart, bedoeld, resultaten }, pages) {
    const made = [];
    if (bedoeld) made.push(draw_letterlijk(vraag));
    if (kaart) made.push(draw_kaart(kaart));
    const list = element("ol", { klas: "kb-zoekresultaten" }, ...pages.map((page) => draw_resultaat(page, soorten)));
    if (pages.length) made.push(list);
    if (resultaten.length > pages.length) made.push(...draw_meer(list, resultaten, soorten));
    outcome.replaceChildren(...made);
  }

  function draw_meer(list, resultaten, soorten) {
    const button = element("button", { klas: "kb-knop", type: "button" }, "Meer resultaten");
    const tell = () => `Hier staan de eerste ${list.children.length} van ${count_resultaten(resultaten.length)}. De andere staan op de site.`;
    const papier = element("p", { klas: "kb-papier" }, tell());
    let bezig = false; // a second click does not fetch the same again
    button.addEventListener("click", async () => {
      if (bezig) return;
      bezig = true;
      const from = list.children.length;
      const more = await load_pages(resultaten.slice(from, from + PER_KEER)).catch(() => []);
      bezig = false;
      if (!button.isConnected) return;
      if (!more.length) {
        status.textContent = "Meer resultaten zijn nu niet te laden. Probeer het opnieuw.";
        return;
      }
      const items = more.map((page) => draw_resultaat(page, soorten));
      list.append(...items);
      items[0].querySelector("a").focus();
      status.textContent = `${list.children.length} van ${count_resultaten(resultaten.length)}.`;
      history.replaceState({ ...history.state, getoond: list.children.length }, "");
      papier.textContent = tell();
      if (list.children.length >= resultaten.length) for (const node of [button, papier]) node.remove();
    });
    return [element("p", { klas: "kb-scherm" }, button), papier];
  }

  async function show(typed, done, getoond = PER_KEER) {
    const mine = ++ronde;
    const asked = Boolean(typed.trim());
    lists.hidden = asked;
    if (!asked) {
      outcome.replaceChildren();
      status.textContent = describe_answer({ vraag: "" }, "").join(" ");
      return;
    }
    const here = () => mine === ronde;
    const early = (some, pages) => here() && draw(some, pages);
    const { answer, pages } = await answer_vraag(typed, done, getoond, early);
    if (!here()) return;
    draw(answer, pages);
    status.replaceChildren(...draw_melding(answer, typed));
    lists.hidden = answer.resultaten.length > 0 && !answer.kaart?.lijkt;
  }

  // Not while somebody types: half a word has no use in an address, or in the history.
  function write(vraag) {
    history.replaceState({ ...history.state, getoond: undefined }, "");
    write_adres({ q: vraag.trim() && without_half_signs(vraag) });
  }

  function ask() {
    write(field.value);
    show(field.value, true);
  }

  function read() {
    field.value = read_adres("q");
    show(field.value, true, history.state?.getoond);
  }

  field.addEventListener("focus", warm_up);
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(field.value, false), WACHT);
  });
  field.addEventListener("change", () => write(field.value));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask();
  });
  outcome.addEventListener("click", (event) => {
    const again = event.target.closest("[data-vraag]");
    if (!again || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    field.value = again.dataset.vraag;
    ask();
    field.focus();
  });
  follow_adres(read);
  // What was typed before this script came, stays.
  if (field.value && !read_adres("q")) show(field.value, false);
  else read();
}
