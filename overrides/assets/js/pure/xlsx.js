// A table as a workbook for Excel, with a second sheet that says what it is (Office Open XML, ECMA-376).
import { KOP, escape_xml } from "./xml.js";
import { to_zip } from "./zip.js";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const OOXML = "http://schemas.openxmlformats.org";
const BLAD = `xmlns="${OOXML}/spreadsheetml/2006/main"`;
const RELATIE = `${OOXML}/officeDocument/2006/relationships`;
const LANG = 32767; // signs that a cell can hold
const DAG = 86_400_000;
const EERSTE = Date.UTC(1899, 11, 30); // the day that Excel counts from
const KOPREGEL = 1; // the styles, by their place in STIJLEN
const DATUM = 2;
const TEKENS_PER_CM = 4.5;

// `A`, `Z`, `AA`
function to_letters(nummer) {
  const rest = String.fromCharCode(65 + (nummer % 26));
  return nummer < 26 ? rest : to_letters(Math.floor(nummer / 26) - 1) + rest;
}

// Excel takes `_x0041_` in a text for the sign with that number; so its first sign is written as a number itself.
const escape_tekst = (tekst) => escape_xml(tekst.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_"));

function to_cel(waarde, plaats, stijl) {
  if (stijl === DATUM) return `<c r="${plaats}" s="${DATUM}"><v>${(Date.parse(waarde) - EERSTE) / DAG}</v></c>`;
  if (typeof waarde === "number") return `<c r="${plaats}"><v>${waarde}</v></c>`;
  const tekst = escape_tekst(waarde.slice(0, LANG));
  return `<c r="${plaats}" s="${stijl}" t="inlineStr"><is><t xml:space="preserve">${tekst}</t></is></c>`;
}

const to_regel = (cellen, nummer, stijl_of) =>
  `<row r="${nummer}">${cellen.map((waarde, at) => to_cel(waarde, `${to_letters(at)}${nummer}`, stijl_of(at))).join("")}</row>`;

const to_breedtes = (breedtes) =>
  `<cols>${breedtes.map((cm, at) => `<col min="${at + 1}" max="${at + 1}" width="${parseFloat(cm) * TEKENS_PER_CM}" customWidth="1"/>`).join("")}</cols>`;

// The first row stays in sight, and each column can be filtered.
function to_blad({ kolommen, datums, rijen }) {
  const namen = Object.keys(kolommen);
  const [koppen, breedtes] = [0, 1].map((at) => Object.values(kolommen).map((kolom) => kolom[at]));
  const stijl_of = (at) => (datums.includes(namen[at]) ? DATUM : 0);
  const regels = [to_regel(koppen, 1, () => KOPREGEL), ...rijen.map((rij, at) => to_regel(rij, at + 2, stijl_of))];
  const beeld = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const filter = `<autoFilter ref="A1:${to_letters(namen.length - 1)}${rijen.length + 1}"/>`;
  return `${KOP}<worksheet ${BLAD}>${beeld}${to_breedtes(breedtes)}<sheetData>${regels.join("")}</sheetData>${filter}</worksheet>`;
}

const to_over = (uitleg) =>
  `${KOP}<worksheet ${BLAD}>${to_breedtes(["4.5cm", "20cm"])}<sheetData>${uitleg.map((rij, at) => to_regel(rij, at + 1, () => 0)).join("")}</sheetData></worksheet>`;

const STIJLEN = `${KOP}<styleSheet ${BLAD}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const INHOUD = `${KOP}<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SOORT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SOORT}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SOORT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SOORT}.styles+xml"/></Types>`;

const to_relaties = (delen) =>
  `${KOP}<Relationships xmlns="${OOXML}/package/2006/relationships">${delen.map(([soort, doel], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIE}/${soort}" Target="${doel}"/>`).join("")}</Relationships>`;

const to_boek = (naam) =>
  `${KOP}<workbook ${BLAD} xmlns:r="${RELATIE}"><sheets><sheet name="${escape_xml(naam)}" sheetId="1" r:id="rId1"/><sheet name="Over dit bestand" sheetId="2" r:id="rId2"/></sheets></workbook>`;

// The parts of the file.
export const to_xlsx = (tabel, uitleg) =>
  to_zip([
    ["[Content_Types].xml", INHOUD],
    ["_rels/.rels", to_relaties([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", to_boek(tabel.naam)],
    ["xl/_rels/workbook.xml.rels", to_relaties([["worksheet", "worksheets/sheet1.xml"], ["worksheet", "worksheets/sheet2.xml"], ["styles", "styles.xml"]])],
    ["xl/worksheets/sheet1.xml", to_blad(tabel)],
    ["xl/worksheets/sheet2.xml", to_over(uitleg)],
    ["xl/styles.xml", STIJLEN],
  ]);
