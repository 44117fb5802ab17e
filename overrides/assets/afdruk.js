// What changed since a print: the register knows the days, the texts what each change was.
(() => {
  const form = document.querySelector("[data-kb-afdruk]");
  if (!form) return;
  const { datum: woord, element, lees_adres, register, schrijf_adres, teksten, url_van, volg_adres } = kennisbank;
  const antwoord = document.querySelector(".kb-afdruk__antwoord");
  const { kenmerk, datum } = form.elements;
  const MEER = 50; // so many changes are listed; a sentence counts the others
  const DAG = 86_400_000; // milliseconds; elsewhere on earth it may be tomorrow
  let ronde = 0;

  const alinea = (...inhoud) => element("p", {}, ...inhoud);
  const naar = (praktijk) => element("a", { href: url_van(`praktijken/${praktijk.id}/`) }, praktijk.titel);

  // What a kenmerk on paper stands for: its page, the praktijken that are on it, or that `een`.
  async function zoek(code, bank) {
    const { namen } = bank;
    const same = (other) => other && other.toLowerCase() === code.toLowerCase();
    const praktijk = await bank.zoek_kenmerk(code);
    if (praktijk) return { een: praktijk, url: `praktijken/${praktijk.id}/`, nummers: [praktijk.nummer] };
    const of = (kind, id, url) => ({ url, nummers: bank.met(kind, [id]) });
    for (const [id] of namen.thema) {
      if (same(`thema-${id}`)) return of("thema", id, `themas/${id}/`);
      if (same(`gesprek-${id}`)) return of("thema", id, `gesprek/${id}/`);
    }
    for (const [id, { ook: kenmerk }] of namen.regio) if (same(kenmerk)) return of("regio", id, `regios/${id}/`);
    for (const [id, { ook: kenmerk }] of namen.gemeente)
      if (same(kenmerk)) return of("gemeente", id, `gemeenten/${id}/`);
    return same("vergelijking-regios") ? { url: "vergelijken/", nummers: [...bank.alle] } : null;
  }

  async function naar_regels(praktijk, dag) {
    const { wijzigingen, reden } = await teksten(praktijk);
    const regels = [];
    if (praktijk.gepubliceerd > dag && !wijzigingen.some(([op]) => op === praktijk.gepubliceerd))
      regels.push(`${woord(praktijk.gepubliceerd)}: voor het eerst op de site gezet.`);
    for (const [op, wat] of wijzigingen) if (op > dag) regels.push(`${woord(op)}: ${wat}`);
    if (praktijk.status !== "actueel" && reden) regels.push(`Let op: ${reden}`);
    return regels;
  }

  async function leg_uit(code, dag) {
    const bank = await register();
    const gewijzigd = await bank.gewijzigd();
    const na = Date.parse(dag) / DAG;
    // The clock of a reader may be slow: a day on which something changed has been.
    if (Date.parse(dag) > Date.now() + DAG && gewijzigd.every((op) => op < na))
      return [alinea(`${woord(dag)} is nog niet geweest. Kijk welke datum onder aan het blad staat.`)];
    const blad = await zoek(code, bank);
    if (!blad)
      return [
        alinea(
          `Wij kennen geen blad met kenmerk ${code}. Kijk of het precies zo op uw afdruk staat. `,
          "Van de vijf vragen en het toezichtkader houden wij niet per regel bij wat er verandert: ",
          element("a", { href: url_van("factsheets/") }, "druk die opnieuw af"),
          ".",
        ),
      ];
    const anders = blad.nummers.filter((nummer) => gewijzigd[nummer] > na);
    const nieuwste = await bank.rijen(anders.toSorted((a, b) => gewijzigd[b] - gewijzigd[a]).slice(0, MEER));
    const lijst = element("ul", {}, ...(await Promise.all(nieuwste.map((each) => naar_item(each, dag, blad)))));
    const rest = anders.length - nieuwste.length;
    return [
      element("h2", {}, `Kenmerk ${code}`),
      alinea(element("strong", {}, oordeel(blad, anders.length, dag, bank))),
      ...(nieuwste.length ? [lijst] : []),
      ...(rest ? [alinea(`En nog ${rest} andere.`)] : []),
      alinea(element("a", { href: url_van(blad.url) }, blad.een?.titel ?? "Naar de pagina van dit blad")),
      element("p", { klas: "kb-opmerking" }, "Een verandering op de dag van de versie zelf tellen wij niet mee."),
    ];
  }

  function oordeel({ een, nummers }, aantal, dag, { namen }) {
    const status = een && een.status !== "actueel" ? namen.status.get(een.status).naam.toLowerCase() : "";
    if (status) return `Let op: dit record is ${status}. Gebruik het niet meer als voorbeeld.`;
    if (!aantal) return `Er is niets veranderd na ${woord(dag)}. Uw afdruk is nog actueel.`;
    if (een) return `Er is iets veranderd na ${woord(dag)}. Druk de pagina opnieuw af.`;
    return `Na ${woord(dag)} zijn ${aantal} van de ${nummers.length} praktijken op dit blad nieuw of veranderd. Druk het opnieuw af.`;
  }

  // Of a sheet with one praktijk only the changes; of others also which praktijk it was.
  async function naar_item(praktijk, dag, { een }) {
    const regels = (await naar_regels(praktijk, dag)).map((regel) => element("li", {}, regel));
    const naam = een ? "Wat er is veranderd:" : naar(praktijk);
    return element("li", {}, naam, element("ul", {}, ...regels));
  }

  async function toon() {
    const code = lees_adres("kenmerk").trim().slice(0, 40);
    const dag = lees_adres("datum");
    const mijn = ++ronde;
    kenmerk.value = code;
    datum.value = /^\d{4}-\d{2}-\d{2}$/.test(dag) ? dag : "";
    if (!code && !dag) return antwoord.replaceChildren();
    if (!code) return antwoord.replaceChildren(alinea("Vul ook het kenmerk in. Het staat onder aan het blad."));
    if (!datum.value)
      return antwoord.replaceChildren(alinea("Vul ook de datum van de versie in. Die staat onder aan het blad."));
    try {
      const delen = await leg_uit(code, dag);
      if (mijn === ronde) antwoord.replaceChildren(...delen);
    } catch {
      if (mijn !== ronde) return;
      antwoord.replaceChildren(alinea("De gegevens zijn nu niet te laden. Probeer het later opnieuw."));
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    schrijf_adres({ kenmerk: kenmerk.value.trim(), datum: datum.value });
    toon();
  });
  volg_adres(toon);
  toon();
})();
