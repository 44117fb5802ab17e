// Places or praktijken side by side.
import { start } from "./js/page/start.js";
import { make_vergelijker } from "./js/page/vergelijker.js";

start("[data-kb-vergelijker]", make_vergelijker);
