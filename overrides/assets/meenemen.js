// A choice of praktijken to take along, as CSV or ODS: made in the browser and sent nowhere.
kennisbank.neem_mee = (() => {
  const { datum, element, teksten, url_van } = kennisbank;
  const TEGELIJK = 8; // so many parts of the texts are fetched at the same time
  const ODS = "application/vnd.oasis.opendocument.spreadsheet";
  const DATUMS = ["gepubliceerd", "gewijzigd"];
  const KOLOMMEN = {
    kenmerk: "3cm",
    titel: "8cm",
    soort: "3.5cm",
    themas: "5cm",
    regio: "4cm",
    gemeente: "4cm",
    vragen: "6cm",
    doelgroepen: "5cm",
    samenvatting: "16cm",
    gepubliceerd: "2.6cm",
    gewijzigd: "2.6cm",
    status: "2.6cm",
    adres: "12cm",
  };

  // The rows, once every part of the texts has come; the progress is told in steps of 25.
  async function naar_rijen(nummers, bank, voortgang) {
    const { deel, namen } = bank;
    const wachtend = [...new Map(nummers.map((nummer) => [Math.floor(nummer / deel), nummer])).values()];
    const totaal = wachtend.length;
    let gehaald = 0;
    async function haal() {
      for (let nummer = wachtend.pop(); nummer !== undefined; nummer = wachtend.pop()) {
        const [praktijk] = await bank.rijen([nummer]);
        await teksten(praktijk);
        const [voor, na] = [gehaald++, gehaald].map((aantal) => Math.floor((4 * aantal) / totaal));
        if (na > voor && na < 4) voortgang(25 * na);
      }
    }
    await Promise.all(Array.from({ length: TEGELIJK }, haal));
    const noem = (soort, ids) => ids.map((id) => namen[soort].get(id).naam).join("; ");
    const praktijken = await bank.rijen(nummers);
    return Promise.all(
      praktijken.map(async (praktijk) => [
        praktijk.kenmerk,
        praktijk.titel,
        noem("soort", praktijk.soort),
        noem("thema", praktijk.thema),
        noem("regio", praktijk.regio),
        noem("gemeente", praktijk.gemeente),
        noem("vraag", praktijk.vraag),
        noem("doelgroep", praktijk.doelgroep),
        (await teksten(praktijk)).samenvatting,
        praktijk.gepubliceerd,
        praktijk.gewijzigd,
        namen.status.get(praktijk.status).naam,
        url_van(`praktijken/${praktijk.id}/`),
      ]),
    );
  }

  // What stands in every file about itself.
  const naar_uitleg = (nummers, gekozen) => [
    ["Wat", document.title],
    ["Gekozen", gekozen],
    ["Aantal praktijken", String(nummers.length)],
    ["Gemaakt op", datum(vandaag())],
    ["Adres", location.href],
    ["Hergebruik", "Noem deze kennisbank en de bron die bij de praktijk staat."],
  ];

  function vandaag() {
    const nu = new Date();
    const cijfers = (getal) => String(getal).padStart(2, "0");
    return `${nu.getFullYear()}-${cijfers(nu.getMonth() + 1)}-${cijfers(nu.getDate())}`;
  }

  // A value that a spreadsheet would take for a formula gets an apostrophe before it.
  function naar_veld(waarde) {
    const veilig = /^[=+\-@\t\r\n＝＋－＠]/.test(waarde) ? `'${waarde}` : waarde;
    return `"${veilig.replaceAll('"', '""')}"`;
  }

  const naar_csv = (rijen) => `\ufeff${rijen.map((rij) => `${rij.map(naar_veld).join(";")}\r\n`).join("")}`;

  const TEKENS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const xml = (tekst) =>
    tekst
      .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
      .replaceAll(/[&<>"]/g, (teken) => TEKENS[teken]);

  function naar_cel(waarde, kolom) {
    const tekst = `<text:p>${xml(waarde)}</text:p>`;
    return DATUMS.includes(kolom)
      ? `<table:table-cell table:style-name="datum" office:value-type="date" office:date-value="${waarde}">${tekst}</table:table-cell>`
      : `<table:table-cell office:value-type="string">${tekst}</table:table-cell>`;
  }

  const naar_regel = (cellen, kolommen = []) =>
    `<table:table-row>${cellen.map((waarde, nummer) => naar_cel(waarde, kolommen[nummer])).join("")}</table:table-row>`;

  function naar_ods(rijen, uitleg) {
    const namen = Object.keys(KOLOMMEN);
    const breedtes = { ...KOLOMMEN, wat: "4.5cm", uitleg: "20cm" };
    const stijlen = Object.entries(breedtes).map(
      ([naam, breedte]) =>
        `<style:style style:name="kolom-${naam}" style:family="table-column"><style:table-column-properties style:column-width="${breedte}"/></style:style>`,
    );
    const kolommen = (some) => some.map((naam) => `<table:table-column table:style-name="kolom-${naam}"/>`).join("");
    const kop = namen.map((naam) => `<table:table-cell table:style-name="kop" office:value-type="string"><text:p>${naam}</text:p></table:table-cell>`);
    const bereik = `Praktijken.A1:Praktijken.${String.fromCharCode(64 + namen.length)}${rijen.length + 1}`;
    const inhoud = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3"><office:automatic-styles>${stijlen.join("")}<number:date-style style:name="dag"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><style:style style:name="datum" style:family="table-cell" style:data-style-name="dag"/><style:style style:name="kop" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Praktijken">${kolommen(namen)}<table:table-header-rows><table:table-row>${kop.join("")}</table:table-row></table:table-header-rows>${rijen.map((rij) => naar_regel(rij, namen)).join("")}</table:table><table:table table:name="Over dit bestand">${kolommen(["wat", "uitleg"])}${uitleg.map((rij) => naar_regel(rij)).join("")}</table:table><table:database-ranges><table:database-range table:name="praktijken" table:target-range-address="${bereik}" table:display-filter-buttons="true"/></table:database-ranges></office:spreadsheet></office:body></office:document-content>`;
    const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${ODS}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
    return naar_zip([
      ["mimetype", ODS],
      ["META-INF/manifest.xml", manifest],
      ["content.xml", inhoud],
    ]);
  }

  const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
    for (let keer = 0; keer < 8; keer++) byte = (byte >>> 1) ^ (byte & 1 ? 0xedb88320 : 0);
    return byte;
  });
  const crc_van = (bytes) => ~bytes.reduce((crc, byte) => (crc >>> 8) ^ CRC[(crc ^ byte) & 255], -1) >>> 0;

  async function pak_in(bytes) {
    const stroom = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stroom).arrayBuffer());
  }

  // A zip file (APPNOTE 4.3): each file after its head, then all heads again with their places.
  // The first file stays as it is, which is how a program sees what an ODS is.
  async function naar_zip(bestanden) {
    const delen = [];
    const lijst = [];
    let plaats = 0;
    for (const [naam, tekst] of bestanden) {
      const bytes = new TextEncoder().encode(tekst);
      const ingepakt = plaats ? await pak_in(bytes) : bytes;
      const naam_bytes = new TextEncoder().encode(naam);
      // version, flag for UTF-8, method, time, day (1 January 1980), then check and sizes
      const gegevens = [[20, 2], [0x800, 2], [plaats ? 8 : 0, 2], [0, 2], [0x21, 2], [crc_van(bytes), 4], [ingepakt.length, 4], [bytes.length, 4], [naam_bytes.length, 2], [0, 2]];
      const kop = naar_bytes([[0x04034b50, 4], ...gegevens]);
      // made by, and at the end no remark, disk 0, no attributes, the place
      lijst.push(naar_bytes([[0x02014b50, 4], [20, 2], ...gegevens, [0, 2], [0, 2], [0, 2], [0, 4], [plaats, 4]]), naam_bytes);
      delen.push(kop, naam_bytes, ingepakt);
      plaats += kop.length + naam_bytes.length + ingepakt.length;
    }
    const omvang = lijst.reduce((som, { length }) => som + length, 0);
    const aantal = bestanden.length;
    const eind = naar_bytes([[0x06054b50, 4], [0, 2], [0, 2], [aantal, 2], [aantal, 2], [omvang, 4], [plaats, 4], [0, 2]]);
    return [...delen, ...lijst, eind];
  }

  // Numbers, each in so many bytes, the smallest first.
  function naar_bytes(getallen) {
    return Uint8Array.from(getallen.flatMap(([getal, lengte]) => Array.from({ length: lengte }, (_, byte) => (getal >>> (8 * byte)) & 255)));
  }

  function bewaar(delen, type, uitgang) {
    const naam = `praktijken-${vandaag()}.${uitgang}`;
    const href = URL.createObjectURL(new Blob(delen, { type }));
    element("a", { href, download: naam }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    return naam;
  }

  async function csv(nummers, bank, gekozen, voortgang) {
    const rijen = await naar_rijen(nummers, bank, voortgang);
    const alles = [...naar_uitleg(nummers, gekozen), [], Object.keys(KOLOMMEN), ...rijen];
    return bewaar([naar_csv(alles)], "text/csv;charset=utf-8", "csv");
  }

  async function ods(nummers, bank, gekozen, voortgang) {
    const rijen = await naar_rijen(nummers, bank, voortgang);
    return bewaar(await naar_ods(rijen, naar_uitleg(nummers, gekozen)), ODS, "ods");
  }

  return { csv, ods };
})();
