// What `tests/site/test_register.py` asks of the register: `node register.mjs <assets> <folder of gegevens> <questions>`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInThisContext } from "node:vm";

const [assets, gegevens, vragen] = process.argv.slice(2);
const data = new Map();
globalThis.kennisbank = { ontvang: (naam, inhoud) => data.set(naam, inhoud) };
const draai = (path) => runInThisContext(readFileSync(path, "utf8"), path);

const gevraagd = [];
async function laad(naam) {
  gevraagd.push(naam);
  if (!data.has(naam)) draai(join(gegevens, `${naam}.js`));
  return data.get(naam);
}

const { read_register } = await import(pathToFileURL(join(assets, "js/pure/register.js")));
const bank = read_register(await laad("praktijken"), laad);
const antwoorden = {};
for (const [naam, code] of Object.entries(JSON.parse(vragen))) {
  gevraagd.length = 0;
  let antwoord;
  try {
    antwoord = await runInThisContext(`(async (bank) => ${code})`)(bank);
  } catch (fout) {
    antwoord = `fout: ${fout.message}`;
  }
  antwoorden[naam] = { antwoord: ArrayBuffer.isView(antwoord) ? [...antwoord] : antwoord, gevraagd: [...new Set(gevraagd)].sort() };
}
console.log(JSON.stringify(antwoorden));
