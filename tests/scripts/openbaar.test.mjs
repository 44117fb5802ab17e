import { strictEqual } from "node:assert";
import { test } from "node:test";

import { to_openbaar } from "../../overrides/assets/js/pure/openbaar.js";

const SITE = "https://voorbeeld.nl/kb/";

test("an address from a copy on disk is that of the site, wherever the page stands", () => {
  strictEqual(to_openbaar(SITE, "index.html", "praktijken/a/"), `${SITE}praktijken/a/`);
  strictEqual(to_openbaar(`${SITE}praktijken/`, "praktijken/index.html", "praktijken/a/"), `${SITE}praktijken/a/`);
  strictEqual(to_openbaar(`${SITE}praktijken/`, "praktijken/index.html", "praktijken/"), `${SITE}praktijken/`);
  strictEqual(to_openbaar("https://voorbeeld.nl/", "index.html", ""), "https://voorbeeld.nl/");
});

test("without a known address it is the place in the site, and never where the copy is kept", () => {
  strictEqual(to_openbaar(undefined, "praktijken/index.html", "praktijken/a/"), "praktijken/a/");
  strictEqual(to_openbaar(`${SITE}over/`, "praktijken/index.html", "praktijken/a/"), "praktijken/a/");
});
