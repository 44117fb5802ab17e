// A warning under a field when what is typed there could lead to a person. It stops nobody and sends nothing. What could
// not be looked at is told too: saying nothing would be taken for good news.
import { follow_adres } from "./adres.js";
import { load_module } from "./module.js";
import { fetch_with, say } from "./ophalen.js";

const RUST = 600; // milliseconds without typing
const NOG_NIET = "Wij hebben nog niet nagekeken of hier een naam of nummer van iemand staat.";
export const NIET = "Wij konden niet nakijken of hier een naam of nummer van iemand staat. Kijk het zelf na.";

const later = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, RUST));
let poort;

// The rules come when the first field is typed in, once for all fields.
async function fetch_poort(wait) {
  if (!poort) {
    const come = await fetch_with(wait, async () => (await load_module("privacy.js", "assets/privacy.js")).fetch_poort());
    if (!poort) warm_up([...come.patronen]);
    poort ??= come;
  }
  return poort;
}

// A pattern takes its time the first time, so that is done while nobody waits.
function warm_up(patronen) {
  const patroon = patronen.pop();
  if (!patroon) return;
  try {
    patroon.search("");
  } catch {
    return; // a browser too old for it, which is told when it is asked
  }
  later(() => warm_up(patronen));
}

export async function warn_privacy(noot, wait = () => {}) {
  try {
    return (await fetch_poort(wait)).warn(noot);
  } catch {
    return NIET; // it did not come, or this browser is too old for the rules
  }
}

// Has `letop` tell what is in the field, whoever filled it in; it gives what looks at once.
export function watch_privacy(veld, letop) {
  let [timer, turn] = [0, 0];
  const tell = (zin) => {
    letop.hidden = !zin;
    say(letop, zin);
  };
  const look = async () => {
    clearTimeout(timer);
    const mine = ++turn;
    const noot = veld.value.trim();
    const zin = noot ? await warn_privacy(noot, () => mine === turn && tell(NOG_NIET)) : "";
    if (mine === turn) tell(zin);
  };
  veld.addEventListener("input", () => {
    clearTimeout(timer);
    letop.hidden = false; // while it is empty still: what is told in a part that was hidden is not always heard
    timer = setTimeout(look, veld.value.trim() ? RUST : 0);
  });
  veld.addEventListener("change", look);
  if (veld.value) look();
  return look;
}

// The same for every field of a form that has a place for it, also when the address fills them in. It gives what looks
// at all of them, for who empties or fills them in some other way.
export function watch_fields(form) {
  const places = [...form.querySelectorAll(".kb-letop")];
  const looks = places.map((letop) => watch_privacy(form.querySelector(`[aria-describedby~="${letop.id}"]`), letop));
  const look = () => looks.forEach((each) => each());
  follow_adres(() => setTimeout(look)); // when all others have followed it too
  return look;
}
