// A reflection: what a network answers to the questions of the toezichtkader. The answers stand behind the # of the
// address and nowhere else; they make no steps, so Back leads to the page before.
import { with_waarden } from "../pure/keuze.js";
import { clear_anders, clear_reflectie, read_reflectie, write_reflectie } from "../pure/reflectie.js";
import { to_datum } from "../pure/zin.js";
import { tell_adres, tell_voortgang } from "../pure/stand.js";
import { follow_adres, to_adres, write_adres } from "./adres.js";
import { element } from "./element.js";
import { is_gewist, jump_without_entry, make_stand, NA_WISSEN, note_gewist } from "./gewist.js";
import { watch_fields } from "./letop.js";
import { read_pagina, to_url } from "./root.js";
import { make_nakijken } from "./reflectie-nakijken.js";
import { show_gesprekken, show_stand } from "./stand.js";
import { follow_terug } from "./terug.js";
import { read_first } from "./vroeg.js";

// The day here, as an address has it.
const to_dag = (nu) => [nu.getFullYear(), nu.getMonth() + 1, nu.getDate()].map((deel) => String(deel).padStart(2, "0")).join("-");

const read_vraag = (plek) => ({
  plek,
  kenmerk: plek.dataset.indicator,
  titel: plek.querySelector("h3").firstChild.textContent.trim(),
  themas: plek.dataset.themas.split(" "),
  knoppen: [...plek.querySelectorAll("input[type=radio]")],
  veld: plek.querySelector("input[maxlength]"),
});

// What the letters mean, as the page says it beside the buttons.
const read_woorden = ({ knoppen }) => Object.fromEntries(knoppen.map((knop) => [knop.value, knop.parentElement.textContent.trim()]));

