// The overview of elements.
import { ELEMENTEN } from "./js/page/elementen.js";
import { make_overzicht } from "./js/page/overzicht.js";
import { start } from "./js/page/start.js";

start("[data-kb-filter]", make_overzicht, ELEMENTEN);
