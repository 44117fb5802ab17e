// What is folded opens for who follows a link into it, and for paper in a browser whose styles cannot do that.
const VOUW = "details.kb-vouw";

function open_for_target() {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    return; // a choice that somebody broke; it is no place on this page
  }
  const doel = id && document.getElementById(id);
  if (!doel) return;
  const dicht = [...doel.querySelectorAll(":scope > details.kb-vouw:first-child:not([open])")]; // a part that is all folded
  for (let plek = doel; plek; plek = plek.parentElement) if (plek.matches("details:not([open])")) dicht.push(plek);
  if (!dicht.length) return;
  for (const vouw of dicht) vouw.open = true;
  doel.scrollIntoView();
}

addEventListener("hashchange", open_for_target);
open_for_target();

// A link to where one is already gives no hashchange.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#']");
  if (link && link.hash === location.hash) open_for_target();
});

let geopend = [];
addEventListener("beforeprint", () => {
  geopend = [...document.querySelectorAll(`${VOUW}:not([open])`)];
  for (const vouw of geopend) vouw.open = true;
});
addEventListener("afterprint", () => {
  for (const vouw of geopend) vouw.open = false;
  geopend = [];
});
