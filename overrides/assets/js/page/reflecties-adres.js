// What was laid side by side, in the address: r1 to r8, each with the role and the moment that the reader gave it.
import { DEELNEMERS_MAX, make_deelnemer } from "../pure/deelnemers.js";
import { read_adres, to_adres } from "./adres.js";

const NUMMERS = Array.from({ length: DEELNEMERS_MAX }, (_, at) => at + 1);
const GEZEGD = { ja: true, nee: false };

export function read_deelnemers() {
  const delen = NUMMERS.map((nummer) => ({
    fragment: read_adres(`r${nummer}`),
    rol: read_adres(`rol${nummer}`),
    gezegd: GEZEGD[read_adres(`eerder${nummer}`)],
  }));
  return delen.map(make_deelnemer).filter(({ reflectie }) => reflectie.antwoorden.size);
}

// How many more an address has, that somebody made.
export const count_over = () =>
  [...new URLSearchParams(to_adres({}).slice(1))].filter(([sleutel, waarde]) => waarde && /^r\d{1,3}$/.test(sleutel) && Number(sleutel.slice(1)) > DEELNEMERS_MAX).length;

export function to_waarden(deelnemers) {
  const waarden = {};
  for (const nummer of NUMMERS) {
    const { fragment = "", rol = "", gezegd, reflectie } = deelnemers[nummer - 1] ?? {};
    waarden[`r${nummer}`] = fragment;
    waarden[`rol${nummer}`] = rol === reflectie?.rol ? "" : rol;
    waarden[`eerder${nummer}`] = gezegd === undefined ? "" : gezegd ? "ja" : "nee";
  }
  return waarden;
}
