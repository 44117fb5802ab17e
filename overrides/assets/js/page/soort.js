// What a praktijk is: a sign and a word, as soort.html.j2 draws it.
import { TEKENS } from "../pure/tekens.js";
import { element } from "./element.js";

const SVG = "http://www.w3.org/2000/svg";

function draw_teken(lijn) {
  const teken = document.createElementNS(SVG, "svg");
  const pad = document.createElementNS(SVG, "path");
  const vast = { class: "kb-icoon", viewBox: "0 0 24 24", width: "24", height: "24", "aria-hidden": "true", focusable: "false" };
  for (const [naam, waarde] of Object.entries(vast)) teken.setAttribute(naam, waarde);
  pad.setAttribute("d", lijn);
  teken.append(pad);
  return teken;
}

export const draw_soort = (soort, naam) => element("span", { klas: `kb-soort kb-soort--${soort}` }, draw_teken(TEKENS[soort]), naam);
