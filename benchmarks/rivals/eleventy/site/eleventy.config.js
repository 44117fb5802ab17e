// The records are one data file; groups and cards are made once and remembered.
import fs from "node:fs";

const MAANDEN = [
  "januari", "februari", "maart", "april", "mei", "juni",
  "juli", "augustus", "september", "oktober", "november", "december",
];

const read = (name) => JSON.parse(fs.readFileSync(`_data/${name}.json`, "utf8"));

const escape = (text) =>
  String(text).replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c]);

const memo = (make) => {
  const made = new Map();
  return (...keys) => {
    const key = keys.join(" ");
    if (!made.has(key)) made.set(key, make(...keys));
    return made.get(key);
  };
};

export default function (eleventyConfig) {
  const naslag = read("naslag");
  const praktijken = read("praktijken");
  const byId = new Map(praktijken.map((praktijk) => [praktijk.id, praktijk]));

  // Every record under each thing it belongs to: "themas veiligheid" -> records.
  const index = new Map();
  for (const praktijk of praktijken) {
    const keys = ["alle alle"];
    for (const veld of ["themas", "indicatoren", "vragen"])
      for (const waarde of praktijk[veld] || []) keys.push(`${veld} ${waarde}`);
    for (const veld of ["regio", "gemeente"]) if (praktijk[veld]) keys.push(`${veld} ${praktijk[veld]}`);
    for (const key of keys) {
      if (!index.has(key)) index.set(key, []);
      index.get(key).push(praktijk);
    }
  }
  const van = (veld, waarde) => index.get(`${veld} ${waarde}`) || [];

  const groepeer = (items) => {
    const per = new Map();
    for (const item of items) {
      if (!per.has(item.soort)) per.set(item.soort, []);
      per.get(item.soort).push(item);
    }
    return naslag.soorten
      .filter((soort) => per.has(soort.id))
      .map((soort) => ({ soort, praktijken: per.get(soort.id) }));
  };
  const groepen = memo((veld, waarde) => groepeer(van(veld, waarde)));
  const delen = memo((veld, waarde) =>
    naslag.themas.map((thema) => {
      const erbij = van(veld, waarde).filter((praktijk) => praktijk.themas.includes(thema.id));
      return { thema, aantal: erbij.length, groepen: groepeer(erbij) };
    }),
  );

  const kaart = memo((id) => {
    const praktijk = byId.get(id);
    const plek = praktijk.gemeente ? naslag.gemeente[praktijk.gemeente] : naslag.regio[praktijk.regio];
    const status = praktijk.status === "actueel" ? "" : ` <span class="kb-status">${naslag.status[praktijk.status]}</span>`;
    return `<li class="kb-kaart kb-kaart--${praktijk.soort}">
<p class="kb-kaart__kop"><span class="kb-soort kb-soort--${praktijk.soort}">${naslag.soort[praktijk.soort]}</span> <span class="kb-kaart__plek">${escape(plek.naam)}</span></p>
<p class="kb-kaart__titel"><a href="/praktijken/${praktijk.id}/">${escape(praktijk.titel)}</a></p>
<p class="kb-kaart__samenvatting">${escape(praktijk.samenvatting)}</p>
<p class="kb-kaart__voet"><span class="kb-kenmerk">${praktijk.kenmerk}</span>${status}</p>
</li>
`;
  });

  eleventyConfig.addPassthroughCopy("assets");
  eleventyConfig.addShortcode("kaart", kaart);
  eleventyConfig.addFilter("groepen", (keuze) => groepen(keuze.veld, keuze.waarde));
  eleventyConfig.addFilter("delen", (keuze) => delen(keuze.veld, keuze.waarde));
  eleventyConfig.addFilter("delen_van", (plek) => delen(plek.veld, plek.id));
  eleventyConfig.addFilter("groep_van", (keuze) =>
    (keuze.thema
      ? delen(keuze.veld, keuze.waarde).find((deel) => deel.thema.id === keuze.thema).groepen
      : groepen(keuze.veld, keuze.waarde)
    ).find((groep) => groep.soort.id === keuze.soort),
  );
  eleventyConfig.addFilter("eerste", (items, aantal) => items.slice(0, aantal));
  eleventyConfig.addFilter("stuk", (items, nummer, aantal) => items.slice((nummer - 1) * aantal, nummer * aantal));
  eleventyConfig.addFilter("praktijk", (id) => byId.get(id));
  eleventyConfig.addFilter("datum", (day) => {
    const [jaar, maand, dag] = day.split("-").map(Number);
    return `${dag} ${MAANDEN[maand - 1]} ${jaar}`;
  });

  return { markdownTemplateEngine: false, dir: { input: ".", output: "_site" } };
}
