// The file of some praktijken, made by a script that comes when it is asked for; what is said meanwhile.
import { count_praktijken } from "../pure/zin.js";
import { load_module } from "./module.js";
import { load_teksten, load_velden } from "./praktijken.js";

// `keuze` says in words what was chosen.
export async function take(soort, nummers, bank, keuze, tell) {
  const progress = (procent) => tell(`Het bestand wordt gemaakt: ${procent} procent.`);
  const { take_along } = await load_module("meenemen.js", "assets/meenemen.js");
  const naam = await take_along(soort, nummers, bank, keuze, { load_teksten, load_velden, progress });
  tell(`Klaar: ${naam}, met ${count_praktijken(nummers.length)}. U vindt het bij uw downloads.`);
}
