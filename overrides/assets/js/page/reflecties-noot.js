// A note that somebody wrote, with the button that takes it out of what is shared and printed.
import { element } from "./element.js";

// `van` says which: the number of who wrote it and the kenmerk of the question.
export const draw_weghalen = ({ nummer, kenmerk }, woord, van) =>
  element(
    "button",
    { type: "button", klas: "kb-eigen__knop kb-reflecties__weg kb-scherm", "data-weg-noot": kenmerk, "data-van": nummer },
    woord,
    element("span", { klas: "kb-verborgen" }, ` ${van}`),
  );

export const draw_noot = (noot) => element("bdi", { klas: "kb-reflectie__eigen" }, noot);

export const draw_eigen_noot = (noot, van, naam) => [draw_noot(noot), " ", draw_weghalen(van, "Haal weg", `deze notitie van ${naam}`)];
