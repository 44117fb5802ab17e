// Two to four places or praktijken side by side. The choice lives in the address only; without this
// script the table on the page is complete.
import { quote, quote_some } from "../pure/getypt.js";
import { join_names, join_some } from "../pure/zin.js";
import { follow_adres, read_adres, write_adres } from "./adres.js";
import { read_bewaard } from "./bewaard.js";
import { element, link } from "./element.js";
import { make_inklap } from "./inklap.js";
import { make_plekken } from "./naast-plekken.js";
import { praktijken } from "./naast-praktijken.js";
import { draw_vergelijking } from "./naast-tabel.js";
import { fold_themas } from "./naast-vouw.js";
import { BEZIG, fetch_with, say, tell_gemist } from "./ophalen.js";
import { load_register } from "./praktijken.js";
import { make_praktijkvraag } from "./praktijkvraag.js";
import { to_url } from "./root.js";
import { tell_stapels } from "./stapel.js";
import { follow_terug } from "./terug.js";
import { bring_in_sight } from "./zicht.js";
import { read_first } from "./vroeg.js";

const MAX = 4;

// `wat` is `naast` (places) or `praktijken`, as in the address.
const read_wat = () => (read_adres("praktijken") ? "praktijken" : "naast");
const read_sleutels = (wat) => read_adres(wat).split(",").map((each) => each.trim()).filter(Boolean);

// `stap` is what was chosen in: Back leads to the choice before it.
const write_sleutels = (wat, sleutels, stap) => write_adres({ naast: "", praktijken: "", [wat]: sleutels }, stap);

// A chosen praktijk, with the way to take it out.
function draw_keuze({ id, titel, kenmerk }) {
  const attributes = { type: "button", klas: "kb-eigen__knop", "data-weg": id };
  const weg = element("button", attributes, "Haal weg", element("span", { klas: "kb-verborgen" }, ` ${titel}`));
  return element("li", {}, link(to_url(`praktijken/${id}/`), titel), " ", element("span", { klas: "kb-kenmerk" }, kenmerk), " ", weg);
}

