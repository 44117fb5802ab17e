// What runs before anything is painted, so that a page on the way out stays blank, and that
// says which of our scripts came.
import "./js/page/uitweg.js";
import "./js/page/sluiten.js";
import "./js/page/formulier.js";
import "./js/page/aanwezig.js";
import "./js/page/antwoord.js";
