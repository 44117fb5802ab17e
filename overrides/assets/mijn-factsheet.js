// "Mijn factsheet".
import { make_factsheet } from "./js/page/factsheet.js";

const form = document.querySelector("[data-kb-factsheet]");
if (form) make_factsheet(form);
