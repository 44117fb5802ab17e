// Reflections side by side.
import { make_reflecties } from "./js/page/reflecties.js";
import { start } from "./js/page/start.js";

start("[data-kb-reflecties]", make_reflecties);
