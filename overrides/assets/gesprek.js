// The list of actions of a meeting, with the first steps of a reflectie.
import { make_acties } from "./js/page/acties.js";
import { start } from "./js/page/start.js";

start(".kb-gesprek__acties", make_acties);
