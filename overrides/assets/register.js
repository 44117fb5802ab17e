// The register: what one can choose by of all praktijken together, and the way to the rest of some.
// It knows nothing of a page; `laad` gives the data of a file. A small bank has its rows in the
// register itself. Of a large one the columns come first (exports/groot.py), and rows with their texts.
kennisbank.lees_register = (() => {
  const TEKENS = 91; // so many signs a figure of a column can be
  const DAG = 86_400_000; // milliseconds
  const alfabet = new Intl.Collator("nl", { numeric: true });

  // Whole numbers from text: `pack` in exports/kolommen.py.
  function pak_uit(tekst, aantal) {
    const getallen = new Uint32Array(aantal);
    if (tekst.length % aantal) throw new Error("Een kolom is niet heel.");
    for (let cijfer = tekst.length / aantal; cijfer--; )
      for (let at = 0; at < aantal; at++) {
        const code = tekst.charCodeAt(cijfer * aantal + at);
        getallen[at] = getallen[at] * TEKENS + code - (code > 92 ? 36 : 35);
      }
    return getallen;
  }

  // The sum that zip files have too: small, and the same everywhere.
  function crc32(tekst) {
    let crc = -1;
    for (const byte of new TextEncoder().encode(tekst)) {
      crc ^= byte;
      for (let keer = 0; keer < 8; keer++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc >>> 0;
  }

  // Each facet: the lists of ids that occur, and of each praktijk which of them it has.
  function uit_kolommen({ aantal, kolommen, namen }) {
    const facetten = {};
    for (const [soorten, waarden, tekst] of kolommen) {
      const plaatsen = pak_uit(tekst, aantal);
      soorten.forEach((soort, at) => {
        const lijsten = waarden.map((waarde) => waarde[at].map((plaats) => namen[soort][plaats][0]));
        facetten[soort] = { plaatsen, lijsten };
      });
    }
    return facetten;
  }

  function uit_rijen({ rijen, namen }) {
    const een = (plaats) => (plaats === null ? [] : [plaats]);
    const velden = { soort: (rij) => een(rij[3]), thema: (rij) => rij[4], regio: (rij) => een(rij[5]), gemeente: (rij) => een(rij[6]), vraag: (rij) => rij[7], doelgroep: (rij) => rij[8], status: (rij) => een(rij[11]) };
    return Object.fromEntries(
      Object.entries(velden).map(([soort, waarde_van]) => {
        const bekend = new Map();
        const plaatsen = Uint32Array.from(rijen, (rij) => {
          const sleutel = waarde_van(rij).join();
          if (!bekend.has(sleutel)) bekend.set(sleutel, bekend.size);
          return bekend.get(sleutel);
        });
        const ids = (sleutel) => (sleutel ? sleutel.split(",").map((plaats) => namen[soort][plaats][0]) : []);
        return [soort, { plaatsen, lijsten: [...bekend.keys()].map(ids) }];
      }),
    );
  }

  return (data, laad) => {
    const { deel, rijen: klein } = data;
    const aantal = klein?.length ?? data.aantal;
    const facetten = klein ? uit_rijen(data) : uit_kolommen(data);
    const controle = klein ? [] : pak_uit(data.controle, Math.ceil(aantal / deel));
    const namen = Object.fromEntries(
      Object.entries(data.namen).map(([kind, rows]) => [kind, new Map(rows.map(([id, naam, ook]) => [id, { naam, ook }]))]),
    );
    const alle = Uint32Array.from({ length: aantal }, (_, nummer) => nummer);
    const kort = klein && new Map(klein.flatMap(([id, kenmerk], nummer) => [[id, nummer], [kenmerk, nummer]]));
    const volgordes = new Map();

    // A file that is no part of this register was made by another build.
    async function los(naam) {
      const [bouw, ...rest] = await laad(naam);
      if (bouw !== data.bouw) throw new Error(`${naam}: ${bouw}, ${data.bouw}`);
      return rest;
    }

    const waarde = (facet, nummer) => facetten[facet].lijsten[facetten[facet].plaatsen[nummer]];

    // Whether a praktijk has one of some ids.
    function toets(facet, ids) {
      const { plaatsen, lijsten } = facetten[facet];
      const past = lijsten.map((lijst) => lijst.some((id) => ids.includes(id)));
      return (nummer) => past[plaatsen[nummer]];
    }

    const met = (facet, ids) => [...alle.filter(toets(facet, ids))];

    // Who meets every demand is found. Who misses one only, would be found by a choice in that one.
    function kies(eisen, volgorde = alle) {
      const tellers = eisen.map(([facet, ids]) => {
        const { plaatsen, lijsten } = facetten[facet];
        return { facet, plaatsen, lijsten, past: ids.length > 0 && toets(facet, ids), keer: new Uint32Array(lijsten.length) };
      });
      const strenge = tellers.filter(({ past }) => past);
      const gevonden = [];
      for (const nummer of volgorde) {
        const gemist = strenge.filter(({ past }) => !past(nummer));
        if (!gemist.length) gevonden.push(nummer);
        for (const { keer, plaatsen } of [tellers, gemist][gemist.length] ?? []) keer[plaatsen[nummer]]++;
      }
      return { gevonden, aantallen: tellers.map(tel) };
    }

    function tel({ lijsten, keer }) {
      const aantallen = new Map();
      lijsten.forEach((ids, at) => ids.forEach((id) => aantallen.set(id, (aantallen.get(id) ?? 0) + keer[at])));
      return aantallen;
    }

    // What the register itself knows of one; `deel` and `plaats` are where the rest stands.
    const kern = (nummer) => ({
      nummer,
      deel: Math.floor(nummer / deel),
      plaats: nummer % deel,
      status: waarde("status", nummer)[0],
      ...Object.fromEntries(Object.keys(facetten).filter((facet) => facet !== "status").map((facet) => [facet, waarde(facet, nummer)])),
    });

    async function rij(nummer) {
      if (klein) {
        const [id, kenmerk, titel, , , , , , , gepubliceerd, gewijzigd] = klein[nummer];
        return { ...kern(nummer), id, kenmerk, titel, gepubliceerd, gewijzigd };
      }
      const praktijk = kern(nummer);
      const naam = `teksten-${praktijk.deel}`;
      const teksten = await laad(naam);
      const ids = teksten.map(([id]) => id).join("\n");
      const [id, , , , , kenmerk, titel, gepubliceerd, gewijzigd] = teksten[praktijk.plaats] ?? [];
      // The texts of a small bank have no title: its register has.
      if (crc32(ids) % TEKENS ** 3 !== controle[praktijk.deel] || titel === undefined)
        throw new Error(`${naam}: van een andere bouw`);
      return { ...praktijk, id, kenmerk, titel, gepubliceerd, gewijzigd };
    }

    const rijen = (nummers) => Promise.all(Array.from(nummers, rij));

    async function nummer_van(sleutel) {
      if (klein) return kort.get(sleutel);
      const [op] = await los(`sleutels-${crc32(sleutel) % data.sleutels}`);
      return Object.hasOwn(op, sleutel) ? op[sleutel] : undefined;
    }

    async function vind(sleutel, veld) {
      const nummer = await nummer_van(sleutel);
      if (nummer === undefined) return undefined;
      const praktijk = await rij(nummer);
      return praktijk[veld] === sleutel ? praktijk : undefined;
    }

    // The praktijken with some ids, in that order, or the one with a kenmerk; undefined for who is not there.
    const zoek = (ids) => Promise.all(ids.map((id) => vind(id, "id")));
    const zoek_kenmerk = (kenmerk) => vind(kenmerk.toUpperCase(), "kenmerk");

    // The day on which each changed, in days since 1970.
    async function gewijzigd() {
      if (klein) return Int32Array.from(klein, (rij) => Date.parse(rij[10]) / DAG);
      const [tekst, sinds] = await los("gewijzigd");
      return Int32Array.from(pak_uit(tekst, aantal), (dag) => dag + Date.parse(sinds) / DAG);
    }

    async function sorteer(naam) {
      if (naam === "nieuw") {
        const dagen = await gewijzigd();
        return alle.toSorted((een, ander) => dagen[ander] - dagen[een]);
      }
      if (klein) return alle.toSorted((een, ander) => alfabet.compare(klein[een][2], klein[ander][2]));
      const plaatsen = pak_uit((await los("alfabet"))[0], aantal);
      return alle.toSorted((een, ander) => plaatsen[een] - plaatsen[ander]);
    }

    // All numbers, in the order of the kenmerken, or `nieuw` or `titel`.
    async function volgorde(naam) {
      if (!naam) return alle;
      if (!volgordes.has(naam)) volgordes.set(naam, await sorteer(naam));
      return volgordes.get(naam);
    }

    // Every kenmerk and title.
    async function titels() {
      if (klein) return klein.map(([, kenmerk, titel]) => [kenmerk, titel]);
      const delen = await Promise.all(Array.from({ length: data.titels }, (_, at) => los(`titels-${at}`)));
      return delen.flatMap(([rijen]) => rijen);
    }

    // Of a place the id and title of some praktijken that it names first, by number.
    async function koppen(soort, id) {
      if (klein) return (nummer) => ({ id: klein[nummer][0], titel: klein[nummer][2] });
      const sleutel = `${soort}-${id}`;
      const [plekken] = await los(`plekken-${crc32(sleutel) % data.plekken}`);
      const op = new Map(plekken[sleutel].map(([nummer, id, titel]) => [nummer, { id, titel }]));
      return (nummer) => op.get(nummer);
    }

    return { aantal, alle, deel, gewijzigd, kies, koppen, met, namen, rijen, titels, toets, volgorde, waarde, zoek, zoek_kenmerk };
  };
})();
