// What runs before anything is painted, so that a page on the way out stays blank.
import "./js/page/uitweg.js";
import "./js/page/sluiten.js";
import "./js/page/formulier.js";
