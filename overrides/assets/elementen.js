// The overview of elements.
import { ELEMENTEN } from "./js/page/elementen.js";
import { make_overzicht } from "./js/page/overzicht.js";

const form = document.querySelector("[data-kb-filter]");
if (form) make_overzicht(form, ELEMENTEN);
