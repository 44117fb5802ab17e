// Where a praktijk was seen: its municipality, or else its region, or the whole country.
export const name_plek = ({ gemeente, regio }, { namen }) =>
  gemeente.length ? namen.gemeente.get(gemeente[0]).naam : namen.regio.get(regio[0]).naam;

// What a place is called in a sentence: Utrecht is a region and a municipality. `geheel` is the study as a whole.
export function name_in_zin({ sleutel, soort, naam }, geheel) {
  if (sleutel === "landelijk") return geheel;
  return soort === "regio" ? `de regio ${naam}` : naam;
}
