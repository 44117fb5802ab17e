// The search field in the head of every page: the key that leads to it, and the rest of searching
// (zoeker.js) when a reader goes there. Without it the field leads to zoeken/, which reads.
import { load_module } from "./module.js";

const SNELTOETS = "kb-sneltoets";
const field = document.getElementById("zoekveld");
const button = document.querySelector(".kb-zoeksneltoets__knop");

// Where nothing hovers there is seldom a keyboard: the key is not told of there (zoeken.css), so it does nothing either.
const zonder_toetsen = matchMedia("(hover: none) and (pointer: coarse)");

// A reader may switch the key off: in this tab, and until she leaves. Nothing else is kept.
function is_aan() {
  if (zonder_toetsen.matches) return false;
  try {
    return sessionStorage.getItem(SNELTOETS) !== "uit";
  } catch {
    return true;
  }
}

function switch_sneltoets(aan) {
  try {
    if (aan) sessionStorage.removeItem(SNELTOETS);
    else sessionStorage.setItem(SNELTOETS, "uit");
  } catch {
    // A browser that keeps nothing keeps the key.
  }
  show_sneltoets();
}

function show_sneltoets() {
  const aan = is_aan();
  if (aan) field?.setAttribute("aria-keyshortcuts", "/");
  else field?.removeAttribute("aria-keyshortcuts");
  if (button) button.textContent = aan ? "Zet deze toets uit" : "Zet deze toets weer aan";
}

const load_zoeker = () => load_module("zoeker.js", "assets/zoeker.js").catch(load_at_focus);

function load_at_focus() {
  field.addEventListener("focus", load_zoeker, { once: true });
}

show_sneltoets();
button?.addEventListener("click", () => switch_sneltoets(!is_aan()));
if (field && !document.querySelector("[data-kb-zoekpagina]")) {
  if (document.activeElement === field) load_zoeker();
  else load_at_focus();
}
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !field) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  if (!is_aan()) return;
  event.preventDefault();
  field.focus();
  field.select();
});
