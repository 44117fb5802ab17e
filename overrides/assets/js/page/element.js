// An element made of plain text, never of HTML.
export function element(name, properties = {}, ...children) {
  const { klas, ...attributes } = properties;
  const made = document.createElement(name);
  if (klas) made.className = klas;
  for (const [key, value] of Object.entries(attributes))
    if (value !== false && value !== undefined && value !== null)
      made.setAttribute(key, value === true ? "" : value);
  made.append(...children);
  return made;
}

export const alinea = (...inhoud) => element("p", {}, ...inhoud);
export const link = (href, ...inhoud) => element("a", { href }, ...inhoud);
