// "Mijn factsheet": the chosen praktijken in the order of the reader, on one document to print.
import { find_praktijk, read_kenmerken } from "../pure/kenmerk.js";
import { join_names, join_some, to_datum } from "../pure/zin.js";
import { follow_adres, read_adres, read_lijst, write_adres } from "./adres.js";
import { MAX, ask_tabs, follow_bewaard, read_bewaard, write_bewaard } from "./bewaard.js";
import { show_bewaard } from "./bewaarknop.js";
import { make_bladen } from "./factsheetbladen.js";
import { draw_op_papier, draw_regel } from "./factsheetregel.js";
import { load_register } from "./praktijken.js";
import { to_url } from "./root.js";
import { follow_terug } from "./terug.js";
import { read_first } from "./vroeg.js";

const VOL = `Er passen ${MAX} praktijken op uw factsheet.`;
const NIET_TE_LADEN = "De gegevens zijn nu niet te laden. Probeer het later opnieuw.";

export function make_factsheet(form) {
  const list = form.querySelector(".kb-eigen__keuze");
  const status = form.querySelector("[role=status]");
  const { kop, voor, kenmerk } = form.elements;
  const lay_bladen = make_bladen(document.querySelector(".kb-factsheet--eigen"));
  const titel = document.querySelector(".kb-eigen__titel");
  const plek = document.querySelector(".kb-eigen__voor");
  const standaard = titel.textContent;
  let ids = [];
  const op = new Map(); // what was looked up: each praktijk by its id
  let bank;

  // The address holds the choice from the first moment. In the history of the tab it says that it was
  // what this reader kept, so that Back to it shows what she kept since, and a link of others what they chose.
  function put_adres() {
    write_adres({ kies: ids, kop: kop.value.trim(), voor: voor.value.trim(), kenmerk: "" });
    try {
      history.replaceState({ ...history.state, bewaard: true }, "");
    } catch {
      // Too often, for some browsers.
    }
  }

  // Everything follows from the address, or when that holds no choice, from what was kept.
  async function read() {
    kop.value = read_adres("kop").slice(0, kop.maxLength);
    voor.value = read_adres("voor").slice(0, voor.maxLength);
    const kept = read_bewaard();
    const asked = history.state?.bewaard && kept.length ? [] : read_lijst("kies");
    const all = asked.length ? asked : kept;
    try {
      bank = await load_register();
      const found = await bank.find_ids(all);
      for (const praktijk of found) if (praktijk) op.set(praktijk.id, praktijk);
    } catch {
      status.textContent = NIET_TE_LADEN;
      return;
    }
    const known = all.filter((id) => op.has(id));
    ids = known.slice(0, MAX);
    const remarks = [];
    if (known.length < all.length) {
      remarks.push(`Niet gevonden: ${join_some(all.filter((id) => !op.has(id)))}.`);
      if (!asked.length) write_bewaard(ids); // or it would take the place of others, unseen
      show_bewaard();
    }
    if (!asked.length && ids.length) put_adres();
    if (known.length > ids.length) remarks.push(`${VOL} De andere zijn weggelaten.`);
    await show(remarks.join(" "));
  }

  async function show(zin = "") {
    titel.textContent = kop.value.trim() || standaard;
    plek.textContent = voor.value.trim();
    list.replaceChildren(...ids.map((id, at) => draw_regel(op.get(id), bank, at === 0, at === ids.length - 1)));
    form.classList.toggle("kb-eigen--leeg", !ids.length);
    form.querySelector("[data-kb-naast]").href = to_url(`vergelijken/#praktijken=${ids.join(",")}`);
    const mine = ids;
    try {
      const place = await lay_bladen(mine.map((id) => op.get(id)), (praktijk, aantal) => draw_op_papier(praktijk, bank, aantal));
      if (mine === ids) place();
    } catch {
      zin = "De teksten zijn nu niet te laden. Druk nog niet af, en laad de pagina opnieuw.";
    }
    status.textContent = `${zin} ${count()}`.trim();
  }

  const count = () =>
    ids.length ? `${ids.length} van ${MAX} praktijken gekozen.` : "U hebt nog geen praktijken gekozen.";

  function change(nieuw, zin) {
    ids = nieuw;
    write_bewaard(ids);
    show_bewaard();
    put_adres();
    return show(zin);
  }

  list.addEventListener("click", async (event) => {
    const knop = event.target.closest("[data-doen]");
    if (!knop) return;
    const { doen, id } = knop.dataset;
    const at = ids.indexOf(id);
    const others = ids.filter((other) => other !== id);
    const to = doen === "omhoog" ? at - 1 : at + 1;
    const { titel: naam } = op.get(id);
    if (doen === "weg") await change(others, `Weggehaald: ${naam}.`);
    else await change(others.toSpliced(to, 0, id), `Nu op plaats ${to + 1}: ${naam}.`);
    // The button that was used is drawn anew, and may be the end of its road.
    const again = list.querySelector(`[data-doen="${doen}"][data-id="${CSS.escape(id)}"]:enabled`);
    const near = list.querySelectorAll("li")[Math.min(at, ids.length - 1)];
    (again ?? near?.querySelector("button:enabled") ?? kenmerk).focus();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (event.submitter?.name === "wis") return change([], "Alles is weg.");
    const codes = read_kenmerken(kenmerk.value);
    if (!codes.length || !bank) return;
    try {
      await add(codes, await Promise.all(codes.map((code) => find_praktijk(code, bank))));
    } catch {
      status.textContent = NIET_TE_LADEN;
    }
  });

  // What is not known stays in the field, to be mended there.
  async function add(codes, found) {
    const unknown = codes.filter((_, at) => !found[at]);
    const known = [...new Map(found.filter(Boolean).map((one) => [one.id, one])).values()];
    for (const one of known) op.set(one.id, one);
    const here = known.filter(({ id }) => ids.includes(id));
    const nieuw = known.filter(({ id }) => !ids.includes(id));
    const erbij = nieuw.slice(0, Math.max(MAX - ids.length, 0));
    const names_of = (some) => join_names(some.map(({ titel }) => titel));
    const zinnen = [
      ...(erbij.length ? [`Erbij: ${names_of(erbij)}.`] : []),
      ...(here.length ? [`${names_of(here)} ${here.length > 1 ? "staan" : "staat"} al op het blad.`] : []),
      ...(nieuw.length > erbij.length ? [`${VOL} Haal er eerst een weg.`] : []),
      ...(unknown.length ? [`Er is geen praktijk met kenmerk ${known.length ? join_some(unknown) : kenmerk.value.trim()}.`] : []),
    ];
    if (known.length && nieuw.length === erbij.length) kenmerk.value = unknown.join(", ");
    if (erbij.length) return change([...ids, ...erbij.map(({ id }) => id)], zinnen.join(" "));
    status.textContent = `${zinnen.join(" ")} ${count()}`;
  }

  // The words come on paper letter by letter, and in the address when they are there.
  for (const field of [kop, voor]) {
    field.addEventListener("input", () => bank && show());
    field.addEventListener("change", () => bank && change(ids));
  }
  form.querySelector("[data-kb-druk]").addEventListener("click", () => print());
  follow_adres(read);
  follow_terug(read);
  follow_bewaard(() => (history.state?.bewaard || !read_lijst("kies").length) && read());
  ask_tabs();
  document.querySelector(".kb-eigen__datum").textContent = to_datum(new Date().toISOString());
  read_first(form, read);
}
