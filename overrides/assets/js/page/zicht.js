// What came of a choice, brought into sight without taking the choice out of it.
const DEEL = 0.4; // from here down the window is for what came of it
const REGELS = 96; // so many pixels of it must be seen at least

// Who chooses with keys stays with the field: what has the ring of the focus is not scrolled away.
export function bring_in_sight(uitkomst, veld) {
  const hoog = globalThis.visualViewport?.height ?? innerHeight;
  const { top } = uitkomst.getBoundingClientRect();
  if (top >= 0 && top + REGELS <= hoog) return;
  const bar = document.querySelector(".kb-sluiten")?.getBoundingClientRect().bottom ?? 0;
  const ruimte = veld.getBoundingClientRect().top - bar - 40; // 40 for its label
  const nodig = top + REGELS - hoog;
  const liefst = Math.min(top - hoog * DEEL, ruimte);
  scrollBy(0, veld.matches(":focus-visible") || liefst >= nodig ? liefst : nodig);
}
