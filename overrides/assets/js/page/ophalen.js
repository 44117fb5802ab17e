// What is said while a tool fetches something, and when it does not come.
import { element } from "./element.js";
import { within_time } from "./geduld.js";

export const BEZIG = "Bezig met ophalen…";
const STIL = 400; // milliseconds; what comes sooner needs no word

// Said once: the same text again would be heard again.
export const say = (plek, zin) => plek.textContent === zin || (plek.textContent = zin);

// What `work` gives. `tell` gets the word that it takes a while, once; what takes too long is an error.
export async function fetch_with(tell, work) {
  const timer = setTimeout(() => tell(BEZIG), STIL);
  try {
    return await within_time(work());
  } finally {
    clearTimeout(timer);
  }
}

// The sentence that something did not come, a way to ask again, and the way on without it.
export function tell_gemist(plek, zin, again, ...verder) {
  const knop = element("button", { type: "button", klas: "kb-eigen__knop" }, "Probeer opnieuw");
  knop.addEventListener("click", () => {
    plek.tabIndex = -1; // the button goes, and with it the focus
    plek.focus({ preventScroll: true });
    plek.textContent = BEZIG;
    again();
  });
  plek.replaceChildren(`${zin} `, knop, ...verder.flatMap((each) => [" ", each]));
}
