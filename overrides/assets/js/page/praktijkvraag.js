// The field that finds praktijken to compare, by words of their title or by their kenmerk; and those near one.
import { find_praktijk, read_kenmerken } from "../pure/kenmerk.js";
import { find_nabij } from "../pure/nabij.js";
import { name_plek } from "../pure/plek.js";
import { find_titels, flatten_titels } from "../pure/titels.js";
import { count_praktijken } from "../pure/zin.js";
import { element } from "./element.js";
import { fetch_with, tell_gemist } from "./ophalen.js";
import { load_register } from "./praktijken.js";

const VOORSTELLEN = 10;
const NABIJ = 5;

function draw_voorstel(praktijk, bank) {
  const { id, titel, kenmerk, status } = praktijk;
  const bij = [kenmerk, name_plek(praktijk, bank)];
  if (status !== "actueel") bij.push(bank.namen.status.get(status).naam.toLowerCase());
  return element("li", {}, element("button", { type: "button", "data-kies": id }, `${titel} (${bij.join(", ")})`));
}

function describe_aantal(aantal, al_gekozen, getypt) {
  if (!aantal && al_gekozen) return `Wat u zoekt met “${getypt}”, hebt u al gekozen.`;
  if (!aantal) return `Geen praktijk met “${getypt}” in de titel of het kenmerk. Probeer een ander woord.`;
  if (aantal > VOORSTELLEN) return `De eerste ${VOORSTELLEN} van ${aantal} praktijken. Typ meer om er minder te zien.`;
  return `${count_praktijken(aantal)} gevonden. Kies uit de lijst.`;
}

// `read_gekozen` gives the ids of what was chosen: that is offered no more.
export function make_praktijkvraag(form, read_gekozen) {
  const zoekveld = form.querySelector("#zoek-praktijk");
  const voorstellen = form.querySelector(".kb-vergelijker__getypt");
  const treffers = form.querySelector(".kb-vergelijker__treffers");
  const nabij = form.querySelector(".kb-vergelijker__nabij");
  const melding = form.querySelector(".kb-vergelijker__melding");
  let titels; // made at the first letter

  // Who chooses with a finger wants no keyboard over the answer: it comes with the focus of the field.
  function focus() {
    if (!matchMedia("(pointer: coarse)").matches) return zoekveld.focus();
    melding.tabIndex = -1;
    melding.focus({ preventScroll: true });
  }

  // How many fit, how many of those were not chosen yet, and the first of them.
  async function load_voorstellen(getypt) {
    const bank = await load_register();
    titels ??= flatten_titels(await bank.load_titels());
    const op_kenmerk = await Promise.all(read_kenmerken(getypt).map((code) => find_praktijk(code, bank)));
    const alle = new Set([...op_kenmerk.filter(Boolean).map(({ nummer }) => nummer), ...find_titels(titels, getypt)]);
    const gekozen = (await bank.find_ids(read_gekozen())).map((each) => each?.nummer);
    const gevonden = [...alle].filter((nummer) => !gekozen.includes(nummer));
    const praktijken = await bank.load_rijen(gevonden.slice(0, VOORSTELLEN));
    return [alle.size, gevonden.length, praktijken.map((praktijk) => draw_voorstel(praktijk, bank))];
  }

  async function suggest() {
    const getypt = zoekveld.value.trim();
    if (!getypt) {
      treffers.textContent = "";
      return voorstellen.replaceChildren();
    }
    const is_old = () => getypt !== zoekveld.value.trim();
    let alle, gevonden, items;
    try {
      const tell = (zin) => is_old() || (treffers.textContent = zin);
      [alle, gevonden, items] = await fetch_with(tell, () => load_voorstellen(getypt));
    } catch {
      if (is_old()) return;
      voorstellen.replaceChildren();
      return tell_gemist(treffers, "De gegevens zijn nu niet te laden.", suggest);
    }
    if (is_old()) return;
    voorstellen.replaceChildren(...items);
    treffers.textContent = describe_aantal(gevonden, alle, getypt);
  }

  // Of who chose one, those that could stand beside it, and of who chose none, what helps first: a click each.
  async function load_nabij([praktijk, ...andere], bank) {
    if (andere.length) return [];
    const volgorde = await bank.load_volgorde("");
    const nummers = praktijk ? find_nabij(praktijk, bank, volgorde, NABIJ) : volgorde.slice(0, NABIJ);
    return (await bank.load_rijen(nummers)).map((each) => draw_voorstel(each, bank));
  }

  function offer_nabij(items, aantal) {
    for (const zin of nabij.querySelectorAll("[data-kb-bij]")) zin.hidden = zin.dataset.kbBij !== (aantal ? "een" : "geen");
    nabij.querySelector("ul").replaceChildren(...items);
    nabij.hidden = !items.length;
  }

  zoekveld.addEventListener("input", suggest);
  return {
    load_nabij,
    offer_nabij,
    suggest,
    focus,
    choose_first: () => voorstellen.querySelector("button")?.click(),
    clear() {
      zoekveld.value = "";
      focus();
      suggest();
    },
  };
}
