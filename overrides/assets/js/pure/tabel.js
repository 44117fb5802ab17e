// The table of praktijken that a reader takes along: its columns, a row of each, and what it is.
import { to_datum } from "./zin.js";

// With how wide each column is in a spreadsheet.
export const KOLOMMEN = {
  kenmerk: "3cm",
  titel: "8cm",
  soort: "3.5cm",
  themas: "5cm",
  elementen: "8cm",
  regio: "4cm",
  gemeente: "4cm",
  indicatoren: "6cm",
  vragen: "6cm",
  doelgroepen: "5cm",
  samenvatting: "16cm",
  wat_werkt: "12cm",
  wat_nodig_is: "12cm",
  van_wie: "6cm",
  bronnen: "12cm",
  tijd: "9cm",
  gepubliceerd: "2.6cm",
  gewijzigd: "2.6cm",
  status: "2.6cm",
  adres: "12cm",
};
export const DATUMS = ["gepubliceerd", "gewijzigd"];

const sign = /[^a-z0-9]+/g;

// Its name says what was chosen, as the table itself begins with its columns.
export function to_bestandsnaam(keuze, dag, soort, wat = "praktijken") {
  const gekozen = keuze.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(sign, "-").slice(0, 60);
  return `${[wat, gekozen.replaceAll(/^-|-$/g, ""), dag].filter(Boolean).join("-")}.${soort}`;
}

export function to_rij(praktijk, teksten, adres, namen) {
  const { samenvatting, tijd, betekenissen, werkzame_elementen, randvoorwaarden, indicatoren, herkomst, bronnen } = teksten;
  // Behind an element stands what the praktijk says of it, as it may have been lacking.
  const said_of = (soort, id) => (soort === "element" && betekenissen.has(id) ? ` (${betekenissen.get(id)})` : "");
  const name_of = (soort, id) => `${namen[soort].get(id).naam}${said_of(soort, id)}`;
  const names_of = (soort) => praktijk[soort].map((id) => name_of(soort, id)).join("; ");
  return [
    praktijk.kenmerk,
    praktijk.titel,
    ...["soort", "thema", "element", "regio", "gemeente"].map(names_of),
    indicatoren.map(([nummer, titel]) => `${nummer}. ${titel}`).join("; "),
    ...["vraag", "doelgroep"].map(names_of),
    samenvatting,
    werkzame_elementen.join(" "),
    randvoorwaarden.join(" "),
    herkomst,
    bronnen.map(([, kort, vindplaats]) => `${kort}, ${vindplaats}`).join("; "),
    tijd,
    praktijk.gepubliceerd,
    praktijk.gewijzigd,
    namen.status.get(praktijk.status).naam,
    adres,
  ];
}

// What stands in every file about itself.
export const to_uitleg = ({ wat, gekozen, aantal, dag, adres, soort = "praktijken" }) => [
  ["Wat", wat],
  ["Gekozen", gekozen],
  [`Aantal ${soort}`, String(aantal)],
  ["Gemaakt op", to_datum(dag)],
  ["Adres", adres],
  ["Hergebruik", "Noem deze kennisbank en de bron die erbij staat."],
];
