// "Mijn gemeente": finds a municipality by what one types, and answers with what is near it.
// The municipalities stand in the alphabetical list of the page; the choice only in its address.
(() => {
  const form = document.querySelector("[data-kb-gemeente]");
  if (!form) return;
  const { afstand, element, kaal, lees_adres, naar_adres, plek_van, register, schrijf_adres, som_op, url_van, volg_adres } = kennisbank;
  const field = form.elements.gemeente;
  const melding = form.querySelector("[role=status]");
  const gevonden = form.querySelector(".kb-plekvraag__gevonden");
  const antwoord = document.querySelector(".kb-plekantwoord");
  const lijst = document.querySelector(".kb-plekken");
  const KEUZES = 8; // so many names are offered while one types
  const EIGEN = 24; // so many praktijken of the municipality itself stand here; its page has all
  const ANDERE = 12; // and so many of others
  let ronde = 0;

  const naam_in = (text) => kaal(text.replace(/^\s*gemeente\s+/i, ""));

  const gemeenten = [...lijst.querySelectorAll("li")].map((item) => {
    const link = item.querySelector("a");
    const { id, regio, provincies, ook = "" } = item.dataset;
    const anders = ook.split("\n").filter(Boolean);
    const naam = link.textContent;
    return {
      id,
      naam,
      regio,
      provincies: provincies.split("\n"),
      anders,
      namen: [naam, ...anders].map(naam_in),
      url: link.href,
      eigen: link.href === url_van(`gemeenten/${id}/`),
    };
  });

  // One that is called so; several, when places that were split up or joined share a name.
  function is_naam(typed) {
    const by_id = gemeenten.filter(({ id }) => id === typed);
    return by_id.length ? by_id : gemeenten.filter(({ namen }) => namen.includes(naam_in(typed)));
  }

  // Those whose name holds what was typed, first those that begin with it.
  function zoek(typed) {
    const text = naam_in(typed);
    if (!text) return [];
    const begint = ({ namen }) => namen.some((naam) => naam.startsWith(text));
    const bevat = gemeenten.filter(({ namen }) => namen.some((naam) => naam.includes(text)));
    return [...bevat.filter(begint), ...bevat.filter((gemeente) => !begint(gemeente))];
  }

  function lijkt_op(typed) {
    const text = naam_in(typed);
    const most = Math.max(1, Math.floor(text.length / 3));
    return gemeenten
      .map((gemeente) => ({ gemeente, ver: Math.min(...gemeente.namen.map((naam) => afstand(text, naam, most))) }))
      .filter(({ ver }) => ver <= most)
      .toSorted((a, b) => a.ver - b.ver)
      .slice(0, 3)
      .map(({ gemeente }) => gemeente);
  }

  // The first of them as links, with the other name by which one was found.
  function bied_aan(some, typed = "") {
    gevonden.replaceChildren(
      ...some.slice(0, KEUZES).map(({ id, naam, anders }) => {
        const ook = anders.filter((ander) => naam_in(ander).includes(naam_in(typed)));
        const tekst = ook.length && !naam_in(naam).includes(naam_in(typed)) ? `${naam} (ook: ${som_op(ook)})` : naam;
        const link = element("a", { href: naar_adres({ gemeente: id }), "data-id": id }, tekst);
        return element("li", {}, link);
      }),
    );
  }

  field.addEventListener("input", () => {
    const some = zoek(field.value);
    bied_aan(some, field.value);
    if (!field.value.trim()) melding.textContent = "";
    else if (some.length > KEUZES)
      melding.textContent = `${some.length} gemeenten gevonden. De eerste ${KEUZES} staan hieronder.`;
    else if (some.length) melding.textContent = `${tel(some.length, "gemeente", "gemeenten")} gevonden.`;
    else melding.textContent = "Geen gemeente gevonden met deze naam.";
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = field.value.trim();
    if (!typed) {
      schrijf_adres({ gemeente: "" });
      leeg("Vul eerst de naam van uw gemeente in.");
      field.focus();
      return;
    }
    const exact = is_naam(typed);
    const some = exact.length ? exact : zoek(typed);
    kies(some.length === 1 ? some[0].id : typed);
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-kb-gemeente] a[data-id]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    kies(link.dataset.id);
  });

  async function kies(gemeente) {
    schrijf_adres({ gemeente });
    if (await toon()) antwoord.querySelector("h2")?.focus();
  }

  function leeg(zin) {
    ronde++;
    antwoord.replaceChildren();
    lijst.hidden = false;
    bied_aan([]);
    melding.textContent = zin;
  }

  const tel = (aantal, een, meer) => `${aantal || "geen"} ${aantal === 1 ? een : meer}`;
  const alinea = (...inhoud) => element("p", {}, ...inhoud);
  const naar = (url, tekst) => element("a", { href: url }, tekst);

  // Whether there is an answer; everything follows from the address.
  async function toon() {
    const asked = lees_adres("gemeente").trim().slice(0, field.maxLength);
    field.value = asked;
    if (!asked) return leeg("");
    const exact = is_naam(asked);
    if (exact.length !== 1) {
      const some = exact.length ? exact : zoek(asked);
      const near = some.length ? some : lijkt_op(asked);
      leeg(
        some.length
          ? `Welke gemeente bedoelt u met “${asked}”?`
          : `Wij kennen geen gemeente “${asked}”. ${near.length ? "Bedoelde u:" : "Kies er een uit de lijst."}`,
      );
      bied_aan(near, asked);
      return false;
    }
    const [gemeente] = exact;
    const mine = ++ronde;
    field.value = gemeente.naam;
    lijst.hidden = true;
    bied_aan([]);
    let delen;
    try {
      delen = await beantwoord(gemeente, await register());
    } catch {
      const plek = gemeente.eigen ? gemeente.naam : "de regio";
      const uitweg = alinea("De praktijken zijn nu niet te laden. Lees verder op ", naar(gemeente.url, `de pagina van ${plek}`), ".");
      delen = { zin: "De praktijken zijn nu niet te laden.", inhoud: [uitweg] };
    }
    if (mine !== ronde) return false;
    melding.textContent = delen.zin;
    antwoord.replaceChildren(
      element("h2", { tabindex: "-1" }, gemeente.naam),
      ...delen.inhoud,
      alinea(element("a", { href: naar_adres({ gemeente: "" }), klas: "kb-scherm" }, "Kies een andere gemeente")),
    );
    return true;
  }

  // First what is its own, then of its region, then of other regions in the same province.
  async function beantwoord(gemeente, bank) {
    const soorten = [...bank.namen.soort.keys()];
    const actueel = bank.toets("status", ["actueel"]);
    const rang = (nummer) => (actueel(nummer) ? 0 : soorten.length) + soorten.indexOf(bank.waarde("soort", nummer)[0]);
    const op_rang = (nummers) => nummers.sort((a, b) => rang(a) - rang(b));
    const naam_van = (id) => bank.namen.regio.get(id).naam;
    const regio = naam_van(gemeente.regio);
    const van_regio = (id) => naar(url_van(`regios/${id}/`), `De hele regio ${naam_van(id)}`);

    // The other regions of each province that its region lies in.
    const buren = new Map(
      gemeente.provincies.map((naam) => {
        const erin = gemeenten.filter((each) => each.regio !== gemeente.regio && each.provincies.includes(naam));
        return [naam, [...new Set(erin.map((each) => each.regio))].sort()];
      }),
    );
    const alle_buren = new Set([...buren.values()].flat());
    const redenen = [...buren].map(([naam, ids]) =>
      ids.length ? `Ook in ${naam}: ${som_op(ids.map(naam_van))}.` : `In ${naam} is geen andere regio.`,
    );

    const van_gemeente = bank.toets("gemeente", [gemeente.id]);
    const eigen = op_rang(bank.met("gemeente", [gemeente.id]));
    const rest = op_rang(bank.met("regio", [gemeente.regio]).filter((nummer) => !van_gemeente(nummer)));
    const ander = op_rang(bank.met("regio", [...alle_buren]));
    const met = [...alle_buren].filter((id) => ander.some(bank.toets("regio", [id])));
    const landelijk = bank.met("regio", ["landelijk"]).length;
    const rapport = gemeente.eigen ? [" Er is wel een rapport: ", naar(gemeente.url, `het rapport over ${gemeente.naam}`), "."] : [];
    return {
      zin: `${gemeente.naam}: ${tel(eigen.length, "praktijk", "praktijken")} van de gemeente, ${rest.length || "geen"} van de rest van de regio, ${ander.length || "geen"} van andere regio’s in de provincie.`,
      inhoud: [
        ...(eigen.length
          ? await deel(`Van ${gemeente.naam} zelf`, [], eigen, EIGEN, bank, [naar(gemeente.url, `Heel ${gemeente.naam}, thema voor thema`)])
          : [alinea(`Van ${gemeente.naam} zijn nog geen praktijken opgenomen. Dat zegt niets over hoe het daar gaat.`, ...rapport)]),
        ...(await deel(
          `Van regio ${regio}`,
          [
            `${gemeente.naam} hoort bij deze regio van Veilig Thuis.`,
            rest.length ? "" : `Van ${eigen.length ? "de rest van deze regio" : "deze regio"} zijn nog geen praktijken opgenomen.`,
          ],
          rest,
          ANDERE,
          bank,
          [van_regio(gemeente.regio)],
        )),
        ...(await deel(
          "Van andere regio’s in de provincie",
          [
            `Regio ${regio} ligt in ${som_op(gemeente.provincies)}.`,
            ...redenen,
            alle_buren.size && !ander.length ? "Daarvan zijn nog geen praktijken opgenomen." : "",
          ],
          ander,
          ANDERE,
          bank,
          met.flatMap((id, at) => [at ? ", " : "", van_regio(id)]),
        )),
        element("h3", {}, "Voor het hele land"),
        alinea(naar(url_van("regios/landelijk/"), `${tel(landelijk, "praktijk", "praktijken")} voor alle gemeenten`)),
      ],
    };
  }

  // A heading with its number, why these are here, the first of them, and the way to the others.
  async function deel(kop, zinnen, nummers, meeste, bank, naar_alles) {
    const uitleg = zinnen.filter(Boolean).join(" ");
    const over = nummers.length - meeste;
    const regels = (await bank.rijen(nummers.slice(0, meeste))).map((each) => regel(each, bank));
    return [
      element("h3", {}, kop, " ", element("span", { klas: "kb-aantal" }, String(nummers.length))),
      ...(uitleg ? [alinea(uitleg)] : []),
      ...(regels.length
        ? [
            element("ul", { klas: "kb-plekantwoord__lijst" }, ...regels),
            alinea(over > 0 ? `En nog ${over} andere. ` : "", element("span", { klas: "kb-scherm" }, ...naar_alles)),
          ]
        : []),
    ];
  }

  function regel(praktijk, bank) {
    const [soort] = praktijk.soort;
    const status = bank.namen.status.get(praktijk.status).naam;
    const delen = [
      element("span", { klas: `kb-soort kb-soort--${soort}` }, bank.namen.soort.get(soort).naam),
      naar(url_van(`praktijken/${praktijk.id}/`), praktijk.titel),
      element("span", { klas: "kb-plekantwoord__plek" }, plek_van(praktijk, bank)),
      element("span", { klas: "kb-kenmerk" }, praktijk.kenmerk),
      ...(praktijk.status === "actueel" ? [] : [element("span", { klas: "kb-status" }, status)]),
    ];
    return element("li", {}, ...delen.flatMap((een) => [een, " "]));
  }

  volg_adres(toon);
  toon();
})();
