// Where the first page of ours is in the history of the tab, and that we are on our way to it.
import { read_pagina, root } from "./root.js";

// As the browser tells it: each page signs its entry of the history, and the signs of all others can be read.
function follow_browser() {
  const read = (entry) => entry.getState()?.kennisbank ?? {};
  const write = (kennisbank) => navigation.updateCurrentEntry({ state: { kennisbank } });
  const sign = () => {
    if (!read(navigation.currentEntry).pad && !history.state?.weer) write({ pad: read_pagina() });
  };
  navigation.addEventListener("currententrychange", sign);
  sign();
  return {
    find_first() {
      const entry = navigation.entries().find((each) => read(each).pad) ?? navigation.currentEntry;
      return { terug: navigation.currentEntry.index - entry.index, pad: read(entry).pad, hier: entry.sameDocument };
    },
    ask: (naar) => write({ pad: read_pagina(), naar }),
    asked: () => navigation.entries().map(read).find(({ naar }) => naar)?.naar,
  };
}

// An older browser: each entry has a number, counted on from the page where the link to it was.
function count_pages() {
  const [VERDER, SLUIT] = ["kb-verder", "kb-sluit"];
  const read = (naam) => {
    try {
      return JSON.parse(sessionStorage.getItem(naam)) ?? undefined;
    } catch {
      return undefined;
    }
  };
  const write = (naam, wat) => {
    try {
      if (wat) sessionStorage.setItem(naam, JSON.stringify(wat));
      else sessionStorage.removeItem(naam);
    } catch {
      // Nothing is kept, so nothing is counted: every page is the first.
    }
  };
  const now = () => history.state?.kennisbank;
  const sign = (vorige) => {
    write(VERDER);
    if (now() || history.state?.weer) return;
    const kennisbank = vorige ? { ...vorige, stap: vorige.stap + 1 } : { stap: 0, pad: read_pagina() };
    history.replaceState({ ...history.state, kennisbank }, "");
  };
  sign(read(VERDER));
  let hier = now();
  addEventListener("popstate", () => {
    sign(hier);
    hier = now();
  });
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href]");
    write(VERDER, link?.href.startsWith(root.href) && now());
  });
  return {
    find_first: () => ({ terug: now()?.stap ?? 0, pad: now()?.pad }),
    ask: (naar) => write(SLUIT, naar),
    asked: () => read(SLUIT),
  };
}

// `find_first` tells how many steps back the first page is, its path, and whether we are on it (`hier`).
// `ask` notes where to, once we are there, for the pages in between (`asked`).
export const spoor = globalThis.navigation?.currentEntry ? follow_browser() : count_pages();
