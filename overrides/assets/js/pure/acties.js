// What a link from the reflectie puts on the list of actions of a meeting: `acties=WIJ-I02,WIJ-I05`.
import { count, join_some } from "./zin.js";

const LANG = 2000; // letters of a link that are read
const KENMERK = /^[A-Z]{2,5}-[A-Z]{1,3}\d{1,3}$/;

// The points that this page knows, in the order of the link; those that it does not; and whether the rest means nothing.
export function read_acties(waarde, bekend) {
  const delen = waarde.slice(0, LANG).split(",").map((deel) => deel.trim().toUpperCase());
  const gevraagd = [...new Set(delen.filter(Boolean))];
  const vreemd = gevraagd.filter((kenmerk) => !bekend.includes(kenmerk));
  return {
    gekozen: gevraagd.filter((kenmerk) => bekend.includes(kenmerk)),
    vreemd: vreemd.filter((kenmerk) => KENMERK.test(kenmerk)),
    onleesbaar: waarde.length > LANG || vreemd.some((kenmerk) => !KENMERK.test(kenmerk)),
  };
}

// Things with the same name together, in the order of the first of each.
export function group_by(things, name_of) {
  const groepen = new Map();
  for (const thing of things) groepen.set(name_of(thing), [...(groepen.get(name_of(thing)) ?? []), thing]);
  return [...groepen.values()];
}

const MEESTE = 3; // so many actions a meeting agrees

// Where what stands on the list came from, and what of the link does not; `rijen` is how many actions stand there.
export function tell_acties({ gekozen, vreemd, onleesbaar }, rijen) {
  const zinnen = [];
  if (gekozen.length) {
    const staan = gekozen.length === 1 ? "Op de actielijst staat" : "Op de actielijst staan";
    zinnen.push(`${staan} ${count(gekozen.length, "punt", "punten")} uit een reflectie, met wat een bron daarover zegt (onze keuze).`);
    if (rijen > MEESTE) zinnen.push("Kies er ten hoogste drie, en streep de rest door.");
  }
  if (vreemd.length) {
    const horen = vreemd.length === 1 ? "hoort niet bij dit thema of bestaat" : "horen niet bij dit thema of bestaan";
    zinnen.push(`${join_some(vreemd)} ${horen} niet meer.`);
  }
  if (onleesbaar) zinnen.push("Een deel van de link is niet te lezen.");
  if (zinnen.length && !gekozen.length) zinnen.push("De actielijst is daarom leeg.");
  return zinnen.join(" ");
}
