// What somebody looked for, from an address that leads nowhere: the words of its last part.
const LANG = 60; // signs; a longer one is no title of ours

export function describe_verdwenen(pad) {
  const deel = pad.replace(/\/(index\.html)?$/, "").split("/").at(-1).replace(/\.html$/, "");
  let tekst;
  try {
    tekst = decodeURIComponent(deel);
  } catch {
    return "";
  }
  const woorden = tekst.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return woorden.length > 2 && woorden.length <= LANG ? woorden : "";
}
