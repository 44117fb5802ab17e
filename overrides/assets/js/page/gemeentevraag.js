// "Mijn gemeente": finds a municipality by what one types, and answers with what is near it.
// The municipalities stand in the alphabetical list of the page; the choice only in its address.
import {
  ask_gemeente,
  find_choice,
  find_gemeenten,
  find_near_gemeenten,
  roep_gemeente,
  search_gemeenten,
} from "../pure/gemeenten.js";
import { quote, to_plain } from "../pure/getypt.js";
import { count } from "../pure/zin.js";
import { follow_adres, read_adres, to_adres, write_adres } from "./adres.js";
import { alinea, element, link } from "./element.js";
import { draw_keuze, draw_naam, draw_regio } from "./gemeentenaam.js";
import { read_above, read_gemeentelijst } from "./gemeentelijst.js";
import { BEZIG, fetch_with, say, tell_gemist } from "./ophalen.js";
import { draw_plekantwoord } from "./plekantwoord.js";

const KORT = 3; // letters; with fewer every name is near
const EVEN = 1000; // milliseconds that an answer waits for what is said beside it
const ZONDER_PLAATSEN = " De lijst van woonplaatsen is nu niet te laden: typ de naam van de gemeente zelf.";
// The list of the CBS has woonplaatsen only (decisions/0043).
const BUURT = "Is het een buurtschap of een wijk? Typ dan de plaats of de gemeente waar die bij hoort.";
const KEUZES = 8; // so many names are offered while one types

