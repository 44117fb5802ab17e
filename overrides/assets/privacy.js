// The gate of privacy in the browser: for who types a note, and only then.
import { load_gegevens } from "./js/page/gegevens.js";
import { make_poort } from "./js/pure/privacy.js";

export async function fetch_poort() {
  return make_poort(await load_gegevens("privacy"));
}
