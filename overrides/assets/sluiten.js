// "Sluit deze site": goes to the weather in place of this page, so that "back" does not show it again.
// Shift three times does the same. Not Esc: screen readers and the search field have a use for that.
(() => {
  const KEREN = 3;
  const TIJD = 5000; // within so many milliseconds
  const knop = document.querySelector(".kb-sluiten__knop");
  const teller = document.querySelector(".kb-sluiten__teller");
  const melding = document.querySelector("[data-kb-melding]");
  let keren = 0;
  let alleen = false;
  let einde;

  function toon(zin) {
    teller.textContent = zin;
    melding.textContent = zin;
  }

  function vergeet() {
    if (!keren) return;
    keren = 0;
    clearTimeout(einde);
    toon("");
  }

  function sluit() {
    // Blank at once: the other site may be slow.
    document.documentElement.classList.add("kb-gesloten");
    document.title = "Weer";
    try {
      sessionStorage.clear();
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
    location.replace(knop.href);
  }

  knop.addEventListener("click", (event) => {
    event.preventDefault();
    sluit();
  });
  // Shift by itself: with another key, or with one in between, it is for typing and begins anew.
  addEventListener("keydown", (event) => {
    alleen = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!alleen) vergeet();
  });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alleen) return;
    keren += 1;
    if (keren === KEREN) {
      sluit();
      return;
    }
    clearTimeout(einde);
    einde = setTimeout(vergeet, TIJD);
    toon(`Druk nog ${KEREN - keren} keer op Shift om de site te sluiten.`);
  });
  // Who comes back all the same should not find an empty page.
  addEventListener("pageshow", () => document.documentElement.classList.remove("kb-gesloten"));
})();
