// To publish a concept is to change its status: what goes with that is done as it is saved.
import { FIRST_LINE, to_day } from "./nieuw.js";
import { SOURCE } from "./opmaak.js";

const CONCEPT = /^status: *["']?concept["']? *(?:#.*)?$/m;

/** Whether a record was a concept until now, and is none any more. */
export function is_publication(record) {
  return CONCEPT.test(record[SOURCE] ?? "") && record.status !== "concept";
}

/** What is published as it will be read: from today, and without what was to choose from. */
export function as_published(record, today) {
  if (!is_publication(record)) return record;
  const { voorgesteld: _, ...rest } = record;
  const day = to_day(today);
  const wijzigingen = (rest.wijzigingen ?? []).map((line) => (line.tekst === FIRST_LINE ? { ...line, datum: day } : line));
  return { ...rest, gepubliceerd: day, ...(rest.wijzigingen && { wijzigingen }) };
}
