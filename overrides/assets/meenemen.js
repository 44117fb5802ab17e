// A choice to take along, as a table for Excel, as ODS or CSV: made in the browser and sent nowhere.
import { element } from "./js/page/element.js";
import { to_adres, to_eigen_adres } from "./js/page/root.js";
import { to_csv } from "./js/pure/csv.js";
import { ODS, to_ods } from "./js/pure/ods.js";
import { DATUMS, KOLOMMEN, to_bestandsnaam, to_rij, to_uitleg } from "./js/pure/tabel.js";
import { XLSX, to_xlsx } from "./js/pure/xlsx.js";

const TEGELIJK = 8; // so many parts of the texts are fetched at the same time
const SOORTEN = {
  csv: {
    type: "text/csv;charset=utf-8",
    make: ({ kolommen, rijen }) => [to_csv([Object.keys(kolommen), ...rijen.map((rij) => rij.map(String))])],
  },
  ods: { type: ODS, make: ({ rijen }, uitleg) => to_ods(rijen, uitleg) },
  xlsx: { type: XLSX, make: to_xlsx },
};

// Make the file of a table and hand it to the browser; its name. `keuze` is what was chosen, in words, or nothing.
export async function take_tabel(soort, tabel, keuze) {
  const wat = tabel.naam.toLowerCase();
  const over = { wat: document.title, gekozen: keuze || "alles", aantal: tabel.rijen.length, dag: today(), adres: to_eigen_adres(), soort: wat };
  const { type, make } = SOORTEN[soort];
  const naam = to_bestandsnaam(keuze, today(), soort, wat);
  const href = URL.createObjectURL(new Blob(await make(tabel, to_uitleg(over)), { type }));
  element("a", { href, download: naam }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  return naam;
}

// The same of praktijken. What loads the texts is given, so that this file need not hold it again.
export async function take_along(soort, nummers, bank, keuze, { progress, ...load }) {
  const rijen = await load_rijen(nummers, bank, load, progress);
  return take_tabel(soort, { naam: "Praktijken", kolommen: KOLOMMEN, datums: DATUMS, rijen }, keuze);
}

// The rows, once every part of the texts has come; the progress is told in steps of 25.
async function load_rijen(nummers, bank, { load_teksten, load_velden }, progress) {
  const wachtend = [...new Map(nummers.map((nummer) => [Math.floor(nummer / bank.deel), nummer])).values()];
  const totaal = wachtend.length;
  let gehaald = 0;
  async function load_parts() {
    for (let nummer = wachtend.pop(); nummer !== undefined; nummer = wachtend.pop()) {
      const [praktijk] = await bank.load_rijen([nummer]);
      await Promise.all([load_teksten(praktijk), load_velden(praktijk)]);
      const [voor, na] = [gehaald++, gehaald].map((aantal) => Math.floor((4 * aantal) / totaal));
      if (na > voor && na < 4) progress(25 * na);
    }
  }
  await Promise.all(Array.from({ length: TEGELIJK }, load_parts));
  const praktijken = await bank.load_rijen(nummers);
  return Promise.all(
    praktijken.map(async (praktijk) => {
      const [teksten, velden] = await Promise.all([load_teksten(praktijk), load_velden(praktijk)]);
      return to_rij(praktijk, { ...teksten, ...velden }, to_adres(`praktijken/${praktijk.id}/`), bank.namen);
    }),
  );
}

// The day where the reader is.
function today() {
  const nu = new Date();
  const cijfers = (getal) => String(getal).padStart(2, "0");
  return `${nu.getFullYear()}-${cijfers(nu.getMonth() + 1)}-${cijfers(nu.getDate())}`;
}
