// The search field in the head of a page, with the list of names and pages that opens below it.
import { shorten } from "../pure/citaat.js";
import { quote } from "../pure/getypt.js";
import { LANG } from "../pure/vraag.js";
import { find_invulling } from "../pure/zoeknamen.js";
import { count_resultaten, explain_voorstel, title_voorstel } from "../pure/zoekzinnen.js";
import { element } from "./element.js";
import { make_keuzelijst } from "./keuzelijst.js";
import { to_url } from "./root.js";
import { follow_terug } from "./terug.js";
import { draw_citaat, draw_kop, draw_melding, url_of_page, url_of_vraag } from "./vindplaats.js";
import { answer_vraag, warm_up } from "./zoekantwoord.js";

const IN_PANEEL = 6;
const WACHT = 80; // milliseconds after a key: longer than between two keys, so that half words are not searched
const RUST = 250; // milliseconds more, and the texts are searched as well: nobody types another letter
const VERDER = [
  ["Alle praktijken", "praktijken/"],
  ["Alle gemeenten op alfabet", "mijn-gemeente/#alle-gemeenten"],
  ["Begrippen en afkortingen", "begrippen/"],
];

function draw_optie(klas, href, ...children) {
  return element("a", { klas: `kb-zoekoptie ${klas}`, role: "option", "aria-selected": "false", tabindex: "-1", href }, ...children);
}

function draw_letterlijk(vraag) {
  const asked = quote(vraag, LANG);
  const option = draw_optie("kb-zoekoptie--bedoeld", url_of_vraag(asked), `Zoek op precies ${asked}`);
  option.dataset.vraag = asked;
  return option;
}

const draw_onder = (...inhoud) => element("span", { klas: "kb-zoekoptie__onder" }, ...inhoud);
const draw_titel = (titel) => element("span", { klas: "kb-zoekoptie__titel" }, titel);

function draw_kaart(kaart) {
  const uitleg = [explain_voorstel(kaart), shorten(kaart.tekst)].filter(Boolean);
  return draw_optie(
    "kb-zoekoptie--voorstel",
    to_url(kaart.url),
    draw_titel(title_voorstel(kaart)),
    ...uitleg.flatMap((text) => [" ", draw_onder(text)]),
  );
}

function draw_invulling(kaart) {
  const answer = find_invulling(kaart);
  return answer ? [draw_optie("kb-zoekoptie--alle", to_url(answer.url), answer.titel)] : [];
}

function draw_page(page, soorten) {
  const kop = element("span", { klas: "kb-zoekoptie__kop" }, ...draw_kop(page, soorten));
  const onder = page.citaat.length ? [" ", draw_onder(...draw_citaat(page))] : [];
  return draw_optie("", url_of_page(page), kop, " ", draw_titel(page.titel), ...onder);
}

function draw_opties({ vraag, soorten, kaart, bedoeld, resultaten, fout }, pages) {
  const made = [...(kaart ? [draw_kaart(kaart), ...draw_invulling(kaart)] : []), ...pages.map((page) => draw_page(page, soorten))];
  if (bedoeld) made.push(draw_letterlijk(vraag));
  if (resultaten.length > pages.length)
    made.push(draw_optie("kb-zoekoptie--alle", url_of_vraag(vraag), `Alle ${count_resultaten(resultaten.length)}`));
  if (vraag && fout !== "kort" && fout !== "bezig" && (kaart?.lijkt || !resultaten.length))
    for (const [naam, url] of VERDER) made.push(draw_optie("kb-zoekoptie--alle", to_url(url), naam));
  return made;
}

export function make_paneel(form) {
  const field = form.elements.zoekveld;
  const keuzelijst = make_keuzelijst(form, field);
  let ronde = 0;
  let timer;

  const show = (answer, pages, typed) =>
    keuzelijst.show(draw_opties(answer, pages), draw_melding(answer, typed));

  function ask() {
    clearTimeout(timer);
    keuzelijst.choose(-1);
    const mine = ++ronde;
    const typed = field.value;
    if (!typed.trim()) return keuzelijst.clear();
    timer = setTimeout(async () => {
      const here = () => mine === ronde && form.contains(document.activeElement);
      const early = async (some, found) => {
        if (here()) show(some, found, typed);
        await new Promise((resolve) => setTimeout(resolve, RUST));
        return here();
      };
      const { answer, pages } = await answer_vraag(typed, false, IN_PANEEL, early);
      if (here()) show(answer, pages, typed);
    }, WACHT);
  }

  function close() {
    ronde++;
    keuzelijst.open(false);
  }

  field.addEventListener("focus", () => {
    warm_up();
    if (field.value.trim() && !keuzelijst.is_open()) ask();
  });
  field.addEventListener("input", ask);
  keuzelijst.follow_keys({ ask, close });
  keuzelijst.list.addEventListener("click", (event) => {
    const again = event.target.closest("[data-vraag]");
    if (!again) return;
    event.preventDefault();
    field.value = again.dataset.vraag;
    ask();
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  follow_terug(close);
  if (document.activeElement === field) {
    warm_up();
    ask();
  }
}
