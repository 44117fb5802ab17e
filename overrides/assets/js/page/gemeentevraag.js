// "Mijn gemeente": finds a municipality by what one types, and answers with what is near it.
// The municipalities stand in the alphabetical list of the page; the choice only in its address.
import {
  explain_naam,
  find_choice,
  find_gemeenten,
  find_near_gemeenten,
  find_regio,
  name_gemeente,
  roep_gemeente,
  search_gemeenten,
  with_woonplaatsen,
} from "../pure/gemeenten.js";
import { to_plain } from "../pure/getypt.js";
import { count } from "../pure/zin.js";
import { follow_adres, read_adres, to_adres, write_adres } from "./adres.js";
import { alinea, element, link } from "./element.js";
import { read_gemeente } from "./gemeenteregel.js";
import { draw_plekantwoord } from "./plekantwoord.js";
import { to_url } from "./root.js";
import { load_woonplaatsen } from "./woonplaatsen.js";

const KORT = 3; // letters; with fewer every name is near
const KEUZES = 8; // so many names are offered while one types

// The paragraphs that stand before a part of the page.
function read_above(part) {
  const above = [];
  for (let one = part.previousElementSibling; one?.matches("p"); one = one.previousElementSibling) above.push(one);
  return above;
}

export function make_gemeentevraag(form) {
  const field = form.elements.gemeente;
  const melding = form.querySelector("[role=status]");
  const gevonden = form.querySelector(".kb-plekvraag__gevonden");
  const antwoord = document.querySelector(".kb-plekantwoord");
  const lijst = document.querySelector(".kb-plekken");
  let gemeenten = [...lijst.querySelectorAll(".kb-gemeenten li")].map(read_gemeente);
  const inleiding = [...read_above(form), form.querySelector(".kb-opmerking")];
  let ronde = 0;

  // What is said stands where the page was explained: on a phone there is no room for both.
  function make_room(answered, told = answered) {
    lijst.hidden = answered;
    for (const deel of inleiding) deel.hidden = told;
  }

  // Without the places within them, their own names are still known.
  async function add_woonplaatsen() {
    const woonplaatsen = await load_woonplaatsen();
    if (woonplaatsen) gemeenten = with_woonplaatsen(gemeenten, woonplaatsen);
  }

  const draw_keuze = (gemeente, typed) =>
    element("a", { href: to_adres({ gemeente: gemeente.id }), "data-id": gemeente.id }, name_gemeente(gemeente, typed));

  // How the name that was typed has to do with her, and who else has a place of that name.
  function draw_naam(gemeente, asked) {
    const { zin, ook } = explain_naam(gemeente, gemeenten, asked);
    const wegen = ook.flatMap((each, at) => [at ? ", " : "", draw_keuze(each, "")]);
    return [
      ...draw_regio(asked),
      ...(zin ? [alinea(zin)] : []),
      ...(ook.length ? [alinea(`Er is ook een woonplaats ${gemeente.naam} in de gemeente `, ...wegen, ".")] : []),
    ];
  }

  // A region has no answer here, but a page.
  function draw_regio(asked) {
    const regio = find_regio(gemeenten, asked);
    return regio ? [alinea("Zoekt u een regio? Lees verder bij ", link(to_url(`regios/${regio.id}/`), `regio ${regio.naam}`), ".")] : [];
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

  function suggest() {
    const typed = field.value.trim();
    const some = search_gemeenten(gemeenten, typed);
    const near = some.length || typed.length < KORT ? [] : find_near_gemeenten(gemeenten, typed);
    if (some.length || !typed) offer(some, typed);
    else offer_near(near);
    if (!typed) melding.textContent = "";
    else if (some.length > KEUZES)
      melding.textContent = `${some.length} gemeenten gevonden. De eerste ${KEUZES} staan hieronder.`;
    else if (some.length) melding.textContent = `${count(some.length, "gemeente", "gemeenten")} gevonden.`;
    else melding.textContent = `Geen gemeente gevonden met deze naam.${near.length ? " Bedoelde u:" : ""}`;
  }

  field.addEventListener("focus", add_woonplaatsen);
  field.addEventListener("input", async () => {
    suggest();
    const mine = ronde;
    await add_woonplaatsen();
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
    await add_woonplaatsen();
    if (mine !== ronde) return;
    choose(find_choice(gemeenten, typed));
  });

  document.addEventListener("click", (event) => {
    const keuze = event.target.closest("[data-kb-gemeente] a[data-id]");
    if (!keuze || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(keuze.dataset.id);
  });

  async function choose(gemeente) {
    write_adres({ gemeente });
    if (await show()) antwoord.querySelector("h2")?.focus();
  }

  function clear(zin) {
    ronde++;
    antwoord.replaceChildren();
    make_room(false, Boolean(zin));
    offer([]);
    melding.textContent = zin;
  }

  function ask_which(asked, exact) {
    const some = exact.length ? exact : search_gemeenten(gemeenten, asked);
    const near = some.length ? some : find_near_gemeenten(gemeenten, asked);
    clear(
      some.length
        ? `Welke gemeente bedoelt u met “${asked}”?`
        : `Wij kennen geen gemeente “${asked}”. ${near.length ? "Bedoelde u:" : "Kies er een uit de lijst."}`,
    );
    if (some.length) offer(some, asked);
    else offer_near(near);
    antwoord.replaceChildren(...draw_regio(asked));
  }

  // Whether there is an answer; everything follows from the address.
  async function show() {
    const asked = to_plain(read_adres("gemeente")).trim().slice(0, field.maxLength);
    field.value = asked;
    if (!asked) return clear("");
    const mine = ++ronde;
    await add_woonplaatsen();
    if (mine !== ronde) return false;
    const exact = find_gemeenten(gemeenten, asked);
    if (exact.length !== 1) {
      ask_which(asked, exact);
      return false;
    }
    const [gemeente] = exact;
    const naam = roep_gemeente(gemeente);
    field.value = naam;
    make_room(true);
    offer([]);
    let fout = "";
    let inhoud;
    try {
      inhoud = await draw_plekantwoord(gemeente, gemeenten);
    } catch {
      fout = "De praktijken zijn nu niet te laden.";
      const plek = gemeente.eigen ? naam : "de regio";
      inhoud = [alinea(`${fout} Lees verder op `, link(gemeente.url, `de pagina van ${plek}`), ".")];
    }
    if (mine !== ronde) return false;
    melding.textContent = fout; // an answer has a heading of its own, which is heard
    antwoord.replaceChildren(
      element("h2", { tabindex: "-1" }, naam),
      ...draw_naam(gemeente, asked),
      ...inhoud,
      alinea(element("a", { href: to_adres({ gemeente: "" }), klas: "kb-scherm" }, "Kies een andere gemeente")),
    );
    return true;
  }

  follow_adres(show);
  // What was typed before this script came, stays.
  if (field.value && !read_adres("gemeente")) suggest();
  else show();
}
