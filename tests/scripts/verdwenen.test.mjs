import { strictEqual } from "node:assert";
import { test } from "node:test";

import { describe_verdwenen } from "../../overrides/assets/js/pure/verdwenen.js";

test("the words of an address that leads nowhere are what was looked for", () => {
  strictEqual(describe_verdwenen("/praktijken/korte-lijnen/"), "korte lijnen");
  strictEqual(describe_verdwenen("/site/praktijken/warme-overdracht/index.html"), "warme overdracht");
  strictEqual(describe_verdwenen("/pdf/caf%C3%A9.html"), "café");
});

test("an address without words, too long or broken asks nothing", () => {
  for (const pad of ["/", "/a/", "/%E0%A4%A/", `/${"x".repeat(61)}/`, "/--/"]) strictEqual(describe_verdwenen(pad), "");
});
