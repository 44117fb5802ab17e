// Praktijken to choose from: where they come from, their card, and the file of those that were chosen.
import { count_praktijken } from "../pure/zin.js";
import { draw_kaart } from "./kaart.js";
import { follow_meenemen } from "./meenemen.js";
import { load_register, load_teksten } from "./praktijken.js";

export const PRAKTIJKEN = {
  alle: "praktijken",
  mist: "Deze praktijk is nu niet te laden. Laad de pagina opnieuw.",
  tel: count_praktijken,
  load_bank: load_register,
  load_teksten,
  draw: draw_kaart,
  follow: follow_meenemen,
};
