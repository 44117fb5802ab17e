// Columns: of each facet of the register the lists of ids that occur, and which of them each praktijk has.
const TEKENS = 91; // so many signs a figure of a column can be

// The greatest sum that a column can hold of a part.
export const CONTROLE = TEKENS ** 3;

// Whole numbers from text: `pack` in site/data/kolommen.py.
export function unpack(tekst, aantal) {
  const getallen = new Uint32Array(aantal);
  if (tekst.length % aantal) throw new Error("Een kolom is niet heel.");
  for (let cijfer = tekst.length / aantal; cijfer--; )
    for (let at = 0; at < aantal; at++) {
      const code = tekst.charCodeAt(cijfer * aantal + at);
      getallen[at] = getallen[at] * TEKENS + code - (code > 92 ? 36 : 35);
    }
  return getallen;
}

// Of a large bank, whose register has columns (site/data/groot.py).
export function read_kolommen({ aantal, kolommen, lijsten, namen }) {
  const facetten = {};
  for (const [soorten, waarden, tekst] of kolommen) {
    const plaatsen = unpack(tekst, aantal);
    soorten.forEach((soort, at) => {
      const lijsten = waarden.map((waarde) => waarde[at].map((plaats) => namen[soort][plaats][0]));
      facetten[soort] = { plaatsen, lijsten };
    });
  }
  for (const [soort, lengtes, tekst] of lijsten) facetten[soort] = read_lijsten(unpack(lengtes, aantal), tekst, namen[soort]);
  return facetten;
}

// Where hardly two have the same list: how long each is, and all of them in a row.
function read_lijsten(lengtes, tekst, namen) {
  const totaal = lengtes.reduce((som, lengte) => som + lengte, 0);
  const ids = totaal ? Array.from(unpack(tekst, totaal), (plaats) => namen[plaats][0]) : [];
  let tot = 0;
  const lijsten = Array.from(lengtes, (lengte) => ids.slice(tot, (tot += lengte)));
  return { plaatsen: lengtes.map((_, nummer) => nummer), lijsten };
}

const one = (plaats) => (plaats === null ? [] : [plaats]);
const VELDEN = {
  soort: (rij) => one(rij[3]),
  thema: (rij) => rij[4],
  regio: (rij) => one(rij[5]),
  gemeente: (rij) => one(rij[6]),
  vraag: (rij) => rij[7],
  doelgroep: (rij) => rij[8],
  status: (rij) => one(rij[11]),
  element: (rij) => rij[12],
};

// Of a small bank, whose register has rows (site/data/register.py).
export function read_rijen({ rijen, namen }) {
  const read = ([soort, waarde_of]) => {
    const bekend = new Map();
    const plaatsen = Uint32Array.from(rijen, (rij) => {
      const sleutel = waarde_of(rij).join();
      if (!bekend.has(sleutel)) bekend.set(sleutel, bekend.size);
      return bekend.get(sleutel);
    });
    const ids = (sleutel) => (sleutel ? sleutel.split(",").map((plaats) => namen[soort][plaats][0]) : []);
    return [soort, { plaatsen, lijsten: [...bekend.keys()].map(ids) }];
  };
  return Object.fromEntries(Object.entries(VELDEN).map(read));
}
