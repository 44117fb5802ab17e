// Text within XML.
export const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TEKENS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// Signs that XML does not know are left out.
export const escape_xml = (tekst) =>
  tekst
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll(/[&<>"]/g, (teken) => TEKENS[teken]);
