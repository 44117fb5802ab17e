// A page that is not there (any more): a search for the words of its address.
import { describe_verdwenen } from "./js/pure/verdwenen.js";
import { to_url } from "./js/page/root.js";

const plek = document.querySelector("[data-kb-verdwenen]");
const vraag = plek && describe_verdwenen(location.pathname);
if (vraag) {
  const link = plek.querySelector("a");
  link.href = to_url(`zoeken/#q=${encodeURIComponent(vraag)}`);
  link.textContent = `Zoek naar “${vraag}”`;
  plek.hidden = false;
}
