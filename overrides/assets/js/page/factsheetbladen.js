// The sides of "Mijn factsheet" with praktijken: the first stands on the page, the next are copies of it.
import { divide_over_sides } from "../pure/kanten.js";

export function make_bladen(factsheet) {
  const eerste = factsheet.querySelector(".kb-blad");

  function copy(nummer) {
    const blad = eerste.cloneNode(true);
    const titel = blad.querySelector(".kb-eigen__titel");
    titel.id += `-${nummer}`;
    titel.textContent += " (vervolg)";
    blad.dataset.kbVervolg = "";
    return blad;
  }

  // `draw` gives of a praktijk what stands on paper, where so many share its side.
  return async function show(praktijken, draw) {
    const kanten = divide_over_sides(praktijken);
    const items = await Promise.all(kanten.map((kant) => Promise.all(kant.map((praktijk) => draw(praktijk, kant.length)))));
    return () => {
      for (const blad of factsheet.querySelectorAll("[data-kb-vervolg]")) blad.remove();
      const bladen = [eerste, ...items.slice(1).map((_, at) => copy(at + 2))];
      eerste.after(...bladen.slice(1));
      let gehad = 0;
      bladen.forEach((blad, at) => {
        const lijst = blad.querySelector(".kb-eigen__gekozen");
        lijst.replaceChildren(...(items[at] ?? []));
        lijst.start = gehad + 1;
        gehad += items[at]?.length ?? 0;
      });
      const nummers = [...factsheet.querySelectorAll(".kb-blad__nummer")];
      nummers.forEach((nummer, at) => (nummer.textContent = `${at + 1}/${nummers.length}`));
    };
  };
}
