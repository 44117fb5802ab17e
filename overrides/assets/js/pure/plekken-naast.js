// Places side by side: per theme what is known of each, what differs in words, and what fits on paper.
import { name_in_zin } from "./plek.js";
import { join_names } from "./zin.js";

export const MAX = 8; // so many titles of one soort; the page of the place has all
const REGELS = 40; // so many lines stand on one sheet of paper, sentences and titles together
const LETTERS = [190, 95, 62, 46]; // in one line on paper, when there are so many columns
const VET = 0.85; // so much of that, when they are bold

// How many of some are not in use, beside their number; and beside a name, that none is.
function tell_staten(some, bank) {
  const staten = [...bank.namen.status].map(([id, { naam }]) => ({ id, naam: naam.toLowerCase(), aantal: some.filter(bank.test("status", [id])).length }));
  const weg = staten.filter(({ id, aantal }) => id !== "actueel" && aantal);
  const alle = weg.reduce((som, { aantal }) => som + aantal, 0) === some.length;
  return {
    staten: join_names(weg.map(({ naam, aantal }) => `${aantal} ${naam}`)),
    niets: alle && weg.length ? ` (${join_names(weg.map(({ naam }) => naam))})` : "",
  };
}

// The praktijken of a place, by theme and by soort, in the fixed order and without empty ones: how many,
// and the first of them. `kop_of` gives of a number what it is called.
export function divide_by_thema(nummers, kop_of, bank) {
  const actueel = bank.test("status", ["actueel"]);
  const staat_of = (nummer) => bank.namen.status.get(bank.waarde_of("status", nummer)[0]).naam;
  return new Map(
    [...bank.namen.thema.keys()].map((thema) => {
      const bij = nummers.filter(bank.test("thema", [thema]));
      const groepen = [...bank.namen.soort].map(([soort, { ook: label }]) => {
        const some = bij.filter(bank.test("soort", [soort]));
        const eerst = [...some.filter(actueel), ...some.filter((nummer) => !actueel(nummer))].slice(0, MAX);
        const praktijken = eerst.map((nummer) => ({ ...kop_of(nummer), staat: actueel(nummer) ? "" : staat_of(nummer) }));
        return { soort, label, aantal: some.length, praktijken, ...tell_staten(some, bank) };
      });
      return [thema, groepen.filter(({ aantal }) => aantal)];
    }),
  );
}

// What differs under a theme: soorten that the same places have are joined in one sentence. The places
// have their groups by theme in `delen`; `zin` is the sentence of the server with its three gaps, and
// `geheel` what it calls the study as a whole.
export function describe_verschil(plekken, thema, namen, { zin, geheel }) {
  const samen = new Map();
  for (const [soort, { ook: label }] of namen.soort) {
    const groep_of = ({ delen }) => delen.get(thema).find((groep) => groep.soort === soort);
    const wel = plekken.filter(groep_of);
    const niets = wel.map((plek) => groep_of(plek).niets);
    const key = wel.map(({ sleutel }, at) => `${sleutel}${niets[at]}`).join(" ");
    if (!samen.has(key)) samen.set(key, { wel, niets, labels: [] });
    samen.get(key).labels.push(label);
  }
  const names_of = (some, niets = []) => join_names(some.map((plek, at) => `${name_in_zin(plek, geheel)}${niets[at] ?? ""}`));
  return [...samen.values()]
    .filter(({ wel }) => wel.length && wel.length < plekken.length)
    .map(({ wel, niets, labels }) => {
      const gaten = { soort: join_names(labels), wel: names_of(wel, niets), niet: names_of(plekken.filter((plek) => !wel.includes(plek))) };
      return zin.replace(/\{(soort|wel|niet)\}/g, (_, gat) => gaten[gat]);
    });
}

// How many titles of each soort go on paper, so that the table stays on one sheet.
export function count_on_paper(plekken, themas, zinnen) {
  const zinregels = zinnen.reduce((som, some) => som + 1 + some.reduce((lines, each) => lines + Math.ceil(each.length / 100), 0), 0);
  const count_lines = (groepen, aantal) =>
    groepen.reduce((som, { label, praktijken, staten = "" }) => {
      const titels = praktijken.slice(0, aantal).reduce((letters, { titel, staat }) => letters + titel.length + (staat ? staat.length + 4 : 2), 0);
      return som + Math.ceil((label.length + staten.length + titels + 12) / LETTERS[plekken.length - 1]);
    }, 0);
  const hoogte = (aantal) =>
    themas.reduce((som, thema) => som + Math.max(1, ...plekken.map(({ delen }) => count_lines(delen.get(thema), aantal))), 0);
  return [MAX, 5, 3, 2, 1].find((aantal) => hoogte(aantal) <= REGELS - zinregels / 2) ?? 0;
}

// How many millimetres the table takes on paper when it has only numbers.
export const measure_kort = (plekken, themas) =>
  themas.reduce((som, thema) => {
    const regels = plekken.map(({ delen }) => {
      const letters = delen.get(thema).reduce((sum, { label, staten = "" }) => sum + label.length + (staten ? staten.length + 8 : 5), 0);
      return Math.ceil(letters / (VET * LETTERS[plekken.length - 1]));
    });
    return som + 0.7 + 3.1 * Math.max(1, ...regels);
  }, 0);
