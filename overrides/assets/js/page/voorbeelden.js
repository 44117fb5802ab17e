// By theme what others have, and why it is shown, as the page of a place has it (voorbeelden.html.j2).
import { sum_text } from "../pure/crc32.js";
import { alinea, element, link } from "./element.js";
import { load_gegevens } from "./gegevens.js";
import { to_url } from "./root.js";
import { draw_soort } from "./soort.js";

// What goes for all places, and the examples for one by theme (site/data/voorbeelden.py): for a
// municipality of which nothing was taken up, those of her region.
export async function load_voorbeelden({ id, regio, eigen }) {
  const alles = await load_gegevens("voorbeelden");
  const sleutel = eigen ? `gemeente:${id}` : regio;
  const naam = `voorbeelden-${sum_text(sleutel) % alles.bestanden}`;
  const [bouw, plekken] = await load_gegevens(naam);
  if (bouw !== alles.bouw) throw new Error(`${naam}: ${bouw}, ${alles.bouw}`);
  const delen = alles.themas.map(([thema, titel], at) => ({ thema, titel, rijen: plekken[sleutel][at] }));
  return { ...alles, soorten: new Map(alles.soorten), regios: new Map(alles.regios.map((each) => [each[0], each])), delen };
}

const draw_element = ([titel, url], reden) => [" Werkzaam element: ", link(to_url(url), titel), `. ${reden}`];

const draw_een = ([soort, kenmerk, titel, url, plek, vanwaar, werkzaam, reden, samenvatting], soorten) =>
  element(
    "li",
    { klas: "kb-gemis" },
    element("p", { klas: "kb-gemis__element" }, link(to_url(url), titel)),
    alinea(
      draw_soort(soort, soorten.get(soort)),
      " ",
      element("span", { klas: "kb-plekantwoord__plek" }, plek),
      " ",
      element("span", { klas: "kb-kenmerk" }, kenmerk),
    ),
    alinea(samenvatting),
    alinea(vanwaar, ...(werkzaam.length ? draw_element(werkzaam, reden) : [])),
  );

const draw_thema = ({ thema, titel, rijen }, { soorten, geen }, kop) => [
  element(kop, { id: `anderen-${thema}` }, titel),
  rijen.length ? element("ul", { klas: "kb-gemislijst" }, ...rijen.map((rij) => draw_een(rij, soorten))) : alinea(geen),
  alinea(link(to_url(`gesprek/${thema}/`), `Bespreek het: gespreksset ${titel}`)),
];

// Below the first theme, which stands there at once, where the others are.
const draw_sprongen = (delen) => {
  if (!delen.length) return [];
  const themas = delen.flatMap(({ thema, titel }, at) => [at ? " · " : "", link(`#anderen-${thema}`, titel)]);
  return [element("p", { klas: "kb-scherm" }, "Andere thema’s: ", ...themas)];
};

const link_insturen = ({ insturen }) => link(to_url("ontbreekt/#insturen"), insturen);

// Below what is her own they are a part of that; else a part of the answer.
export const draw_voorbeelden = (voorbeelden, eigen) => [
  element(eigen ? "h3" : "h2", { id: "anderen" }, "Wat anderen doen"),
  ...voorbeelden.delen.flatMap((deel, at) => [
    ...draw_thema(deel, voorbeelden, eigen ? "h4" : "h3"),
    ...(at || eigen ? [] : draw_sprongen(voorbeelden.delen.slice(1))),
  ]),
  element("p", { klas: "kb-scherm" }, `${voorbeelden.nagaan[0]} `, link(to_url("reflectie/"), voorbeelden.nagaan[1]), "."),
  element("p", { klas: "kb-scherm" }, link(to_url("ontbreekt/"), voorbeelden.ontbreekt)),
  element("p", { klas: "kb-scherm" }, "Doet u het zelf al? ", link_insturen(voorbeelden)),
  element("p", { klas: "kb-opmerking" }, voorbeelden.uitleg),
];
