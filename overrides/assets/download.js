// A file of the praktijken that a page is about: for who asks for one.
import { take } from "./js/page/bestand.js";
import { load_register } from "./js/page/praktijken.js";

// `keuze` is that of an overview: `thema=veiligheid`.
export async function take_keuze(soort, keuze, tell) {
  const [facet, id] = keuze.split("=");
  const bank = await load_register();
  await take(soort, bank.numbers_with(facet, [id]), bank, `${facet} ${bank.namen[facet].get(id).naam}`, tell);
}
