// What a reader kept for her factsheet: in the tabs of this site that are open, and nowhere else. A new
// tab asks the others. Closing the last forgets it; the address of "Mijn factsheet" is the way to keep it.
const NAME = "kb-factsheet";
const WACHT = 200; // milliseconds in which another tab answers
const VRAAG = "vraag"; // what a tab asks that has nothing yet
export const MAX = 24; // so many fill four sides of paper (OP_FACTSHEET in queries/meenemen.py)

const followers = [];

const clean = (kept) => (Array.isArray(kept) ? [...new Set(kept.filter((id) => typeof id === "string"))].slice(0, MAX) : []);

export function read_bewaard() {
  try {
    return clean(JSON.parse(sessionStorage.getItem(NAME) ?? "[]"));
  } catch {
    return [];
  }
}

function store(ids) {
  try {
    if (ids.length) sessionStorage.setItem(NAME, JSON.stringify(ids));
    else sessionStorage.removeItem(NAME);
    return true;
  } catch {
    return false;
  }
}

// Whether the browser kept it: it may refuse.
export function write_bewaard(ids) {
  if (!store(ids)) return false;
  if (bekend) kanaal?.postMessage(ids);
  else ask_tabs();
  wake();
  return true;
}

// Tell when another tab changed what is kept.
export const follow_bewaard = (show) => followers.push(show);

// Firefox holds on to old storage for a page that it keeps at hand: let that load anew (sluiten.js).
function wake() {
  try {
    const wekker = new BroadcastChannel("kb-wek");
    wekker.postMessage("");
    wekker.close();
  } catch {
    // Who has no channels has no other pages to wake.
  }
}

function make_kanaal() {
  try {
    return new BroadcastChannel("kb-bewaard");
  } catch {
    return undefined; // a browser that keeps nothing refuses this too
  }
}

// Whether this tab knows what the others keep. Until then what is kept here comes beside that, and never in its place.
let bekend = read_bewaard().length > 0;
let gevraagd = false;

const kanaal = make_kanaal();
kanaal?.addEventListener("message", ({ data }) => {
  const kept = read_bewaard();
  if (data === VRAAG) {
    if (bekend && kept.length) kanaal.postMessage({ antwoord: kept });
    return;
  }
  // Every tab answers: the first answer is enough, and the next was given before this tab told what it has.
  if (bekend && data.antwoord) return;
  const heard = clean(data.antwoord ?? data);
  const ids = bekend ? heard : clean([...heard, ...kept]);
  bekend = true;
  if (ids.join() !== heard.join()) kanaal.postMessage(ids);
  if (ids.join() === kept.join() || !store(ids)) return;
  for (const show of followers) show();
});

// When no other tab answers, what is kept here is all there is.
function end_vraag() {
  if (bekend) return;
  bekend = true;
  const kept = read_bewaard();
  if (kept.length) kanaal.postMessage(kept);
}

// Once, and only where it matters: a page that a browser keeps at hand for Back is dropped when it hears something.
export function ask_tabs() {
  if (gevraagd || bekend || !kanaal) return;
  gevraagd = true;
  kanaal.postMessage(VRAAG);
  setTimeout(end_vraag, WACHT);
}
if (history.length === 1) ask_tabs();
