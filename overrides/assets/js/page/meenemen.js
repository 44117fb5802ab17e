// The buttons that give a file of what was chosen. The script that makes it comes when it is asked for.
import { count_praktijken } from "../pure/zin.js";
import { load_module } from "./module.js";
import { load_register, load_teksten } from "./praktijken.js";

// `choose` gives what was chosen of a register, `describe` the same in words.
export function follow_meenemen(overzicht, choose, describe) {
  const plek = overzicht.querySelector(".kb-overzicht__bestand");
  const tell = (tekst) => (plek.textContent = tekst);

  async function take(soort) {
    tell("Het bestand wordt gemaakt.");
    try {
      const bank = await load_register();
      const { take_along } = await load_module("meenemen.js", "assets/meenemen.js");
      const { gevonden } = await choose(bank);
      const naam = await take_along(soort, gevonden, bank, describe() || "alles", { load_teksten, progress });
      tell(`Klaar: ${naam}, met ${count_praktijken(gevonden.length)}.`);
    } catch {
      tell("Het bestand is niet gemaakt: de gegevens zijn nu niet te laden. Probeer het later opnieuw.");
    }
  }

  const progress = (procent) => tell(`Het bestand wordt gemaakt: ${procent} procent.`);

  overzicht.addEventListener("click", ({ target }) => {
    const knop = target.closest("[data-neem-mee]");
    if (knop) take(knop.dataset.neemMee);
  });
}
