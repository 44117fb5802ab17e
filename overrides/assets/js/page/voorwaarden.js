// "Wat is er bij ons al?": what a reader says about each condition, and where that leaves to begin. The
// answers stand in the address and on paper only.
import { count_antwoorden, list_stappen, read_antwoorden, write_antwoorden } from "../pure/voorwaarden.js";
import { follow_adres, read_adres, write_adres } from "./adres.js";
import { element } from "./element.js";
import { read_first } from "./vroeg.js";

export function make_voorwaarden(form) {
  const zin = form.querySelector(".kb-past__zin");
  const stappen = form.querySelector(".kb-past__stappen");
  const voorwaarden = [...form.querySelectorAll(".kb-past__tekst")].map((each) => each.textContent.trim());
  const groepen = voorwaarden.map((_, at) => [...form.elements[`voorwaarde-${at + 1}`]]);
  const letters = () => groepen.map((groep) => groep.find(({ checked }) => checked)?.value ?? "-");

  function show() {
    const eerst = list_stappen(letters(), voorwaarden);
    zin.textContent = `${count_antwoorden(letters())}${eerst.length ? " Begin bij:" : ""}`;
    stappen.replaceChildren(...eerst.map((tekst) => element("li", {}, tekst)));
  }

  function read() {
    const gegeven = read_antwoorden(read_adres("past"), voorwaarden);
    groepen.forEach((groep, at) => groep.forEach((keuze) => (keuze.checked = keuze.value === gegeven?.[at])));
    show();
    if (!gegeven)
      zin.textContent =
        "De antwoorden in dit adres horen niet bij deze voorwaarden. Misschien is de praktijk veranderd. Vul ze opnieuw in.";
  }

  function write() {
    write_adres({ past: write_antwoorden(letters(), voorwaarden) });
    show();
  }

  form.addEventListener("change", write);
  form.addEventListener("reset", () => setTimeout(write)); // the form is empty after this event
  form.addEventListener("submit", (event) => event.preventDefault());
  follow_adres(read);
  read_first(form, read);
}
