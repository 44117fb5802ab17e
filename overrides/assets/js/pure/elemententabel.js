// The table of elementen that a reader takes along: its columns, and a row of each.
export const KOLOMMEN = {
  kenmerk: ["Kenmerk", "2.6cm"],
  titel: ["Titel", "8cm"],
  status: ["Status", "2.6cm"], // beside the title, as of praktijken beside the soort
  samenvatting: ["Samenvatting", "14cm"],
  themas: ["Thema’s", "5cm"],
  gezien: ["Gezien", "2.4cm"],
  verteld: ["Verteld", "2.4cm"],
  gevraagd_of_genoemd: ["Gevraagd of genoemd", "2.4cm"],
  ontbrak_of_kon_beter: ["Ontbrak of kon beter", "2.4cm"],
  waar_gezien_of_verteld: ["Waar gezien of verteld", "12cm"],
  vragen: ["Vragen voor het gesprek", "8cm"],
  adres: ["Adres van de pagina", "12cm"],
};

// `name_of` gives the name of an option of a facet.
export const to_rij = ({ kenmerk, titel, samenvatting, thema, beeld, zin, vraag, status }, adres, name_of) => [
  kenmerk,
  titel,
  status || "In gebruik",
  samenvatting,
  thema.map((id) => name_of("thema", id)).join("; "),
  ...beeld,
  zin,
  vraag.map((id) => name_of("vraag", id)).join("; "),
  adres,
];
