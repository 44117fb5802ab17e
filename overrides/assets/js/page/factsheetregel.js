// A praktijk on "Mijn factsheet": as a line in the list of the reader, and on paper.
import { name_plek } from "../pure/plek.js";
import { alinea, element, link } from "./element.js";
import { choose_helpt, describe_deel, describe_rest } from "../pure/wathelpt.js";
import { load_teksten, load_velden } from "./praktijken.js";
import { to_url } from "./root.js";
import { draw_soort } from "./soort.js";

const RUIM = 4; // of so many praktijken on a side there is room to write with each

// A line, with what can be done with it.
function draw_regel({ id, titel, kenmerk, soort: [soort] }, bank, is_first, is_last) {
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
    draw_soort(soort, bank.namen.soort.get(soort).naam),
    " ",
    link(to_url(`praktijken/${id}/`), titel),
    " ",
    element("span", { klas: "kb-kenmerk" }, kenmerk),
    element("span", { klas: "kb-eigen__knoppen" }, ...knoppen),
  );
}

const draw_ruimte = () =>
  element(
    "div",
    { klas: "kb-eigen__ruimte" },
    element("p", { klas: "kb-eigen__regel" }, "Wat kunnen wij hiermee?"),
    element("div", { klas: "kb-schrijfruimte", "aria-hidden": "true" }),
  );

// Its elements, each with what the praktijk says of it, as it may have been lacking; what works and what it takes.
function draw_helpt(praktijk, bank, aantal) {
  const { namen } = bank;
  const tell = (id) => `${namen.element.get(id).naam}${praktijk.betekenissen.has(id) ? ` (${praktijk.betekenissen.get(id)})` : ""}`;
  const delen = [
    { kop: "Werkzame elementen", teksten: praktijk.element.map(tell) },
    { kop: "Wat helpt", teksten: praktijk.werkzame_elementen },
    { kop: "Wat is ervoor nodig", teksten: praktijk.randvoorwaarden },
  ];
  const gekozen = choose_helpt(delen, aantal, praktijk);
  const teksten = gekozen.filter((deel) => deel.teksten.length).map((deel) => describe_deel(deel, deel.kop === delen[0].kop ? "; " : " "));
  const elders = describe_rest(gekozen);
  return [...teksten, ...(elders ? [elders] : [])].map((tekst) => element("p", { klas: "kb-eigen__helpt" }, tekst));
}

// `aantal` praktijken share the side.
export async function draw_op_papier(praktijk, bank, aantal) {
  const [{ samenvatting, tijd, betekenissen }, velden] = await Promise.all([load_teksten(praktijk), load_velden(praktijk)]);
  const soort = bank.namen.soort.get(praktijk.soort[0]).naam;
  const regel = [soort, name_plek(praktijk, bank), praktijk.kenmerk];
  if (praktijk.status !== "actueel") regel.push(bank.namen.status.get(praktijk.status).naam);
  return element(
    "li",
    {},
    element("h3", {}, praktijk.titel),
    element("p", { klas: "kb-eigen__regel" }, regel.join(" · ")),
    alinea(samenvatting),
    ...draw_helpt({ ...praktijk, ...velden, samenvatting, betekenissen }, bank, aantal),
    element("p", { klas: "kb-eigen__regel" }, `Tijd: ${tijd}`),
    ...(aantal > RUIM ? [] : [draw_ruimte()]),
  );
}

// The list, with the focus where it was. One that holds the same stays: who leaves a field by a click in the list, or by a
// key, is on a button of it before it would be drawn anew.
export function make_lijst(list) {
  let getekend = "";
  return (praktijken, bank) => {
    const ids = praktijken.map(({ id }) => id).join();
    if (getekend === ids) return;
    getekend = ids;
    const { doen, id } = list.contains(document.activeElement) ? document.activeElement.dataset : {};
    const last = praktijken.length - 1;
    list.replaceChildren(...praktijken.map((each, at) => draw_regel(each, bank, at === 0, at === last)));
    if (doen) list.querySelector(`[data-doen="${doen}"][data-id="${CSS.escape(id)}"]:enabled`)?.focus();
  };
}
