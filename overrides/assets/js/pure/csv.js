// A table as CSV, as spreadsheets in Dutch read it.

// A value that a spreadsheet would take for a formula gets an apostrophe before it.
function to_veld(waarde) {
  const veilig = /^[=+\-@\t\r\n＝＋－＠]/.test(waarde) ? `'${waarde}` : waarde;
  return `"${veilig.replaceAll('"', '""')}"`;
}

export const to_csv = (rijen) => `\ufeff${rijen.map((rij) => `${rij.map(to_veld).join(";")}\r\n`).join("")}`;
