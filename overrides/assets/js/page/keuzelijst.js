// The list below the search field: one of its options is chosen with the arrows, while the field keeps
// the focus, as people who hear the page know it (combobox).
import { element } from "./element.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

export function make_keuzelijst(form, field) {
  const list = element("div", { klas: "kb-zoekpaneel__lijst", id: "zoeklijst", role: "listbox", tabindex: "-1", "aria-label": "Voorstellen en resultaten" });
  const status = element("p", { klas: "kb-zoekpaneel__melding", role: "status" });
  const panel = element("div", { klas: "kb-zoekpaneel", hidden: true }, status, list);
  form.append(panel);
  for (const [key, value] of Object.entries({
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-autocomplete": "list",
  }))
    field.setAttribute(key, value);
  let chosen = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const is_open = () => !panel.hidden;

  function open(wanted) {
    panel.hidden = !wanted;
    field.setAttribute("aria-expanded", String(wanted && options().length > 0));
    if (!wanted) choose(-1);
  }

  function choose(at) {
    const all = options();
    chosen = all.length ? (at < -1 ? all.length - 1 : at >= all.length ? -1 : at) : -1;
    all.forEach((option, number) => option.setAttribute("aria-selected", String(number === chosen)));
    if (chosen < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", all[chosen].id);
      all[chosen].scrollIntoView({ block: "nearest" });
    }
  }

  function show(made, zinnen) {
    made.forEach((option, at) => (option.id = `zoekoptie-${at}`));
    const kept = options()[chosen]?.href; // chosen while the texts were still being searched
    list.replaceChildren(...made);
    list.hidden = !made.length;
    list.scrollTop = 0;
    status.replaceChildren(...zinnen);
    choose(kept ? made.findIndex(({ href }) => href === kept) : -1);
    open(true);
  }

  function clear() {
    list.replaceChildren();
    status.textContent = "";
    open(false);
  }

  function follow_keys({ ask, close }) {
    field.addEventListener("keydown", (event) => {
      if (event.key in STEPS && !event.isComposing) {
        event.preventDefault();
        if (!is_open()) return ask();
        choose(chosen < 0 && event.key === "ArrowUp" ? -2 : chosen + STEPS[event.key]);
      } else if (event.key === "Escape" && is_open()) {
        event.preventDefault(); // a first time closes; a second time the browser empties the field
        close();
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        options()[chosen].click();
      }
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps focus
  }

  return { list, choose, clear, follow_keys, is_open, open, show };
}
