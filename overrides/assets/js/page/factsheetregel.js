// A praktijk on "Mijn factsheet": as a line in the list of the reader, and on paper.
import { name_plek } from "../pure/plek.js";
import { alinea, element, link } from "./element.js";
import { load_teksten } from "./praktijken.js";
import { to_url } from "./root.js";

// A line, with what can be done with it.
export function draw_regel({ id, titel, kenmerk }, is_first, is_last) {
  const draw_knop = (doen, naam, uit) =>
    element(
      "button",
      { type: "button", klas: "kb-eigen__knop", "data-doen": doen, "data-id": id, disabled: uit },
      naam,
      element("span", { klas: "kb-verborgen" }, ` ${titel}`),
    );
  const knoppen = [draw_knop("omhoog", "Omhoog", is_first), draw_knop("omlaag", "Omlaag", is_last), draw_knop("weg", "Haal weg", false)];
  return element(
    "li",
    {},
    link(to_url(`praktijken/${id}/`), titel),
    " ",
    element("span", { klas: "kb-kenmerk" }, kenmerk),
    element("span", { klas: "kb-eigen__knoppen" }, ...knoppen),
  );
}

export async function draw_op_papier(praktijk, bank) {
  const { samenvatting, tijd } = await load_teksten(praktijk);
  const soort = bank.namen.soort.get(praktijk.soort[0]).naam;
  const regel = [soort, name_plek(praktijk, bank), praktijk.kenmerk];
  if (praktijk.status !== "actueel") regel.push(bank.namen.status.get(praktijk.status).naam);
  return element(
    "li",
    {},
    element("h3", {}, praktijk.titel),
    element("p", { klas: "kb-eigen__regel" }, regel.join(" · ")),
    alinea(samenvatting),
    element("p", { klas: "kb-eigen__regel" }, `Tijd: ${tijd}`),
    element(
      "div",
      { klas: "kb-eigen__ruimte" },
      element("p", { klas: "kb-eigen__regel" }, "Wat kunnen wij hiermee?"),
      element("div", { klas: "kb-schrijfruimte", "aria-hidden": "true" }),
    ),
  );
}
