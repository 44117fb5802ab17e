// An overview: the choice stands in the address, and the list follows from it. `soort` says of what.
// Without a choice nothing changes and nothing is fetched: the server's groups stay.
import { follow_adres } from "./adres.js";
import { make_filterkeuze } from "./filterkeuze.js";
import { make_kaartenlijst } from "./kaartenlijst.js";
import { load_module } from "./module.js";
import { BEZIG, fetch_with, say, tell_gemist } from "./ophalen.js";
import { narrow_facet, show_aantallen } from "./facet.js";
import { read_first } from "./vroeg.js";

// With the focus on what was found, in view below the bar that stays on top.
function land(melding) {
  melding.tabIndex = -1;
  melding.focus({ preventScroll: true });
  melding.scrollIntoView();
}

export function make_overzicht(form, soort) {
  const overzicht = form.closest(".kb-overzicht");
  const melding = overzicht.querySelector(".kb-overzicht__melding");
  const open = form.querySelector(".kb-filter__open");
  const klaar = form.querySelector(".kb-filter__klaar button");
  const [alles, toon_alles] = [melding, klaar].map(({ textContent }) => textContent);
  const keuze = make_filterkeuze(form, overzicht);
  const lijst = make_kaartenlijst(overzicht, soort);
  let ronde = 0;

  // What meets the choice, in its order, and how many each option would give.
  async function choose(bank) {
    const volgorde = await bank.load_volgorde(keuze.volgorde.value);
    if (!keuze.tekst()) return { ...bank.choose(keuze.eisen(), volgorde), zin: "" };
    const { find } = await load_module("woorden.js", "assets/woorden.js");
    const { has, zin } = await find[soort.alle](keuze.tekst(), bank);
    return { ...bank.choose(keuze.eisen(), volgorde.filter(has)), zin };
  }

  function close() {
    lijst.close();
    klaar.textContent = toon_alles;
    for (const facet of keuze.facetten) show_aantallen(facet);
  }

  async function show(opmerking = "", { texts_first = false } = {}) {
    const mine = ++ronde;
    const tell = (tekst) => say(melding, `${opmerking} ${tekst}`.trim());
    keuze.show();
    if (!keuze.is_active()) {
      close();
      return tell(alles);
    }
    // The style keeps the groups laid out, to be back at once; a browser counts that as moving.
    // What was said of the whole list no longer goes: nothing is shown yet.
    if (!lijst.is_open()) {
      lijst.open(!texts_first);
      klaar.textContent = `Toon ${soort.alle}`;
      tell(BEZIG);
    }
    const here = () => mine === ronde;
    try {
      await fetch_with((zin) => here() && tell(zin), () => find(here, tell, texts_first));
    } catch {
      if (!here()) return;
      ronde++; // what comes too late is not shown any more
      close();
      const zin = `De gegevens zijn nu niet te laden, dus kiezen lukt niet. Hieronder staan alle ${soort.alle}.`;
      tell_gemist(melding, `${opmerking} ${zin}`.trim(), () => show(opmerking, { texts_first }));
    }
  }

  // `here` says whether the reader still asks this.
  async function find(here, tell, texts_first) {
    const bank = await soort.load_bank();
    const { gevonden, aantallen, zin } = await choose(bank);
    if (!here()) return;
    const tell_aantal = () => {
      keuze.facetten.forEach((facet, nummer) => show_aantallen(facet, aantallen[nummer]));
      klaar.textContent = `Toon ${soort.tel(gevonden.length)}`;
      tell(`${gevonden.length ? soort.tel(gevonden.length) : `Geen ${soort.alle}`} gevonden. ${zin}`);
    };
    const records = await lijst.load_rijen(bank, gevonden, 0);
    if (gevonden.length && !records.some(Boolean)) throw new Error("Geen enkele rij.");
    // A page that opens waits for the texts, so that nothing moves later.
    if (texts_first) await Promise.allSettled(records.filter(Boolean).map(soort.load_teksten));
    if (!here()) return;
    lijst.show(gevonden, records, bank, keuze.describe());
    tell_aantal();
  }

  const read = () => show(keuze.read(), { texts_first: true });

  // What is typed is no step of its own.
  function change(stap) {
    keuze.write(stap);
    return show();
  }

  function unfold(uit) {
    open.setAttribute("aria-expanded", uit);
    form.classList.toggle("kb-filter--open", uit);
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => target.matches("[type=checkbox]") && change(`${target.name} ${target.value}`));
  form.addEventListener("input", ({ target }) => {
    if (keuze.is_tekst(target)) change();
    else narrow_facet(keuze.facetten.find(({ zoek }) => zoek === target) ?? {});
  });
  keuze.volgorde.addEventListener("change", () => change("volgorde"));
  keuze.follow_chips(change);
  open.addEventListener("click", () => unfold(open.getAttribute("aria-expanded") === "false"));
  klaar.addEventListener("click", () => {
    unfold(false);
    land(melding);
  });
  // A choice that stands ready on the page goes out of sight with what it stands in.
  overzicht.addEventListener("click", ({ target }) => target.closest("a[href^='#'][href*='=']") && land(melding));
  lijst.follow_meer(soort.load_bank, keuze.describe, (zin) => (melding.textContent = zin));
  soort.follow?.(overzicht, choose, keuze.describe);
  // Who comes near the filter is likely to choose: the data is on its way before the first click.
  for (const kind of ["pointerover", "focusin"])
    form.addEventListener(kind, () => soort.load_bank().catch(() => {}), { once: true });
  follow_adres(read);
  read_first(overzicht, read);
}
