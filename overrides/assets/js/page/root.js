// Where the site is, seen from the script that runs: what pages load is joined and classic, so it knows
// its own address (site/scripts.py). On disk (`kennisbank zip`) a folder has no page of its own.
import { to_openbaar } from "../pure/openbaar.js";

export const root = new URL("../", document.currentScript.src);
export const op_schijf = location.protocol === "file:";

export function to_url(path) {
  const url = new URL(path, root);
  if (op_schijf && url.pathname.endsWith("/")) url.pathname += "index.html";
  return url.href;
}

// The address of this page without what was chosen on it, in full: of a path that begins with two slashes, as somebody can
// make a link, a browser would take the first part for the name of another site.
export const read_pagina = () => location.href.replace(/[?#].*$/s, "");

const eigen = () => document.querySelector("link[rel=canonical]")?.href;
const plek = () => decodeURI(location.pathname).slice(decodeURI(root.pathname).length);

// An address that goes to others, in a file or by the clipboard: of a page at `path`, and of this page as it is now.
export const to_adres = (path) => (op_schijf ? to_openbaar(eigen(), plek(), path) : to_url(path));
export function to_eigen_adres() {
  if (!op_schijf) return location.href;
  return `${to_adres(plek().replace(/index\.html$/, ""))}${location.search}${location.hash}`;
}
