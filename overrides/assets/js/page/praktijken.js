// The praktijken: their register, which is fetched once, and the texts of some, which stand in parts so
// that nobody fetches all of them.
import { read_register } from "../pure/register.js";
import { load_gegevens } from "./gegevens.js";

let everything;

export function load_register() {
  everything ??= load_gegevens("praktijken").then((data) => read_register(data, load_gegevens));
  everything.catch(() => (everything = undefined));
  return everything;
}

// The row of one praktijk in a part. After a new build the register that a page holds may be older.
async function load_rij({ id, deel, plaats }, kind) {
  const part = await load_gegevens(`${kind}-${deel}`);
  const [of, ...rest] = part[plaats];
  if (of !== id) throw new Error(`${kind}-${deel}: ${of}, ${id}`);
  return rest;
}

// What one reads of it before opening its page.
export async function load_teksten(praktijk) {
  const [samenvatting, tijd, wijzigingen, reden, vervangen_door, ...rest] = await load_rij(praktijk, "teksten");
  const betekenissen = new Map(rest.at(-1)); // of a large bank other things stand between
  return { samenvatting, tijd, wijzigingen, reden, vervangen_door, betekenissen };
}

// What else its page says: only a comparison needs these.
export async function load_velden(praktijk) {
  const [werkzame_elementen, randvoorwaarden, indicatoren, herkomst, bronnen] = await load_rij(praktijk, "velden");
  return { werkzame_elementen, randvoorwaarden, indicatoren, herkomst, bronnen };
}
