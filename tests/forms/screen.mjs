// What the editing screen says of records as it reads and saves them, and what a new one begins with.
import { readFileSync } from "node:fs";

import { remember } from "../../beheer/kenmerken.js";
import { to_beginning, with_first_line } from "../../beheer/nieuw.js";
import { SOURCE, read_file, write_file } from "../../beheer/opmaak.js";
import { objections } from "../../beheer/regels.js";

const { files, refused, begun, first } = JSON.parse(readFileSync(0, "utf8"));
files?.forEach((text) => remember(read_file(text)));
const answers = {
  refused: () => refused.map(([text, source]) => [...objections({ ...read_file(text), [SOURCE]: source })]),
  begun: () => begun.map(({ fields, day }) => to_beginning({ fields }, new Date(day))),
  first: () => first.map(({ record, fields }) => write_file(with_first_line(record), fields)),
};
const asked = Object.keys({ ...(refused && { refused }), ...(begun && { begun }), ...(first && { first }) });
process.stdout.write(JSON.stringify(asked.flatMap((name) => answers[name]())));
