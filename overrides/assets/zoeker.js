// Searching, in the head of a page or on the page zoeken/: for who uses the field.
import { start } from "./js/page/start.js";
import { make_paneel } from "./js/page/zoekpaneel.js";
import { make_zoekpagina } from "./js/page/zoekpagina.js";

if (document.querySelector("[data-kb-zoekpagina]")) start("[data-kb-zoekpagina]", make_zoekpagina);
else make_paneel(document.querySelector(".kb-zoekveld"));
