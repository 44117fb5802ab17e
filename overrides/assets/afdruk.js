// "Is mijn afdruk nog actueel?"
import { make_afdruk } from "./js/page/afdruk.js";

const form = document.querySelector("[data-kb-afdruk]");
if (form) make_afdruk(form, document.querySelector(".kb-afdruk__antwoord"));
