// What a new record begins with: the next free kenmerk, today, and a day for review a year later.
// The CMS fills in what stands behind the address of a new record; so that is where it is put.
import { next_for, next_of } from "./kenmerken.js";
import { SOURCE } from "./opmaak.js";

const NEW = /^#\/collections\/(?<name>[^/?]+)\/new(?:\?(?<asked>.*))?$/;
const FIRST = "goed-voorbeeld"; // what a new praktijk is taken for; the hint says what others have
export const FIRST_LINE = "Opgenomen in de kennisbank.";
let proposed; // the kenmerk of the new record, until somebody types her own

/** Give every new record of these collections its beginning; before the CMS sees the address. */
export function begin_new(collections) {
  addEventListener("hashchange", () => {
    const { name, asked = "" } = NEW.exec(location.hash)?.groups ?? {};
    const collection = collections.find((one) => one.name === name);
    if (!collection) return;
    const given = new URLSearchParams(asked);
    const beginning = to_beginning(collection, new Date());
    proposed = beginning.kenmerk;
    for (const [field, value] of Object.entries(beginning)) {
      if (!given.has(field)) given.set(field, value);
    }
    history.replaceState(history.state, "", `#/collections/${name}/new?${given}`);
  });
}

/** Have the kenmerk of a new record follow its soort; `aanpassingen.json` tells what is filled in. */
export function follow_soort() {
  addEventListener("ingevuld", ({ detail: { name, values, is_new } }) => {
    if (!is_new || name !== "soort" || values.kenmerk !== proposed) return;
    proposed = next_of(values.regio, values.soort) || proposed;
    if (values.kenmerk !== proposed) values.kenmerk = proposed;
  });
}

/** A new record with the first line of its life, which no address can hold. */
export function with_first_line(record) {
  const { gepubliceerd, wijzigingen = [], ...rest } = record;
  if (record[SOURCE] || !gepubliceerd || wijzigingen.some(({ tekst }) => tekst === FIRST_LINE)) return record;
  const lines = [{ datum: gepubliceerd, tekst: FIRST_LINE }, ...wijzigingen];
  const before = { herzien_voor: { gepubliceerd }, status: { wijzigingen: lines } }; // their places
  return Object.assign({}, ...Object.entries(rest).map(([name, value]) => ({ ...before[name], [name]: value })));
}

/** The fields that can be known beforehand. */
export function to_beginning({ fields }, today) {
  const regio = fields.find((field) => field.name === "regio")?.default;
  const values = {
    kenmerk: next_for(regio, regio && FIRST),
    gepubliceerd: to_day(today),
    herzien_voor: to_day(a_year_after(today)),
  };
  return Object.fromEntries(fields.filter(({ name }) => values[name]).map(({ name }) => [name, values[name]]));
}

/** A day as the records have it. */
export function to_day(day) {
  const two = (number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The same day a year later; 28 February for a leap day. */
function a_year_after(day) {
  const month = day.getMonth();
  const last = new Date(day.getFullYear() + 1, month + 1, 0).getDate();
  return new Date(day.getFullYear() + 1, month, Math.min(day.getDate(), last));
}
