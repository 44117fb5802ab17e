// The overview of praktijken.
import { make_overzicht } from "./js/page/overzicht.js";
import { PRAKTIJKEN } from "./js/page/praktijkenkeuze.js";
import { start } from "./js/page/start.js";

start("[data-kb-filter]", make_overzicht, PRAKTIJKEN);
