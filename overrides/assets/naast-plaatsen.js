// Places side by side: per theme what is known of each, with the same sentences as the server.
(() => {
  const form = document.querySelector("[data-kb-vergelijker]");
  if (!form) return;
  const { element, som_op, url_van } = kennisbank;
  const { zin, gelijk } = form.dataset;
  const MAX = 8; // so many titles of one soort; the page of the place has all
  const REGELS = 40; // so many lines stand on one sheet of paper, sentences and titles together
  const LETTERS = [190, 95, 62, 46]; // in one line on paper, when there are so many columns
  const keuze = form.elements.plaats[0];

  function vind_een(sleutel) {
    const optie = [...keuze.options].find(({ value }) => value && value === sleutel);
    if (!optie) return undefined;
    const gemeente = sleutel.startsWith("gemeente:");
    const id = gemeente ? sleutel.slice("gemeente:".length) : sleutel;
    return {
      id,
      sleutel,
      soort: gemeente ? "gemeente" : "regio",
      naam: optie.text.replace(/ \(gemeente\)$/, ""),
      url: gemeente ? `gemeenten/${id}/` : `regios/${id}/`,
    };
  }

  const vind = (sleutels) => sleutels.map(vind_een);

  // What a place has: per theme its praktijken by soort, in the fixed order and without empty ones;
  // how many, and the first of them.
  async function verdeel(plek, bank) {
    const hier = bank.met(plek.soort, [plek.id]);
    const kop_van = hier.length ? await bank.koppen(plek.soort, plek.id) : null;
    return new Map(
      [...bank.namen.thema.keys()].map((thema) => {
        const bij = hier.filter(bank.toets("thema", [thema]));
        const groepen = [...bank.namen.soort].map(([soort, { ook: label }]) => {
          const nummers = bij.filter(bank.toets("soort", [soort]));
          return { soort, label, aantal: nummers.length, praktijken: nummers.slice(0, MAX).map((nummer) => kop_van(nummer)) };
        });
        return [thema, groepen.filter(({ aantal }) => aantal)];
      }),
    );
  }

  // Soorten that the same places have are joined in one sentence.
  function zinnen(plekken, thema, { namen }) {
    const samen = new Map();
    for (const [soort, { ook: label }] of namen.soort) {
      const wel = plekken.filter(({ delen }) => delen.get(thema).some((groep) => groep.soort === soort));
      const key = wel.map(({ sleutel }) => sleutel).join(" ");
      if (!samen.has(key)) samen.set(key, { wel, labels: [] });
      samen.get(key).labels.push(label);
    }
    const naam_van = ({ naam }) => naam;
    return [...samen.values()]
      .filter(({ wel }) => wel.length && wel.length < plekken.length)
      .map(({ wel, labels }) =>
        zin
          .replace("{soort}", () => som_op(labels))
          .replace("{wel}", () => som_op(wel.map(naam_van)))
          .replace("{niet}", () => som_op(plekken.filter((plek) => !wel.includes(plek)).map(naam_van))),
      );
  }

  // How many titles of each soort go on paper, so that the table stays on one sheet.
  function past_op_papier(plekken, themas, alle_zinnen) {
    const zinregels = alle_zinnen.reduce((som, some) => som + 1 + some.reduce((lines, each) => lines + Math.ceil(each.length / 100), 0), 0);
    const regels = (groepen, aantal) =>
      groepen.reduce((som, { label, praktijken }) => {
        const titels = praktijken.slice(0, aantal).reduce((letters, { titel }) => letters + titel.length + 2, 0);
        return som + Math.ceil((label.length + titels + 12) / LETTERS[plekken.length - 1]);
      }, 0);
    const hoogte = (aantal) =>
      themas.reduce((som, thema) => som + Math.max(1, ...plekken.map(({ delen }) => regels(delen.get(thema), aantal))), 0);
    return [MAX, 5, 3, 2, 1].find((aantal) => hoogte(aantal) <= REGELS - zinregels / 2) ?? 0;
  }

  function cel(plek, thema, papier) {
    const groepen = plek.delen.get(thema);
    if (!groepen.length) return [element("span", { klas: "kb-leeg" }, "Nog niet opgenomen")];
    return groepen.flatMap(({ soort, label, aantal, praktijken }) => {
      const items = praktijken.map(({ id, titel }, at) =>
        element("li", { klas: at < papier ? "" : "kb-scherm" }, element("a", { href: url_van(`praktijken/${id}/`) }, titel)),
      );
      if (aantal > MAX) {
        const alle = element("a", { href: url_van(`${plek.url}#${thema}-${soort}`) }, `Alle ${aantal}`);
        items.push(element("li", { klas: "kb-scherm" }, alle));
      }
      if (papier && aantal > papier) items.push(element("li", { klas: "kb-papier" }, `en nog ${aantal - papier}`));
      const kop = element("p", { klas: "kb-naast__soort" }, `${label} `, element("span", { klas: "kb-aantal" }, String(aantal)));
      return [kop, element("ul", {}, ...items)];
    });
  }

  async function leg_naast(gekozen, bank) {
    const themas = [...bank.namen.thema.keys()];
    const plekken = await Promise.all(gekozen.map(async (plek) => ({ ...plek, delen: await verdeel(plek, bank) })));
    const naam_van = (thema) => bank.namen.thema.get(thema).naam;
    const per_thema = themas.map((thema) => [thema, zinnen(plekken, thema, bank)]).filter(([, some]) => some.length);
    const papier = past_op_papier(plekken, themas, per_thema.map(([, some]) => some));
    const verschillen = per_thema.map(([thema, some]) =>
        element(
          "section",
          { klas: "kb-naast__thema" },
          element("h3", {}, naam_van(thema)),
          ...some.map((each) => element("p", { klas: "kb-naast__zin" }, each)),
        ),
      );
    return {
      verschillen: verschillen.length ? verschillen : [element("p", {}, gelijk)],
      hoek: "Thema",
      koppen: plekken.map(({ naam, url }) => [element("a", { href: url_van(url) }, naam)]),
      rijen: themas.map((thema) => [naam_van(thema), plekken.map((plek) => cel(plek, thema, papier))]),
      uitleg: "Dit is geen ranglijst: “nog niet opgenomen” betekent niet dat het daar slecht gaat.",
    };
  }

  kennisbank.naast = {
    ...kennisbank.naast,
    naast: { een: "een plaats", meer: "plaatsen", vind, leg_naast, naam_van: ({ naam }) => naam },
  };
})();
