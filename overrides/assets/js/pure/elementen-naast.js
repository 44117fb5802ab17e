// Places side by side for each werkzaam element: the rows of the table and what goes for which, as the
// server has them (queries/werkzaam/naast.py). `naast` is the data of naast.js; of a place `rijen` is
// what its records say, by the number of the element.
import { name_in_zin } from "./plek.js";
import { count, join_names } from "./zin.js";

const DOET = ["gezien", "verteld"];
const ZOEKT = ["ontbrak", "gevraagd"];
const RIJEN = 24; // so many elements of one theme stand in the table (RIJEN_MAX)
const ZIN = 8; // so many are named under one sentence (ZIN_MAX)
const ZINNEN = 3; // so many sentences stand under one heading (ZINNEN_MAX)

// On paper, with so many places: letters in one line of a title and of a cell, and how many rows lie
// beside each other.
const PAPIER = { 2: [32, 35, 2], 3: [46, 54, 1], 4: [46, 41, 1] };
const BLAD = 137; // so many millimetres a sheet has for sentences and rows
const ZINREGEL = 96; // so many letters of a sentence; two lines lie beside each other
const HOOG = { zinregel: 3.1, kop: 0.8, regel: 2.85, rij: 0.5 };

const has = (vak, betekenissen) => vak.some(({ betekenis }) => betekenissen.includes(betekenis));

// Whether it was there, and also lacked or could be better.
export const is_beide = (vak) => has(vak, DOET) && has(vak, ["ontbrak"]);

// What a place has, by the number of the element.
export const read_rijen = (rijen, { betekenissen }) =>
  new Map(
    rijen.map(([nummer, meldingen]) => [
      nummer,
      meldingen.map(([at, aantal, records]) => ({ betekenis: betekenissen[at][0], woord: betekenissen[at][1], aantal, records })),
    ]),
  );

// What is said of what some records say when none is in use: those that are, stand first.
export const read_staat = (records) => (records[0]?.[4] ?? "").toLowerCase();

// Which sentence goes for an element, and the numbers of the places that it names.
function classify(vakken) {
  const places = (test) => vakken.flatMap((vak, at) => (test(vak, at) ? [at] : []));
  const doet = places((vak) => has(vak, DOET));
  const zoekt = places((vak, at) => !doet.includes(at) && has(vak, ZOEKT));
  const none = zoekt.length === vakken.length ? "zoekend" : "";
  const ruil = vakken.some((vak) => has(vak, ["gezien"])) ? "ruil" : "verteld"; // what was only told is not called seen
  const some = zoekt.length ? ruil : "alleen";
  return { soort: doet.length === vakken.length ? "samen" : doet.length ? some : none, doet, zoekt };
}

// What each place that a sentence names says of the element, also that it lacked there. Places of
// which the same record speaks are named together, as a region and its municipality.
function tell({ vakken, doet, zoekt }, namen) {
  const samen = new Map();
  const add = (at, betekenissen) => {
    const { betekenis, woord, aantal, records } = vakken[at].find((each) => betekenissen.includes(each.betekenis));
    const key = `${betekenis} ${records[0][2]}`;
    if (!samen.has(key)) samen.set(key, { woord, plekken: [], rest: 0 });
    const deel = samen.get(key);
    deel.rest = Math.max(deel.rest, aantal - 1);
    deel.plekken.push(`in ${namen[at]}`);
    // Once its municipality is named, that needs no name beside the title.
    if (!deel.record || !records[0][3]) [deel.record] = records;
  };
  vakken.forEach((vak, at) => {
    if (doet.includes(at)) add(at, DOET);
    if (doet.includes(at) && is_beide(vak)) add(at, ["ontbrak"]);
    if (zoekt.includes(at)) add(at, ZOEKT);
  });
  return [...samen.values()].map(({ plekken, ...deel }) => ({ ...deel, waar: join_names(plekken) }));
}

// What is said where no record is named, when some or all of it is not in use.
function tell_staat(delen) {
  const staten = delen.map(({ record }) => read_staat([record]));
  const woord = [...new Set(staten.filter(Boolean))].join(" of ");
  return woord && !staten.every(Boolean) ? `deels ${woord}` : woord;
}

function to_regel(rij, namen) {
  const delen = tell(rij, namen);
  return { element: rij.element, delen, staat: tell_staat(delen) };
}

