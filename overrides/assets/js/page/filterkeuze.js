// What was chosen in the filter: in the boxes, in the address, and as buttons that take it away.
import { quote } from "../pure/getypt.js";
import { describe_keuze } from "../pure/keuze.js";
import { to_regel } from "../pure/reflectie.js";
import { join_some } from "../pure/zin.js";
import { read_adres, read_lijst, write_adres } from "./adres.js";
import { element } from "./element.js";
import { chosen_of, read_facetten, waarden_of } from "./facet.js";

export function make_filterkeuze(form, overzicht) {
  const facetten = read_facetten(form);
  const volgorde = overzicht.querySelector("#volgorde");
  const veld = form.querySelector("#tekst");
  const tekst = () => veld?.value.trim() ?? "";
  const chips = overzicht.querySelector(".kb-keuzes");
  const gekozen = () => facetten.flatMap((facet) => chosen_of(facet).map((een) => ({ facet, ...een })));
  const eisen = () => facetten.map((facet) => [facet.id, waarden_of(facet)]);

  // From the address to the form; the values that are not on it, in words.
  function read() {
    const vreemd = [];
    for (const { id, keuzes } of facetten) {
      const gevraagd = new Set(read_lijst(id));
      for (const { vak } of keuzes) vak.checked = gevraagd.delete(vak.value);
      vreemd.push(...[...gevraagd].map((waarde) => `${id} ${quote(waarde)}`));
    }
    volgorde.value = read_adres("volgorde");
    if (volgorde.selectedIndex < 0) {
      vreemd.push(`volgorde ${quote(read_adres("volgorde"))}`);
      volgorde.value = "";
    }
    if (veld) veld.value = to_regel(read_adres("tekst"), veld.maxLength);
    return vreemd.length ? `Niet gevonden: ${join_some(vreemd, (een) => een)}.` : "";
  }

  const write = (stap) => write_adres({ ...Object.fromEntries(eisen()), tekst: tekst(), volgorde: volgorde.value }, stap);

  const describe = () =>
    describe_keuze(
      [
        ...facetten.map((facet) => [facet.id, chosen_of(facet).map(({ naam }) => naam)]),
        ["met de woorden", tekst() ? [quote(tekst(), veld.maxLength)] : []],
      ],
      volgorde.value && volgorde.selectedOptions[0].text,
    );

  function draw_knop(wat, attributes) {
    const doen = element("span", { klas: "kb-verborgen" }, ", haal weg");
    return element("button", { type: "button", klas: "kb-keuzes__knop", ...attributes }, wat, doen);
  }

  const draw_chip = ({ facet, vak, naam }) =>
    draw_knop(`${facet.naam}: ${naam}`, { "data-facet": facet.id, "data-weg": vak.value });

  function show() {
    const keuzes = gekozen().map(draw_chip);
    if (tekst()) keuzes.unshift(draw_knop(`Woorden: ${quote(tekst(), veld.maxLength)}`, { "data-weg": true }));
    const wis = element("button", { type: "button", klas: "kb-keuzes__wis", "data-wis": true }, "Wis alles");
    const knoppen = keuzes.length ? [...keuzes, wis] : [];
    chips.replaceChildren(...knoppen.map((een) => element("li", {}, een)));
    chips.hidden = !keuzes.length;
    form.querySelector(".kb-filter__aantal").textContent = keuzes.length ? `(${keuzes.length})` : "";
    for (const facet of facetten) {
      const aantal = chosen_of(facet).length;
      facet.telling.textContent = aantal ? `${aantal} gekozen` : "";
    }
  }

  function clear() {
    for (const { vak } of gekozen()) vak.checked = false;
    if (veld) veld.value = "";
  }

  // Calls `take` after a choice was taken away, with the button whose focus comes next, if there is one.
  function follow_chips(take) {
    chips.addEventListener("click", ({ target }) => {
      const knop = target.closest("button");
      if (!knop) return;
      const plaats = [...chips.children].indexOf(knop.parentElement);
      if (knop.dataset.facet) {
        const { keuzes } = facetten.find(({ id }) => id === knop.dataset.facet);
        keuzes.find(({ vak }) => vak.value === knop.dataset.weg).vak.checked = false;
      } else if ("weg" in knop.dataset) veld.value = "";
      else clear();
      take("weg");
      const over = chips.querySelectorAll("[data-weg]");
      if (over.length) over[Math.min(plaats, over.length - 1)].focus();
      else focus_filter(form);
    });
  }

  return {
    facetten,
    volgorde,
    eisen,
    tekst,
    describe,
    follow_chips,
    read,
    show,
    write,
    is_active: () => volgorde.value !== "" || tekst() !== "" || gekozen().length > 0,
    is_tekst: (target) => target === veld,
  };
}

const focus_filter = (form) =>
  [form.querySelector(".kb-filter__open"), form.querySelector("summary")].find((een) => een.checkVisibility()).focus();
