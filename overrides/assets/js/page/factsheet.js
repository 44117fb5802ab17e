// "Mijn factsheet": the chosen praktijken in the order of the reader, on one document to print.
import { find_praktijk, read_kenmerken, weigh_kenmerken } from "../pure/kenmerk.js";
import { quote_some } from "../pure/getypt.js";
import { to_regel } from "../pure/reflectie.js";
import { to_datum } from "../pure/zin.js";
import { follow_adres, read_adres, read_lijst, write_adres } from "./adres.js";
import { MAX, ask_tabs, follow_bewaard, read_bewaard, write_bewaard } from "./bewaard.js";
import { show_bewaard } from "./bewaarknop.js";
import { element, link } from "./element.js";
import { make_bladen } from "./factsheetbladen.js";
import { draw_op_papier, make_lijst } from "./factsheetregel.js";
import { make_factsheetvraag } from "./factsheetvraag.js";
import { fetch_with, say, tell_gemist } from "./ophalen.js";
import { load_register } from "./praktijken.js";
import { to_url } from "./root.js";
import { follow_terug } from "./terug.js";
import { read_first } from "./vroeg.js";

const VOL = `Er passen ${MAX} praktijken op uw factsheet.`;
const NIET_TE_LADEN = "De gegevens zijn nu niet te laden.";
const draw_weg = () => element("span", {}, "Of ", link(to_url("factsheets/"), "kies uit alle factsheets"), ".");

