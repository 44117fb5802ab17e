// What places have of werkzame elementen (site/data/naast.py), fetched when somebody asks for a place.
import { sum_text } from "../pure/crc32.js";
import { read_rijen } from "../pure/elementen-naast.js";
import { load_gegevens } from "./gegevens.js";

export const load_naast = () => load_gegevens("naast");

// Of a place its rows by the number of the element, what lacked there, how much lacked in all,
// and of a municipality its sources, who says it and how much of each soort there is.
export async function load_plek(sleutel) {
  const naast = await load_naast();
  if (!naast.bestanden) return { rijen: new Map(), gemis: [], aantal: 0, basis: [] };
  const naam = `naast-${sum_text(sleutel) % naast.bestanden}`;
  const [bouw, plekken] = await load_gegevens(naam);
  if (bouw !== naast.bouw) throw new Error(`${naam}: ${bouw}, ${naast.bouw}`);
  const [rijen, gemis, aantal, basis] = Object.hasOwn(plekken, sleutel) ? plekken[sleutel] : [[], [], 0, []];
  return { rijen: read_rijen(rijen, naast), gemis, aantal, basis };
}
