// "Sluit deze site", and Shift three times: to the weather, with no page of this site left behind the
// reader or in the history of the tab. Not Esc: screen readers and the search field have a use for it.
//
// Nobody can take an entry out of the history of a browser, but a new one drops all that lie ahead.
// So: blank; back to the first page of ours; there one entry that drops the others; back over it;
// and the weather in place of that first page. Ahead stays the one entry, called "Weer", which leads
// to the weather. This script runs before anything is painted, so that the first page stays blank.
(() => {
  const KEREN = 3;
  const TIJD = 5000; // within so many milliseconds
  const GEDULD = 1000; // milliseconds for a step; then the weather comes, whatever is left behind
  const KNOP = ".kb-sluiten__knop";
  const basis = new URL("../", document.currentScript.src).href;
  const op_schijf = location.protocol === "file:";
  let bestemming = ""; // where to, once the reader leaves
  let weg = false;
  let niets_vooruit = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  let keren = 0;
  let alleen = false;
  let einde;

  // Where the first page of ours is, as the browser tells it: each page signs its entry of the
  // history, and the signs of all others can be read.
  function spoor_van_browser() {
    const lees = (entry) => entry.getState()?.kennisbank ?? {};
    const schrijf = (kennisbank) => navigation.updateCurrentEntry({ state: { kennisbank } });
    const teken = () => {
      if (!lees(navigation.currentEntry).pad && !history.state?.weer) schrijf({ pad: location.pathname });
    };
    navigation.addEventListener("currententrychange", teken);
    teken();
    return {
      eerste() {
        const entry = navigation.entries().find((each) => lees(each).pad) ?? navigation.currentEntry;
        return { terug: navigation.currentEntry.index - entry.index, pad: lees(entry).pad, hier: entry.sameDocument };
      },
      vraag: (naar) => schrijf({ pad: location.pathname, naar }),
      gevraagd: () => navigation.entries().map(lees).find(({ naar }) => naar)?.naar,
    };
  }

  // An older browser: each entry has a number, counted on from the page where the link to it was.
  function spoor_van_tellen() {
    const [VERDER, SLUIT] = ["kb-verder", "kb-sluit"];
    const lees = (naam) => {
      try {
        return JSON.parse(sessionStorage.getItem(naam)) ?? undefined;
      } catch {
        return undefined;
      }
    };
    const schrijf = (naam, wat) => {
      try {
        if (wat) sessionStorage.setItem(naam, JSON.stringify(wat));
        else sessionStorage.removeItem(naam);
      } catch {
        // Nothing is kept, so nothing is counted: every page is the first.
      }
    };
    const nu = () => history.state?.kennisbank;
    const teken = (vorige) => {
      schrijf(VERDER);
      if (nu() || history.state?.weer) return;
      const kennisbank = vorige ? { ...vorige, stap: vorige.stap + 1 } : { stap: 0, pad: location.pathname };
      history.replaceState({ ...history.state, kennisbank }, "");
    };
    teken(lees(VERDER));
    let hier = nu();
    addEventListener("popstate", () => {
      teken(hier);
      hier = nu();
    });
    addEventListener("click", ({ target }) => {
      const link = target.closest?.("a[href]");
      schrijf(VERDER, link?.href.startsWith(basis) && nu());
    });
    return {
      verder: () => schrijf(VERDER, nu()),
      eerste: () => ({ terug: nu()?.stap ?? 0, pad: nu()?.pad }),
      vraag: (naar) => schrijf(SLUIT, naar),
      gevraagd: () => lees(SLUIT),
    };
  }

  const spoor = globalThis.navigation?.currentEntry ? spoor_van_browser() : spoor_van_tellen();

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
  function verberg() {
    stop();
    document.documentElement.classList.add("kb-gesloten");
    document.title = "Weer";
    for (const icoon of document.querySelectorAll("link[rel~=icon]")) icoon.href = "data:,";
  }

  // All that a script of this site keeps here, or ever kept.
  function vergeet_alles() {
    globalThis.name = "";
    for (const bak of ["sessionStorage", "localStorage"])
      try {
        for (const naam of Object.keys(globalThis[bak])) if (naam.startsWith("kb-")) globalThis[bak].removeItem(naam);
      } catch {
        // A browser that keeps nothing has nothing to forget.
      }
  }

  function ga_weg() {
    if (weg) return;
    weg = true;
    spoor.vraag();
    location.replace(bestemming);
  }

  function stap_terug(hoeveel) {
    setTimeout(ga_weg, GEDULD);
    history.go(-hoeveel);
  }

  // On the first page of ours.
  function ruim_op() {
    addEventListener("popstate", ga_weg, { once: true });
    history.pushState({ weer: bestemming }, "", op_schijf ? location.href : basis); // a folder is no page there
    document.title = ""; // told anew, or the entry takes over the title of the one before it
    document.title = "Weer";
    stap_terug(1);
  }

  // Where nothing comes, the browser would show a page of its own, with our address above it.
  async function komt(pad) {
    if (op_schijf) return true;
    try {
      return (await fetch(pad, { cache: "force-cache" })).status < 500;
    } catch {
      return false;
    }
  }

  async function sluit(naar) {
    if (bestemming) return;
    bestemming = naar;
    verberg();
    const { terug, pad, hier } = spoor.eerste();
    vergeet_alles();
    wekker?.postMessage("");
    if (!terug && niets_vooruit) return ga_weg();
    if (!terug) return ruim_op();
    setTimeout(ga_weg, GEDULD);
    if (!hier && !(await komt(pad))) return ga_weg();
    if (weg) return;
    spoor.vraag(naar);
    stap_terug(terug);
  }

  // Whether this page is on the way out: the first of ours, or the one entry that stays ahead.
  function is_op_weg() {
    const { weer } = history.state ?? {};
    const naar = weer ?? spoor.gevraagd();
    if (!naar) return false;
    bestemming = naar;
    verberg();
    const { terug } = spoor.eerste();
    vergeet_alles();
    if (weer) ga_weg();
    else if (terug) stap_terug(terug); // a page that was on its way came in between
    else ruim_op();
    return true;
  }

  is_op_weg();
  addEventListener("popstate", () => {
    niets_vooruit = false;
    if (bestemming && !weg) is_op_weg();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    niets_vooruit = weg = false;
    if (!is_op_weg() && bestemming) ga_weg(); // closed means closed
  });

  // Also with the wheel or a key held: whoever presses this link wants to leave here.
  function bij_klik(event) {
    const knop = event.target.closest?.(KNOP);
    if (!knop || event.button > 1) return;
    event.preventDefault();
    sluit(knop.href);
  }
  addEventListener("click", bij_klik);
  addEventListener("auxclick", bij_klik);

  function toon(zin) {
    for (const plek of document.querySelectorAll(".kb-sluiten__teller, [data-kb-melding]")) plek.textContent = zin;
  }

  function vergeet() {
    if (!keren) return;
    keren = 0;
    clearTimeout(einde);
    toon("");
  }

  // Shift by itself: with another key, or with one in between, it is for typing and begins anew.
  addEventListener("keydown", (event) => {
    alleen = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!alleen) vergeet();
  });
  addEventListener("keyup", (event) => {
    const knop = document.querySelector(KNOP);
    if (event.key !== "Shift" || !alleen || !knop) return;
    keren += 1;
    if (keren === KEREN) {
      sluit(knop.href);
      return;
    }
    clearTimeout(einde);
    einde = setTimeout(vergeet, TIJD);
    toon(`Druk nog ${KEREN - keren} keer op Shift om de site te sluiten.`);
  });

  // No form tells the server what was filled in: it goes behind the # of the address, also when the
  // script that has a use for it is still on its way. Only without scripts a server gets to hear it.
  addEventListener("submit", (event) => {
    const form = event.target;
    const naar = new URL(event.submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", location);
    if (event.defaultPrevented || form.method !== "get" || !naar.href.startsWith(basis)) return;
    event.preventDefault();
    spoor.verder?.();
    naar.search = "";
    naar.hash = new URLSearchParams(new FormData(form));
    location.assign(naar);
  });
})();
