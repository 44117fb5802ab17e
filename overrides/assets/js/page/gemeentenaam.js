// A municipality by the name that was typed: the link that chooses her, and what there is to say of that name.
import { explain_naam, find_regio, name_gemeente } from "../pure/gemeenten.js";
import { to_adres } from "./adres.js";
import { alinea, element, link } from "./element.js";
import { to_url } from "./root.js";

export const draw_keuze = (gemeente, typed) =>
  element("a", { href: to_adres({ gemeente: gemeente.id }), "data-id": gemeente.id }, name_gemeente(gemeente, typed));

// How the name that was typed has to do with her, and who else has a place of that name.
export function draw_naam(gemeente, gemeenten, asked) {
  const { zin, woonplaats, ook } = explain_naam(gemeente, gemeenten, asked);
  const tussen = (at) => (at === ook.length - 1 ? " en " : ", ");
  const wegen = ook.flatMap((each, at) => [at ? tussen(at) : "", draw_keuze(each, "")]);
  return [
    ...draw_regio(gemeenten, asked),
    ...(zin ? [alinea(zin)] : []),
    ...(ook.length ? [alinea(`Er is ook een woonplaats ${woonplaats} in de ${ook.length > 1 ? "gemeenten" : "gemeente"} `, ...wegen, ".")] : []),
  ];
}

// A region has no answer here, but a page.
export function draw_regio(gemeenten, asked) {
  const regio = find_regio(gemeenten, asked);
  return regio ? [element("p", { klas: "kb-scherm" }, "Zoekt u een regio? Lees verder bij ", link(to_url(`regios/${regio.id}/`), `regio ${regio.naam}`), ".")] : [];
}
