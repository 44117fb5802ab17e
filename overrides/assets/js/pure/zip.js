// Texts as the parts of a zip file (APPNOTE 4.3): each after its head, then all heads again with their
// places. The first stays as it is, which is how a program sees what an ODS is.
import { sum_bytes } from "./crc32.js";

const encode = (tekst) => new TextEncoder().encode(tekst);

async function deflate(bytes) {
  const stroom = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stroom).arrayBuffer());
}

// Numbers, each in so many bytes, the smallest first.
const to_bytes = (getallen) =>
  Uint8Array.from(getallen.flatMap(([getal, lengte]) => Array.from({ length: lengte }, (_, byte) => (getal >>> (8 * byte)) & 255)));

export async function to_zip(bestanden) {
  const delen = [];
  const lijst = [];
  let plaats = 0;
  for (const [naam, tekst] of bestanden) {
    const bytes = encode(tekst);
    const ingepakt = plaats ? await deflate(bytes) : bytes;
    const naam_bytes = encode(naam);
    // version, flag for UTF-8, method, time, day (1 January 1980), then check and sizes
    const gegevens = [[20, 2], [0x800, 2], [plaats ? 8 : 0, 2], [0, 2], [0x21, 2], [sum_bytes(bytes), 4], [ingepakt.length, 4], [bytes.length, 4], [naam_bytes.length, 2], [0, 2]];
    const kop = to_bytes([[0x04034b50, 4], ...gegevens]);
    // made by, and at the end no remark, disk 0, no attributes, the place
    lijst.push(to_bytes([[0x02014b50, 4], [20, 2], ...gegevens, [0, 2], [0, 2], [0, 2], [0, 4], [plaats, 4]]), naam_bytes);
    delen.push(kop, naam_bytes, ingepakt);
    plaats += kop.length + naam_bytes.length + ingepakt.length;
  }
  const omvang = lijst.reduce((som, { length }) => som + length, 0);
  const aantal = bestanden.length;
  const eind = to_bytes([[0x06054b50, 4], [0, 2], [0, 2], [aantal, 2], [aantal, 2], [omvang, 4], [plaats, 4], [0, 2]]);
  return [...delen, ...lijst, eind];
}
