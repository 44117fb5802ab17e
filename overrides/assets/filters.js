// The overview of praktijken: the choice stands in the address, and the list follows from it.
// Without a choice nothing changes and nothing is fetched: the server's groups stay.
(() => {
  const form = document.querySelector("[data-kb-filter]");
  if (!form) return;
  const { element, haal, kaal, keuze, lees_adres, lees_lijst, plek_van, register, schrijf_adres, teksten, url_van, volg_adres } = kennisbank;
  const PER_KEER = 24; // so many cards come at a time
  const overzicht = form.closest(".kb-overzicht");
  const deel = (naam) => overzicht.querySelector(`.kb-overzicht__${naam}`);
  const [melding, zin, leeg, kaarten, meer, groepen] = ["melding", "gekozen", "leeg", "kaarten", "meer", "groepen"].map(deel);
  const chips = overzicht.querySelector(".kb-keuzes");
  const open = form.querySelector(".kb-filter__open");
  const volgorde = overzicht.querySelector("#volgorde");
  let uitkomst = []; // the numbers of what was found
  let ronde = 0;

  // What one can choose by, as it stands on the page.
  const facetten = [...form.querySelectorAll("[data-facet]")].map((plek) => ({
    id: plek.dataset.facet,
    naam: plek.querySelector("legend").textContent,
    telling: plek.closest("details").querySelector(".kb-facet__gekozen"),
    zoek: plek.querySelector("[type=search]"),
    niets: plek.querySelector(".kb-facet__geen"),
    keuzes: [...plek.querySelectorAll("[type=checkbox]")].map((vak) => {
      const regel = vak.closest("li");
      const naam = regel.querySelector(".kb-facet__naam").textContent;
      const aantal = regel.querySelector(".kb-facet__aantal");
      return { vak, regel, naam, aantal, totaal: Number(aantal.textContent.slice(1, -1)) };
    }),
  }));
  const aangevinkt = ({ keuzes }) => keuzes.filter(({ vak }) => vak.checked);
  const gekozen = () => facetten.flatMap((facet) => aangevinkt(facet).map((een) => ({ facet, ...een })));
  const is_actief = () => volgorde.value !== "" || gekozen().length > 0;
  const alles = melding.textContent;
  const klaar = form.querySelector(".kb-filter__klaar button");
  const toon_alles = klaar.textContent;
  const tel = (aantal) => (aantal === 1 ? "1 praktijk" : `${aantal} praktijken`);

  // A card of the server of each soort, before anything changes it: what ours are copies of.
  const voorbeelden = new Map();
  for (const kaart of groepen.querySelectorAll(".kb-kaart")) {
    const { soort } = kaart.closest("[data-soort]").dataset;
    if (!voorbeelden.has(soort)) voorbeelden.set(soort, kaart.cloneNode(true));
  }

  function naar_kaart(praktijk, bank) {
    const kaart = voorbeelden.get(praktijk.soort[0]).cloneNode(true);
    const link = kaart.querySelector(".kb-kaart__titel a");
    const bewaar = kaart.querySelector("[data-bewaar]");
    const kenmerk = kaart.querySelector(".kb-kenmerk");
    const verborgen = bewaar.querySelector(".kb-verborgen");
    verborgen.textContent = verborgen.textContent.replace(link.textContent, () => praktijk.titel);
    bewaar.dataset.bewaar = praktijk.id;
    link.setAttribute("href", link.getAttribute("href").replace(/[^/]+\/(?=(index\.html)?$)/, `${praktijk.id}/`));
    link.textContent = praktijk.titel;
    kaart.querySelector(".kb-kaart__plek").textContent = plek_van(praktijk, bank);
    kenmerk.textContent = praktijk.kenmerk;
    if (kenmerk.nextElementSibling.matches(".kb-status")) {
      kenmerk.nextSibling.remove();
      kenmerk.nextElementSibling.remove();
    }
    if (praktijk.status !== "actueel")
      kenmerk.after(" ", element("span", { klas: "kb-status" }, bank.namen.status.get(praktijk.status).naam));
    const samenvatting = kaart.querySelector(".kb-kaart__samenvatting");
    samenvatting.replaceChildren();
    teksten(praktijk).then(
      (tekst) => (samenvatting.textContent = tekst.samenvatting),
      () => (samenvatting.textContent = "De samenvatting is nu niet te laden."),
    );
    return kaart;
  }

  // What meets the choice, in its order, and how many each option would give.
  const kies = async (bank) =>
    bank.kies(
      facetten.map((facet) => [facet.id, aangevinkt(facet).map(({ vak }) => vak.value)]),
      await bank.volgorde(volgorde.value),
    );

  // How many each option would give. A box that is used stays where it is, also with none.
  function toon_aantallen(facet, aantallen) {
    for (const { vak, regel, aantal, totaal } of facet.keuzes) {
      const nu = aantallen ? (aantallen.get(vak.value) ?? 0) : totaal;
      if (aantal.textContent !== `(${nu})`) aantal.textContent = `(${nu})`;
      regel.classList.toggle("kb-facet__keuze--geen", nu === 0);
    }
    versmal(facet);
  }

  // A long list shows what leads somewhere and has the letters that were typed.
  function versmal({ zoek, niets, keuzes }) {
    if (!zoek) return;
    const letters = kaal(zoek.value);
    for (const { vak, regel, naam } of keuzes) {
      const geen = regel.classList.contains("kb-facet__keuze--geen");
      const weg = (geen && !vak.checked && vak !== document.activeElement) || !kaal(naam).includes(letters);
      if (regel.hidden !== weg) regel.hidden = weg;
    }
    niets.hidden = keuzes.some(({ regel }) => !regel.hidden);
  }

  // What was chosen, in words, as it stands on paper and in a file.
  function naar_zin() {
    const delen = facetten.map((facet) => [facet.id, aangevinkt(facet).map(({ naam }) => naam)]);
    const woorden = delen.filter(([, namen]) => namen.length).map(([id, namen]) => `${id} ${namen.join(" of ")}`);
    if (volgorde.value) woorden.push(`volgorde ${volgorde.selectedOptions[0].text.toLowerCase()}`);
    return woorden.join("; ");
  }

  function toon_keuzes() {
    const keuzes = gekozen();
    const knop = ({ facet, vak, naam }) =>
      element(
        "button",
        { type: "button", klas: "kb-keuzes__knop", "data-facet": facet.id, "data-weg": vak.value },
        `${facet.naam}: ${naam}`,
        element("span", { klas: "kb-verborgen" }, ", haal weg"),
      );
    const wis = element("button", { type: "button", klas: "kb-keuzes__wis", "data-wis": true }, "Wis alles");
    const regels = keuzes.length ? [...keuzes.map(knop), wis].map((een) => element("li", {}, een)) : [];
    chips.replaceChildren(...regels);
    chips.hidden = !keuzes.length;
    form.querySelector(".kb-filter__aantal").textContent = keuzes.length ? `(${keuzes.length})` : "";
    for (const facet of facetten) {
      const aantal = aangevinkt(facet).length;
      facet.telling.textContent = aantal ? `${aantal} gekozen` : "";
    }
  }

  // The rows of the next that were found; null for one that does not come.
  const haal_rijen = (bank, gevonden, vanaf) =>
    Promise.all(
      gevonden.slice(vanaf, vanaf + PER_KEER).map((nummer) =>
        bank.rijen([nummer]).then(
          ([praktijk]) => praktijk,
          () => null,
        ),
      ),
    );

  const zonder_rij = () =>
    element("li", { klas: "kb-opmerking" }, "Deze praktijk is nu niet te laden. Laad de pagina opnieuw.");

  function leg_neer(praktijken, bank) {
    const vanaf = kaarten.children.length;
    kaarten.append(...praktijken.map((praktijk) => (praktijk ? naar_kaart(praktijk, bank) : zonder_rij())));
    const getoond = kaarten.children.length;
    const rest = uitkomst.length > getoond;
    meer.hidden = !rest;
    meer.querySelector("span").textContent = `${getoond} van de ${uitkomst.length} staan hierboven.`;
    zin.textContent = `Gekozen: ${naar_zin()}. ${tel(uitkomst.length)}.${rest ? ` Hier staan de eerste ${getoond}.` : ""}`;
    keuze.toon();
    return kaarten.children[vanaf];
  }

  // The server's groups, or in their place what was found.
  function wissel(plat) {
    overzicht.classList.toggle("kb-overzicht--gefilterd", plat);
    kaarten.hidden = !plat;
    kaarten.replaceChildren();
    if (plat) return;
    groepen.hidden = false;
    leeg.hidden = meer.hidden = true;
    klaar.textContent = toon_alles;
    zin.textContent = "";
    for (const facet of facetten) toon_aantallen(facet);
  }

  async function toon(opmerking = "", { eerst_teksten = false } = {}) {
    const mijn = ++ronde;
    const zeg = (tekst) => (melding.textContent = `${opmerking} ${tekst}`.trim());
    toon_keuzes();
    if (!is_actief()) {
      wissel(false);
      return zeg(alles);
    }
    if (kaarten.hidden) {
      wissel(true);
      // The style keeps the groups laid out, to be back at once; a browser counts that as moving.
      groepen.hidden = eerst_teksten;
    }
    try {
      const bank = await register();
      const { gevonden, aantallen } = await kies(bank);
      if (mijn !== ronde) return;
      const zeg_hoeveel = () => {
        facetten.forEach((facet, nummer) => toon_aantallen(facet, aantallen[nummer]));
        klaar.textContent = `Toon ${tel(gevonden.length)}`;
        zeg(gevonden.length ? `${tel(gevonden.length)} gevonden.` : "Geen praktijken gevonden.");
      };
      // After a click all comes as soon as it is known; a page that opens waits, so that nothing moves later.
      if (!eerst_teksten) zeg_hoeveel();
      const praktijken = await haal_rijen(bank, gevonden, 0);
      if (gevonden.length && !praktijken.some(Boolean)) throw new Error("Geen enkele rij.");
      if (eerst_teksten) await Promise.allSettled(praktijken.filter(Boolean).map(teksten));
      if (mijn !== ronde) return;
      uitkomst = gevonden;
      wissel(true);
      if (eerst_teksten) zeg_hoeveel();
      leeg.hidden = uitkomst.length > 0;
      leg_neer(praktijken, bank);
    } catch {
      if (mijn !== ronde) return;
      wissel(false);
      zeg("De gegevens zijn nu niet te laden, dus kiezen lukt niet. Hieronder staan alle praktijken.");
    }
  }

  // From the address to the form; the values that are not on it, in words.
  function lees() {
    const vreemd = [];
    for (const { id, keuzes } of facetten) {
      const gevraagd = new Set(lees_lijst(id));
      for (const { vak } of keuzes) vak.checked = gevraagd.delete(vak.value);
      vreemd.push(...[...gevraagd].map((waarde) => `${id} ${waarde}`));
    }
    volgorde.value = lees_adres("volgorde");
    if (volgorde.selectedIndex < 0) {
      vreemd.push(`volgorde ${lees_adres("volgorde")}`);
      volgorde.value = "";
    }
    const opmerking = vreemd.length ? `Niet gevonden: ${kennisbank.som_op_kort(vreemd)}.` : "";
    return toon(opmerking, { eerst_teksten: true });
  }

  function verander() {
    const waarden = facetten.map((facet) => [facet.id, aangevinkt(facet).map(({ vak }) => vak.value)]);
    schrijf_adres({ ...Object.fromEntries(waarden), volgorde: volgorde.value });
    return toon();
  }

  function klap_uit(uit = open.getAttribute("aria-expanded") === "false") {
    open.setAttribute("aria-expanded", uit);
    form.classList.toggle("kb-filter--open", uit);
  }

  // The button that was used is gone after it; the focus goes to its neighbour, or to the filter.
  function haal_weg({ facet, weg }, plaats) {
    const { keuzes } = facetten.find(({ id }) => id === facet);
    keuzes.find(({ vak }) => vak.value === weg).vak.checked = false;
    verander();
    const over = chips.querySelectorAll("[data-weg]");
    if (over.length) over[Math.min(plaats, over.length - 1)].focus();
    else naar_filter();
  }

  const naar_filter = () => [open, form.querySelector("summary")].find((een) => een.checkVisibility()).focus();

  function wis_alles() {
    for (const { vak } of gekozen()) vak.checked = false;
    verander();
    naar_filter();
  }

  // A file of what was chosen. The script that makes it comes when it is asked for.
  async function neem_mee(soort) {
    const plek = deel("bestand");
    const zeg = (tekst) => (plek.textContent = tekst);
    zeg("Het bestand wordt gemaakt.");
    try {
      const bank = await register();
      await haal("assets/meenemen.js");
      const { gevonden } = await kies(bank);
      const naam = await kennisbank.neem_mee[soort](gevonden, bank, naar_zin() || "alles", (procent) =>
        zeg(`Het bestand wordt gemaakt: ${procent} procent.`),
      );
      zeg(`Klaar: ${naam}, met ${tel(gevonden.length)}.`);
    } catch {
      zeg("Het bestand is niet gemaakt: de gegevens zijn nu niet te laden. Probeer het later opnieuw.");
    }
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => target.matches("[type=checkbox]") && verander());
  form.addEventListener("input", ({ target }) => versmal(facetten.find(({ zoek }) => zoek === target) ?? {}));
  volgorde.addEventListener("change", verander);
  open.addEventListener("click", () => klap_uit());
  klaar.addEventListener("click", () => {
    klap_uit(false);
    open.focus();
  });
  chips.addEventListener("click", ({ target }) => {
    const knop = target.closest("button");
    if (knop?.dataset.weg) haal_weg(knop.dataset, [...chips.children].indexOf(knop.parentElement));
    else if (knop) wis_alles();
  });
  let bezig = false; // a second click does not fetch the same again
  meer.querySelector("button").addEventListener("click", async () => {
    if (bezig) return;
    bezig = true;
    const [mijn, gevonden] = [ronde, uitkomst];
    const bank = await register();
    const praktijken = await haal_rijen(bank, gevonden, kaarten.children.length);
    bezig = false;
    if (mijn !== ronde) return;
    if (praktijken.some(Boolean)) leg_neer(praktijken, bank).querySelector("a")?.focus();
    else melding.textContent = "Meer praktijken zijn nu niet te laden. Probeer het opnieuw.";
  });
  overzicht.addEventListener("click", ({ target }) => {
    const knop = target.closest("[data-neem-mee]");
    if (knop) neem_mee(knop.dataset.neemMee);
  });
  // Who comes near the filter is likely to choose: the data is on its way before the first click.
  for (const soort of ["pointerover", "focusin"])
    form.addEventListener(soort, () => register().catch(() => {}), { once: true });
  volg_adres(lees);
  lees();
})();
