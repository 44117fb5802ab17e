// Which scripts of ours came. A tool whose script did not run would stand there dead: then the page says
// what can be done without (hulpmiddelen.css). While a script is on its way its form may be filled in.
import { GEDULD } from "./geduld.js";

const klassen = document.documentElement.classList;

// All that a page loads has run, or failed, when its text is whole.
function judge() {
  const basis = Boolean(globalThis.kennisbank?.modules["basis.js"]);
  klassen.toggle("kb-script", basis);
  klassen.toggle("kb-opgegeven", !klassen.contains("kb-gestart"));
}

klassen.add("kb-script");
const late = setTimeout(judge, GEDULD);
addEventListener("DOMContentLoaded", () => {
  clearTimeout(late);
  judge();
});
