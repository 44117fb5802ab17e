// "Mijn factsheet": the chosen praktijken in the order of the reader, on one document to print.
(() => {
  const form = document.querySelector("[data-kb-factsheet]");
  if (!form) return;
  const { element, keuze, lees_adres, lees_lijst, schrijf_adres, som_op_kort, volg_adres } = kennisbank;
  const list = form.querySelector(".kb-eigen__keuze");
  const status = form.querySelector("[role=status]");
  const { kop, voor, kenmerk } = form.elements;
  const blad = document.querySelector(".kb-eigen__gekozen");
  const titel = document.querySelector(".kb-eigen__titel");
  const plek = document.querySelector(".kb-eigen__voor");
  const standaard = titel.textContent;
  let ids = [];
  const op = new Map(); // what was looked up: each praktijk by its id
  let bank;

  // Everything follows from the address, or when that holds no choice, from what was kept.
  async function lees() {
    kop.value = lees_adres("kop").slice(0, kop.maxLength);
    voor.value = lees_adres("voor").slice(0, voor.maxLength);
    const asked = lees_lijst("kies");
    const all = asked.length ? asked : keuze.lees();
    try {
      bank = await kennisbank.register();
      const found = await bank.zoek(all);
      for (const praktijk of found) if (praktijk) op.set(praktijk.id, praktijk);
    } catch {
      status.textContent = "De gegevens zijn nu niet te laden. Probeer het later opnieuw.";
      return;
    }
    const known = all.filter((id) => op.has(id));
    ids = known.slice(0, keuze.MAX);
    const remarks = [];
    if (known.length < all.length) {
      remarks.push(`Niet gevonden: ${som_op_kort(all.filter((id) => !op.has(id)))}.`);
      if (!asked.length) keuze.schrijf(ids); // or it would take the place of others, unseen
      keuze.toon();
    }
    if (known.length > ids.length)
      remarks.push(`Er passen ${keuze.MAX} praktijken op het blad. De andere zijn weggelaten.`);
    await teken(remarks.join(" "));
  }

  async function teken(zin = "") {
    titel.textContent = kop.value.trim() || standaard;
    plek.textContent = voor.value.trim();
    list.replaceChildren(...ids.map(naar_regel));
    form.classList.toggle("kb-eigen--leeg", !ids.length);
    form.querySelector("[data-kb-naast]").href = kennisbank.url_van(`vergelijken/#praktijken=${ids.join(",")}`);
    const mine = ids;
    try {
      const items = await Promise.all(mine.map(naar_praktijk));
      if (mine === ids) blad.replaceChildren(...items);
    } catch {
      zin = "De teksten zijn nu niet te laden. Druk nog niet af, en laad de pagina opnieuw.";
    }
    status.textContent = `${zin} ${tel()}`.trim();
  }

  const tel = () =>
    ids.length
      ? `${ids.length} van ${keuze.MAX} praktijken gekozen.`
      : "U hebt nog geen praktijken gekozen.";

  // A line in the list of the reader, with what can be done with it.
  function naar_regel(id, at) {
    const praktijk = op.get(id);
    const knop = (doen, naam, uit) =>
      element(
        "button",
        { type: "button", klas: "kb-eigen__knop", "data-doen": doen, "data-id": id, disabled: uit },
        naam,
        element("span", { klas: "kb-verborgen" }, ` ${praktijk.titel}`),
      );
    return element(
      "li",
      {},
      element("a", { href: kennisbank.url_van(`praktijken/${id}/`) }, praktijk.titel),
      " ",
      element("span", { klas: "kb-kenmerk" }, praktijk.kenmerk),
      element(
        "span",
        { klas: "kb-eigen__knoppen" },
        knop("omhoog", "Omhoog", at === 0),
        knop("omlaag", "Omlaag", at === ids.length - 1),
        knop("weg", "Haal weg", false),
      ),
    );
  }

  // The same praktijk on paper.
  async function naar_praktijk(id) {
    const praktijk = op.get(id);
    const { samenvatting } = await kennisbank.teksten(praktijk);
    const soort = bank.namen.soort.get(praktijk.soort[0]).naam;
    const regel = `${soort} · ${kennisbank.plek_van(praktijk, bank)} · ${praktijk.kenmerk}`;
    const status = praktijk.status === "actueel" ? "" : ` · ${bank.namen.status.get(praktijk.status).naam}`;
    return element(
      "li",
      {},
      element("h3", {}, praktijk.titel),
      element("p", { klas: "kb-eigen__regel" }, regel + status),
      element("p", {}, samenvatting),
      element(
        "div",
        { klas: "kb-eigen__ruimte" },
        element("p", { klas: "kb-eigen__regel" }, "Wat kunnen wij hiermee?"),
        element("div", { klas: "kb-schrijfruimte", "aria-hidden": "true" }),
      ),
    );
  }

  function verander(nieuw, zin) {
    ids = nieuw;
    keuze.schrijf(ids);
    keuze.toon();
    schrijf_adres({ kies: ids, kop: kop.value.trim(), voor: voor.value.trim(), kenmerk: "" });
    return teken(zin);
  }

  list.addEventListener("click", async (event) => {
    const knop = event.target.closest("[data-doen]");
    if (!knop) return;
    const { doen, id } = knop.dataset;
    const at = ids.indexOf(id);
    const others = ids.filter((other) => other !== id);
    const to = doen === "omhoog" ? at - 1 : at + 1;
    const { titel: naam } = op.get(id);
    if (doen === "weg") await verander(others, `Weggehaald: ${naam}.`);
    else await verander(others.toSpliced(to, 0, id), `Nu op plaats ${to + 1}: ${naam}.`);
    // The button that was used is drawn anew, and may be the end of its road.
    const again = list.querySelector(`[data-doen="${doen}"][data-id="${CSS.escape(id)}"]:enabled`);
    const near = list.querySelectorAll("li")[Math.min(at, ids.length - 1)];
    (again ?? near?.querySelector("button:enabled") ?? kenmerk).focus();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (event.submitter?.name === "wis") return verander([], "Alles is weg.");
    const asked = kenmerk.value.trim();
    if (!asked || !bank) return;
    let found;
    try {
      found = await bank.zoek_kenmerk(asked);
    } catch {
      status.textContent = "De gegevens zijn nu niet te laden. Probeer het later opnieuw.";
      return;
    }
    if (found) op.set(found.id, found);
    if (!found) status.textContent = `Er is geen praktijk met kenmerk ${asked}. ${tel()}`;
    else if (ids.includes(found.id)) status.textContent = `${found.titel} staat al op het blad.`;
    else if (ids.length >= keuze.MAX)
      status.textContent = `Er passen ${keuze.MAX} praktijken op het blad. Haal er eerst een weg.`;
    else {
      kenmerk.value = "";
      await verander([...ids, found.id], `Erbij: ${found.titel}.`);
    }
  });

  // The words come on paper letter by letter, and in the address when they are there.
  for (const field of [kop, voor]) {
    field.addEventListener("input", () => bank && teken());
    field.addEventListener("change", () => bank && verander(ids));
  }
  form.querySelector("[data-kb-druk]").addEventListener("click", () => print());
  volg_adres(lees);
  const vandaag = document.querySelector(".kb-eigen__datum");
  vandaag.textContent = kennisbank.datum(new Date().toISOString());
  lees();
})();
