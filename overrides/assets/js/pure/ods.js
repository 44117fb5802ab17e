// Two tables as a spreadsheet: the praktijken, and what they are (OpenDocument 1.3).
import { DATUMS, KOLOMMEN } from "./tabel.js";
import { KOP, escape_xml } from "./xml.js";
import { to_zip } from "./zip.js";

export const ODS = "application/vnd.oasis.opendocument.spreadsheet";
const OASIS = "urn:oasis:names:tc:opendocument:xmlns";

// Each line of a text is a paragraph: within one, a line end is no more than a space.
function to_cel(waarde, kolom) {
  const tekst = waarde.split(/\r?\n/).map((regel) => `<text:p>${escape_xml(regel)}</text:p>`).join("");
  return DATUMS.includes(kolom)
    ? `<table:table-cell table:style-name="datum" office:value-type="date" office:date-value="${waarde}">${tekst}</table:table-cell>`
    : `<table:table-cell office:value-type="string">${tekst}</table:table-cell>`;
}

const to_regel = (cellen, kolommen = []) =>
  `<table:table-row>${cellen.map((waarde, nummer) => to_cel(waarde, kolommen[nummer])).join("")}</table:table-row>`;

const to_regels = (rijen, kolommen) => rijen.map((rij) => to_regel(rij, kolommen)).join("");

const to_kolommen = (namen) => namen.map((naam) => `<table:table-column table:style-name="kolom-${naam}"/>`).join("");

function to_stijlen() {
  const breedtes = Object.entries({ ...KOLOMMEN, wat: ["", "4.5cm"], uitleg: ["", "20cm"] }).map(
    ([naam, [, breedte]]) =>
      `<style:style style:name="kolom-${naam}" style:family="table-column"><style:table-column-properties style:column-width="${breedte}"/></style:style>`,
  );
  return `<office:automatic-styles>${breedtes.join("")}<number:date-style style:name="dag"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><style:style style:name="datum" style:family="table-cell" style:data-style-name="dag"/><style:style style:name="kop" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>`;
}

function to_inhoud(rijen, uitleg) {
  const namen = Object.keys(KOLOMMEN);
  const ruimtes = [
    ...["office", "style", "text", "table"].map((naam) => `xmlns:${naam}="${OASIS}:${naam}:1.0"`),
    `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
    `xmlns:number="${OASIS}:datastyle:1.0"`,
  ].join(" ");
  const kop = Object.values(KOLOMMEN).map(([naam]) => `<table:table-cell table:style-name="kop" office:value-type="string"><text:p>${naam}</text:p></table:table-cell>`);
  const bereik = `Praktijken.A1:Praktijken.${String.fromCharCode(64 + namen.length)}${rijen.length + 1}`;
  const praktijken = `<table:table table:name="Praktijken">${to_kolommen(namen)}<table:table-header-rows><table:table-row>${kop.join("")}</table:table-row></table:table-header-rows>${to_regels(rijen, namen)}</table:table>`;
  const over = `<table:table table:name="Over dit bestand">${to_kolommen(["wat", "uitleg"])}${to_regels(uitleg)}</table:table>`;
  const filter = `<table:database-ranges><table:database-range table:name="praktijken" table:target-range-address="${bereik}" table:display-filter-buttons="true"/></table:database-ranges>`;
  return `${KOP}<office:document-content ${ruimtes} office:version="1.3">${to_stijlen()}<office:body><office:spreadsheet>${praktijken}${over}${filter}</office:spreadsheet></office:body></office:document-content>`;
}

const MANIFEST = `${KOP}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${ODS}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

// The parts of the file.
export const to_ods = (rijen, uitleg) =>
  to_zip([
    ["mimetype", ODS],
    ["META-INF/manifest.xml", MANIFEST],
    ["content.xml", to_inhoud(rijen, uitleg)],
  ]);
