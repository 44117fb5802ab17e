// "Leg naast elkaar": two to eight reflections, from links and mails that are pasted or opened. What is laid side by
// side stands behind the # of the address and nowhere else; it makes no steps, so Back leads to the page before.
import { add_gevonden, drop_noot, place_deelnemers, rename_deelnemer } from "../pure/deelnemers.js";
import { LEEG, NIETS, TE_LANG, tell_dagen, tell_erbij } from "../pure/reflecties-zinnen.js";
import { clear_reflectie } from "../pure/reflectie.js";
import { count_lege, find_reflecties, TEKST_MAX } from "../pure/reflectielinks.js";
import { follow_adres, to_adres, write_adres } from "./adres.js";
import { alinea, link } from "./element.js";
import { is_gewist, jump_without_entry, make_stand, NA_WISSEN, note_gewist } from "./gewist.js";
import { count_over, read_deelnemers, to_waarden } from "./reflecties-adres.js";
import { show_agenda } from "./reflecties-agenda.js";
import { read_bestanden } from "./reflecties-bestand.js";
import { make_letop, name_vraag } from "./reflecties-letop.js";
import { draw_rij, update_rij } from "./reflecties-rij.js";
import { read_pagina, to_url } from "./root.js";
import { follow_terug } from "./terug.js";

const read_vraag = ({ content, dataset }) => ({
  kenmerk: dataset.punt,
  eigen: "eigen" in dataset,
  thema: dataset.thema,
  gesprek: dataset.gesprek,
  kop: content.querySelector("h3 span").textContent.trim(),
  nummer: dataset.nummer,
  tekens: content.querySelector(".kb-reflecties__norm").textContent.trim().length,
});

