// The layout of a file, as `kennisbank opmaak` writes it (documents/layout.py); a test holds the
// two together. What nobody changed stays as it is typed, with its comments; and a text stays a
// text, so that 0118123456 keeps its zero and 3.10 too.
import { Document, Pair, Scalar, YAMLMap, YAMLSeq, isMap, isScalar, isSeq, parseDocument } from "./vendor/yaml/dist/index.js";

export const SOURCE = "#"; // no field has this name; under it the text of the file goes along
export const LIST = "lijst"; // the screen knows no file that is a list, so that gets a name

const READING = { schema: "failsafe", version: "1.2" }; // in this schema each value is its text
const WRITING = { lineWidth: 0, flowCollectionPadding: false, doubleQuotedAsJSON: true };
const LITERAL = /^\S(?:[^\n\t]*\S)?(?:\n(?:\S(?:[^\n\t]*\S)?)?)*\n\S(?:[^\n\t]*\S)?$/;
// What stands above and below all of it: comments, whoever comes first or last in the file.
const AROUND = /^(?<head>(?:#.*\n|\n)*)(?<body>[\s\S]*?)(?<tail>(?:\n#.*|\n)*)$/;
const NOT_PLAIN = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|\.\.\.|---|.*?(?:: |:$| #|[\t\n\r]))/;
const NOT_IN_ROW = /^(?:[-?:]|.*[,[\]{}:])/;
const OTHER = new RegExp(
  "^(?:~|null|Null|NULL|[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|true|True|TRUE|false|False|FALSE|<<|=" +
    "|[-+]?0(?:[bB][01_]+|[oO][0-7_]+|[xX][0-9a-fA-F_]+)" +
    "|[-+]?(?:\\.[0-9][0-9_]*|[0-9][0-9_]*(?:\\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?" +
    "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?" +
    "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)" +
    "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?" +
    "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?)$",
);

/** How the screen reads and writes the files with these fields. */
export function to_format(fields) {
  return { fromFile: read_file, toFile: (content) => write_file(content, fields) };
}

/** The values of a file, each as its text. */
export function read_file(text) {
  const found = parseDocument(text, READING);
  if (found.errors.length) throw found.errors[0];
  const data = found.toJS();
  return { ...(Array.isArray(data) ? { [LIST]: data } : data), [SOURCE]: text };
}

/** The text of a file with these values: that which it had, with what was changed. */
export function write_file({ [SOURCE]: source, ...record }, fields) {
  const { head, body, tail } = AROUND.exec(source ?? "").groups;
  const document = body ? parseDocument(body, READING) : new Document(null, READING);
  const [list] = fields.filter((field) => field.name === LIST);
  const place = list ? { ...within(list), root: true } : { fields };
  document.contents = to_node(list ? (record[LIST] ?? []) : record, document.contents, place);
  return head + document.toString(WRITING).trimEnd() + tail.trimEnd() + "\n";
}

/** A value as a node: the old one, as far as it says the same. */
function to_node(value, old, place) {
  if (Array.isArray(value)) return to_list(value, isSeq(old) ? old : new YAMLSeq(), place);
  if (typeof value === "object") return to_group(value, isMap(old) ? old : new YAMLMap(), place);
  const text = String(value).trim();
  if (isScalar(old) && old.value.trim() === text) return old;
  const node = new Scalar(text);
  if (isScalar(old)) Object.assign(node, { comment: old.comment, commentBefore: old.commentBefore });
  node.type = style_of(text, place, Boolean(node.comment));
  return node;
}

/** A list: what is in it already keeps its comments, wherever it goes. */
function to_list(values, list, place) {
  const left = list.items.map((node) => [JSON.stringify(node), node]);
  const same = values.map((value) => {
    const at = left.findIndex(([text]) => text === JSON.stringify(value));
    return at < 0 ? undefined : left.splice(at, 1)[0][1];
  });
  const in_row = place.in_row || (place.root && list.items.length > 0 && list.items.every((node) => node.flow));
  if (!list.items.length || !values.length) list.flow = !values.length; // or it gets a line of its own
  list.items = values.map((value, at) => {
    const node = to_node(value, same[at] ?? left.shift()?.[1], { ...place, root: false, in_row });
    if (in_row && !isScalar(node)) node.flow = true;
    return node;
  });
  return list;
}

/** A group of fields, in the order in which the screen shows them. */
function to_group(record, group, place) {
  const pairs = new Map(group.items.map((pair) => [pair.key.value, pair]));
  const field_of = (name) => place.fields?.find((field) => field.name === name);
  // What goes without saying is not said in a file that did without.
  const is_said = ([name, value]) => !pairs.size || pairs.has(name) || value !== field_of(name)?.default;
  const found = Object.entries(with_empty(record, place.fields ?? []));
  group.items = found.filter(is_said).map(([name, value]) => {
    const pair = pairs.get(name) ?? new Pair(new Scalar(name));
    const field = field_of(name);
    pair.value = to_node(value, pair.value, { ...within(field), in_row: place.in_row });
    return pair;
  });
  return group;
}

/** The fields that say something, and the lists that are to be said when they are empty too. */
function with_empty(record, fields) {
  const found = Object.entries(record).filter(([, value]) => value !== undefined && value !== null);
  fields.forEach(({ name, min, widget }, at) => {
    if (min !== 0 || widget === "number" || found.some(([other]) => other === name)) return;
    const before = new Set(fields.slice(0, at).map((field) => field.name));
    found.splice(found.findLastIndex(([other]) => before.has(other)) + 1, 0, [name, []]);
  });
  return Object.fromEntries(found);
}

/** What stands in a field; a number or a date of the model needs no quotes. */
function within(field) {
  const typed = ["number", "datetime"].includes(field?.widget);
  return { fields: field?.fields, typed };
}

/** How a text is written: as it is, on lines of its own, or between quotes where YAML needs them. */
export function style_of(text, { typed, in_row }, commented = false) {
  if (!in_row && !commented && LITERAL.test(text)) return Scalar.BLOCK_LITERAL;
  const kept = text !== "" && !NOT_PLAIN.test(text) && !(in_row && NOT_IN_ROW.test(text));
  if (kept && (typed || !OTHER.test(text))) return Scalar.PLAIN;
  return text.includes('"') && !/['\n\t]/.test(text) ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE;
}
