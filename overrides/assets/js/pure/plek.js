// Where a praktijk was seen: its municipality, or else its region, or the whole country.
export const name_plek = ({ gemeente, regio }, { namen }) =>
  gemeente.length ? namen.gemeente.get(gemeente[0]).naam : namen.regio.get(regio[0]).naam;