export function make_reflecties(form) {
  const vragen = [...form.querySelectorAll("template[data-punt]")].map(read_vraag);
  const vind = (naam) => form.querySelector(`.kb-reflecties__${naam}`);
  const tekst = form.querySelector("textarea");
  const bestanden = form.querySelector("input[type=file]");
  const melding = form.querySelector(".kb-reflectie__melding");
  const rijen = vind("rijen");
  const look = make_letop(vind("namen"));
  let deelnemers = [];

  // `off` for what gets the focus: that is heard by it, and not once more.
  function tell(zinnen, live = "polite") {
    melding.setAttribute("aria-live", live);
    melding.replaceChildren(...zinnen.map((zin) => alinea(...[zin].flat())));
  }

  const to_agenda = () => (deelnemers.length > 1 ? [[link("#agenda", "Naar de agenda")]] : []);
  const empty_adres = () => write_adres(clear_reflectie(to_adres({})));

  function show({ opnieuw }) {
    const geplaatst = place_deelnemers(deelnemers);
    if (opnieuw) rijen.replaceChildren(...geplaatst.map((een, at) => draw_rij(form, een, at)));
    else geplaatst.forEach((een, at) => update_rij(rijen.children[at], een));
    const vraag = tell_dagen(geplaatst).join(" ");
    vind("vraag").textContent = vraag;
    vind("vraag").hidden = !vraag;
    form.classList.toggle("kb-reflecties--vol", deelnemers.length > 0);
    vind("wie").hidden = vind("mee").hidden = !deelnemers.length;
    show_agenda(form, vragen, geplaatst);
    look(vragen, geplaatst);
  }

  function write(hoe) {
    write_adres({ ...clear_reflectie(to_adres({})), ...to_waarden(deelnemers) }, "", make_stand());
    show(hoe);
  }

  // Lay found links beside those that are there; says what became of them.
  function add(gevonden, leeg) {
    const { erbij, dubbel, over } = add_gevonden(deelnemers, gevonden);
    const eerste = deelnemers.length;
    deelnemers = [...deelnemers, ...erbij];
    const namen = place_deelnemers(deelnemers).slice(eerste).map(({ naam }) => naam);
    return tell_erbij({ namen, dubbel, over, leeg });
  }

  function add_tekst() {
    const gegeven = tekst.value;
    if (!gegeven.trim()) {
      tell([LEEG]);
      tekst.focus();
      return;
    }
    const zinnen = add(find_reflecties(gegeven), count_lege(gegeven));
    tell([...(zinnen.length ? zinnen : [NIETS]), ...(gegeven.length > TEKST_MAX ? [TE_LANG] : []), ...to_agenda()], "off");
    if (zinnen.length) tekst.value = "";
    write({ opnieuw: true });
    melding.focus();
  }

  async function add_bestanden() {
    const { gevonden, leeg, zinnen } = await read_bestanden(bestanden.files);
    bestanden.value = "";
    tell([...add(gevonden, leeg), ...zinnen, ...to_agenda()]);
    write({ opnieuw: true });
  }

  function change_rij({ target }) {
    const { nummer } = target.closest("[data-nummer]").dataset;
    if (target.type === "checkbox") deelnemers[nummer].gezegd = target.checked;
    else target.value = (deelnemers[nummer] = rename_deelnemer(deelnemers[nummer], target.value)).rol;
    write({ opnieuw: false });
  }

  function remove({ target }) {
    const rij = target.closest("button")?.closest("[data-nummer]");
    if (!rij) return;
    const { naam } = place_deelnemers(deelnemers)[rij.dataset.nummer];
    deelnemers.splice(Number(rij.dataset.nummer), 1);
    tell([`Weggehaald: ${naam}.`], "off");
    write({ opnieuw: true });
    melding.focus();
  }

  // Take one note out; who did so in the agenda stays at that question.
  function remove_noot({ target }) {
    const { wegNoot: kenmerk, van } = target.closest("[data-weg-noot]")?.dataset ?? {};
    if (!kenmerk) return;
    const in_agenda = Boolean(target.closest(".kb-reflecties__punt"));
    const { naam } = place_deelnemers(deelnemers)[van];
    deelnemers[van] = drop_noot(deelnemers[van], kenmerk);
    const zin = `De notitie van ${naam} bij ${name_vraag(vragen, kenmerk)} is hier weggehaald. In de link die u kreeg, staat zij nog.`;
    tell([zin], in_agenda ? "polite" : "off");
    write({ opnieuw: true });
    (in_agenda ? vind(`agenda [data-kenmerk="${kenmerk}"]`) : melding).focus();
  }

  // Make the page follow the address; who comes here with the link of one reflection has that one.
  function read(hier = false) {
    const gewist = is_gewist(hier);
    const kwam = gewist && find_reflecties(to_adres({})).length > 0;
    if (gewist) empty_adres();
    deelnemers = read_deelnemers();
    const zelf = deelnemers.length ? [] : find_reflecties(to_adres({}));
    const over = tell_erbij({ namen: [], dubbel: 0, over: count_over(), leeg: 0 });
    if (kwam) tell([NA_WISSEN]);
    else if (zelf.length) tell([...add(zelf, 0), ...to_agenda()]);
    else tell([...over, ...to_agenda(), ...(deelnemers.length || to_adres({}) === "#" ? [] : [NIETS])]);
    if (zelf.length) write({ opnieuw: true });
    else show({ opnieuw: true });
  }

  function wipe() {
    empty_adres();
    note_gewist();
    if (location.hash) return location.replace(read_pagina()); // refused: then anew, in the place of this entry
    forget();
    read();
    form.querySelector(".kb-reflectie__wis").open = false;
    const zelf = ["Uw browser kan eerdere adressen nog in zijn geschiedenis hebben. Die wist u zelf: ", link(to_url("sporen-wissen/"), "Sporen wissen"), "."];
    tell(["Alles is gewist: op deze pagina, in het adres en onder de knop Terug.", zelf], "off");
    melding.focus();
  }

  // What was pasted is not there again when the browser kept the page at hand.
  function forget() {
    tekst.value = "";
    bestanden.value = "";
  }

  // A role that is still being typed comes along on paper.
  function write_open() {
    const veld = document.activeElement;
    if (rijen.contains(veld) && veld.matches("input[maxlength]") && veld.value !== deelnemers[veld.closest("[data-nummer]").dataset.nummer].rol)
      change_rij({ target: veld });
  }

  addEventListener("pagehide", forget);
  addEventListener("beforeprint", write_open);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add_tekst();
  });
  bestanden.addEventListener("change", add_bestanden);
  rijen.addEventListener("change", change_rij);
  rijen.addEventListener("click", remove);
  form.addEventListener("click", remove_noot);
  form.querySelector("[data-kb-wis]").addEventListener("click", wipe);
  jump_without_entry();
  follow_adres(() => read(true));
  follow_terug(() => read());
  read();
  if (bestanden.files.length) add_bestanden(); // chosen before this script came
}
