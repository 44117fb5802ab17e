// What a reader filled in before the script of a form came, stays: on a slow phone that is seconds. Our
// forms say autocomplete="off", so that no browser fills in what was there on an earlier visit.
const is_vak = ({ type }) => type === "checkbox" || type === "radio";

function is_touched(veld) {
  if (is_vak(veld)) return veld.checked && !veld.defaultChecked;
  if (veld.matches("select")) return veld.selectedIndex > 0;
  return veld.value !== veld.defaultValue;
}

// Calls `read`, which makes the fields in `part` follow the address, and then does the rest once more.
export function read_first(part, read) {
  const touched = [...part.querySelectorAll("input, select")].filter(is_touched).map((veld) => [veld, veld.value]);
  read();
  for (const [veld, waarde] of touched) {
    if (is_vak(veld)) veld.checked = true;
    else veld.value = waarde;
    for (const kind of ["input", "change"]) veld.dispatchEvent(new Event(kind, { bubbles: true }));
  }
}
