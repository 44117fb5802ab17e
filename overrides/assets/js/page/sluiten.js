// "Sluit deze site", and Shift three times. Not Esc: screen readers and the search field have a use for it.
import { follow_terug } from "./terug.js";
import { leave } from "./uitweg.js";

const KEREN = 3;
const TIJD = 5000; // within so many milliseconds
const KNOP = ".kb-sluiten__knop";

let keren = 0;
let alleen = false;
let einde;

// Also with the wheel or a key held: whoever presses this link wants to leave here.
function follow_click(event) {
  const knop = event.target.closest?.(KNOP);
  if (!knop || event.button > 1) return;
  event.preventDefault();
  leave(knop.href);
}
addEventListener("click", follow_click);
addEventListener("auxclick", follow_click);

function show(zin) {
  for (const plek of document.querySelectorAll(".kb-sluiten__teller, [data-kb-melding]")) plek.textContent = zin;
}

function forget() {
  if (!keren) return;
  keren = 0;
  clearTimeout(einde);
  show("");
}

follow_terug(forget);

// Shift by itself: with another key, or with one in between, it is for typing and begins anew.
addEventListener("keydown", (event) => {
  alleen = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (!alleen) forget();
});
addEventListener("keyup", (event) => {
  const knop = document.querySelector(KNOP);
  if (event.key !== "Shift" || !alleen || !knop) return;
  keren += 1;
  if (keren === KEREN) {
    leave(knop.href);
    return;
  }
  clearTimeout(einde);
  einde = setTimeout(forget, TIJD);
  show(`Druk nog ${KEREN - keren} keer op Shift om de site te sluiten.`);
});