function say(plekken, rijen, { zinnen, geheel }) {
  const namen = plekken.map((plek) => name_in_zin(plek, geheel));
  const names_at = (voor, places) => join_names(places.map((at) => `${voor} ${namen[at]}`));
  const word = (zin, some) => {
    const { doet, zoekt } = some[0];
    const niet = namen.flatMap((_, at) => (doet.includes(at) ? [] : [at]));
    const gaten = { doet: names_at("in", doet), zoekt: names_at("in", zoekt), niet: names_at("van", niet) };
    return {
      zin: zin.replace(/\{(doet|zoekt|niet)\}/g, (_, gat) => gaten[gat]),
      regels: some.slice(0, ZIN).map((rij) => to_regel(rij, namen)),
      rest: Math.max(some.length - ZIN, 0),
    };
  };
  return zinnen.flatMap(([soort, kop, zin]) => {
    const samen = new Map();
    for (const rij of rijen.filter((each) => each.soort === soort)) {
      const key = `${rij.doet} ${rij.zoekt}`;
      samen.set(key, [...(samen.get(key) ?? []), rij]);
    }
    const alle = [...samen.values()].toSorted((een, ander) => ander.length - een.length);
    const rest = alle.slice(ZINNEN).reduce((som, some) => som + some.length, 0);
    return alle.length ? [{ kop, zinnen: alle.slice(0, ZINNEN).map((some) => word(zin, some)), rest }] : [];
  });
}

const order_of = ({ zinnen }) => [...zinnen.map(([soort]) => soort), ""];

// The themes with their rows, and the sentences. The places have their `rijen` as read above.
export function compare_elementen(plekken, naast, themas) {
  const volgorde = order_of(naast);
  const rijen = naast.elementen
    .flatMap(([id, titel, thema], nummer) => {
      const vakken = plekken.map((plek) => plek.rijen.get(nummer) ?? []);
      return themas.includes(thema) && vakken.some((vak) => vak.length) ? [{ element: { id, titel }, thema, vakken, ...classify(vakken) }] : [];
    })
    .toSorted((een, ander) => volgorde.indexOf(een.soort) - volgorde.indexOf(ander.soort));
  const delen = themas.flatMap((thema) => {
    const some = rijen.filter((rij) => rij.thema === thema);
    return some.length ? [{ thema, rijen: some.slice(0, RIJEN), rest: Math.max(some.length - RIJEN, 0) }] : [];
  });
  return { delen, groepen: plekken.length > 1 ? say(plekken, rijen, naast) : [] };
}

const count_lines = (letters, regel) => Math.ceil(Math.max(letters, 1) / regel);

// How many millimetres a row takes.
function measure_rij({ element, vakken }) {
  const [titel, cel] = PAPIER[vakken.length];
  const length_of = (vak) => vak.reduce((som, { woord, records }) => som + woord.length + 3 + read_staat(records).length, 0);
  const regels = Math.max(count_lines(element.titel.length, titel), ...vakken.map((vak) => count_lines(length_of(vak), cel)));
  return HOOG.rij + regels * HOOG.regel;
}

const count_zin = ({ zin, regels }) =>
  count_lines(regels.reduce((som, { element }) => som + element.titel.length + 2, zin.length), ZINREGEL);

const measure_groep = ({ zinnen, rest }) =>
  HOOG.kop + HOOG.zinregel * zinnen.reduce((lines, each) => lines + count_zin(each), rest ? 2 : 1);

// They stand in two columns, each group in one of them.
function measure_groepen(groepen) {
  const hoogten = groepen.map(measure_groep);
  const sum = (some) => some.reduce((som, each) => som + each, 0);
  return Math.min(...[...hoogten, 0].map((_, at) => Math.max(sum(hoogten.slice(0, at)), sum(hoogten.slice(at)))));
}

// Which elements stand on a sheet of which so many millimetres are for others, the most telling first;
// and how many do not.
export function choose_for_paper({ delen, groepen }, naast, plekken, anders) {
  const [, , samen] = PAPIER[plekken];
  const koppen = delen.length * (HOOG.rij + HOOG.regel);
  let over = (BLAD - anders - measure_groepen(groepen)) * samen - koppen;
  const volgorde = order_of(naast);
  const rijen = delen.flatMap((deel) => deel.rijen).toSorted((een, ander) => volgorde.indexOf(een.soort) - volgorde.indexOf(ander.soort));
  const gekozen = rijen.filter((rij) => (over -= measure_rij(rij)) >= 0);
  return { gekozen: new Set(gekozen.map(({ element }) => element.id)), over: rijen.length - gekozen.length };
}

// What that paper says of those.
export const tell_over = (over) => `En nog ${count(over, "werkzaam element", "werkzame elementen")}, op de pagina.`;
