// Compares two to four places: reads their own pages and puts the themes side by side.
// Without this script the table on the page is complete; the choice lives in the address only.
(() => {
  const form = document.querySelector("[data-kb-vergelijker]");
  if (!form) return;
  const selects = [...form.querySelectorAll("select")];
  const status = form.querySelector(".kb-vergelijker__melding");
  const outcome = form.querySelector(".kb-vergelijker__uitkomst");
  const known = new Map([...selects[0].options].map((option) => [option.value, option.text]));
  const soorten = form.dataset.soorten.split(" ");
  const pages = new Map();
  let round = 0;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };
  const enumerate = (names) =>
    names.length > 1 ? `${names.slice(0, -1).join(", ")} en ${names.at(-1)}` : names[0];
  const toKey = (url) => url.replace(/^(regios|gemeenten)\/|\/$/g, (part) => (part === "gemeenten/" ? "gemeente:" : ""));
  const toUrl = (key) =>
    key.startsWith("gemeente:") ? `gemeenten/${key.slice(9)}/` : `regios/${key}/`;

  // The themes of one place, read from its page: the name, and per soort the links.
  async function read(url) {
    const address = new URL(form.dataset.basis + url, location.href);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const delen = new Map();
    for (const section of page.querySelectorAll("[data-thema]")) {
      const groepen = [...section.querySelectorAll("[data-soort]")].map((groep) => ({
        soort: groep.dataset.soort,
        label: groep.dataset.label,
        links: [...groep.querySelectorAll(".kb-kaart__titel a, .kb-meer a")].map((link) => ({
          tekst: link.textContent,
          url: new URL(link.getAttribute("href"), address).href,
        })),
        aantal: Number(groep.querySelector(".kb-aantal").textContent),
      }));
      delen.set(section.dataset.thema, groepen);
    }
    return { naam: page.querySelector("h1").textContent.trim(), url: address.href, delen };
  }

  // The same sentences as the server writes: soorten that the same places have are joined.
  function sentences(plekken, thema) {
    const labels = new Map();
    for (const plek of plekken)
      for (const groep of plek.delen.get(thema) ?? []) labels.set(groep.soort, groep.label);
    const together = new Map();
    for (const soort of soorten.filter((each) => labels.has(each))) {
      const has = (plek) => (plek.delen.get(thema) ?? []).some((groep) => groep.soort === soort);
      const wel = plekken.filter(has);
      const key = wel.map((plek) => plek.url).join(" ");
      if (!together.has(key)) together.set(key, { wel, labels: [] });
      together.get(key).labels.push(labels.get(soort));
    }
    return [...together.values()]
      .filter(({ wel }) => wel.length < plekken.length)
      .map(({ wel, labels: names }) =>
        form.dataset.zin
          .replace("{soort}", enumerate(names))
          .replace("{wel}", enumerate(wel.map((plek) => plek.naam)))
          .replace("{niet}", enumerate(plekken.filter((plek) => !wel.includes(plek)).map((plek) => plek.naam))),
      );
  }

  function column(plek, thema) {
    const made = element("section", "kb-naast__kolom");
    const kop = element("h3");
    const link = element("a", "", plek.naam);
    link.href = plek.url;
    kop.append(link);
    made.append(kop);
    const groepen = plek.delen.get(thema) ?? [];
    if (!groepen.length) made.append(element("p", "kb-leeg", "Nog niet opgenomen"));
    for (const groep of groepen) {
      const soort = element("p", "kb-naast__soort", `${groep.label} `);
      soort.append(element("span", "kb-aantal", String(groep.aantal)));
      const list = element("ul");
      for (const { tekst, url } of groep.links) {
        const item = element("li");
        const anchor = element("a", "", tekst);
        anchor.href = url;
        item.append(anchor);
        list.append(item);
      }
      made.append(soort, list);
    }
    return made;
  }

  function draw(plekken) {
    const heads = [...document.querySelectorAll(".kb-matrix thead a")];
    outcome.replaceChildren(
      ...heads.map((head) => {
        const thema = new URL(head.href).pathname.split("/").filter(Boolean).at(-1);
        const part = element("section", "kb-naast__thema");
        part.append(element("h2", "", head.textContent));
        for (const zin of sentences(plekken, thema)) part.append(element("p", "kb-naast__zin", zin));
        const columns = element("div", "kb-naast__kolommen");
        columns.append(...plekken.map((plek) => column(plek, thema)));
        part.append(columns);
        return part;
      }),
    );
  }

  async function show(chosen, remark = "") {
    const mine = ++round;
    if (chosen.length < 2) {
      outcome.replaceChildren();
      status.textContent = `${remark} Kies nog ${chosen.length ? "een plaats" : "twee plaatsen"}.`.trim();
      return;
    }
    try {
      const plekken = await Promise.all(
        chosen.map((url) => {
          if (!pages.has(url)) pages.set(url, read(url));
          return pages.get(url);
        }),
      );
      if (mine !== round) return;
      draw(plekken);
      status.textContent = `${remark} Naast elkaar: ${enumerate(plekken.map((plek) => plek.naam))}.`.trim();
    } catch {
      if (mine !== round) return;
      chosen.forEach((url) => pages.delete(url));
      outcome.replaceChildren();
      status.textContent = "De gegevens zijn nu niet te laden. De tabel hieronder is wel compleet.";
    }
  }

  const chosen = () => [...new Set(selects.map((select) => select.value).filter(Boolean))];

  function fromAddress() {
    const asked = (new URLSearchParams(location.search).get("naast") ?? "").split(",").filter(Boolean);
    const urls = [...new Set(asked.map(toUrl))];
    const good = urls.filter((url) => known.has(url)).slice(0, selects.length);
    const wrong = asked.filter((key) => !known.has(toUrl(key)));
    selects.forEach((select, index) => (select.value = good[index] ?? ""));
    const remark = wrong.length ? `Niet gevonden: ${enumerate(wrong)}.` : "";
    return show(good, remark);
  }

  form.addEventListener("change", () => {
    const urls = chosen();
    const twice = selects.filter((select) => select.value).length > urls.length;
    const query = urls.length ? `?naast=${urls.map(toKey).join(",")}` : location.pathname;
    history.pushState(null, "", query);
    show(urls, twice ? "U koos een plaats twee keer; die telt één keer." : "");
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", fromAddress);
  form.hidden = false;
  fromAddress();
})();
