// The table of praktijken that a reader takes along: its columns, a row of each, and what it is.
import { to_datum } from "./zin.js";

// What each column is called in a spreadsheet, and how wide it is there. A CSV is for programs: its names stay
// the keys.
export const KOLOMMEN = {
  kenmerk: ["Kenmerk", "3cm"],
  titel: ["Titel", "8cm"],
  soort: ["Soort", "3.5cm"],
  status: ["Status", "2.6cm"], // beside the soort: what was withdrawn is no good example any more
  themas: ["Thema’s", "5cm"],
  elementen: ["Werkzame elementen", "8cm"],
  regio: ["Regio", "4cm"],
  gemeente: ["Gemeente", "4cm"],
  indicatoren: ["Indicatoren", "6cm"],
  vragen: ["Vragen voor het gesprek", "6cm"],
  doelgroepen: ["Doelgroepen", "5cm"],
  samenvatting: ["Samenvatting", "16cm"],
  wat_werkt: ["Wat helpt", "12cm"],
  wat_nodig_is: ["Wat is ervoor nodig", "12cm"],
  van_wie: ["Van wie", "6cm"],
  bronnen: ["Vindplaats in de bron", "12cm"],
  tijd: ["Uit welke tijd", "9cm"],
  gepubliceerd: ["In deze kennisbank sinds", "2.6cm"],
  gewijzigd: ["Laatst gewijzigd", "2.6cm"],
  adres: ["Adres van de pagina", "12cm"],
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
    names_of("soort"),
    namen.status.get(praktijk.status).naam,
    ...["thema", "element", "regio", "gemeente"].map(names_of),
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
