// The buttons of the overview of elementen: a table of what was chosen there.
import { KOLOMMEN, to_rij } from "../pure/elemententabel.js";
import { count } from "../pure/zin.js";
import { load_module } from "./module.js";
import { NIETS, make_tell } from "./neemmee.js";
import { to_adres } from "./root.js";

export function follow_tabel(overzicht, load_bank, choose, describe) {
  const plek = overzicht.querySelector("[data-kb-meenemen]");
  const name_of = (facet, id) =>
    overzicht.querySelector(`[data-facet=${facet}] [value="${CSS.escape(id)}"] + span .kb-facet__naam`).textContent;

  async function make_file(soort, tell) {
    tell("Het bestand wordt gemaakt.");
    try {
      const bank = await load_bank();
      const { gevonden } = await choose(bank);
      if (!gevonden.length) return tell(NIETS);
      const elementen = await bank.load_rijen(gevonden);
      const rijen = elementen.map((een) => to_rij(een, to_adres(`elementen/${een.id}/`), name_of));
      const { take_tabel } = await load_module("meenemen.js", "assets/meenemen.js");
      const naam = await take_tabel(soort, { naam: "Elementen", kolommen: KOLOMMEN, datums: [], rijen }, describe());
      tell(`Klaar: ${naam}, met ${count(rijen.length, "element", "elementen")}. U vindt het bij uw downloads.`);
    } catch {
      tell("Het bestand is niet gemaakt: de gegevens zijn nu niet te laden. Probeer het later opnieuw.");
    }
  }

  plek.addEventListener("click", ({ target }) => {
    const knop = target.closest("[data-neem-mee]");
    if (knop) make_file(knop.dataset.neemMee, make_tell(plek, knop));
  });
}
