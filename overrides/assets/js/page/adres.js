// The address of the page, which holds the choice of a reader behind the #: a browser sends that to
// nobody. A settled choice is a step, to which Back leads; what is typed takes the place of what was there.
import { is_keuze, normalize, open_keuze, read_lijst as lijst_of, read_waarde, with_waarden } from "../pure/keuze.js";
import { read_pagina } from "./root.js";

const KORT = 1500; // milliseconds; who runs through a list with keys makes one step

const followers = [];
const read_fragment = () => open_keuze(location.hash.slice(1));
let gekozen = is_keuze(read_fragment()) ? read_fragment() : "";

export const read_adres = (key) => read_waarde(gekozen, key);
export const read_lijst = (key) => lijst_of(gekozen, key);
export const to_adres = (waarden) => `#${with_waarden(gekozen, waarden)}`;

// `stap` names what was chosen in, when that is a step of its own; `stand` is noted on the entry.
export function write_adres(waarden, stap = "", stand = {}) {
  const keuze = with_waarden(gekozen, waarden);
  if (keuze === normalize(gekozen)) return;
  if (is_new(stap) && keuze) step(keuze);
  else put(keuze, stand);
}

let laatste = { stap: "", op: 0 };
function is_new(stap) {
  const { stap: vorige, op } = laatste;
  laatste = { stap, op: performance.now() };
  return stap && !(stap === vorige && laatste.op - op < KORT);
}

// As a jump to another place behind the #, which every browser counts and tells as a page (spoor.js).
function step(keuze) {
  gekozen = keuze;
  location.hash = keuze;
  gekozen = location.hash.slice(1);
}

// Tell a tool when the browser came with another choice: by Back, or by a link to this page.
export const follow_adres = (show) => followers.push(show);

function put(keuze, stand = {}) {
  gekozen = keuze;
  try {
    history.replaceState({ ...history.state, ...stand }, "", read_pagina() + (keuze && `#${keuze}`));
    gekozen = location.hash.slice(1);
  } catch {
    // Too often, for some browsers: then only the address lags behind.
  }
}

addEventListener("hashchange", () => {
  const fragment = read_fragment();
  if (fragment === gekozen) return;
  if (fragment && !is_keuze(fragment)) {
    if (gekozen) put(gekozen); // a jump on the page leaves the choice as it is
    return;
  }
  put(fragment);
  for (const show of followers) show();
});

// An older address has its choice after the ?, where a server reads it: from now on no more.
if (location.search) {
  const plek = document.getElementById(location.hash.slice(1));
  put(normalize(`${gekozen}&${location.search.slice(1)}`));
  plek?.scrollIntoView();
}
// What a program encoded stands there again as we write it.
else if (gekozen && gekozen !== location.hash.slice(1)) put(gekozen);
