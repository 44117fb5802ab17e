// "Mijn factsheet".
import { make_factsheet } from "./js/page/factsheet.js";
import { watch_fields } from "./js/page/letop.js";
import { start } from "./js/page/start.js";

start("[data-kb-factsheet]", (form) => {
  make_factsheet(form);
  watch_fields(form);
});