export function make_reflectie(form) {
  const vragen = [...form.querySelectorAll("[data-indicator]")].map(read_vraag);
  const themas = [...form.elements.thema];
  const rol = form.querySelector("#reflectie-rol");
  const secties = [...form.querySelectorAll(".kb-reflectie__deel")];
  const melding = form.querySelector(".kb-reflectie__melding");
  const voortgang = form.querySelector(".kb-reflectie__voortgang [role=status]");
  const woorden = vragen.length ? read_woorden(vragen[0]) : {};
  const look_after = make_nakijken(form.querySelector(".kb-reflectie__nakijken"));
  let gelezen = read_reflectie("");

  const tell = (...zinnen) => melding.replaceChildren(...zinnen.map((zin) => element("p", {}, ...[zin].flat())));
  const thema_of = () => themas.find(({ checked }) => checked)?.value ?? "";
  const given = ({ knoppen, veld, ...vraag }) => ({
    ...vraag,
    antwoord: knoppen.find(({ checked }) => checked)?.value ?? "",
    noot: veld.value.trim(),
  });

  // All that goes with the link, also of questions that are not shown or are no more.
  const list_teksten = (weg) => [
    ["Namens wie u invult", "reflectie-rol", rol.value.trim()],
    ...vragen.map((vraag) => [`Notitie bij ${vraag.titel}`, vraag.plek.id, vraag.veld.value.trim()]),
    ...weg.map(([kenmerk, { noot }]) => [`Notitie bij ${kenmerk}`, "", noot]),
  ];

  // The questions that are shown, by theme: of one that was chosen also those that it has beside another.
  function list_delen() {
    const thema = thema_of();
    const keuze = (id) => themas.find(({ value }) => value === id)?.dataset ?? {};
    const to_deel = (id, zijn) => ({ naam: keuze(id).naam, gesprek: keuze(id).gesprek, vragen: zijn.map(given) });
    if (thema) return [to_deel(thema, vragen.filter((vraag) => vraag.themas.includes(thema)))];
    return secties.map(({ dataset }) => to_deel(dataset.thema, vragen.filter((vraag) => vraag.themas[0] === dataset.thema)));
  }

  function show() {
    const thema = thema_of();
    for (const { plek, themas: zijn } of vragen) plek.hidden = Boolean(thema) && !zijn.includes(thema);
    for (const sectie of secties) sectie.hidden = !sectie.querySelector("[data-indicator]:not([hidden])");
    const delen = list_delen();
    const kenmerken = new Set(vragen.map(({ kenmerk }) => kenmerk));
    const weg = [...gelezen.antwoorden].filter(([kenmerk, { antwoord, noot }]) => !kenmerken.has(kenmerk) && (antwoord || noot));
    const wie = [rol.value.trim(), gelezen.dag && `ingevuld op ${to_datum(gelezen.dag)}`].filter(Boolean).join(", ");
    voortgang.textContent = tell_voortgang(delen.flatMap((deel) => deel.vragen).map(({ antwoord }) => antwoord));
    show_stand(form, { delen, weg, wie }, woorden);
    show_gesprekken(form, delen);
    look_after(list_teksten(weg));
    const eigen = gelezen.antwoorden.size ? `#${with_waarden("", { r1: to_adres({}).slice(1) })}` : "";
    form.querySelector("[data-kb-naast-elkaar]").href = to_url("reflectie/naast-elkaar/") + eigen;
  }

  // Make the form follow the address; `hier` when that changed while the page was open.
  function read(hier = false) {
    const gewist = is_gewist(hier);
    const kwam = gewist && read_reflectie(to_adres({})).antwoorden.size > 0;
    if (gewist) empty_adres();
    gelezen = read_reflectie(to_adres({}));
    const kent_thema = !gelezen.thema || themas.some(({ value }) => value === gelezen.thema);
    for (const keuze of themas) keuze.checked = keuze.value === (kent_thema ? gelezen.thema : "");
    rol.value = gelezen.rol;
    for (const { kenmerk, knoppen, veld } of vragen) {
      const { antwoord = "", noot = "" } = gelezen.antwoorden.get(kenmerk) ?? {};
      for (const knop of knoppen) knop.checked = knop.value === antwoord;
      veld.value = noot;
    }
    form.querySelector(".kb-reflectie__naar").hidden = ![...gelezen.antwoorden.values()].some(({ antwoord }) => antwoord);
    melding.setAttribute("aria-live", "polite");
    tell(...(kwam ? [NA_WISSEN] : tell_adres(gelezen, form.dataset.vragen, kent_thema)));
    show();
  }

  function write({ target }) {
    const antwoorden = new Map(gelezen.antwoorden);
    for (const vraag of vragen) {
      const { kenmerk, antwoord, noot } = given(vraag);
      antwoorden.set(kenmerk, { antwoord, noot });
    }
    const dag = target.name === "thema" || target === rol ? gelezen.dag : to_dag(new Date());
    const stand = { antwoorden, vragen: form.dataset.vragen, thema: thema_of(), dag, rol: rol.value };
    write_adres({ ...clear_anders(to_adres({})), ...write_reflectie(stand) }, "", make_stand());
    gelezen = { ...gelezen, ...stand };
    show();
  }

  // What is still being typed comes along on paper.
  function write_open() {
    const { kenmerk, veld } = vragen.find((vraag) => vraag.veld === document.activeElement) ?? { veld: rol };
    const staat = kenmerk ? (gelezen.antwoorden.get(kenmerk)?.noot ?? "") : gelezen.rol;
    if (veld.value.trim() !== staat) write({ target: veld });
  }

  const empty_adres = () => write_adres(clear_reflectie(to_adres({})));

  function wipe() {
    empty_adres();
    note_gewist();
    if (location.hash) return location.replace(read_pagina()); // refused: then anew, in the place of this entry
    read();
    look();
    form.querySelector(".kb-reflectie__wis").open = false;
    melding.setAttribute("aria-live", "off"); // it gets the focus: heard by that, and not once more
    tell(
      "Alles is gewist: op deze pagina, in het adres en onder de knop Terug.",
      ["In de geschiedenis van uw browser kunnen eerdere adressen nog staan, met antwoorden erin. Die wist u zelf: ", element("a", { href: to_url("sporen-wissen/") }, "Sporen wissen"), "."],
    );
    melding.tabIndex = -1;
    melding.focus();
  }

  const look = watch_fields(form);
  form.addEventListener("change", write);
  addEventListener("beforeprint", write_open);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-kb-wis]").addEventListener("click", wipe);
  jump_without_entry();
  follow_adres(() => read(true));
  follow_terug(() => read());
  read_first(form, read);
  look();
}
