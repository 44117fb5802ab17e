// Praktijken side by side: every field a row, and what differs in words.
(() => {
  const { element, datum, plek_van, som_op, teksten, url_van, velden } = kennisbank;
  // What a praktijk can have several of: how one and more of them are called, and each by itself.
  const LIJSTEN = [
    ["thema", "Thema", "Thema’s"],
    ["vraag", "Vraag", "Vragen"],
    ["doelgroep", "Doelgroep", "Doelgroepen"],
  ];
  const UITLEG =
    "Ja: de praktijk is hierbij ingedeeld. Nee: de praktijk is wel bij iets anders van deze rij " +
    "ingedeeld, maar niet hierbij. Dat betekent niet dat ze er niet bij past. Niet bekend: er is niets " +
    "ingedeeld, of de bron zegt er niets over. Thema’s, vragen en doelgroepen waar geen van deze " +
    "praktijken bij hoort, staan niet in de tabel.";

  const vind = (ids, bank) => bank.zoek(ids);
  const naam_van = ({ titel }) => `“${titel}”`;

  // Empty is never a "no": then the praktijk says nothing about it.
  const stand = (praktijk, soort, id) =>
    praktijk[soort].includes(id) ? "ja" : praktijk[soort].length ? "nee" : "niet bekend";

  // The values that at least one of them has, in the order of the site.
  const waarden = (praktijken, soort, { namen }) =>
    [...namen[soort].keys()].filter((id) => praktijken.some((each) => each[soort].includes(id)));

  function groepeer(items, sleutel_van) {
    const bij = new Map();
    for (const item of items) bij.set(sleutel_van(item), [...(bij.get(sleutel_van(item)) ?? []), item]);
    return bij;
  }

  const is_leeg = (praktijken, soort) => praktijken.every((each) => !each[soort].length);

  // What is equal stands in words, so that a sheet of paper has room for what is not.
  const alleen_scherm = (praktijken, waarde_van) => (groepeer(praktijken, waarde_van).size > 1 ? "" : "kb-scherm");

  // `ja bij “A” en “B”, nee bij “C”`
  function verdeel(praktijken, waarde_van) {
    return [...groepeer(praktijken, waarde_van)].map(([waarde, some]) => `${waarde} bij ${som_op(some.map(naam_van))}`);
  }

  // What differs, each in a sentence, and what is equal in one.
  function zinnen(praktijken, enkel, bank) {
    const gelijk = [];
    const anders = [];
    for (const [veld, waarde_van] of enkel) {
      const delen = verdeel(praktijken, waarde_van);
      if (delen.length > 1) anders.push([veld, delen.join("; "), "kb-scherm"]); // on paper the row says so
      else gelijk.push(`${veld.toLowerCase()} (${waarde_van(praktijken[0])})`);
    }
    for (const [soort, een, meer] of LIJSTEN) {
      if (is_leeg(praktijken, soort)) gelijk.push(`${een.toLowerCase()} (niet bekend)`);
      // Values of which the same praktijken say the same are joined in one sentence.
      const patroon = (id) => praktijken.map((each) => stand(each, soort, id)).join();
      for (const ids of groepeer(waarden(praktijken, soort, bank), patroon).values()) {
        const naam = som_op(ids.map((id) => bank.namen[soort].get(id).naam).map((each) => (soort === "vraag" ? `“${each}”` : each)));
        const veld = ids.length > 1 ? meer : een;
        const delen = verdeel(praktijken, (each) => stand(each, soort, ids[0]));
        if (delen.length > 1) anders.push([`${veld} ${naam}`, delen.join(", ")]);
        else gelijk.push(`${veld.toLowerCase()} ${naam}`);
      }
    }
    if (gelijk.length) anders.push(["Gelijk bij alle", som_op(gelijk)]);
    return anders.map(([veld, zin, klas = ""]) =>
      element("p", { klas: `kb-naast__zin ${klas}` }, element("strong", {}, `${veld}:`), ` ${zin}.`),
    );
  }

  const leeg = (zin) => [element("span", { klas: "kb-leeg" }, zin)];
  const lijst = (items, zin, klas) => (items.length ? [element("ul", { klas }, ...items.map((item) => element("li", {}, ...[item].flat())))] : leeg(zin));

  // A question is long: on paper the row has its number, and the sentence above the whole.
  function kop_van(soort, een, naam) {
    if (soort !== "vraag") return `${een}: ${naam}`;
    const [nummer] = naam.split(".");
    return element("span", {}, `${een} ${nummer}`, element("span", { klas: "kb-scherm" }, naam.slice(nummer.length)));
  }

  function rijen_van(soort, een, praktijken, bank) {
    const ids = waarden(praktijken, soort, bank);
    if (!ids.length) return [[een, praktijken.map(() => leeg("niet bekend")), "kb-scherm"]];
    return ids.map((id) => [
      kop_van(soort, een, bank.namen[soort].get(id).naam),
      praktijken.map((each) => {
        const woord = stand(each, soort, id);
        return woord === "ja" ? [element("strong", {}, woord)] : leeg(woord);
      }),
      alleen_scherm(praktijken, (each) => stand(each, soort, id)),
    ]);
  }

  function status({ status, ander }, { namen }) {
    const woord = namen.status.get(status).naam;
    if (status === "actueel") return [woord];
    const verder = ander
      ? [" Lees in plaats daarvan ", element("a", { href: url_van(`praktijken/${ander.id}/`) }, ander.titel), "."]
      : [];
    return [element("strong", {}, `${woord}.`), " Gebruik dit niet meer als voorbeeld.", ...verder];
  }

  const naar_bron = ([id, kort, plaats]) => [element("a", { href: url_van(`bronnen/#${id}`) }, kort), `, ${plaats}`];

  // On paper only the number: the title stands in the toezichtkader.
  const naar_indicator = ([nummer, titel]) => [
    element("a", { href: url_van(`toezichtkader/indicator-${nummer}/`) }, `Indicator ${nummer}`),
    element("span", { klas: "kb-scherm" }, `: ${titel}`),
  ];

  async function leg_naast(gekozen, bank) {
    const praktijken = await Promise.all(
      gekozen.map(async (each) => {
        const tekst = await teksten(each);
        const [ander] = tekst.vervangen_door ? await bank.zoek([tekst.vervangen_door]) : [];
        return { ...each, ...tekst, ...(await velden(each)), ander };
      }),
    );
    const soort_van = ({ soort }) => bank.namen.soort.get(soort[0]).naam;
    const waar = (each) => plek_van(each, bank);
    const status_van = (each) => bank.namen.status.get(each.status).naam;
    const herkomst_van = ({ herkomst }) => herkomst;
    const dag_van = ({ gewijzigd }) => datum(gewijzigd);
    const genoemd = (veld) => (each) => (each[veld].length ? "genoemd" : "niet bekend");
    const enkel = [
      ["Soort", soort_van],
      ["Waar", waar],
      ["Wat helpt", genoemd("werkzame_elementen")],
      ["Wat ervoor nodig is", genoemd("randvoorwaarden")],
      ["Van wie", herkomst_van],
      ["Status", status_van],
      ["Laatst gewijzigd", dag_van],
    ];
    const rij = (kop, cel, waarde_van) => [kop, praktijken.map(cel), waarde_van && alleen_scherm(praktijken, waarde_van)];
    const rijen = (at) => rijen_van(LIJSTEN[at][0], LIJSTEN[at][1], praktijken, bank);
    return {
      verschillen: zinnen(praktijken, enkel, bank),
      hoek: "Gegeven",
      koppen: praktijken.map(({ id, titel, kenmerk }) => [
        element("a", { href: url_van(`praktijken/${id}/`) }, titel),
        " ",
        element("span", { klas: "kb-kenmerk" }, kenmerk),
      ]),
      rijen: [
        rij("Soort", (each) => [soort_van(each)], soort_van),
        rij("Waar", (each) => [waar(each)], waar),
        rij("Samenvatting", ({ samenvatting }) => [samenvatting]),
        rij("Wat helpt?", (each) => lijst(each.werkzame_elementen, "Niet bekend: de bron zegt hier niets over.")),
        rij("Wat is ervoor nodig?", (each) => lijst(each.randvoorwaarden, "Niet bekend: de bron noemt geen voorwaarden.")),
        ...rijen(0),
        ...rijen(1),
        ...rijen(2),
        rij("Indicatoren", ({ indicatoren }) => lijst(indicatoren.map(naar_indicator), "Niet toegedeeld", "kb-naast__nummers")),
        rij("Van wie is dit?", (each) => [herkomst_van(each)], herkomst_van),
        rij("Bron", ({ bronnen }) => lijst(bronnen.map(naar_bron), "")),
        rij("Status", (each) => status(each, bank), status_van),
        rij("Laatst gewijzigd", (each) => [dag_van(each)], dag_van),
      ],
      uitleg: UITLEG,
    };
  }

  kennisbank.naast = {
    ...kennisbank.naast,
    praktijken: { een: "een praktijk", meer: "praktijken", vind, leg_naast, naam_van },
  };
})();
