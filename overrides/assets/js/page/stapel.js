// A table whose cells lie below each other on a phone: some browsers no longer tell who hears the page
// that it is a table when the style lays it out otherwise, so it says so itself, for as long as it lasts.
const ROLLEN = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
const SMAL = matchMedia("(width < 48rem)");

const role_of = ({ tagName, scope }) => ROLLEN[tagName] ?? (scope === "col" ? "columnheader" : "rowheader");

function tell(tabel) {
  for (const deel of [tabel, ...tabel.querySelectorAll("thead, tbody, tr, th, td")])
    if (SMAL.matches) deel.setAttribute("role", role_of(deel));
    else deel.removeAttribute("role");
}

export function tell_stapels() {
  for (const tabel of document.querySelectorAll(".kb-stapel")) tell(tabel);
}

SMAL.addEventListener("change", tell_stapels);
tell_stapels();
