// Roles and notes that could lead to a person, told before somebody shares or prints them: they were written by others.
import { element } from "./element.js";
import { NIET, warn_privacy } from "./letop.js";

const HOOGSTENS = 5;

const list_teksten = (vragen, geplaatst) =>
  geplaatst.flatMap(({ naam, rol, reflectie }) => [
    ...(rol ? [["de rol", naam, rol]] : []),
    ...[...reflectie.antwoorden].flatMap(([kenmerk, { noot }]) =>
      noot ? [[`de notitie bij ${vragen.find((vraag) => vraag.kenmerk === kenmerk)?.nummer ?? kenmerk}`, naam, noot]] : [],
    ),
  ]);

const draw_zin = ([waar, naam, zin]) => element("li", {}, element("bdi", {}, naam), `, ${waar}: ${zin}`);

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
    for (const [waar, naam, tekst] of list_teksten(vragen, geplaatst)) {
      const zin = await warn_privacy(tekst);
      if (mijn !== beurt) return;
      if (zin === NIET) return tell([element("li", {}, NIET)]); // nor can the others be: one sentence for all
      if (zin && !gezien.some((een) => een[2] === zin)) gezien.push([waar, naam, zin]);
    }
    tell([
      ...gezien.slice(0, HOOGSTENS).map(draw_zin),
      ...(gezien.length > HOOGSTENS ? [element("li", {}, `Nog ${gezien.length - HOOGSTENS} zulke plekken staan in de agenda.`)] : []),
    ]);
  };
}
