// Roles and notes that could lead to a person, told before somebody shares or prints them: they were written by others.
import { element } from "./element.js";
import { NIET, warn_privacy } from "./letop.js";
import { draw_weghalen } from "./reflecties-noot.js";

const HOOGSTENS = 5;

export const name_vraag = (vragen, kenmerk) => vragen.find((vraag) => vraag.kenmerk === kenmerk)?.nummer ?? kenmerk;

const list_teksten = (vragen, geplaatst) =>
  geplaatst.flatMap(({ naam, nummer, rol, reflectie }) => [
    ...(rol ? [{ waar: "de rol", naam, tekst: rol }] : []),
    ...[...reflectie.antwoorden].flatMap(([kenmerk, { noot }]) =>
      noot ? [{ waar: `de notitie bij ${name_vraag(vragen, kenmerk)}`, naam, tekst: noot, van: { nummer, kenmerk } }] : [],
    ),
  ]);

const draw_zin = ({ waar, naam, zin, van }) =>
  element("li", {}, element("bdi", {}, naam), `, ${waar}: ${zin} `, ...(van ? [draw_weghalen(van, "Haal deze notitie weg", `van ${naam}, ${waar}`)] : []));

// Makes what looks at all of it and tells in `plek`; the last that was asked is told.
export function make_letop(plek) {
  let beurt = 0;
  const tell = (regels) => {
    plek.hidden = !regels.length;
    plek.querySelector("ul").replaceChildren(...regels);
  };
  return async (vragen, geplaatst) => {
    const mijn = ++beurt;
    const gezien = [];
    for (const een of list_teksten(vragen, geplaatst)) {
      const zin = await warn_privacy(een.tekst);
      if (mijn !== beurt) return;
      if (zin === NIET) return tell([element("li", {}, NIET)]); // nor can the others be: one sentence for all
      if (zin) gezien.push({ ...een, zin });
    }
    tell([
      ...gezien.slice(0, HOOGSTENS).map(draw_zin),
      ...(gezien.length > HOOGSTENS ? [element("li", {}, `Nog ${gezien.length - HOOGSTENS} zulke plekken staan in de agenda.`)] : []),
    ]);
  };
}
