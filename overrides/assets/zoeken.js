// The search field in the head of every page: the key that leads to it, and the rest of searching
// (zoeker.js) when a reader goes there. Without it the field leads to zoeken/, which reads.
(() => {
  const SNELTOETS = "kb-sneltoets";
  const field = document.getElementById("zoekveld");
  const button = document.querySelector(".kb-zoeksneltoets__knop");

  // A reader may switch the key off: in this tab, and until she leaves. Nothing else is kept.
  function sneltoets_aan() {
    try {
      return sessionStorage.getItem(SNELTOETS) !== "uit";
    } catch {
      return true;
    }
  }

  function zet_sneltoets(aan) {
    try {
      if (aan) sessionStorage.removeItem(SNELTOETS);
      else sessionStorage.setItem(SNELTOETS, "uit");
    } catch {
      // A browser that keeps nothing keeps the key.
    }
    toon_sneltoets();
  }

  function toon_sneltoets() {
    const aan = sneltoets_aan();
    if (aan) field?.setAttribute("aria-keyshortcuts", "/");
    else field?.removeAttribute("aria-keyshortcuts");
    if (button) button.textContent = aan ? "Zet deze toets uit" : "Zet deze toets weer aan";
  }

  function haal_zoeker() {
    const script = document.createElement("script");
    script.src = kennisbank.url_van("assets/zoeker.js");
    script.addEventListener("error", () => {
      script.remove();
      field.addEventListener("focus", haal_zoeker, { once: true });
    });
    document.head.append(script);
  }

  toon_sneltoets();
  button?.addEventListener("click", () => zet_sneltoets(!sneltoets_aan()));
  if (field && !document.querySelector("[data-kb-zoekpagina]")) {
    if (document.activeElement === field) haal_zoeker();
    else field.addEventListener("focus", haal_zoeker, { once: true });
  }
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !field) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    if (!sneltoets_aan()) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
