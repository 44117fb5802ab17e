// Places side by side: which werkzame elementen each has, and per theme what is known of it, with the
// same sentences as the server.
import { MAX, count_on_paper, describe_verschil, divide_by_thema, measure_kort } from "../pure/plekken-naast.js";
import { element, link } from "./element.js";
import { draw_staat, lay_elementen } from "./naast-elementen.js";
import { load_naast } from "./naast-gegevens.js";
import { draw_niets } from "./naast-tabel.js";
import { to_url } from "./root.js";

// What the comparison asks of places. The form has their names, and the sentences.
export function make_plekken(form) {
  const { zin } = form.dataset;
  const keuze = form.elements.plaats[0];

  function find_plek(sleutel) {
    const optie = [...keuze.options].find(({ value }) => value && value === sleutel);
    if (!optie) return undefined;
    const gemeente = sleutel.startsWith("gemeente:");
    const id = gemeente ? sleutel.slice("gemeente:".length) : sleutel;
    return {
      id,
      sleutel,
      soort: gemeente ? "gemeente" : "regio",
      naam: optie.text.replace(/ \(gemeente\)$/, ""),
      voluit: optie.dataset.voluit ?? optie.text.replace(/ \(gemeente\)$/, ""),
      url: gemeente ? `gemeenten/${id}/` : `regios/${id}/`,
    };
  }

  async function with_delen(plek, bank) {
    const nummers = bank.numbers_with(plek.soort, [plek.id]);
    const kop_of = nummers.length ? await bank.load_koppen(plek.soort, plek.id) : null;
    return { ...plek, nummers, delen: divide_by_thema(nummers, kop_of, bank) };
  }

  async function lay(gekozen, bank, thema) {
    const { namen } = bank;
    const themas = thema ? [thema] : [...namen.thema.keys()];
    const plekken = await Promise.all(gekozen.map((plek) => with_delen(plek, bank)));
    const { geheel } = await load_naast();
    const per_thema = themas.map((thema) => [thema, describe_verschil(plekken, thema, namen, { zin, geheel })]).filter(([, some]) => some.length);
    const elementen = await lay_elementen(gekozen, bank, themas, measure_kort(plekken, themas));
    // On paper the sentences about elements take the place of those per theme, and numbers that of titles.
    const papier = elementen.delen.length ? 0 : count_on_paper(plekken, themas, per_thema.map(([, some]) => some));
    return {
      elementen,
      een_thema: Boolean(thema),
      verschillen: per_thema.map(([thema, some]) => draw_verschil(namen.thema.get(thema).naam, some)),
      kort: !papier,
      hoek: "Thema",
      koppen: plekken.map(({ voluit, url }) => [link(to_url(url), voluit)]),
      namen: plekken.map(({ voluit }) => voluit),
      rijen: themas.map((thema) => [namen.thema.get(thema).naam, plekken.map((plek) => draw_cel(plek, thema, papier)), "", count_praktijken(plekken, bank.test("thema", [thema]))]),
      uitleg: "Dit is geen ranglijst: “nog niet opgenomen” betekent niet dat het daar slecht gaat. Praktijken zonder thema staan hier niet in.",
    };
  }

  return {
    een: "een plaats",
    meer: "plaatsen",
    name: ({ voluit }) => voluit,
    find: (sleutels) => sleutels.map(find_plek),
    lay,
  };
}

// How many praktijken there are: one of a region and of its municipality is the same.
const count_praktijken = (plekken, test) => new Set(plekken.flatMap(({ nummers }) => nummers.filter(test))).size;

const draw_verschil = (thema, zinnen) =>
  element(
    "section",
    { klas: "kb-naast__thema" },
    element("h3", {}, thema),
    ...zinnen.map((each) => element("p", { klas: "kb-naast__zin" }, each)),
  );

function draw_cel(plek, thema, papier) {
  const groepen = plek.delen.get(thema);
  if (!groepen.length) return [draw_niets()];
  return groepen.flatMap(({ soort, label, aantal, praktijken, staten }) => {
    const items = praktijken.map(({ id, titel, staat }, at) =>
      element("li", { klas: at < papier ? "" : "kb-scherm" }, link(to_url(`praktijken/${id}/`), titel), ...draw_staat(staat)),
    );
    if (aantal > MAX) items.push(element("li", { klas: "kb-scherm" }, link(to_url(`${plek.url}#${thema}-${soort}`), `Alle ${aantal}`)));
    if (papier && aantal > papier) items.push(element("li", { klas: "kb-papier" }, `en nog ${aantal - papier}`));
    const kop = element("p", { klas: "kb-naast__soort" }, `${label} `, element("span", { klas: "kb-aantal" }, String(aantal)), ...draw_staat(staten));
    return [kop, element("ul", { klas: papier ? "" : "kb-scherm" }, ...items)];
  });
}
