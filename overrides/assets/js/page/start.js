// A tool begins to work: from then on it is offered, however late its script came (aanwezig.js).
export function start(selector, make, ...rest) {
  const plek = document.querySelector(selector);
  if (!plek) return;
  make(plek, ...rest);
  document.documentElement.classList.add("kb-gestart");
}
