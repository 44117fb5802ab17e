// "Mijn gemeente".
import { make_gemeentevraag } from "./js/page/gemeentevraag.js";
import { start } from "./js/page/start.js";

start("[data-kb-gemeente]", make_gemeentevraag);
