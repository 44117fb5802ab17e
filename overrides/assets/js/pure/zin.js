// What sentences are made of: names in a row, numbers of things, days.

// `a`, `a en b`, `a, b en c`
export const join_names = (names) =>
  names.length > 1 ? `${names.slice(0, -1).join(", ")} en ${names.at(-1)}` : (names[0] ?? "");

// The same for what nobody counted: however many and long, it stays a sentence. What a reader gave is quoted (getypt.js).
const shorten = (name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
export function join_some(names, tell = shorten) {
  const some = names.slice(0, 3).map(tell);
  return join_names(names.length > 3 ? [...some, `nog ${names.length - 3}`] : some);
}

// `1 praktijk`, `0 praktijken`
export const count = (aantal, een, meer) => `${aantal} ${aantal === 1 ? een : meer}`;
export const count_praktijken = (aantal) => count(aantal, "praktijk", "praktijken");

export const to_datum = (iso) =>
  new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));
