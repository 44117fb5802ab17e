// The municipalities as they stand in the alphabetical list of the page, with the places within them once those came.
import { with_woonplaatsen } from "../pure/gemeenten.js";
import { read_gemeente } from "./gemeenteregel.js";
import { load_woonplaatsen } from "./woonplaatsen.js";

// `alle` gives them; `load` adds the places, and says whether they came. Without them their own names are still known.
export function read_gemeentelijst(lijst) {
  let gemeenten = [...lijst.querySelectorAll(".kb-gemeenten li")].map(read_gemeente);
  let compleet = false;

  async function load() {
    const woonplaatsen = compleet || (await load_woonplaatsen());
    if (woonplaatsen && !compleet) gemeenten = with_woonplaatsen(gemeenten, woonplaatsen);
    compleet = Boolean(woonplaatsen);
    return compleet;
  }

  return { alle: () => gemeenten, is_compleet: () => compleet, load };
}

// The paragraphs that stand before a part of the page, and before what stands in its place without a script.
export function read_above(part) {
  const above = [];
  for (let one = part.previousElementSibling; one?.matches("p, .kb-zonder-gereedschap"); one = one.previousElementSibling) above.push(one);
  return above;
}
