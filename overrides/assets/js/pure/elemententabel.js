// The table of elementen that a reader takes along: its columns, and a row of each.
export const KOLOMMEN = {
  kenmerk: "2.6cm",
  titel: "8cm",
  samenvatting: "14cm",
  themas: "5cm",
  gezien: "2.4cm",
  verteld: "2.4cm",
  gevraagd_of_genoemd: "2.4cm",
  ontbrak_of_kon_beter: "2.4cm",
  waar_gezien_of_verteld: "12cm",
  vragen: "8cm",
  status: "2.6cm",
  adres: "12cm",
};

// `name_of` gives the name of an option of a facet.
export const to_rij = ({ kenmerk, titel, samenvatting, thema, beeld, zin, vraag, status }, adres, name_of) => [
  kenmerk,
  titel,
  samenvatting,
  thema.map((id) => name_of("thema", id)).join("; "),
  ...beeld,
  zin,
  vraag.map((id) => name_of("vraag", id)).join("; "),
  status || "Actueel",
  adres,
];
