// The data of gegevens/<name>.js. It comes as a script, which a browser also reads from disk.
import { GEDULD } from "./geduld.js";
import { root } from "./root.js";

const asked = new Map();

export function load_gegevens(name) {
  if (!asked.has(name)) {
    const wait = {};
    wait.promise = new Promise((resolve, reject) => Object.assign(wait, { resolve, reject }));
    asked.set(name, wait);
    const script = document.createElement("script");
    script.src = new URL(`gegevens/${name}.js`, root);
    // What has run without handing over its data was cut off, or was no script of ours at all.
    const fail = () => {
      if (wait.come) return;
      if (asked.get(name) === wait) asked.delete(name); // or it was asked for again meanwhile
      script.remove();
      wait.reject(new Error(script.src));
    };
    script.addEventListener("error", fail);
    script.addEventListener("load", fail);
    setTimeout(fail, GEDULD); // what comes later still is kept for nobody, and asked for again
    document.head.append(script);
  }
  return asked.get(name).promise;
}

// What such a file calls (site/data/register.py).
globalThis.kennisbank.ontvang = (name, data) => {
  const wait = asked.get(name);
  if (!wait) return;
  wait.come = true;
  wait.resolve(data);
};
