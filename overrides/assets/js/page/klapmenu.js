// The menu of a phone opens without us; here it closes when a reader is done with it.
import { follow_terug } from "./terug.js";

const menu = document.querySelector("[data-kb-klapmenu]");

function close({ back = false } = {}) {
  if (!menu.open) return;
  menu.open = false;
  if (back) menu.querySelector("summary").focus();
}

if (menu) {
  addEventListener("keydown", ({ key }) => key === "Escape" && close({ back: menu.contains(document.activeElement) }));
  // Where the focus goes nowhere, somebody points at what cannot have it: that is told by the click.
  menu.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !menu.contains(relatedTarget) && close());
  document.addEventListener("click", ({ target }) => menu.contains(target) || close());
  follow_terug(close);
}
