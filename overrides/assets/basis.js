// What every page has: the address of a reader's choice, what she keeps, the menu and the search field, tables on a phone, and what is folded.
import "./js/page/adres.js";
import "./js/page/bewaarknop.js";
import "./js/page/formulier.js";
import "./js/page/klapmenu.js";
import "./js/page/neemmee.js";
import "./js/page/stapel.js";
import "./js/page/vouw.js";
import "./js/page/zoekveld.js";
