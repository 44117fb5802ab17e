// "Mijn gemeente".
import { make_gemeentevraag } from "./js/page/gemeentevraag.js";

const form = document.querySelector("[data-kb-gemeente]");
if (form) make_gemeentevraag(form);
