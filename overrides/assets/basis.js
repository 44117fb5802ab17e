// What every page has: the address of a reader's choice, what she keeps, and the search field.
import "./js/page/adres.js";
import "./js/page/bewaarknop.js";
import "./js/page/neemmee.js";
import "./js/page/zoekveld.js";
