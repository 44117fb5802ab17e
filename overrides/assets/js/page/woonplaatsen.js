// The places within municipalities (site/data/woonplaatsen.py), fetched when somebody types a name.
import { read_woonplaatsen } from "../pure/woonplaatsen.js";
import { load_gegevens } from "./gegevens.js";

let bekend;

// Null when they do not come: then one is still found by the name of her municipality.
export function load_woonplaatsen() {
  bekend ??= load_gegevens("woonplaatsen").then(read_woonplaatsen);
  bekend.catch(() => (bekend = undefined));
  return bekend.catch(() => null);
}
