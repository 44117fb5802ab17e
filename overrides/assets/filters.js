// The overview of praktijken.
import { PRAKTIJKEN } from "./js/page/praktijkenkeuze.js";
import { make_overzicht } from "./js/page/overzicht.js";

const form = document.querySelector("[data-kb-filter]");
if (form) make_overzicht(form, PRAKTIJKEN);
