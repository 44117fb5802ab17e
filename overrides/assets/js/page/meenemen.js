// The buttons of an overview: a file of what was chosen, and the first of it on a factsheet.
import { MAX } from "./bewaard.js";
import { take } from "./bestand.js";
import { NIETS, keep_all, make_tell } from "./neemmee.js";
import { load_register } from "./praktijken.js";

// `choose` gives what was chosen of a register, `describe` the same in words.
export function follow_meenemen(overzicht, choose, describe) {
  const plek = overzicht.querySelector("[data-kb-meenemen]");

  async function make_file(soort, tell) {
    tell("Het bestand wordt gemaakt.");
    try {
      const bank = await load_register();
      const { gevonden } = await choose(bank);
      if (!gevonden.length) return tell(NIETS);
      await take(soort, gevonden, bank, describe(), tell);
    } catch {
      tell("Het bestand is niet gemaakt: de gegevens zijn nu niet te laden. Probeer het later opnieuw.");
    }
  }

  async function keep_first(tell) {
    try {
      const bank = await load_register();
      const { gevonden } = await choose(bank);
      if (!gevonden.length) return tell(NIETS);
      // One more than fit may be there already; the others are counted, and not fetched.
      const eerste = await bank.load_rijen(gevonden.slice(0, 2 * MAX));
      keep_all(eerste.map(({ id }) => id), plek, tell, gevonden.length - eerste.length);
    } catch {
      tell("De gegevens zijn nu niet te laden. Probeer het later opnieuw.");
    }
  }

  plek.addEventListener("click", ({ target }) => {
    const knop = target.closest("button");
    if (knop?.dataset.neemMee) make_file(knop.dataset.neemMee, make_tell(plek, knop));
    else if (knop && "bewaarGevonden" in knop.dataset) keep_first(make_tell(plek, knop));
  });
}
