// Searching: names, pages, and the two places that show them: the field in the head of a page and
// the page zoeken/. Loaded by zoeken.js when a reader uses the field; loads the index itself.
(() => {
  const { afstand, element, laad, lees_adres, schrijf_adres, url_van, volg_adres } = kennisbank;
  const PER_KEER = 10;
  const IN_PANEEL = 6;
  const VOORSTELLEN = 4;
  const KORT = 3; // letters; with fewer nearly every text fits while somebody is still typing
  const LANG = 200;
  const GENOEG = 500; // results; nobody reads on to what other words would add
  const WACHT = 80; // milliseconds after a key: longer than between two keys, so that half words are not searched
  const ALVAST = 100; // milliseconds more, and the names are shown before the texts have been searched
  const GEDULD = 15000; // before we say that the index does not come
  const VERDER = [
    ["Alle praktijken", "praktijken/"],
    ["Gemeenten op alfabet", "gemeenten/"],
    ["Begrippen en afkortingen", "begrippen/"],
  ];
  // Words that stand in every text: they cost time and choose nothing.
  const ZONDER = new Set(
    "aan als bij dat de den der die dit een en er hebben heeft het hoe ik in is je kan maar me met mijn na naar niet of om ons ook op te tot uit van voor waar wat we wie wij ze zich zijn".split(" "),
  );

  /* Words */

  const kaal = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}+]+/gu, " ").trim();
  const plat = (text) => kaal(text).replaceAll(" ", "");
  const heel = (text) => ` ${text} `;
  const schoon = (text) => text.slice(0, LANG).replace(/[^\p{L}\p{N}\p{M}+&.'’"“”-]+/gu, " ").trim();

  function woorden_van(vraag) {
    const all = vraag.split(/[\s"“”/]+/u).filter((word) => kaal(word));
    const telling = all.filter((word) => !ZONDER.has(kaal(word)));
    return telling.length ? telling : all;
  }

  /* Names: places, themes and terms that lead straight to a page */

  let lijst;
  function woordenlijst() {
    lijst ??= laad("zoekwoorden").then(({ index, soorten, namen }) => ({
      index,
      soorten,
      namen: namen.map(([soort, naam, url, ook, via]) => {
        const namen = [naam, ...ook];
        return { soort, naam, url, ook, via, kaal: namen.map(kaal), plat: namen.map(plat) };
      }),
    }));
    lijst.catch(() => (lijst = undefined));
    return lijst;
  }

  const zonder_soort = (vraag) => vraag.replace(/^\s*(gemeente|regio|thema|begrip)\s+(?=\S)/i, "");

  // How well a name fits: 0 is the same, NIET is not at all.
  const NIET = 5;
  function past(naam, gevraagd, aaneen) {
    if (naam.plat.includes(aaneen)) return 0;
    if (aaneen.length > 1 && naam.plat.some((name) => name.startsWith(aaneen))) return 1;
    if (aaneen.length > 2 && naam.kaal.some((name) => name.includes(` ${gevraagd}`))) return 2;
    const within = (name) => name.length > 2 && heel(gevraagd).includes(heel(name));
    if (naam.kaal.some(within)) return 3;
    const long = gevraagd.split(" ").filter((word) => word.length > 5);
    const shared = (name) => long.some((word) => heel(name).includes(` ${word}`));
    return naam.soort === "Begrip" && naam.kaal.some(shared) ? 4 : NIET;
  }

  function stel_voor(namen, vraag) {
    const gevraagd = kaal(zonder_soort(vraag));
    const aaneen = gevraagd.replaceAll(" ", "");
    if (!aaneen) return [];
    const fits = namen.map((naam) => ({ naam, rang: past(naam, gevraagd, aaneen) }));
    const good = fits.filter(({ rang }) => rang < NIET).sort((a, b) => a.rang - b.rang);
    return good.slice(0, VOORSTELLEN).map(({ naam, rang }) => ({
      ...naam,
      rang,
      // The other name that the reader typed, so that one sees why this is suggested.
      via_naam: naam.plat[0].includes(aaneen)
        ? ""
        : (naam.ook.find((_, at) => naam.plat[at + 1].startsWith(aaneen)) ?? ""),
    }));
  }

  // The question in other words, as the begrippenlijst has them, and places by their own name.
  function anders_gezegd(namen, vraag) {
    const gevraagd = kaal(vraag);
    const found = new Set();
    for (const naam of namen) {
      if (naam.soort === "Thema") continue;
      const said = naam.kaal
        .filter((name) => heel(gevraagd).includes(heel(name)))
        .sort((a, b) => b.length - a.length)[0];
      if (!said) continue;
      for (const name of naam.kaal) {
        const other = heel(gevraagd).replace(heel(said), heel(name)).trim();
        const words = new Set(other.split(" "));
        if (!gevraagd.split(" ").every((word) => words.has(word))) found.add(other); // asks for less
      }
    }
    return [...found].slice(0, 3);
  }

  // The name that the reader may have meant, and the question with that name in it.
  function bijna(namen, vraag) {
    for (const typed of [zonder_soort(vraag), ...woorden_van(vraag)]) {
      const aaneen = plat(typed);
      if (aaneen.length < 4) continue;
      const most = aaneen.length < 7 ? 1 : 2;
      let best = { ver: most + 1 };
      for (const naam of namen)
        naam.plat.forEach((name, at) => {
          if (name.startsWith(aaneen)) best = { ver: -1 };
          const ver = afstand(aaneen, name, most);
          if (ver < best.ver) best = { ver, naam: [naam.naam, ...naam.ook][at] };
        });
      if (best.naam && best.ver > 0)
        return { typed, naam: best.naam, vraag: vraag.replace(typed, best.naam) };
    }
    return null;
  }

  /* Pages: the index of Pagefind */

  let motor;
  let poging = 0;
  const op_tijd = (promise) =>
    Promise.race([
      promise,
      new Promise((_, reject) => setTimeout(() => reject(new Error("te laat")), GEDULD)),
    ]);

  function zoekmotor(folder) {
    motor ??= (async () => {
      // A browser remembers that a module did not load; another address asks again.
      const again = poging++ ? `?${poging}` : "";
      const pagefind = await import(url_van(`${folder}/pagefind.js${again}`));
      await pagefind.options({ excerptLength: 28 });
      await pagefind.search(""); // waits for the index, and rejects when a part is missing
      return pagefind;
    })();
    motor.catch(() => (motor = undefined));
    return op_tijd(motor);
  }

  // A word as Pagefind matched it: it shortens what it does not know until something fits.
  function lijkt(gevonden, word) {
    const asked = plat(word);
    const least = asked.length < 4 ? asked.length : Math.max(3, Math.ceil(asked.length / 2));
    return plat(gevonden).startsWith(asked.slice(0, least));
  }

  async function onbekend(words, results) {
    const pages = await Promise.all(results.slice(0, 3).map((result) => result.data()));
    const matched = pages.flatMap(({ content, locations, meta }) => {
      const text = content.split(/\s+/);
      return [...locations.map((at) => text[at] ?? ""), ...Object.values(meta).join(" ").split(" ")];
    });
    const parts = matched.flatMap((word) => [word, ...word.split(/[-/’']/u)]);
    return words.filter((word) => !parts.some((part) => lijkt(part, word)));
  }

  function voeg_samen(lists, weigh = Math.max) {
    const best = new Map();
    for (const { results } of lists)
      for (const result of results) {
        const known = best.get(result.id);
        if (known) known.score = weigh(known.score, result.score);
        else best.set(result.id, { id: result.id, score: result.score, data: result.data });
      }
    return [...best.values()].sort((a, b) => b.score - a.score);
  }

  // The pages with all words, also when these are called otherwise. A word that stands nowhere is
  // left out and told. When few pages have all words, those with some of them follow.
  async function doorzoek(pagefind, namen, vraag) {
    if (/^["“”].+["“”]$/u.test(vraag)) {
      const { results } = await pagefind.search(`"${kaal(vraag)}"`);
      return { resultaten: results, gemist: [], vanaf: results.length };
    }
    const words = woorden_van(vraag);
    let main = await pagefind.search(words.join(" "));
    let gemist = await onbekend(words, main.results);
    const lists = [];
    const others = main.results.length < GENOEG ? anders_gezegd(namen, vraag) : [];
    for (const other of others) {
      const asked = woorden_van(other);
      const found = await pagefind.search(asked.join(" "));
      if (found.results.length && !(await onbekend(asked, found.results)).length) lists.push(found);
    }
    let rest = [];
    if (gemist.length || (words.length > 1 && main.results.length < 3)) {
      const single = await Promise.all(words.map((word) => pagefind.search(word)));
      const known = await Promise.all(
        single.map(async ({ results }, at) => !(await onbekend([words[at]], results)).length),
      );
      gemist = words.filter((_, at) => !known[at]);
      rest = single.filter((_, at) => known[at]);
      const left = words.filter((_, at) => known[at]);
      if (gemist.length) main = left.length ? await pagefind.search(left.join(" ")) : { results: [] };
      if (lists.length) gemist = []; // called otherwise, all of it was found
    }
    const resultaten = voeg_samen([main, ...lists]);
    const has = new Set(resultaten.map(({ id }) => id));
    const some = resultaten.length < 3 ? voeg_samen(rest, (a, b) => a + b) : [];
    return {
      resultaten: [...resultaten, ...some.filter(({ id }) => !has.has(id))],
      gemist,
      vanaf: resultaten.length,
    };
  }

  /* One question */

  const LEEG = { voorstellen: [], resultaten: [], gemist: [], vanaf: 0, bedoeld: null, fout: "" };

  // `alvast` gets the names that fit, which are known before the texts have been searched.
  async function zoek(typed, klaar, alvast) {
    const vraag = schoon(typed);
    if (!kaal(vraag)) return { ...LEEG, vraag: "" };
    const { index, soorten, namen } = await woordenlijst().catch(() => ({
      index: "zoekindex",
      soorten: {},
      namen: [],
    }));
    const answer = { ...LEEG, vraag, soorten, voorstellen: stel_voor(namen, vraag) };
    const known = answer.voorstellen.some(({ rang }) => rang === 0); // an abbreviation, such as VT
    if (plat(vraag).length < KORT && !klaar && !known) return { ...answer, fout: "kort" };
    const near = bijna(namen, vraag);
    // A browser loads no modules from disk.
    if (!index || location.protocol === "file:") return { ...answer, bedoeld: near, fout: "zonder" };
    if (answer.voorstellen.length) alvast?.({ ...answer, fout: "bezig" });
    try {
      const pagefind = await zoekmotor(index);
      Object.assign(answer, await op_tijd(doorzoek(pagefind, namen, vraag)));
      // A name of which the reader's word differs a little, while that word itself stands nowhere.
      if (near && !(await pagefind.search(`"${kaal(near.typed)}"`)).results.length)
        answer.bedoeld = near;
    } catch {
      motor = undefined;
      return { ...answer, bedoeld: near, fout: "laden" };
    }
    return answer;
  }

  const telling = (count) => (count === 1 ? "1 resultaat" : `${count} resultaten`);

  function zinnen({ vraag, resultaten, gemist, vanaf, voorstellen, fout }, typed) {
    if (!vraag) return ["Typ een of meer woorden, bijvoorbeeld een thema, een gemeente of een begrip."];
    if (fout === "kort") return ["Typ nog een letter, of druk op Enter."];
    if (fout === "bezig") return ["Wij zoeken nog in de teksten."];
    const said = [];
    if (typed.length > LANG) said.push(`Uw vraag is lang. Wij zochten op de eerste ${LANG} tekens.`);
    if (fout === "zonder")
      said.push("In deze kopie van de site kunt u niet in de teksten zoeken. Plaatsen, thema’s en begrippen vindt u wel.");
    else if (fout === "laden")
      said.push("Het zoeken is nu niet te laden. Misschien hebt u geen internet. Probeer het opnieuw, of blader in de lijsten.");
    else if (resultaten.length) said.push(`${telling(resultaten.length)} voor “${vraag}”.`);
    else said.push(`Niets gevonden in de teksten voor “${vraag}”. Kijk of er een typefout in staat, of gebruik een ander woord.`);
    if (fout && voorstellen.length)
      said.push(voorstellen.length === 1 ? "Er is 1 voorstel." : `Er zijn ${voorstellen.length} voorstellen.`);
    if (resultaten.length && gemist.length)
      said.push(`Niet in de teksten: ${gemist.map((word) => `“${word}”`).join(", ")}.`);
    if (vanaf < resultaten.length)
      said.push(vanaf ? `${vanaf} met al die woorden, de rest met een deel ervan.` : "Geen pagina heeft al die woorden; deze hebben een deel ervan.");
    return said;
  }

  /* Drawing */

  // An excerpt from the beginning of a page begins with its title, which stands above it already.
  function zonder_titel(body, titel) {
    while (body.textContent.startsWith(titel)) {
      let left = titel.length;
      while (left) {
        const node = body.firstChild;
        const size = node.textContent.length;
        if (size > left) node.textContent = node.textContent.slice(left);
        else node.remove();
        left -= Math.min(size, left);
      }
    }
  }

  // The excerpt is HTML with the words marked. It is read apart from the page, and only text and
  // marks are taken over.
  function citaat({ excerpt, meta }) {
    const read = new DOMParser().parseFromString(excerpt, "text/html");
    zonder_titel(read.body, `${meta.title}. `);
    return [...read.body.childNodes].map((node) =>
      node.nodeName === "MARK" ? element("mark", {}, node.textContent) : node.textContent,
    );
  }

  function kop_van({ meta }, soorten) {
    const made = [];
    const soort = meta.soort ?? "Pagina";
    if (soorten[soort]) made.push(element("span", { klas: `kb-soort kb-soort--${soort}` }, soorten[soort]));
    else made.push(element("span", { klas: "kb-zoekresultaat__soort" }, soort));
    if (meta.plek) made.push(" ", element("span", {}, meta.plek));
    if (meta.kenmerk) made.push(" ", element("span", { klas: "kb-kenmerk" }, meta.kenmerk));
    return made;
  }

  const adres_van = ({ raw_url, url }) => url_van((raw_url ?? url).replace(/^\//, ""));
  const heel_teken = (vraag) => vraag.replaceAll(/\p{Cs}/gu, ""); // no half signs in an address
  const zoekadres = (vraag) => url_van(`zoeken/#${new URLSearchParams({ q: heel_teken(vraag) })}`);

  // The pages of some results. One that does not come must not silence the questions after it.
  const haal_op = (resultaten) => op_tijd(Promise.all(resultaten.map((result) => result.data())));

  async function antwoord_op(typed, klaar, aantal, alvast) {
    const answer = await zoek(typed, klaar, alvast);
    try {
      return { answer, pages: await haal_op(answer.resultaten.slice(0, aantal)) };
    } catch {
      return { answer: { ...answer, resultaten: [], gemist: [], vanaf: 0, fout: "laden" }, pages: [] };
    }
  }

  const naam_van = ({ soort, naam }) => (soort === "Regio" || soort === "Gemeente" ? `${soort} ${naam}` : naam);

  function uitleg_van({ soort, via, via_naam, naam }) {
    const said = [];
    if (soort === "Thema" || soort === "Begrip") said.push(soort);
    if (via_naam) said.push(`ook: ${via_naam}`);
    if (via) said.push(`Van ${naam} staat nog niets in de kennisbank. U gaat naar de regio ${via}.`);
    return said.join(" · ");
  }

  /* The field in the head, with a list that opens below it */

  function maak_paneel(form) {
    const field = form.elements.q;
    const list = element("div", { klas: "kb-zoekpaneel__lijst", id: "zoeklijst", role: "listbox", tabindex: "-1", "aria-label": "Voorstellen en resultaten" });
    const status = element("p", { klas: "kb-zoekpaneel__melding", role: "status" });
    const panel = element("div", { klas: "kb-zoekpaneel", hidden: true }, status, list);
    form.append(panel);
    for (const [key, value] of Object.entries({
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": list.id,
      "aria-autocomplete": "list",
    }))
      field.setAttribute(key, value);

    let ronde = 0;
    let timer;
    let busy = Promise.resolve();
    let chosen = -1;

    const options = () => [...list.querySelectorAll("[role=option]")];

    function open(wanted) {
      panel.hidden = !wanted;
      field.setAttribute("aria-expanded", String(wanted && options().length > 0));
      if (!wanted) kies(-1);
    }

    function kies(at) {
      const all = options();
      chosen = all.length ? (at < -1 ? all.length - 1 : at >= all.length ? -1 : at) : -1;
      all.forEach((option, number) => option.setAttribute("aria-selected", String(number === chosen)));
      if (chosen < 0) field.removeAttribute("aria-activedescendant");
      else {
        field.setAttribute("aria-activedescendant", all[chosen].id);
        all[chosen].scrollIntoView({ block: "nearest" });
      }
    }

    function optie(klas, href, ...children) {
      return element("a", { klas: `kb-zoekoptie ${klas}`, role: "option", "aria-selected": "false", tabindex: "-1", href }, ...children);
    }

    function teken(answer, pages, typed) {
      const { vraag, soorten, voorstellen, bedoeld, resultaten, fout } = answer;
      const made = [];
      if (bedoeld) {
        const option = optie("kb-zoekoptie--bedoeld", zoekadres(bedoeld.vraag), `Bedoelde u ${bedoeld.naam}?`);
        option.dataset.vraag = bedoeld.vraag;
        made.push(option);
      }
      for (const voorstel of voorstellen) {
        const uitleg = uitleg_van(voorstel);
        made.push(
          optie("kb-zoekoptie--voorstel", url_van(voorstel.url),
            element("span", { klas: "kb-zoekoptie__titel" }, naam_van(voorstel)),
            ...(uitleg ? [" ", element("span", { klas: "kb-zoekoptie__onder" }, uitleg)] : [])),
        );
      }
      for (const page of pages)
        made.push(
          optie("", adres_van(page),
            element("span", { klas: "kb-zoekoptie__kop" }, ...kop_van(page, soorten)), " ",
            element("span", { klas: "kb-zoekoptie__titel" }, page.meta.title), " ",
            element("span", { klas: "kb-zoekoptie__onder" }, ...citaat(page))),
        );
      if (resultaten.length > pages.length)
        made.push(optie("kb-zoekoptie--alle", zoekadres(vraag), `Alle ${telling(resultaten.length)}`));
      if (vraag && fout !== "kort" && fout !== "bezig" && (fout || !resultaten.length))
        for (const [naam, url] of VERDER) made.push(optie("kb-zoekoptie--alle", url_van(url), naam));
      made.forEach((option, at) => (option.id = `zoekoptie-${at}`));
      const kept = options()[chosen]?.href; // chosen while the texts were still being searched
      list.replaceChildren(...made);
      list.hidden = !made.length;
      list.scrollTop = 0;
      status.textContent = zinnen(answer, typed).join(" ");
      kies(kept ? made.findIndex(({ href }) => href === kept) : -1);
      open(true);
    }

    function vraag_na() {
      clearTimeout(timer);
      kies(-1);
      const mine = ++ronde;
      const typed = field.value;
      if (!typed.trim()) {
        list.replaceChildren();
        status.textContent = "";
        return open(false);
      }
      timer = setTimeout(() => {
        busy = busy.then(async () => {
          if (mine !== ronde) return;
          const here = () => mine === ronde && form.contains(document.activeElement);
          let alvast;
          const { answer, pages } = await antwoord_op(typed, false, IN_PANEEL, (names) => {
            alvast = setTimeout(() => here() && teken(names, [], typed), ALVAST);
          });
          clearTimeout(alvast);
          if (here()) teken(answer, pages, typed);
        });
      }, WACHT);
    }

    field.addEventListener("focus", () => {
      warm_op();
      if (field.value.trim() && panel.hidden) vraag_na();
    });
    field.addEventListener("input", vraag_na);
    field.addEventListener("keydown", (event) => {
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in steps && !event.isComposing) {
        event.preventDefault();
        if (panel.hidden) return vraag_na();
        kies(chosen < 0 && event.key === "ArrowUp" ? -2 : chosen + steps[event.key]);
      } else if (event.key === "Escape" && !panel.hidden) {
        event.preventDefault(); // a first time closes; a second time the browser empties the field
        ronde++;
        open(false);
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        options()[chosen].click();
      }
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps focus
    list.addEventListener("click", (event) => {
      const again = event.target.closest("[data-vraag]");
      if (!again) return;
      event.preventDefault();
      field.value = again.dataset.vraag;
      vraag_na();
    });
    form.addEventListener("focusout", (event) => {
      if (form.contains(event.relatedTarget)) return;
      ronde++;
      open(false);
    });
    if (document.activeElement === field) {
      warm_op();
      vraag_na();
    }
  }

  /* The page zoeken/ */

  function maak_pagina(part) {
    const form = part.querySelector("form");
    const field = form.elements.q;
    const status = part.querySelector("[role=status]");
    const outcome = part.querySelector(".kb-zoekpagina__uitkomst");
    const lists = part.querySelector(".kb-zoekpagina__lijsten");
    let ronde = 0;
    let timer;
    let busy = Promise.resolve();

    function resultaat(page, soorten) {
      const { meta } = page;
      return element("li", { klas: "kb-zoekresultaat" },
        element("p", { klas: "kb-zoekresultaat__kop" }, ...kop_van(page, soorten)),
        element("h2", { klas: "kb-zoekresultaat__titel" }, element("a", { href: adres_van(page) }, meta.title)),
        element("p", {}, ...citaat(page)),
        ...(meta.thema ? [element("p", { klas: "kb-zoekresultaat__thema" }, `${meta.thema.includes(",") ? "Thema’s" : "Thema"}: ${meta.thema}`)] : []));
    }

    function teken({ soorten, voorstellen, bedoeld, resultaten }, pages) {
      const made = [];
      if (bedoeld)
        made.push(element("p", { klas: "kb-zoekpagina__bedoeld" }, "Bedoelde u ", element("a", { href: zoekadres(bedoeld.vraag), "data-vraag": bedoeld.vraag }, bedoeld.naam), "?"));
      if (voorstellen.length)
        made.push(
          element("ul", { klas: "kb-zoekpagina__voorstellen", "aria-label": "Ga direct naar" },
            ...voorstellen.map((voorstel) => {
              const uitleg = uitleg_van(voorstel);
              return element("li", {}, element("a", { href: url_van(voorstel.url) }, naam_van(voorstel)), ...(uitleg ? [" ", element("span", { klas: "kb-zoekoptie__onder" }, uitleg)] : []));
            })),
        );
      const list = element("ol", { klas: "kb-zoekresultaten" }, ...pages.map((page) => resultaat(page, soorten)));
      if (pages.length) made.push(list);
      if (resultaten.length > pages.length) made.push(meer(list, resultaten, soorten));
      outcome.replaceChildren(...made);
    }

    function meer(list, resultaten, soorten) {
      const button = element("button", { klas: "kb-knop", type: "button" }, "Meer resultaten");
      let bezig = false; // a second click does not fetch the same again
      button.addEventListener("click", async () => {
        if (bezig) return;
        bezig = true;
        const from = list.children.length;
        const more = await haal_op(resultaten.slice(from, from + PER_KEER)).catch(() => []);
        bezig = false;
        if (!button.isConnected) return;
        if (!more.length) {
          status.textContent = "Meer resultaten zijn nu niet te laden. Probeer het opnieuw.";
          return;
        }
        const items = more.map((page) => resultaat(page, soorten));
        list.append(...items);
        items[0].querySelector("a").focus();
        status.textContent = `${list.children.length} van ${telling(resultaten.length)}.`;
        history.replaceState({ ...history.state, getoond: list.children.length }, "");
        if (list.children.length >= resultaten.length) button.remove();
      });
      return element("p", { klas: "kb-scherm" }, button);
    }

    function toon(typed, klaar, getoond = PER_KEER) {
      const mine = ++ronde;
      const asked = Boolean(typed.trim());
      lists.hidden = asked;
      if (!asked) {
        outcome.replaceChildren();
        status.textContent = zinnen({ vraag: "" }, "").join(" ");
        return;
      }
      busy = busy.then(async () => {
        if (mine !== ronde) return;
        const { answer, pages } = await antwoord_op(typed, klaar, getoond);
        if (mine !== ronde) return;
        teken(answer, pages);
        status.textContent = zinnen(answer, typed).join(" ");
        lists.hidden = answer.resultaten.length > 0;
      });
    }

    // Not while somebody types: half a word has no use in an address, or in the history.
    function zet(vraag) {
      history.replaceState({ ...history.state, getoond: undefined }, "");
      schrijf_adres({ q: vraag.trim() && heel_teken(vraag) });
    }

    function uit_adres() {
      field.value = lees_adres("q");
      toon(field.value, true, history.state?.getoond);
    }

    field.addEventListener("focus", warm_op);
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => toon(field.value, false), WACHT);
    });
    field.addEventListener("change", () => zet(field.value));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      zet(field.value);
      toon(field.value, true);
    });
    outcome.addEventListener("click", (event) => {
      const again = event.target.closest("[data-vraag]");
      if (!again || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      field.value = again.dataset.vraag;
      zet(field.value);
      toon(field.value, true);
      field.focus();
    });
    volg_adres(uit_adres);
    uit_adres();
  }

  // Load what a first question needs while the reader is still typing it.
  function warm_op() {
    woordenlijst().then(({ index }) => index && location.protocol !== "file:" && zoekmotor(index)).catch(() => {});
  }

  const pagina = document.querySelector("[data-kb-zoekpagina]");
  if (pagina) maak_pagina(pagina);
  else maak_paneel(document.querySelector(".kb-zoekveld"));
})();
