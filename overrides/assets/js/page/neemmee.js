// "Delen, printen, downloaden": what a reader takes along from a page. Making a file comes when it is asked for.
import { MAX, read_bewaard, write_bewaard } from "./bewaard.js";
import { show_bewaard } from "./bewaarknop.js";
import { element } from "./element.js";
import { load_module } from "./module.js";
import { to_eigen_adres, to_url } from "./root.js";
import { follow_terug } from "./terug.js";

// What is said where a choice left nothing: no empty file is made.
export const NIETS = "Er is niets gevonden, dus er is niets om mee te nemen. Haal eerst een keuze of een woord weg.";

const melding_of = (plek) => plek.querySelector(".kb-meenemen__melding");

// Says something right below what was clicked, and in view: the list can be longer than the screen of a phone.
export function make_tell(plek, knop) {
  const melding = melding_of(plek);
  if (knop.nextElementSibling !== melding) {
    melding.textContent = "";
    knop.after(melding);
  }
  return (...zin) => show_in_view(melding, zin);
}

function show_in_view(melding, zin) {
  melding.replaceChildren(...zin);
  melding.scrollIntoView({ block: "nearest" });
}

// The address as it is now, with what was chosen, and not the place on the page where someone is.
const to_link = () => to_eigen_adres().replace(/#(?!.*=).*$/, "");

async function copy_link(tell) {
  const adres = to_link();
  if (!/^\w+:/.test(adres)) return tell("In deze kopie is het adres van de site niet bekend. Dus is er geen link die ook bij een ander werkt.");
  try {
    await navigator.clipboard.writeText(adres);
    tell("De link is gekopieerd. Plak hem in een mail of bericht.");
  } catch {
    tell(`Kopiëren lukt niet in deze browser. Dit is het adres: ${adres}`);
  }
}

// A list of the page as plain text, to write on.
async function copy_lijst(plek) {
  const tell = (zin) => show_in_view(plek.querySelector("[role=status]"), [zin]);
  const regels = [...plek.querySelectorAll("li")].map(({ textContent }, at) => `${at + 1}. ${textContent}\n\n`);
  try {
    await navigator.clipboard.writeText(regels.join(""));
    tell("De vragen zijn gekopieerd. Plak ze in een document of bericht.");
  } catch {
    tell("Kopiëren lukt niet in deze browser. Selecteer de vragen en kopieer ze zelf.");
  }
}

// Put praktijken on the factsheet of the reader, as far as they fit, and say what came of it.
export function keep_all(ids, plek, tell, meer = 0) {
  const kept = read_bewaard();
  const nieuw = ids.filter((id) => !kept.includes(id));
  const erbij = nieuw.slice(0, MAX - kept.length);
  const all = [...kept, ...erbij];
  const link_to = (keuze) => element("a", { href: to_url(`mijn-factsheet/${keuze}`) }, `Mijn factsheet (${all.length})`);
  if (erbij.length && !write_bewaard(all)) {
    tell("Uw browser bewaart niets. Ga verder bij: ", link_to(`#kies=${all.join(",")}`));
    return;
  }
  show_bewaard();
  const rest = nieuw.length - erbij.length + meer;
  const zin = erbij.length ? `Erbij gezet: ${erbij.length}.` : nieuw.length ? "Uw factsheet is vol." : "Deze stonden er al op.";
  const over = rest ? `${rest} ${rest === 1 ? "paste" : "pasten"} er niet meer bij: er is plaats voor ${MAX}. ` : "";
  const tabel = rest && plek.querySelector("[data-neem-mee]") ? "Met een download uit deze lijst neemt u ze allemaal mee. " : "";
  tell(`${zin} ${over}${tabel}Ga naar: `, link_to(""));
}

async function download(soort, keuze, tell) {
  tell("Het bestand wordt gemaakt.");
  try {
    const { take_keuze } = await load_module("download.js", "assets/download.js");
    await take_keuze(soort, keuze, tell);
  } catch {
    tell("Het bestand is niet gemaakt: de gegevens zijn nu niet te laden. Probeer het later opnieuw.");
  }
}

follow_terug(() => {
  for (const plek of document.querySelectorAll("[data-kb-meenemen]")) melding_of(plek).textContent = "";
});

document.addEventListener("click", (event) => {
  const knop = event.target.closest("a, button");
  const lijst = knop?.closest("[data-kb-kopieer-lijst]");
  if (lijst) copy_lijst(lijst);
  const plek = knop?.closest("[data-kb-meenemen]");
  if (!plek) return;
  if ("kbKopieer" in knop.dataset) {
    event.preventDefault();
    copy_link(make_tell(plek, knop));
  } else if ("kbAfdrukKnop" in knop.dataset) print();
  else if (knop.dataset.bewaarAlle) keep_all(knop.dataset.bewaarAlle.split(","), plek, make_tell(plek, knop), Number(knop.dataset.meer));
  else if (knop.dataset.keuze) download(knop.dataset.neemMee, knop.dataset.keuze, make_tell(plek, knop));
});
