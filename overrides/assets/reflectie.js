// "Hoe staan wij ervoor?"
import { make_reflectie } from "./js/page/reflectie.js";
import { start } from "./js/page/start.js";

start("[data-kb-reflectie]", make_reflectie);
