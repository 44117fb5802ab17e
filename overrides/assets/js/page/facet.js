// One facet of the filter: its boxes as they stand on the page, and how many each would give.
import { spell_plek, to_letters, without_soort } from "../pure/naam.js";

export const read_facetten = (form) => [...form.querySelectorAll("[data-facet]")].map(read_facet);

function read_facet(plek) {
  return {
    id: plek.dataset.facet,
    naam: plek.closest("details").querySelector(".kb-facet__kop").textContent,
    telling: plek.closest("details").querySelector(".kb-facet__gekozen"),
    zoek: plek.querySelector("[type=search]"),
    niets: plek.querySelector(".kb-facet__geen"),
    keuzes: [...plek.querySelectorAll("[type=checkbox]")].map((vak) => {
      const regel = vak.closest("li");
      const naam = regel.querySelector(".kb-facet__naam").textContent;
      const aantal = regel.querySelector(".kb-facet__aantal");
      const namen = [naam, ...(regel.dataset.ook?.split("\n") ?? [])].flatMap(spell_plek);
      return { vak, regel, naam, namen, aantal, totaal: Number(aantal.textContent.slice(1, -1)) };
    }),
  };
}

export const chosen_of = ({ keuzes }) => keuzes.filter(({ vak }) => vak.checked);
export const waarden_of = (facet) => chosen_of(facet).map(({ vak }) => vak.value);

// How many each option would give. A box that is used stays where it is, also with none.
export function show_aantallen(facet, aantallen) {
  for (const { vak, regel, aantal, totaal } of facet.keuzes) {
    const nu = aantallen ? (aantallen.get(vak.value) ?? 0) : totaal;
    if (aantal.textContent !== `(${nu})`) aantal.textContent = `(${nu})`;
    regel.classList.toggle("kb-facet__keuze--geen", nu === 0);
  }
  narrow_facet(facet);
}

// A long list shows what leads somewhere and has the letters that were typed.
export function narrow_facet({ zoek, niets, keuzes }) {
  if (!zoek) return;
  const letters = to_letters(without_soort(zoek.value));
  for (const { vak, regel, namen } of keuzes) {
    const geen = regel.classList.contains("kb-facet__keuze--geen");
    const weg = (geen && !vak.checked && vak !== document.activeElement) || !namen.some((naam) => naam.includes(letters));
    if (regel.hidden !== weg) regel.hidden = weg;
  }
  niets.hidden = keuzes.some(({ regel }) => !regel.hidden);
}
