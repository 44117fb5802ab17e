// The index of the texts, which Pagefind reads: loaded when a reader is about to ask something.
import { load_gegevens } from "./gegevens.js";
import { op_schijf, to_url } from "./root.js";
import { read_namen } from "../pure/zoeknamen.js";

const GEDULD = 15000; // milliseconds before we say that the index does not come

let lijst;
let motor;
let poging = 0;

// The names that lead straight to a page, and in which folder the index is.
export function load_namen() {
  lijst ??= load_gegevens("zoekwoorden").then(({ index, soorten, namen }) => ({
    index,
    soorten,
    namen: read_namen(namen),
  }));
  lijst.catch(() => (lijst = undefined));
  return lijst;
}

export const within_time = (promise) =>
  Promise.race([
    promise,
    new Promise((_, reject) => setTimeout(() => reject(new Error("te laat")), GEDULD)),
  ]);

// A browser loads no modules from disk.
export const can_search = (folder) => Boolean(folder) && !op_schijf;

export function load_motor(folder) {
  motor ??= (async () => {
    // A browser remembers that a module did not load; another address asks again.
    const again = poging++ ? `?${poging}` : "";
    const pagefind = await import(to_url(`${folder}/pagefind.js${again}`));
    await pagefind.options({ excerptLength: 28 });
    await pagefind.search(""); // waits for the index, and rejects when a part is missing
    return pagefind;
  })();
  motor.catch(forget_motor);
  return within_time(motor);
}

export function forget_motor() {
  motor = undefined;
}

// Load what a first question needs while the reader is still typing it.
export function warm_up() {
  load_namen()
    .then(({ index }) => can_search(index) && load_motor(index))
    .catch(() => {});
}
