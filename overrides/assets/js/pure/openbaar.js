// The address of a page for whoever gets it. In a copy on disk an address leads nowhere for others, and tells where
// somebody keeps her files.

// `eigen` is the public address of the page at `plek` in the site, if that is known; else all that can be said of
// the page at `pad` is its place.
export function to_openbaar(eigen, plek, pad) {
  const map = plek.replace(/(^|\/)index\.html$/, "$1");
  return eigen?.endsWith(`/${map}`) ? `${eigen.slice(0, eigen.length - map.length)}${pad}` : pad;
}
