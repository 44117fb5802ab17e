// "Past dit bij ons?"
import { make_voorwaarden } from "./js/page/voorwaarden.js";

const form = document.querySelector("[data-kb-past]");
if (form) make_voorwaarden(form);
