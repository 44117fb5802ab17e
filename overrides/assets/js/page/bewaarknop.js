// "Bewaar voor factsheet": the buttons on cards and pages, and how many were kept.
import { MAX, ask_tabs, follow_bewaard, read_bewaard, write_bewaard } from "./bewaard.js";
import { element } from "./element.js";
import { to_url } from "./root.js";
import { follow_terug } from "./terug.js";

const BERICHT = 6000; // milliseconds

export function show_bewaard() {
  const kept = read_bewaard();
  for (const knop of document.querySelectorAll("[data-bewaar]")) {
    const inside = kept.includes(knop.dataset.bewaar);
    knop.classList.toggle("kb-bewaar--gekozen", inside);
    const doen = knop.querySelector(".kb-bewaar__doen");
    const woord = inside ? "Haal uit factsheet" : "Bewaar voor factsheet";
    if (doen.textContent !== woord) doen.textContent = woord; // the same text again is laid out again
  }
  for (const plek of document.querySelectorAll(".kb-mijn__aantal"))
    plek.textContent = kept.length ? `(${kept.length})` : "";
}

// What tells the number again, as long as it stands there.
let again = null;

// The way on stands beside the button that was used; screen readers hear the sentence.
function tell(knop, zin, ...wegen) {
  again = null;
  document.querySelectorAll(".kb-bewaar__naar").forEach((link) => link.remove());
  knop.after(...wegen.map(([url, naar]) => element("a", { klas: "kb-bewaar__naar", href: to_url(url) }, naar)));
  document.querySelector("[data-kb-melding]").textContent = zin;
  show_bericht(zin);
}

// On a phone the same below all else, until the next tap or a few seconds later: the head is out of sight.
// Screen readers heard it already.
let bericht;
function show_bericht(zin) {
  bericht?.remove();
  bericht = element("p", { klas: "kb-bericht kb-scherm", "aria-hidden": "true" }, zin);
  document.body.append(bericht);
  const mine = bericht;
  setTimeout(() => mine.remove(), BERICHT);
}

function tell_aantal(knop, gedaan) {
  const ids = read_bewaard();
  const blad = ["mijn-factsheet/", `Mijn factsheet (${ids.length})`];
  const naast = [`vergelijken/#praktijken=${ids.join(",")}`, `Vergelijk (${ids.length})`];
  tell(knop, `${gedaan}: ${ids.length} van ${MAX} op uw factsheet.`, blad, ...(ids.length > 1 ? [naast] : []));
  again = () => tell_aantal(knop, gedaan);
}

// Another tab may say what it keeps only after the click: then the number was not the whole.
function tell_again() {
  const links = () => [...document.querySelectorAll(".kb-bewaar__naar")];
  const at = links().indexOf(document.activeElement);
  if (!again || !links().length) return;
  again();
  links()[at]?.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const knop = event.target.closest("[data-bewaar]");
  if (!knop) return;
  const id = knop.dataset.bewaar;
  const kept = read_bewaard();
  const inside = kept.includes(id);
  const ids = inside ? kept.filter((other) => other !== id) : [...kept, id];
  if (ids.length > MAX) {
    const zin = `Er passen ${MAX} praktijken op een factsheet. Haal er eerst een weg.`;
    tell(knop, zin, ["mijn-factsheet/", zin]);
  } else if (!write_bewaard(ids)) {
    const zin = "Uw browser bewaart niets. Ga verder bij Mijn factsheet.";
    tell(knop, zin, [`mijn-factsheet/#kies=${id}`, zin]);
  } else {
    show_bewaard();
    tell_aantal(knop, inside ? "Weggehaald" : "Bewaard");
  }
});

addEventListener("pageshow", show_bewaard);
follow_terug(() => {
  bericht?.remove();
  for (const link of document.querySelectorAll(".kb-bewaar__naar")) link.remove();
  document.querySelector("[data-kb-melding]").textContent = "";
});
follow_bewaard(() => {
  show_bewaard();
  tell_again();
});

// Who comes near a button may have kept something in another tab.
const KNOPPEN = "[data-bewaar], [data-bewaar-alle], [data-bewaar-gevonden]";
for (const kind of ["pointerover", "focusin"])
  document.addEventListener(kind, ({ target }) => target.closest?.(KNOPPEN) && ask_tabs());
