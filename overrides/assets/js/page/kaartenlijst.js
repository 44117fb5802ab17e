// What was found, some at a time, in the place of the server's groups.
import { show_bewaard } from "./bewaarknop.js";
import { element } from "./element.js";
import { fetch_with } from "./ophalen.js";

const PER_KEER = 24; // so many come at a time

export function make_kaartenlijst(overzicht, soort) {
  const deel = (naam) => overzicht.querySelector(`.kb-overzicht__${naam}`);
  const [zin, leeg, kop, kaarten, meer, groepen] = ["gekozen", "leeg", "lijstkop", "kaarten", "meer", "groepen"].map(deel);
  let gevonden = []; // the numbers of what was found

  const is_open = () => !kaarten.hidden;

  // The rows of the next that were found; null for one that does not come.
  const load_rijen = (bank, nummers, vanaf) =>
    Promise.all(
      nummers.slice(vanaf, vanaf + PER_KEER).map((nummer) =>
        bank.load_rijen([nummer]).then(
          ([record]) => record,
          () => null,
        ),
      ),
    );

  const draw_missing = () => element("li", { klas: "kb-opmerking" }, soort.mist);

  // `gekozen` is the choice in words.
  function append(records, bank, gekozen) {
    const vanaf = kaarten.children.length;
    kaarten.append(...records.map((record) => (record ? soort.draw(record, bank) : draw_missing())));
    const getoond = kaarten.children.length;
    const rest = gevonden.length > getoond;
    meer.hidden = !rest;
    meer.querySelector("span").textContent = `${getoond} van de ${gevonden.length} staan hierboven.`;
    zin.textContent = `Gekozen: ${gekozen}. ${soort.tel(gevonden.length)}.${rest ? ` Hier staan de eerste ${getoond}.` : ""}`;
    show_bewaard();
    return kaarten.children[vanaf];
  }

  function show(nummers, records, bank, gekozen) {
    gevonden = nummers;
    kaarten.replaceChildren();
    leeg.hidden = gevonden.length > 0;
    append(records, bank, gekozen);
  }

  // With `groups` the style keeps these laid out below the list, to be back at once.
  function open(groups) {
    overzicht.classList.add("kb-overzicht--gefilterd");
    kop.hidden = kaarten.hidden = false;
    groepen.hidden = !groups;
  }

  function close() {
    gevonden = [];
    overzicht.classList.remove("kb-overzicht--gefilterd");
    kop.hidden = kaarten.hidden = leeg.hidden = meer.hidden = true;
    kaarten.replaceChildren();
    groepen.hidden = false;
    zin.textContent = "";
  }

  let bezig = false; // a second click does not fetch the same again

  // The next that were found, or nothing when none came.
  async function load_more(load_bank, nummers) {
    const bank = await load_bank();
    const records = await load_rijen(bank, nummers, kaarten.children.length);
    return records.some(Boolean) ? [bank, records] : [];
  }

  // `describe` gives the choice in words; `tell` says how it goes, beside the button and aloud.
  function follow_meer(load_bank, describe, tell) {
    const tell_both = (zin) => tell((meer.querySelector("span").textContent = zin));
    meer.querySelector("button").addEventListener("click", async () => {
      if (bezig) return;
      bezig = true;
      const nummers = gevonden;
      const work = () => load_more(load_bank, nummers);
      const [bank, records] = await fetch_with(tell_both, work).catch(() => []);
      bezig = false;
      if (nummers !== gevonden) return; // another choice meanwhile
      if (records) append(records, bank, describe()).querySelector("a")?.focus();
      else tell_both(`Meer ${soort.alle} zijn nu niet te laden. Probeer het opnieuw.`);
    });
  }

  return { close, follow_meer, is_open, load_rijen, open, show };
}
