// "Is mijn afdruk nog actueel?"
import { make_afdruk } from "./js/page/afdruk.js";
import { start } from "./js/page/start.js";

start("[data-kb-afdruk]", make_afdruk, document.querySelector(".kb-afdruk__antwoord"));
