// Starts the CMS in Dutch, whatever the browser prefers, until somebody chooses another language.
const PREFERENCES = "sveltia-cms.prefs";
if (!localStorage.getItem(PREFERENCES)) {
  localStorage.setItem(PREFERENCES, JSON.stringify({ locale: "nl" }));
}
const { init } = await import("./vendor/npm/index.js");
init();
