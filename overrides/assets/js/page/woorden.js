// Which of a list say what a reader typed, by the index that answers questions as well.
import { clean, replace_words } from "../pure/vraag.js";
import { soort_of } from "../pure/weging.js";
import { explain_leeg, explain_woorden } from "../pure/zoekzinnen.js";
import { find_words } from "./zoekindex.js";
import { load_namen } from "./zoekmotor.js";

async function find(tekst, to_nummer) {
  const vraag = clean(tekst);
  const { pages, vol, bedoeld, known, leeg } = await find_words(vraag);
  if (leeg) return { has: () => true, zin: explain_leeg(vraag) };
  const nummers = new Set(pages.map((page) => to_nummer(page, known)));
  return { has: (nummer) => nummers.has(nummer), zin: explain_woorden(vraag, bedoeld.size ? replace_words(vraag, bedoeld) : "", vol) };
}

// The praktijken are the last pages of the index, in the order of the register of the same build.
export async function find_praktijken(tekst, bank) {
  return find(tekst, (page, { aantal, praktijken, soorten }) => {
    if (praktijken !== bank.bouw) throw new Error("Het register is van een andere bouw.");
    return soort_of(soorten, page) === "Praktijk" ? page - (aantal - bank.alle.length) : -1;
  });
}

// Those that hold no more are not in the index: they are found by their own words.
export async function find_elementen(tekst, bank) {
  const { namen } = await load_namen();
  const { has, zin } = await find(tekst, (page) => bank.number_at(namen[page]?.url));
  const typed = bank.has(tekst);
  return { has: (nummer) => has(nummer) || typed(nummer), zin };
}
