// No form tells a server what was filled in: a field has no name to send it by, and a form of a tool goes
// nowhere (method="dialog"). So nothing is heard when no script runs. Here it goes behind the # of the
// address (data-adres), also when the script that has a use for it is still on its way, or does not come.
import { element } from "./element.js";

addEventListener("submit", (event) => {
  const form = event.target;
  const velden = [...form.elements].filter(({ dataset }) => dataset.adres);
  if (event.defaultPrevented || !velden.length) return;
  event.preventDefault();
  const naar = new URL(form.getAttribute("action") ?? "", location);
  naar.search = "";
  naar.hash = new URLSearchParams(velden.map(({ dataset, value }) => [dataset.adres, value]));
  // A link, as other scripts follow those (spoor.js).
  const link = element("a", { href: naar.href, hidden: "" });
  document.body.append(link);
  link.click();
  link.remove();
});
