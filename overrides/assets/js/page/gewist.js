// What was wiped does not come back with Back. An entry of the history of a tab cannot be taken out, so it is made empty
// when somebody comes there: each entry says when its answers were given, and the tab only when it was wiped.
import { is_keuze } from "../pure/keuze.js";

export const NA_WISSEN =
  "U hebt alles gewist. Antwoorden die daarna nog in het adres kwamen, zijn ook weggehaald. Is het een link van een ander? Open hem in een nieuw tabblad.";
const NAAM = "kb-gewist"; // holds a moment, and nothing of what was answered

let gewist_op = 0;

function read_moment() {
  try {
    return Math.max(gewist_op, Number(sessionStorage.getItem(NAAM)) || 0);
  } catch {
    return gewist_op;
  }
}

// What notes on an entry that its answers are of now.
export const make_stand = () => ({ gezet: Math.max(Date.now(), read_moment() + 1) });

export const sign_antwoorden = () => write_stand(make_stand());

function write_stand(stand) {
  try {
    history.replaceState({ ...history.state, ...stand }, "");
  } catch {
    // Too often, for some browsers: an entry that says nothing is taken for a new one.
  }
}

// Whether those of this entry were given before all was wiped; an entry that is new here is signed. What comes into a page
// that is open (`hier`) is not believed to be new after a wipe: WebKit gives an older entry without what was noted there.
export function is_gewist(hier) {
  const gezet = history.state?.gezet ?? (hier && read_moment());
  if (!gezet) sign_antwoorden();
  return Boolean(gezet) && gezet <= read_moment();
}

// From now on all that was given before is gone, also on pages that the browser keeps at hand (uitweg.js).
export function note_gewist() {
  gewist_op = Math.max(Date.now(), history.state?.gezet ?? 0);
  try {
    sessionStorage.setItem(NAAM, String(gewist_op));
  } catch {
    // A browser that keeps nothing keeps no page at hand either.
  }
  try {
    const wekker = new BroadcastChannel("kb-wek");
    wekker.postMessage("");
    wekker.close();
  } catch {
    // Nor does this one.
  }
  sign_antwoorden();
}

// A jump on a page that only shows what was answered elsewhere: its entry is as old as the one it came from.
export function sign_jumps() {
  let gezet = history.state?.gezet;
  addEventListener("hashchange", () => {
    if (!history.state?.gezet && gezet) write_stand({ gezet });
    gezet = history.state?.gezet;
  });
}

// A jump on this page goes without an entry of its own, which would keep the answers as they were.
export function jump_without_entry() {
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const { pathname, search, origin, hash } = new URL(link.href);
    if (origin !== location.origin || pathname !== location.pathname || search || !hash || is_keuze(hash)) return;
    const plek = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!plek) return;
    event.preventDefault();
    if (!plek.matches("a, button, input, [tabindex]")) plek.tabIndex = -1;
    plek.focus({ preventScroll: true });
    plek.scrollIntoView();
  });
}
