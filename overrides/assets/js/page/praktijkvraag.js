// The field that finds praktijken to compare, by words of their title or by their kenmerk.
import { name_plek } from "../pure/plek.js";
import { find_titels, flatten_titels } from "../pure/titels.js";
import { count_praktijken } from "../pure/zin.js";
import { element } from "./element.js";
import { load_register } from "./praktijken.js";

const VOORSTELLEN = 10;

function draw_voorstel(praktijk, bank) {
  const { id, titel, kenmerk, status } = praktijk;
  const bij = [kenmerk, name_plek(praktijk, bank)];
  if (status !== "actueel") bij.push(bank.namen.status.get(status).naam.toLowerCase());
  return element("li", {}, element("button", { type: "button", "data-kies": id }, `${titel} (${bij.join(", ")})`));
}

function describe_aantal(aantal, getypt) {
  if (!aantal) return `Geen praktijk met “${getypt}” in de titel of het kenmerk. Probeer een ander woord.`;
  if (aantal > VOORSTELLEN) return `De eerste ${VOORSTELLEN} van ${aantal} praktijken. Typ meer om er minder te zien.`;
  return `${count_praktijken(aantal)} gevonden. Kies uit de lijst.`;
}

export function make_praktijkvraag(form) {
  const zoekveld = form.querySelector("#zoek-praktijk");
  const voorstellen = form.querySelector(".kb-vergelijker__voorstellen");
  const treffers = form.querySelector(".kb-vergelijker__treffers");
  let titels; // made at the first letter

  async function suggest() {
    const getypt = zoekveld.value.trim();
    if (!getypt) {
      treffers.textContent = "";
      return voorstellen.replaceChildren();
    }
    const is_old = () => getypt !== zoekveld.value.trim();
    let bank, gevonden, praktijken;
    try {
      bank = await load_register();
      titels ??= flatten_titels(await bank.load_titels());
      gevonden = find_titels(titels, getypt);
      if (is_old()) return;
      praktijken = await bank.load_rijen(gevonden.slice(0, VOORSTELLEN));
    } catch {
      treffers.textContent = "De gegevens zijn nu niet te laden. Probeer het later opnieuw.";
      return;
    }
    if (is_old()) return;
    voorstellen.replaceChildren(...praktijken.map((praktijk) => draw_voorstel(praktijk, bank)));
    treffers.textContent = describe_aantal(gevonden.length, getypt);
  }

  zoekveld.addEventListener("input", suggest);
  return {
    focus: () => zoekveld.focus(),
    choose_first: () => voorstellen.querySelector("button")?.click(),
    clear() {
      zoekveld.value = "";
      zoekveld.focus();
      suggest();
    },
  };
}
