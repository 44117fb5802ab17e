// Praktijken found by words of their title or by their kenmerk.
import { flatten } from "./getypt.js";

// Every title and kenmerk as it is searched.
export const flatten_titels = (titels) => titels.map((een) => een.map(flatten));

// The numbers of those that have all the words: first those that begin with them.
export function find_titels(titels, getypt) {
  const woorden = flatten(getypt).split(/\s+/).filter(Boolean);
  const begin = [];
  const rest = [];
  titels.forEach(([kenmerk, titel], at) => {
    if (!woorden.every((woord) => titel.includes(woord) || kenmerk.includes(woord))) return;
    const vooraan = kenmerk === woorden[0] || titel.startsWith(woorden.join(" "));
    (vooraan ? begin : rest).push(at);
  });
  return [...begin, ...rest];
}
