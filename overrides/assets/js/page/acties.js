// The list of actions of a meeting: a link from the reflectie fills its first column, and says so.
import { group_by, read_acties, tell_acties } from "../pure/acties.js";
import { follow_adres, read_adres, write_adres } from "./adres.js";
import { alinea, element, link } from "./element.js";
import { is_gewist, sign_jumps } from "./gewist.js";
import { to_url } from "./root.js";

const TERUG = "Met Terug in uw browser ziet u uw antwoorden weer. Een nieuwe begint u bij ";
const GEWIST = "U hebt uw reflectie gewist. De actielijst is daarom leeg.";

export function make_acties(sectie) {
  const melding = sectie.querySelector(".kb-acties__melding");
  const lijst = sectie.querySelector("tbody");
  const [...leeg] = lijst.rows;
  const stappen = new Map([...sectie.querySelectorAll("[data-actie]")].map((stap) => [stap.dataset.actie, stap]));
  const boven = element("p", { klas: "kb-melding kb-scherm" });

  // One step, with all points that it is the first step of.
  function draw_rij([eerste, ...ook]) {
    const rij = leeg[0].cloneNode(true);
    rij.cells[0].append(eerste.content.cloneNode(true));
    if (ook.length) rij.cells[0].append(element("p", { klas: "kb-opmerking" }, `Ook bij: ${ook.map(({ dataset }) => dataset.bij).join("; ")}.`));
    return rij;
  }

  // An address of before all was wiped is made empty; `hier` when it came while the page was open.
  function read(hier) {
    const gewist = is_gewist(hier) && read_adres("acties") !== "";
    if (gewist) write_adres({ acties: "" });
    show();
    if (gewist) melding.replaceChildren(alinea(GEWIST));
  }

  function show() {
    const gelezen = read_acties(read_adres("acties"), [...stappen.keys()]);
    const rijen = [...group_by(gelezen.gekozen.map((kenmerk) => stappen.get(kenmerk)), ({ dataset }) => dataset.stap)].map(draw_rij);
    lijst.replaceChildren(...rijen, ...leeg.slice(rijen.length));
    const zin = tell_acties(gelezen, rijen.length);
    melding.replaceChildren(...(zin ? [alinea(zin), element("p", { klas: "kb-scherm" }, TERUG, link(to_url("reflectie/"), "de reflectie"), ".")] : []));
    boven.replaceChildren(`${zin} `, link("#acties", "Naar de actielijst"));
    if (zin) sectie.parentElement.querySelector(".kb-kop").after(boven);
    else boven.remove();
  }

  follow_adres(() => read(true));
  read(false);
  sign_jumps();
}