export function make_vergelijker(form) {
  const [melding, uitkomst, lijst] = ["melding", "uitkomst", "keuze"].map((naam) => form.querySelector(`.kb-vergelijker__${naam}`));
  const knop_bewaard = form.querySelector("[data-kb-bewaard]");
  const soorten = { naast: make_plekken(form), praktijken };
  const vraag = make_praktijkvraag(form, () => read_sleutels("praktijken"));
  const alle = document.querySelector(".kb-naast__alle");
  const inklap = make_inklap(form);
  const keuze_thema = form.elements.thema;
  const selects = [...form.elements.plaats];
  const plaatsen = [...selects[0].options].slice(1);
  // Hundreds of places stand in the page once. The other selects get theirs one by one, each in a
  // task of its own: a slow phone answers in between.
  const fill = (select) => select.options.length > 1 || select.append(...plaatsen.map((optie) => optie.cloneNode(true)));
  for (const select of selects) setTimeout(fill, 0, select);
  let ronde = 0;

  // What of the choice stands beside each other, and what there is to say about the rest.
  async function weigh(wat, bank) {
    const { find, meer, een, name } = soorten[wat];
    const alle = read_sleutels(wat);
    const zonder_dubbel = [...new Set(alle)];
    const gevonden = zonder_dubbel.length ? await find(zonder_dubbel, bank) : [];
    const onbekend = zonder_dubbel.filter((_, at) => !gevonden[at]);
    const bekend = gevonden.filter(Boolean);
    const opmerkingen = [];
    if (wat === "praktijken" && read_adres("naast")) opmerkingen.push("Dit adres noemt praktijken en plaatsen. U ziet nu de praktijken.");
    if (onbekend.length) opmerkingen.push(`Niet gevonden: ${quote_some(onbekend)}.`);
    if (zonder_dubbel.length < alle.length) opmerkingen.push(`U koos ${een} twee keer; die telt één keer.`);
    if (bekend.length > MAX)
      opmerkingen.push(`Er passen vier ${meer} naast elkaar. Weggelaten: ${join_some(bekend.slice(MAX).map(name))}.`);
    return { dingen: bekend.slice(0, MAX), opmerkingen };
  }

  // All that is shown of what the address says.
  async function prepare(wat) {
    const bank = wat === "praktijken" || read_sleutels(wat).length ? await load_register() : undefined;
    const { dingen, opmerkingen } = await weigh(wat, bank);
    const gelegd = dingen.length > 1 ? await soorten[wat].lay(dingen, bank, keuze_thema.value) : null;
    const nabij = wat === "praktijken" ? await vraag.load_nabij(dingen, bank) : [];
    return { dingen, opmerkingen, gelegd, nabij };
  }

  // Show what the address says. `zin` is what just happened, `wat` what the reader looks at, `veld`
  // where she chose.
  async function show(zin = "", wat = read_wat(), veld = null) {
    const mine = ++ronde;
    const here = () => mine === ronde;
    form.elements.wat.value = wat;
    show_bewaard();
    try {
      const tell = (bezig) => here() && say(melding, bezig);
      const prepared = await fetch_with(tell, () => prepare(wat));
      if (here()) place(prepared, zin, wat, veld);
    } catch {
      if (!here()) return;
      ronde++; // what comes too late is not shown any more
      uitkomst.replaceChildren();
      inklap.unfold();
      alle.open = true;
      tell_gemist(melding, "De gegevens zijn nu niet te laden.", () => show(zin, wat), "De tabel hieronder werkt wel.");
    }
  }

  function place({ dingen, opmerkingen, gelegd, nabij }, zin, wat, veld) {
    const { een, meer, name } = soorten[wat];
    if (wat === "praktijken") lijst.replaceChildren(...dingen.map(draw_keuze));
    vraag.offer_nabij(nabij, dingen.length);
    vraag.suggest();
    const namen = join_names(dingen.map(name));
    uitkomst.replaceChildren(...(gelegd ? [draw_vergelijking(gelegd, `${namen} naast elkaar`)] : []));
    fold_themas();
    tell_stapels();
    if (!gelegd) inklap.unfold();
    const bij = wat === "naast" && keuze_thema.value ? `, bij het thema ${keuze_thema.selectedOptions[0].text}` : "";
    const slot = gelegd ? `Naast elkaar: ${namen}${bij}.` : `Kies nog ${dingen.length ? een : `twee ${meer}`}.`;
    melding.textContent = [zin, ...opmerkingen, slot].filter(Boolean).join(" ");
    if (gelegd && veld) bring_in_sight(uitkomst, veld);
  }

  function read() {
    const known = read_sleutels("naast").filter((each) => plaatsen.some(({ value }) => value === each));
    const sleutels = [...new Set(known)];
    selects.forEach((select, at) => {
      if (sleutels[at]) fill(select);
      select.value = sleutels[at] ?? "";
    });
    keuze_thema.value = read_adres("thema");
    if (keuze_thema.selectedIndex >= 0) return show();
    keuze_thema.value = "";
    return show(`Niet gevonden: thema ${quote(read_adres("thema"))}.`);
  }

  function show_bewaard() {
    const ids = read_bewaard();
    knop_bewaard.hidden = !ids.some((id) => !read_sleutels("praktijken").includes(id));
    knop_bewaard.textContent = `Neem wat u bewaarde (${ids.length})`;
  }

  // What is not known takes no place: it is not in the list, so nobody could take it out.
  async function choose(id) {
    const bank = await load_register();
    const gevonden = await bank.find_ids([...new Set(read_sleutels("praktijken"))]);
    const ids = gevonden.filter(Boolean).map((each) => each.id);
    if (ids.includes(id)) return show("Die praktijk hebt u al gekozen.", "praktijken");
    if (ids.length >= MAX) return show("Er passen vier praktijken naast elkaar. Haal er eerst een weg.", "praktijken");
    write_sleutels("praktijken", [...ids, id], id);
    vraag.clear();
    return show("", "praktijken", document.activeElement);
  }

  form.addEventListener("change", ({ target }) => {
    if (target.name === "wat") show("", target.value);
    if (target === keuze_thema) {
      write_adres({ thema: target.value }, "thema");
      show("", "naast", target);
    }
    if (target.name !== "plaats") return;
    const gekozen = selects.map((select) => select.value).filter(Boolean);
    const sleutels = [...new Set(gekozen)];
    write_sleutels("naast", sleutels, `plaats ${selects.indexOf(target)}`);
    show(sleutels.length < gekozen.length ? "U koos een plaats twee keer; die telt één keer." : "", "naast", target);
  });

  form.addEventListener("click", async ({ target }) => {
    const knop = target.closest("button");
    if (!knop) return;
    if (knop.dataset.kies) await choose(knop.dataset.kies);
    if (knop === knop_bewaard) {
      write_sleutels("praktijken", read_bewaard(), "bewaard");
      await show("", "praktijken", knop);
    }
    if (knop.dataset.weg) {
      write_sleutels("praktijken", read_sleutels("praktijken").filter((id) => id !== knop.dataset.weg), knop.dataset.weg);
      await show("", "praktijken");
      vraag.focus();
    }
  });

  // Of a pair that stands ready the answer comes in the place of the questions; the link itself does the rest.
  form.querySelector("[data-kb-koppels]")?.addEventListener("click", ({ target }) => {
    if (!target.closest("a")) return;
    inklap.fold();
    melding.tabIndex = -1;
    melding.focus({ preventScroll: true });
    form.scrollIntoView();
  });

  // Enter takes the first that is offered.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    vraag.choose_first();
  });

  follow_adres(read);
  follow_terug(() => show("", form.elements.wat.value));
  // Who comes with a choice reads the answer first; who comes from one praktijk or place is asked for another.
  if (read_sleutels(read_wat()).length > 1) {
    inklap.fold();
    melding.textContent = BEZIG;
  }
  read_first(form, read);
  if (read_sleutels(read_wat()).length === 1) form.querySelector(`.kb-vergelijker__${read_wat() === "naast" ? "plaatsen" : "praktijken"}`).scrollIntoView();
}
