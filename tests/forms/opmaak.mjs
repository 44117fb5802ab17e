// Reads cases as JSON, and writes what the editing screen would save for each.
import { readFileSync } from "node:fs";

import { SOURCE, read_file, write_file } from "../../beheer/opmaak.js";

const { files } = JSON.parse(readFileSync(0, "utf8"));
const saved = files.map(({ source, data, fields }) => {
  const found = source === undefined ? {} : read_file(source.trim());
  return write_file({ ...data, [SOURCE]: found[SOURCE] }, fields);
});
process.stdout.write(JSON.stringify(saved));
