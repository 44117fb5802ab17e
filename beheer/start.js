// Starts the CMS in Dutch, whatever the browser prefers, until somebody chooses another language.
import { to_format } from "./opmaak.js";

const PREFERENCES = "sveltia-cms.prefs";
if (!localStorage.getItem(PREFERENCES)) {
  localStorage.setItem(PREFERENCES, JSON.stringify({ locale: "nl" }));
}
const { init, registerCustomFormat } = await import("./vendor/npm/index.js");
const { collections } = await (await fetch("config.json")).json();
const kinds = collections.flatMap((collection) => collection.files ?? [collection]);
for (const { format, fields, hide } of kinds) {
  if (format && !hide) registerCustomFormat(format, "yml", to_format(fields));
}
init();
