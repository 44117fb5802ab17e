// "Past dit bij ons?"
import { start } from "./js/page/start.js";
import { make_voorwaarden } from "./js/page/voorwaarden.js";

start("[data-kb-past]", make_voorwaarden);
