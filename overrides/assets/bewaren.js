// "Bewaar voor factsheet": the choice of a reader, kept in this tab of the browser and nowhere
// else. Closing the tab forgets it; the address of "Mijn factsheet" is the way to keep it.
(() => {
  const NAME = "kb-factsheet";
  const MAX = 6; // so many fit on the first side of the factsheet

  function lees() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(NAME) ?? "[]");
      const ids = Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
      return [...new Set(ids)].slice(0, MAX);
    } catch {
      return [];
    }
  }

  // Firefox holds on to old storage for a page that it keeps at hand: let that load anew (sluiten.js).
  function wek() {
    const wekker = new BroadcastChannel("kb-wek");
    wekker.postMessage("");
    wekker.close();
  }

  // Whether the browser kept it: it may refuse.
  function schrijf(ids) {
    try {
      if (ids.length) sessionStorage.setItem(NAME, JSON.stringify(ids));
      else sessionStorage.removeItem(NAME);
      wek();
      return true;
    } catch {
      return false;
    }
  }

  function toon() {
    const kept = lees();
    for (const knop of document.querySelectorAll("[data-bewaar]")) {
      const inside = kept.includes(knop.dataset.bewaar);
      knop.classList.toggle("kb-bewaar--gekozen", inside);
      const doen = knop.querySelector(".kb-bewaar__doen");
      const woord = inside ? "Haal uit factsheet" : "Bewaar voor factsheet";
      if (doen.textContent !== woord) doen.textContent = woord; // the same text again is laid out again
    }
    for (const plek of document.querySelectorAll(".kb-mijn__aantal"))
      plek.textContent = kept.length ? `(${kept.length})` : "";
  }

  // The way on stands beside the button that was used; screen readers hear the sentence.
  function zeg(knop, zin, ...wegen) {
    document.querySelectorAll(".kb-bewaar__naar").forEach((link) => link.remove());
    knop.after(
      ...wegen.map(([url, naar]) =>
        kennisbank.element("a", { klas: "kb-bewaar__naar", href: kennisbank.url_van(url) }, naar),
      ),
    );
    document.querySelector("[data-kb-melding]").textContent = zin;
  }

  document.addEventListener("click", (event) => {
    const knop = event.target.closest("[data-bewaar]");
    if (!knop) return;
    const id = knop.dataset.bewaar;
    const kept = lees();
    const inside = kept.includes(id);
    const ids = inside ? kept.filter((other) => other !== id) : [...kept, id];
    if (ids.length > MAX) {
      const zin = `Er passen ${MAX} praktijken op een factsheet. Haal er eerst een weg.`;
      zeg(knop, zin, ["mijn-factsheet/", zin]);
    } else if (!schrijf(ids)) {
      const zin = "Uw browser bewaart niets. Ga verder bij Mijn factsheet.";
      zeg(knop, zin, [`mijn-factsheet/#kies=${id}`, zin]);
    } else {
      toon();
      const zin = `${inside ? "Weggehaald" : "Bewaard"}: ${ids.length} van ${MAX} op uw factsheet.`;
      const blad = ["mijn-factsheet/", `Mijn factsheet (${ids.length})`];
      const naast = [`vergelijken/#praktijken=${ids.join(",")}`, `Vergelijk (${ids.length})`];
      zeg(knop, zin, blad, ...(ids.length > 1 ? [naast] : []));
    }
  });

  addEventListener("pageshow", toon);
  kennisbank.keuze = { MAX, lees, schrijf, toon };
})();
