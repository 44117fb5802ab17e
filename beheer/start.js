// Starts the CMS in Dutch, whatever the browser prefers, until somebody chooses another language.
import { begin_new, follow_soort, with_first_line } from "./nieuw.js";
import { remember } from "./kenmerken.js";
import { to_format } from "./opmaak.js";
import { as_published } from "./publiceren.js";
import { refuse_wrong } from "./regels.js";

const PREFERENCES = "sveltia-cms.prefs";
if (!localStorage.getItem(PREFERENCES)) {
  localStorage.setItem(PREFERENCES, JSON.stringify({ locale: "nl" }));
}
// To a browser in another language the CMS offers to go over to that one, above all else.
Object.defineProperty(navigator, "language", { value: "nl" });
const { init, registerCustomFormat } = await import("./vendor/npm/index.js");
const { collections } = await (await fetch("config.json")).json();
const kinds = collections.flatMap((collection) => collection.files ?? [collection]);
for (const { format, fields, hide } of kinds) {
  if (format && !hide) registerCustomFormat(format, "yml", watch(to_format(fields)));
}
begin_new(collections.filter((collection) => collection.create));
follow_soort();
init();

/** The same format, that knows which kenmerken there are and saves nothing that is wrong. */
function watch({ fromFile, toFile }) {
  return {
    fromFile(text) {
      const record = fromFile(text);
      remember(record);
      return record;
    },
    toFile(record) {
      refuse_wrong(record);
      remember(record);
      return toFile(as_published(with_first_line(record), new Date()));
    },
  };
}
