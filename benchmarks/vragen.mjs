// Asks the questions that come in (JSON, a list) of a built site, in Node: `node vragen.mjs <site>`. For each the
// addresses that are shown, as `pages/zoekpagina.js` draws them. Our own scripts answer; only what a browser
// gives them (data as scripts, where the site is) is given here.
import { existsSync, readFileSync } from "node:fs";
import { register } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const SITE = pathToFileURL(`${resolve(process.argv[2])}/`);
const SCRIPTS = new URL("../overrides/assets/js/", import.meta.url);
const GETOOND = 10; // as many as a page of results

const GIVEN = {
  "page/gegevens.js": "export const load_gegevens = (name) => globalThis.load_gegevens(name);",
  "page/root.js": "export const { root } = globalThis; export const op_schijf = false; export const to_url = (path) => new URL(path, root).href;",
};
// Our scripts and that of Pagefind are modules, which only a browser is told.
const HOOKS = `
const GIVEN = ${JSON.stringify(Object.fromEntries(Object.entries(GIVEN).map(([name, text]) => [new URL(name, SCRIPTS).href, text])))};
export async function load(url, context, next) {
  if (GIVEN[url]) return { format: "module", shortCircuit: true, source: GIVEN[url] };
  const ours = url.startsWith(${JSON.stringify(SCRIPTS.href)}) || url.startsWith(${JSON.stringify(SITE.href)});
  return next(url, ours ? { ...context, format: "module" } : context);
}`;
register(`data:text/javascript,${encodeURIComponent(HOOKS)}`);

async function load_gegevens(name) {
  let come;
  const kennisbank = { ontvang: (_, data) => (come = data) };
  new Function("kennisbank", "globalThis", readFileSync(new URL(`gegevens/${name}.js`, SITE), "utf8"))(kennisbank, { kennisbank });
  return come;
}

async function fetch(asked) {
  const path = fileURLToPath(new URL(String(asked.url ?? asked).replace(/[?].*$/, ""), SITE));
  return existsSync(path) ? new Response(readFileSync(path)) : new Response("", { status: 404 });
}

class DOMParser {
  parseFromString = () => ({ body: { textContent: "", childNodes: [] } }); // excerpts are not looked at
}

const document = { querySelector: () => ({ getAttribute: () => "nl" }), documentElement: { getAttribute: () => "nl" } };
Object.assign(globalThis, { root: SITE, load_gegevens, fetch, DOMParser, document, window: globalThis, location: new URL(SITE) });

const { answer_vraag } = await import(new URL("page/zoekantwoord.js", SCRIPTS));
const { find_invulling } = await import(new URL("pure/zoeknamen.js", SCRIPTS));

// From the root of the site, without what marks words on the page.
const to_address = (url) => new URL(url, SITE).href.replace(SITE.href, "").replace(/[?].*(?=#)|[?].*$/, "");

async function ask(vraag) {
  const { answer, pages } = await answer_vraag(vraag, true, GETOOND, () => true);
  if (answer.fout) throw new Error(`${vraag}: ${answer.fout}`);
  const kaart = answer.kaart ? [answer.kaart, find_invulling(answer.kaart)] : [];
  return [...kaart.filter(Boolean), ...pages].map(({ url }) => to_address(url));
}

const found = [];
for (const vraag of JSON.parse(readFileSync(0, "utf8"))) found.push(await ask(vraag));
process.stdout.write(JSON.stringify(found));
