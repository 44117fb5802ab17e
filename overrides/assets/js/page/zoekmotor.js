// The index of the texts, which Pagefind reads: loaded when a reader is about to ask something.
import { within_time } from "./geduld.js";
import { load_gegevens } from "./gegevens.js";
import { op_schijf, to_url } from "./root.js";
import { read_namen } from "../pure/zoeknamen.js";

let lijst;
let motor;
let poging = 0;

// The names that lead straight to a page, in which folder the index is, and in how many parts.
export function load_namen() {
  lijst ??= load_gegevens("zoekwoorden").then(({ index, delen = 1, soorten, namen }) => ({
    index,
    delen,
    soorten,
    namen: read_namen(namen),
  }));
  lijst.catch(() => (lijst = undefined));
  return lijst;
}

// A browser loads no modules from disk.
export const can_search = (folder) => Boolean(folder) && !op_schijf;

// The index of a large site is in parts (site/search.py), which are searched together.
export function load_motor(folder, delen) {
  motor ??= (async () => {
    // A browser remembers that a module did not load; another address asks again.
    const again = poging++ ? `?${poging}` : "";
    const [first, ...others] = delen === 1 ? [folder] : Array.from({ length: delen }, (_, at) => `${folder}/deel-${at + 1}`);
    const pagefind = await import(to_url(`${first}/pagefind.js${again}`));
    const options = { excerptLength: 28 };
    await pagefind.options(options);
    await Promise.all(others.map((part) => pagefind.mergeIndex(to_url(`${part}/`), options)));
    await pagefind.search(""); // waits for the index, and rejects when a part is missing
    return pagefind;
  })();
  motor.catch(forget_motor);
  return within_time(motor);
}

export function forget_motor() {
  motor = undefined;
}
