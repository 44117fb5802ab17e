// "Mijn factsheet".
import { make_factsheet } from "./js/page/factsheet.js";
import { start } from "./js/page/start.js";

start("[data-kb-factsheet]", make_factsheet);
