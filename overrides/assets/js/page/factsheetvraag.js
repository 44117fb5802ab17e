// A factsheet that somebody else shared, beside what this reader kept: what to do with it is asked first, and
// what a choice took away can be had back.
import { count_praktijken } from "../pure/zin.js";

// `read_ids` gives what the sheet has; `take` makes some her choice, with what is said and what she had.
export function make_factsheetvraag(form, read_ids, take) {
  const vak = form.querySelector(".kb-eigen__anders");
  const terug = form.querySelector("[data-kb-terug]");
  let kept = [];
  let had = [];

  // `ids` is what she kept; nothing when this sheet is hers.
  function ask(ids, aantal) {
    kept = ids;
    had = [];
    terug.hidden = true;
    vak.hidden = !kept.length;
    form.classList.toggle("kb-eigen--anders", Boolean(kept.length));
    show(false);
    const [zijn, mijn] = [aantal, kept.length].map(count_praktijken);
    vak.querySelector(".kb-eigen__wie").textContent = `U bekijkt een factsheet van iemand anders, met ${zijn}. Zelf hebt u ${mijn} bewaard.`;
  }

  function show(bekijkt) {
    for (const knop of vak.querySelectorAll("[data-kb-doen]")) knop.hidden = (knop.dataset.kbDoen === "toch") !== bekijkt;
    vak.querySelector(".kb-eigen__blijft").hidden = !bekijkt;
  }

  function offer_back(ids) {
    had = ids;
    terug.hidden = !had.length;
    terug.textContent = `Zet de vorige keuze terug (${had.length})`;
  }

  vak.addEventListener("click", ({ target }) => {
    const { kbDoen } = target.dataset;
    const ids = read_ids();
    if (kbDoen === "vervang") take(ids, "Bewaard als de uwe.", kept);
    if (kbDoen === "erbij") take([...new Set([...kept, ...ids])], "Toegevoegd aan de uwe.", kept);
    if (kbDoen !== "bekijk" && kbDoen !== "toch") return;
    show(kbDoen === "bekijk");
    vak.querySelector("[data-kb-doen]:not([hidden])").focus();
  });
  terug.addEventListener("click", () => take(had, "De vorige keuze is terug.", []));

  return { ask, offer_back };
}
