// A script of ours that only some readers need: what its module gives. The file has a hash in its name,
// where it is asked for (site/look/assets.py); the module has none.
import { within_time } from "./geduld.js";
import { to_url } from "./root.js";

const asked = new Map();

export function load_module(name, path) {
  if (!asked.has(path)) {
    const script = document.createElement("script");
    script.src = to_url(path);
    const come = new Promise((resolve, reject) => {
      script.addEventListener("load", () => resolve(globalThis.kennisbank.modules[name]));
      script.addEventListener("error", () => reject(new Error(script.src)));
    });
    const in_time = within_time(come);
    asked.set(path, in_time);
    in_time.catch(() => {
      asked.delete(path);
      script.remove();
    });
    document.head.append(script);
  }
  return asked.get(path);
}
