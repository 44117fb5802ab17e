// Who takes part: a row for each link, with its role, what it holds and what is odd about it.
import { describe_link, tell_link } from "../pure/reflecties-zinnen.js";
import { alinea } from "./element.js";

export function draw_rij(form, een, at) {
  const rij = form.querySelector("template[data-rij]").content.firstElementChild.cloneNode(true);
  rij.dataset.nummer = at;
  rij.querySelector(".kb-reflecties__rol span").textContent = `Rol van deelnemer ${at + 1}`;
  rij.querySelector(".kb-reflecties__rol input").value = een.rol;
  rij.querySelector(".kb-reflecties__wat").textContent = describe_link(een.reflectie);
  rij.querySelector(".kb-reflecties__letop").append(...tell_link(een.reflectie, form.dataset.vragen).map((zin) => alinea(zin)));
  update_rij(rij, een);
  return rij;
}

// A row keeps its place, so that who is in a field stays there.
export function update_rij(rij, een) {
  const eerder = rij.querySelector(".kb-reflecties__eerder");
  eerder.hidden = een.zelfde < 2;
  eerder.querySelector("input").checked = een.eerder;
  rij.querySelector("button span").textContent = een.naam;
}
