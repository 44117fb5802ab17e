// The card of a praktijk: the one that the server drew without any, filled.
import { name_plek } from "../pure/plek.js";
import { load_teksten } from "./praktijken.js";
import { draw_soort } from "./soort.js";

// What it is about, as zinnen.praktijk.word_over has it.
function name_over({ thema, element }, { namen }) {
  const aantal = element.length;
  const over = thema.length ? [thema.map((id) => namen.thema.get(id).naam).join(", ")] : [];
  if (aantal) over.push(`${aantal} ${aantal === 1 ? "werkzaam element" : "werkzame elementen"}`);
  return over.join(" · ");
}

export function draw_kaart(praktijk, bank) {
  const leeg = document.querySelector("template[data-kb-kaart]").content.firstElementChild;
  const kaart = leeg.cloneNode(true);
  const [soort] = praktijk.soort;
  const vak = (naam) => kaart.querySelector(naam);
  const fill = (naam, tekst) => (vak(naam).textContent = tekst);
  kaart.className = `kb-kaart kb-kaart--${soort}`;
  vak(".kb-soort").replaceWith(draw_soort(soort, bank.namen.soort.get(soort).naam));
  fill(".kb-kaart__plek", name_plek(praktijk, bank));
  fill(".kb-kaart__titel a", praktijk.titel);
  // The link leads to all praktijken; on disk it names that page.
  const link = vak(".kb-kaart__titel a");
  link.setAttribute("href", link.getAttribute("href").replace(/(index\.html)?$/, `${praktijk.id}/$1`));
  fill(".kb-kaart__over", name_over(praktijk, bank));
  fill(".kb-kenmerk", praktijk.kenmerk);
  fill(".kb-status", bank.namen.status.get(praktijk.status).naam);
  if (praktijk.status === "actueel") {
    vak(".kb-status").previousSibling.remove();
    vak(".kb-status").remove();
  }
  vak("[data-bewaar]").dataset.bewaar = praktijk.id;
  fill("[data-bewaar] .kb-verborgen", ` ${praktijk.titel}`);
  const naast = vak(".kb-kaart__naast");
  naast.setAttribute("href", naast.getAttribute("href").replace(/[^=]*$/, praktijk.id));
  fill(".kb-kaart__naast .kb-verborgen", ` met een andere praktijk: ${praktijk.titel}`);
  load_teksten(praktijk).then(
    ({ samenvatting }) => fill(".kb-kaart__samenvatting", samenvatting),
    () => fill(".kb-kaart__samenvatting", "De samenvatting is nu niet te laden."),
  );
  return kaart;
}
