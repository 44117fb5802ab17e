// What a reader kept for her factsheet: in this tab of the browser and nowhere else. Closing the tab
// forgets it; the address of "Mijn factsheet" is the way to keep it.
const NAME = "kb-factsheet";
export const MAX = 6; // so many fit on the first side of the factsheet

export function read_bewaard() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(NAME) ?? "[]");
    const ids = Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
    return [...new Set(ids)].slice(0, MAX);
  } catch {
    return [];
  }
}

// Whether the browser kept it: it may refuse.
export function write_bewaard(ids) {
  try {
    if (ids.length) sessionStorage.setItem(NAME, JSON.stringify(ids));
    else sessionStorage.removeItem(NAME);
    wake();
    return true;
  } catch {
    return false;
  }
}

// Firefox holds on to old storage for a page that it keeps at hand: let that load anew (sluiten.js).
function wake() {
  const wekker = new BroadcastChannel("kb-wek");
  wekker.postMessage("");
  wekker.close();
}
