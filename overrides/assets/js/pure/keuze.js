// The choice of a reader as the text that stands in an address behind the #:
// `thema=veiligheid,wonen&volgorde=nieuw`. What stands there without "=" is a place on the page.

export const is_keuze = (fragment) => fragment.includes("=");

// The same without what programs do to an address as a whole: all of it in signs of percent, also more than once, and
// `&amp;` between two values. What stands within a value was encoded by us, and stays.
export function open_keuze(fragment) {
  let open = fragment;
  for (let keer = 0; keer < 3 && !is_keuze(open) && /%(?:25)*3d/i.test(open); keer++) open = decode(open);
  return open.replace(/&(?:amp;)+/gi, "&");
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// Lists have commas and municipalities a colon, so that an address stays readable.
const to_text = (params) => params.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");

// The same choice, in the one way that we write it.
export const normalize = (keuze) => to_text(new URLSearchParams(keuze));

export const read_waarde = (keuze, key) => new URLSearchParams(keuze).get(key) ?? "";

export const read_lijst = (keuze, key) => [...new Set(read_waarde(keuze, key).split(",").filter(Boolean))];

// The choice with other values; an empty one is taken out.
export function with_waarden(keuze, waarden) {
  const params = new URLSearchParams(keuze);
  for (const [key, waarde] of Object.entries(waarden)) {
    const text = Array.isArray(waarde) ? waarde.join(",") : waarde;
    if (text) params.set(key, text);
    else params.delete(key);
  }
  return to_text(params);
}

// What was chosen in words, as it stands on paper and in a file: `soort Kan beter of Ervaring; regio Zeeland`.
export function describe_keuze(delen, volgorde) {
  const woorden = delen.filter(([, namen]) => namen.length).map(([id, namen]) => `${id} ${namen.join(" of ")}`);
  if (volgorde) woorden.push(`volgorde ${volgorde.toLowerCase()}`);
  return woorden.join("; ");
}