export function make_gemeentevraag(form) {
  const field = form.elements.gemeente;
  const melding = form.querySelector("[role=status]");
  const gevonden = form.querySelector(".kb-plekvraag__gevonden");
  const antwoord = document.querySelector(".kb-plekantwoord");
  const begin = document.querySelector(".kb-begin");
  const lijst = document.querySelector(".kb-plekken");
  const { alle, is_compleet, load } = read_gemeentelijst(lijst);
  const inleiding = [...read_above(form), form.querySelector(".kb-opmerking")];
  let ronde = 0;

  // What is said stands where the page was explained: on a phone there is no room for both.
  function make_room(answered, told = answered) {
    lijst.hidden = answered;
    for (const deel of inleiding) deel.hidden = told;
  }

  // What one can begin with stands below the answer, unless it is a part of it.
  function put_answer(...inhoud) {
    antwoord.replaceChildren(...inhoud);
    if (begin && !antwoord.contains(begin)) antwoord.after(begin);
  }

  // The places within them, when a name asks for those; whether all that is known was there to look in.
  async function load_for(asked, mine) {
    if (find_gemeenten(alle(), asked).length === 1) return true;
    return fetch_with((bezig) => mine === ronde && say(melding, bezig), load).catch(() => false);
  }

  function offer(some, typed = "") {
    const keuzes = some.slice(0, KEUZES).map((gemeente) => draw_keuze(gemeente, typed));
    gevonden.replaceChildren(...keuzes.map((keuze) => element("li", {}, keuze)));
  }

  // Names that are nearly it, and always a way on.
  function offer_near(near) {
    offer(near);
    gevonden.append(element("li", {}, link("#alle-gemeenten", "Kies uit alle gemeenten op alfabet")));
  }

  // `wacht` while the places are on their way: then nothing is said of what is not found.
  function suggest(wacht = false) {
    const typed = field.value.trim();
    const some = search_gemeenten(alle(), typed);
    const near = some.length || typed.length < KORT ? [] : find_near_gemeenten(alle(), typed);
    if (some.length || !typed) offer(some, typed);
    else offer_near(near);
    if (!typed) melding.textContent = "";
    else if (some.length > KEUZES)
      melding.textContent = `${some.length} gemeenten gevonden. De eerste ${KEUZES} staan hieronder.`;
    else if (some.length) melding.textContent = `${count(some.length, "gemeente", "gemeenten")} gevonden.`;
    else if (wacht) melding.textContent = BEZIG;
    else melding.textContent = `Geen gemeente gevonden met deze naam.${is_compleet() ? "" : ZONDER_PLAATSEN}${near.length ? " Bedoelde u:" : ""}`;
  }

  field.addEventListener("focus", load);
  field.addEventListener("input", async () => {
    suggest(!is_compleet());
    const mine = ronde;
    await load();
    if (mine === ronde) suggest();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const typed = field.value.trim();
    if (!typed) {
      write_adres({ gemeente: "" });
      clear("Vul eerst de naam van uw gemeente in.");
      field.focus();
      return;
    }
    const mine = ++ronde;
    await load_for(typed, mine);
    if (mine !== ronde) return;
    choose(find_choice(alle(), typed));
  });

  document.addEventListener("click", (event) => {
    const keuze = event.target.closest("[data-kb-gemeente] a[data-id]");
    if (!keuze || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(keuze.dataset.id);
  });

  async function choose(gemeente) {
    write_adres({ gemeente }, gemeente);
    if (await show()) antwoord.querySelector("h2")?.focus();
  }

  function clear(zin) {
    ronde++;
    put_answer();
    make_room(false, Boolean(zin));
    offer([]);
    melding.textContent = zin;
  }

  function ask_which(asked, exact) {
    const found = exact.length ? exact : search_gemeenten(alle(), asked);
    const near = exact.length ? [] : find_near_gemeenten(alle(), asked);
    const some = found.length ? [...new Set([...near, ...found])] : [];
    clear(
      some.length
        ? ask_gemeente(asked, some.length, KEUZES)
        : `Wij kennen geen gemeente ${quote(asked, field.maxLength)}. ${near.length ? "Bedoelde u:" : "Kies er een uit de lijst."}`,
    );
    if (some.length) offer(some, asked);
    else offer_near(near);
    const regio = draw_regio(alle(), asked);
    put_answer(...(some.length || regio.length || !is_compleet() ? regio : [alinea(BUURT)]));
  }

  // Whether there is an answer; everything follows from the address.
  async function show() {
    const asked = to_plain(read_adres("gemeente")).trim().slice(0, field.maxLength);
    field.value = asked;
    const anders = document.activeElement.matches("[data-kb-andere]"); // it goes, and with it the focus
    if (!asked) {
      clear("");
      return anders && field.focus();
    }
    const mine = ++ronde;
    const heel = await load_for(asked, mine);
    if (mine !== ronde) return false;
    const exact = find_gemeenten(alle(), asked);
    if (exact.length !== 1) {
      ask_which(asked, exact);
      if (!heel) tell_gemist(melding, `${melding.textContent}${ZONDER_PLAATSEN}`, show);
      return false;
    }
    const [gemeente] = exact;
    const naam = roep_gemeente(gemeente);
    field.value = naam;
    make_room(true);
    offer([]);
    let gemist = false;
    let inhoud = [];
    try {
      const tell = (bezig) => mine === ronde && say(melding, bezig);
      inhoud = await fetch_with(tell, () => draw_plekantwoord(gemeente, alle(), begin));
      await Promise.race([load(), new Promise((resolve) => setTimeout(resolve, EVEN))]); // who else is called so
    } catch {
      gemist = true;
    }
    if (mine !== ronde) return false;
    const weg = link(gemeente.url, `Lees de pagina van ${gemeente.eigen ? naam : "de regio"}`);
    if (gemist) tell_gemist(melding, "De praktijken zijn nu niet te laden.", show, weg);
    else melding.textContent = ""; // an answer has a heading of its own, which is heard
    put_answer(
      element("h2", { tabindex: "-1" }, naam),
      ...draw_naam(gemeente, alle(), asked),
      ...inhoud,
      alinea(element("a", { href: to_adres({ gemeente: "" }), klas: "kb-scherm", "data-kb-andere": "" }, "Kies een andere gemeente")),
    );
    return true;
  }

  follow_adres(show);
  // What was typed before this script came, stays.
  if (field.value && !read_adres("gemeente")) suggest();
  else show();
}
