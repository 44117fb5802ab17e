// The way out: to the weather, with no page of this site left behind the reader or in the history of
// the tab.
//
// Nobody can take an entry out of the history of a browser, but a new one drops all that lie ahead.
// So: blank; back to the first page of ours; there one entry that drops the others; back over it;
// and the weather in place of that first page. Ahead stays the one entry, called "Weer", which leads
// to the weather.
import { op_schijf, root } from "./root.js";
import { spoor } from "./spoor.js";

const GEDULD = 1000; // milliseconds for a step; then the weather comes, whatever is left behind

let bestemming = ""; // where to, once the reader leaves
let weg = false;
let niets_vooruit = performance.getEntriesByType("navigation")[0]?.type === "navigate";

// A page that a browser keeps at hand is shown before any script of it runs, so for a moment the
// first page would be seen. Whoever hears something while asleep is not kept, and loads anew.
let wekker;
try {
  wekker = new BroadcastChannel("kb-wek");
  wekker.addEventListener("message", () => {});
} catch {
  // A browser that keeps nothing refuses this too.
}

// Also the icon: it stands beside the name in the history of the tab.
function hide() {
  stop();
  document.documentElement.classList.add("kb-gesloten");
  document.title = "Weer";
  for (const icoon of document.querySelectorAll("link[rel~=icon]")) icoon.href = "data:,";
}

// All that a script of this site keeps here, or ever kept.
function forget_all() {
  globalThis.name = "";
  for (const bak of ["sessionStorage", "localStorage"])
    try {
      for (const naam of Object.keys(globalThis[bak])) if (naam.startsWith("kb-")) globalThis[bak].removeItem(naam);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
}

function go_away() {
  if (weg) return;
  weg = true;
  spoor.ask();
  location.replace(bestemming);
}

function step_back(hoeveel) {
  setTimeout(go_away, GEDULD);
  history.go(-hoeveel);
}

// On the first page of ours.
function clean_up() {
  addEventListener("popstate", go_away, { once: true });
  history.pushState({ weer: bestemming }, "", op_schijf ? location.href : root.href); // a folder is no page there
  document.title = ""; // told anew, or the entry takes over the title of the one before it
  document.title = "Weer";
  step_back(1);
}

// Where nothing comes, the browser would show a page of its own, with our address above it.
async function will_come(pad) {
  if (op_schijf) return true;
  try {
    return (await fetch(pad, { cache: "force-cache" })).status < 500;
  } catch {
    return false;
  }
}

export async function leave(naar) {
  if (bestemming) return;
  bestemming = naar;
  hide();
  const { terug, pad, hier } = spoor.find_first();
  forget_all();
  wekker?.postMessage("");
  if (!terug && niets_vooruit) return go_away();
  if (!terug) return clean_up();
  setTimeout(go_away, GEDULD);
  if (!hier && !(await will_come(pad))) return go_away();
  if (weg) return;
  spoor.ask(naar);
  step_back(terug);
}

// Whether this page is on the way out: the first of ours, or the one entry that stays ahead.
function is_on_the_way() {
  const { weer } = history.state ?? {};
  const naar = weer ?? spoor.asked();
  if (!naar) return false;
  bestemming = naar;
  hide();
  const { terug } = spoor.find_first();
  forget_all();
  if (weer) go_away();
  else if (terug) step_back(terug); // a page that was on its way came in between
  else clean_up();
  return true;
}

is_on_the_way();
addEventListener("popstate", () => {
  niets_vooruit = false;
  if (bestemming && !weg) is_on_the_way();
});
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  niets_vooruit = weg = false;
  if (!is_on_the_way() && bestemming) go_away(); // closed means closed
});
