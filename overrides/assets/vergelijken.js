// Two to four places or praktijken side by side. The choice lives in the address only; without this
// script the table on the page is complete.
(() => {
  const form = document.querySelector("[data-kb-vergelijker]");
  if (!form) return;
  const { element, keuze: bewaard, lees_adres, register, schrijf_adres, som_op, som_op_kort, url_van, volg_adres } = kennisbank;
  const MAX = 4;
  const VOORSTELLEN = 10;
  const vak = (naam) => form.querySelector(`.kb-vergelijker__${naam}`);
  const [melding, uitkomst, lijst] = ["melding", "uitkomst", "keuze"].map(vak);
  const [voorstellen, treffers] = ["voorstellen", "treffers"].map(vak);
  const zoekveld = form.querySelector("#zoek-praktijk");
  const knop_bewaard = form.querySelector("[data-kb-bewaard]");
  const selects = [...form.elements.plaats];
  const plaatsen = [...selects[0].options].slice(1);
  // Hundreds of places stand in the page once. The other selects get theirs one by one, each in a
  // task of its own: a slow phone answers in between.
  const vul = (select) => select.options.length > 1 || select.append(...plaatsen.map((optie) => optie.cloneNode(true)));
  for (const select of selects) setTimeout(vul, 0, select);
  let ronde = 0;

  const wat_uit_adres = () => (lees_adres("praktijken") ? "praktijken" : "naast");
  const gevraagd = (wat) => lees_adres(wat).split(",").map((each) => each.trim()).filter(Boolean);

  function zet_adres(wat, sleutels) {
    schrijf_adres({ naast: "", praktijken: "", [wat]: sleutels });
  }

  // What of the choice stands beside each other, and what there is to say about the rest.
  async function weeg(wat, bank) {
    const { vind, meer, een, naam_van } = kennisbank.naast[wat];
    const alle = gevraagd(wat);
    const zonder_dubbel = [...new Set(alle)];
    const gevonden = zonder_dubbel.length ? await vind(zonder_dubbel, bank) : [];
    const onbekend = zonder_dubbel.filter((_, at) => !gevonden[at]);
    const bekend = gevonden.filter(Boolean);
    const opmerkingen = [];
    if (wat === "praktijken" && lees_adres("naast"))
      opmerkingen.push("Dit adres noemt praktijken en plaatsen. U ziet nu de praktijken.");
    if (onbekend.length) opmerkingen.push(`Niet gevonden: ${som_op_kort(onbekend)}.`);
    if (zonder_dubbel.length < alle.length) opmerkingen.push(`U koos ${een} twee keer; die telt één keer.`);
    if (bekend.length > MAX)
      opmerkingen.push(`Er passen vier ${meer} naast elkaar. Weggelaten: ${som_op_kort(bekend.slice(MAX).map(naam_van))}.`);
    return { dingen: bekend.slice(0, MAX), opmerkingen };
  }

  function tabel({ hoek, koppen, rijen }, naam) {
    const kop = (scope, ...inhoud) => element("th", { scope }, ...inhoud);
    return element(
      "div",
      { klas: "kb-tabelvak", role: "region", "aria-label": naam, tabindex: "0" },
      element(
        "table",
        { klas: `kb-tabel kb-naast__tabel kb-naast__tabel--${koppen.length}` },
        element("thead", {}, element("tr", {}, kop("col", hoek), ...koppen.map((each) => kop("col", ...each)))),
        element(
          "tbody",
          {},
          ...rijen.map(([eerste, cellen, klas]) =>
            element("tr", { klas }, kop("row", eerste), ...cellen.map((each) => element("td", {}, ...each))),
          ),
        ),
      ),
    );
  }

  const teken = (gelegd, naam) =>
    uitkomst.replaceChildren(
      element("h2", {}, "Wat verschilt?"),
      element("div", { klas: "kb-naast__verschillen" }, ...gelegd.verschillen),
      element("h2", {}, "Alles naast elkaar"),
      element("p", { klas: "kb-naast__hint kb-scherm" }, "Schuif de tabel opzij om alles te zien."),
      tabel(gelegd, naam),
      element("p", { klas: "kb-opmerking" }, gelegd.uitleg),
    );

  // Show what the address says. `zin` is what just happened, `wat` what the reader looks at.
  async function toon(zin = "", wat = wat_uit_adres()) {
    const mine = ++ronde;
    const { een, meer, leg_naast, naam_van } = kennisbank.naast[wat];
    form.elements.wat.value = wat;
    toon_bewaard();
    let bank;
    try {
      if (gevraagd(wat).length) bank = await register();
      if (mine !== ronde) return;
      const { dingen, opmerkingen } = await weeg(wat, bank);
      if (mine !== ronde) return;
      if (wat === "praktijken") lijst.replaceChildren(...dingen.map(naar_keuze));
      const gelegd = dingen.length > 1 ? await leg_naast(dingen, bank) : null;
      if (mine !== ronde) return;
      const namen = som_op(dingen.map(naam_van));
      if (gelegd) teken(gelegd, `${namen} naast elkaar`);
      else uitkomst.replaceChildren();
      const slot = gelegd ? `Naast elkaar: ${namen}.` : `Kies nog ${dingen.length ? een : `twee ${meer}`}.`;
      melding.textContent = [zin, ...opmerkingen, slot].filter(Boolean).join(" ");
    } catch {
      if (mine !== ronde) return;
      uitkomst.replaceChildren();
      melding.textContent =
        "De gegevens zijn nu niet te laden. Probeer het later opnieuw. De tabel hieronder is wel compleet.";
    }
  }

  function toon_uit_adres() {
    const known = gevraagd("naast").filter((each) => plaatsen.some(({ value }) => value === each));
    const sleutels = [...new Set(known)];
    selects.forEach((select, at) => {
      if (sleutels[at]) vul(select);
      select.value = sleutels[at] ?? "";
    });
    return toon();
  }

  // A chosen praktijk, with the way to take it out.
  function naar_keuze({ id, titel, kenmerk }) {
    return element(
      "li",
      {},
      element("a", { href: url_van(`praktijken/${id}/`) }, titel),
      " ",
      element("span", { klas: "kb-kenmerk" }, kenmerk),
      " ",
      element(
        "button",
        { type: "button", klas: "kb-eigen__knop", "data-weg": id },
        "Haal weg",
        element("span", { klas: "kb-verborgen" }, ` ${titel}`),
      ),
    );
  }

  function toon_bewaard() {
    const ids = bewaard.lees();
    knop_bewaard.hidden = !ids.some((id) => !gevraagd("praktijken").includes(id));
    knop_bewaard.textContent = `Neem wat u bewaarde (${ids.length})`;
  }

  const vlak = (tekst) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  let vlakke; // every title and kenmerk as it is searched, made at the first letter

  // The numbers of the praktijken that have all the words: those that begin with them first.
  async function zoek(getypt, bank) {
    vlakke ??= (await bank.titels()).map((een) => een.map(vlak));
    const woorden = vlak(getypt).split(/\s+/).filter(Boolean);
    const begin = [];
    const rest = [];
    vlakke.forEach(([kenmerk, titel], at) => {
      if (!woorden.every((woord) => titel.includes(woord) || kenmerk.includes(woord))) return;
      const vooraan = kenmerk === woorden[0] || titel.startsWith(woorden.join(" "));
      (vooraan ? begin : rest).push(at);
    });
    return [...begin, ...rest];
  }

  async function stel_voor() {
    const getypt = zoekveld.value.trim();
    if (!getypt) {
      treffers.textContent = "";
      return voorstellen.replaceChildren();
    }
    let bank, gevonden, praktijken;
    try {
      bank = await register();
      gevonden = await zoek(getypt, bank);
      if (getypt !== zoekveld.value.trim()) return;
      praktijken = await bank.rijen(gevonden.slice(0, VOORSTELLEN));
    } catch {
      treffers.textContent = "De gegevens zijn nu niet te laden. Probeer het later opnieuw.";
      return;
    }
    if (getypt !== zoekveld.value.trim()) return;
    voorstellen.replaceChildren(
      ...praktijken.map((praktijk) => {
        const { id, titel, kenmerk, status } = praktijk;
        const bij = [kenmerk, kennisbank.plek_van(praktijk, bank)];
        if (status !== "actueel") bij.push(bank.namen.status.get(status).naam.toLowerCase());
        const knop = element("button", { type: "button", "data-kies": id }, `${titel} (${bij.join(", ")})`);
        return element("li", {}, knop);
      }),
    );
    treffers.textContent = !gevonden.length
      ? `Geen praktijk met “${getypt}” in de titel of het kenmerk. Probeer een ander woord.`
      : gevonden.length > VOORSTELLEN
        ? `De eerste ${VOORSTELLEN} van ${gevonden.length} praktijken. Typ meer om er minder te zien.`
        : `${gevonden.length === 1 ? "1 praktijk" : `${gevonden.length} praktijken`} gevonden. Kies uit de lijst.`;
  }

  // What is not known takes no place: it is not in the list, so nobody could take it out.
  async function kies(id) {
    const bank = await register();
    const gevonden = await bank.zoek([...new Set(gevraagd("praktijken"))]);
    const ids = gevonden.filter(Boolean).map((each) => each.id);
    if (ids.includes(id)) return toon("Die praktijk hebt u al gekozen.", "praktijken");
    if (ids.length >= MAX) return toon("Er passen vier praktijken naast elkaar. Haal er eerst een weg.", "praktijken");
    zet_adres("praktijken", [...ids, id]);
    zoekveld.value = "";
    zoekveld.focus();
    stel_voor();
    return toon("", "praktijken");
  }

  form.addEventListener("input", (event) => event.target === zoekveld && stel_voor());

  form.addEventListener("change", ({ target }) => {
    if (target.name === "wat") toon("", target.value);
    if (target.name !== "plaats") return;
    const gekozen = selects.map((select) => select.value).filter(Boolean);
    const sleutels = [...new Set(gekozen)];
    zet_adres("naast", sleutels);
    toon(sleutels.length < gekozen.length ? "U koos een plaats twee keer; die telt één keer." : "", "naast");
  });

  form.addEventListener("click", async ({ target }) => {
    const knop = target.closest("button");
    if (!knop) return;
    if (knop.dataset.kies) await kies(knop.dataset.kies);
    if (knop === knop_bewaard) {
      zet_adres("praktijken", bewaard.lees());
      await toon("", "praktijken");
    }
    if (knop.dataset.weg) {
      zet_adres("praktijken", gevraagd("praktijken").filter((id) => id !== knop.dataset.weg));
      await toon("", "praktijken");
      zoekveld.focus();
    }
  });

  // Enter takes the first that is offered.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    voorstellen.querySelector("button")?.click();
  });

  volg_adres(toon_uit_adres);
  toon_uit_adres();
})();
