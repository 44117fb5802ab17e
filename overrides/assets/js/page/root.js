// Where the site is, seen from the script that runs: what pages load is joined and classic, so it knows
// its own address (site/scripts.py). On disk (`kennisbank zip`) a folder has no page of its own.
export const root = new URL("../", document.currentScript.src);
export const op_schijf = location.protocol === "file:";

export function to_url(path) {
  const url = new URL(path, root);
  if (op_schijf && url.pathname.endsWith("/")) url.pathname += "index.html";
  return url.href;
}
