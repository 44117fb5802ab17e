// Searching, in the head of a page or on the page zoeken/: for who uses the field.
import { make_paneel } from "./js/page/zoekpaneel.js";
import { make_zoekpagina } from "./js/page/zoekpagina.js";

const pagina = document.querySelector("[data-kb-zoekpagina]");
if (pagina) make_zoekpagina(pagina);
else make_paneel(document.querySelector(".kb-zoekveld"));
