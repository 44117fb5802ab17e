// Places or praktijken side by side.
import { make_vergelijker } from "./js/page/vergelijker.js";

const form = document.querySelector("[data-kb-vergelijker]");
if (form) make_vergelijker(form);
