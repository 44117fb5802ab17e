// "Past dit bij ons?": what a reader says about each condition, and where that leaves to begin. The
// answers stand in the address and on paper only: one letter each, and a check on the conditions.
(() => {
  const form = document.querySelector("[data-kb-past]");
  if (!form) return;
  const { element, lees_adres, schrijf_adres, som_op, volg_adres } = kennisbank;
  const TELWOORD = ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht"];
  const zin = form.querySelector(".kb-past__zin");
  const stappen = form.querySelector(".kb-past__stappen");
  const voorwaarden = [...form.querySelectorAll(".kb-past__tekst")].map((each) => each.textContent.trim());
  const groepen = voorwaarden.map((_, at) => [...form.elements[`voorwaarde-${at + 1}`]]);

  // Two signs that change with the words, so that answers are not taken for those to other questions.
  const controle = [...voorwaarden.join("\n")]
    .reduce((som, teken) => (som * 31 + teken.codePointAt(0)) % 1296, 7)
    .toString(36)
    .padStart(2, "0");

  const antwoorden = () => groepen.map((groep) => groep.find(({ checked }) => checked)?.value ?? "-");

  // The answers in the address; null when they do not belong to these conditions.
  function lees() {
    const [letters, check = controle] = lees_adres("past").split(".");
    if (!letters) return voorwaarden.map(() => "-");
    const goed = /^[jdn-]+$/.test(letters) && letters.length === voorwaarden.length && check === controle;
    return goed ? [...letters] : null;
  }

  function telling(gegeven) {
    const aantal = (letter) => gegeven.filter((each) => each === letter).length;
    const [ja, deels, niet, open] = ["j", "d", "n", "-"].map(aantal);
    const alle = gegeven.length;
    if (open === alle) return "";
    if (alle === 1) return { j: "De voorwaarde is er.", d: "De voorwaarde is er deels.", n: "De voorwaarde is er nog niet." }[gegeven[0]];
    if (ja === alle) return alle === 2 ? "Beide voorwaarden zijn er." : `Alle ${TELWOORD[alle]} voorwaarden zijn er.`;
    const van = `van de ${TELWOORD[alle]} voorwaarden`;
    const eerste = ja ? `${TELWOORD[ja]} ${van} ${ja > 1 ? "zijn" : "is"} er` : `nog geen ${van} is er helemaal`;
    const rest = [
      [deels, "deels"],
      [niet, "nog niet"],
      [open, "niet ingevuld"],
    ].filter(([hoeveel]) => hoeveel);
    const tekst = `${eerste}; ${som_op(rest.map(([hoeveel, hoe]) => `${TELWOORD[hoeveel]} ${hoe}`))}.`;
    return tekst.startsWith("één") ? `Eén${tekst.slice(3)}` : tekst[0].toUpperCase() + tekst.slice(1);
  }

  function toon() {
    const gegeven = antwoorden();
    const met = (letter) => voorwaarden.filter((_, at) => gegeven[at] === letter);
    const eerst = [...met("n"), ...met("d").map((tekst) => `${tekst} (deels)`)];
    zin.textContent = `${telling(gegeven)}${eerst.length ? " Begin bij:" : ""}`;
    stappen.replaceChildren(...eerst.map((tekst) => element("li", {}, tekst)));
  }

  function uit_adres() {
    const gegeven = lees();
    groepen.forEach((groep, at) => groep.forEach((keuze) => (keuze.checked = keuze.value === gegeven?.[at])));
    toon();
    if (!gegeven)
      zin.textContent =
        "De antwoorden in dit adres horen niet bij deze voorwaarden. Misschien is de praktijk veranderd. Vul ze opnieuw in.";
  }

  function bewaar() {
    const letters = antwoorden().join("");
    schrijf_adres({ past: /[jdn]/.test(letters) ? `${letters}.${controle}` : "" });
    toon();
  }

  form.addEventListener("change", bewaar);
  form.addEventListener("reset", () => setTimeout(bewaar)); // the form is empty after this event
  form.addEventListener("submit", (event) => event.preventDefault());
  volg_adres(uit_adres);
  uit_adres();
})();