export function make_factsheet(form) {
  const list = form.querySelector(".kb-eigen__keuze");
  const draw_lijst = make_lijst(list);
  const status = form.querySelector(".kb-eigen__melding");
  const { kop, voor, kenmerk } = form.elements;
  const lay_bladen = make_bladen(document.querySelector(".kb-factsheet--eigen"));
  const titel = document.querySelector(".kb-eigen__titel");
  const plek = document.querySelector(".kb-eigen__voor");
  const standaard = titel.textContent;
  const vraag = make_factsheetvraag(form, () => ids, (...nieuw) => take(...nieuw));
  let ids = [];
  let ronde = 0;
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

  // Look up what is not known yet; whether the data came.
  async function look_up(all) {
    bank = await load_register();
    const found = await bank.find_ids(all.filter((id) => !op.has(id)));
    for (const praktijk of found) if (praktijk) op.set(praktijk.id, praktijk);
  }

  // Everything follows from the address, or when that holds no choice, from what was kept.
  function read() {
    for (const veld of [kop, voor]) veld.value = to_regel(read_adres(veld.id), veld.maxLength);
    return read_keuze();
  }

  // What is being typed stays as it is. `live` when another tab changed what is kept.
  async function read_keuze({ live = false } = {}) {
    const mine = ++ronde;
    const kept = read_bewaard();
    const own = history.state?.bewaard && (live || kept.length);
    const asked = own ? [] : read_lijst("kies");
    const all = asked.length ? asked : kept;
    try {
      await fetch_with((bezig) => mine === ronde && say(status, bezig), () => look_up(all));
    } catch {
      if (mine === ronde) tell_gemist(status, NIET_TE_LADEN, () => read_keuze({ live }), draw_weg());
      return;
    }
    if (mine !== ronde) return;
    const known = all.filter((id) => op.has(id));
    ids = known.slice(0, MAX);
    vraag.ask(asked.length && asked.join() !== kept.join() ? kept : [], ids.length);
    const remarks = [];
    if (known.length < all.length) {
      remarks.push(`Niet gevonden: ${quote_some(all.filter((id) => !op.has(id)))}.`);
      if (!asked.length) write_bewaard(ids); // or it would take the place of others, unseen
      show_bewaard();
    }
    if (!asked.length && (ids.length || live)) put_adres();
    if (known.length > ids.length) remarks.push(`${VOL} De andere zijn weggelaten.`);
    await show(remarks.join(" "));
  }

  let gelegd = Promise.resolve(false); // whether all is on paper
  function show(zin = "") {
    gelegd = lay(zin);
    return gelegd;
  }

  async function lay(zin) {
    const mine = ++ronde;
    titel.textContent = kop.value.trim() || standaard;
    plek.textContent = voor.value.trim();
    draw_lijst(ids.map((id) => op.get(id)), bank);
    form.classList.toggle("kb-eigen--leeg", !ids.length);
    form.querySelector("[data-kb-naast]").href = to_url(`vergelijken/#praktijken=${ids.join(",")}`);
    const draw = (praktijk, aantal) => draw_op_papier(praktijk, bank, aantal);
    try {
      const tell = (bezig) => mine === ronde && say(status, bezig);
      const place = await fetch_with(tell, () => lay_bladen(ids.map((id) => op.get(id)), draw));
      if (mine !== ronde) return false;
      place();
      say(status, `${zin} ${count()}`.trim());
      return true;
    } catch {
      if (mine === ronde) tell_gemist(status, `${zin} De teksten zijn nu niet te laden. Druk nog niet af.`.trim(), () => show(zin));
      return false;
    }
  }

  const count = () =>
    ids.length ? `${ids.length} van ${MAX} praktijken gekozen.` : "U hebt nog geen praktijken gekozen.";

  function change(nieuw, zin) {
    ids = nieuw;
    vraag.ask([], 0);
    write_bewaard(ids);
    show_bewaard();
    put_adres();
    return show(zin);
  }

  // A sheet of somebody else becomes hers, or comes beside what she kept; or she has that back.
  async function take(nieuw, zin, vorige) {
    try {
      await look_up(nieuw);
    } catch {
      return tell_gemist(status, NIET_TE_LADEN, () => take(nieuw, zin, vorige));
    }
    const known = nieuw.filter((id) => op.has(id));
    const rest = known.length - MAX;
    await change(known.slice(0, MAX), rest > 0 ? `${zin} ${VOL} ${rest} ${rest === 1 ? "paste" : "pasten"} er niet bij.` : zin);
    vraag.offer_back(vorige);
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
    // The button that was used is drawn anew, and may be the end of its road: then the way back of the same praktijk.
    const own = [...list.querySelectorAll(`[data-id="${CSS.escape(id)}"]:enabled`)];
    const again = own.find((each) => each.dataset.doen === doen) ?? own[0];
    const near = list.querySelectorAll("li")[Math.min(at, ids.length - 1)];
    (again ?? near?.querySelector("button:enabled") ?? kenmerk).focus();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (event.submitter?.name === "wis") return take([], "Alles is weg.", ids);
    const codes = read_kenmerken(kenmerk.value);
    if (!codes.length) {
      status.textContent = `Vul eerst het kenmerk van een praktijk in. ${count()}`;
      return kenmerk.focus();
    }
    if (!bank) return;
    try {
      const find = () => Promise.all(codes.map((code) => find_praktijk(code, bank)));
      await add(codes, await fetch_with((bezig) => say(status, bezig), find));
    } catch {
      tell_gemist(status, NIET_TE_LADEN, () => form.requestSubmit());
    }
  });

  // What is not known stays in the field, to be mended there.
  async function add(codes, found) {
    const typed = kenmerk.value.trim();
    const { erbij, known, rest, zinnen } = weigh_kenmerken(codes, found, ids, typed, MAX);
    for (const one of known) op.set(one.id, one);
    if (rest) zinnen.push(`${VOL} Haal er eerst een weg.`);
    else if (known.length) kenmerk.value = codes.filter((_, at) => !found[at]).join(", ");
    if (erbij.length) return change([...ids, ...erbij.map(({ id }) => id)], zinnen.join(" "));
    status.textContent = `${zinnen.join(" ")} ${count()}`;
  }

  // The words come on paper letter by letter, and in the address when they are there.
  for (const field of [kop, voor]) {
    field.addEventListener("input", () => bank && show());
    field.addEventListener("change", () => bank && change(ids));
  }
  // Not before all is on paper.
  form.querySelector("[data-kb-druk]").addEventListener("click", async () => (await gelegd) && print());
  follow_adres(read);
  follow_terug(() => read_keuze());
  follow_bewaard(() => read_keuze({ live: true }));
  ask_tabs();
  document.querySelector(".kb-eigen__datum").textContent = to_datum(new Date().toISOString());
  read_first(form, read);
}
