import { match, strictEqual } from "node:assert";
import { test } from "node:test";

import { TEKENS } from "../../overrides/assets/js/pure/tekens.js";

test("each sign is a line that begins somewhere, and no two are the same", () => {
  for (const teken of Object.values(TEKENS)) match(teken, /^M[\d.]+ [\d.]+[a-zA-Z]/);
  strictEqual(new Set(Object.values(TEKENS)).size, Object.keys(TEKENS).length);
});
