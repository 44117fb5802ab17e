// What of one's own notes could lead to a person, told above the buttons to share and print: the warning under a field is
// long out of sight by then.
import { element } from "./element.js";
import { NIET, warn_privacy } from "./letop.js";

// Makes what looks at all texts (what it is, where it stands, the text) and tells in `plek`; the last asked is told.
export function make_nakijken(plek) {
  let beurt = 0;
  return async (teksten) => {
    const mijn = ++beurt;
    const gezien = [];
    for (const [wat, waar, tekst] of teksten) {
      const zin = tekst && (await warn_privacy(tekst));
      if (mijn !== beurt) return;
      if (zin) gezien.push([wat, waar, zin]);
      if (zin === NIET) break; // nor can the others be: one sentence for all
    }
    plek.hidden = !gezien.length;
    const regels = gezien.map(([wat, waar, zin]) => element("li", {}, waar ? element("a", { href: `#${waar}` }, wat) : wat, `: ${zin}`));
    plek.querySelector("ul").replaceChildren(...regels);
  };
}
