// No form tells the server what was filled in: it goes behind the # of the address, also when the
// script that has a use for it is still on its way. Only without scripts a server gets to hear it.
import { root } from "./root.js";
import { spoor } from "./spoor.js";

addEventListener("submit", (event) => {
  const form = event.target;
  const naar = new URL(event.submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", location);
  if (event.defaultPrevented || form.method !== "get" || !naar.href.startsWith(root.href)) return;
  event.preventDefault();
  spoor.go_on?.();
  naar.search = "";
  naar.hash = new URLSearchParams(new FormData(form));
  location.assign(naar);
});
