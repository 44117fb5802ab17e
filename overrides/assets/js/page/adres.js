// The address of the page, which holds the choice of a reader behind the #: a browser sends that to
// nobody. A choice takes the place of the one before it, so that Back leads to the page before.
import { is_keuze, normalize, read_lijst as lijst_of, read_waarde, with_waarden } from "../pure/keuze.js";

const followers = [];
let gekozen = is_keuze(location.hash) ? location.hash.slice(1) : "";

export const read_adres = (key) => read_waarde(gekozen, key);
export const read_lijst = (key) => lijst_of(gekozen, key);
export const to_adres = (waarden) => `#${with_waarden(gekozen, waarden)}`;

export function write_adres(waarden) {
  const keuze = with_waarden(gekozen, waarden);
  if (keuze !== normalize(gekozen)) put(keuze);
}

// Tell a tool when the browser came with another choice: by Back, or by a link to this page.
export const follow_adres = (show) => followers.push(show);

function put(keuze) {
  gekozen = keuze;
  try {
    history.replaceState(history.state, "", location.pathname + (keuze && `#${keuze}`));
    gekozen = location.hash.slice(1);
  } catch {
    // Too often, for some browsers: then only the address lags behind.
  }
}

addEventListener("hashchange", () => {
  const fragment = location.hash.slice(1);
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
