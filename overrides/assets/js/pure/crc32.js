// The sum that zip files have: small, and the same everywhere.
const TABEL = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let keer = 0; keer < 8; keer++) byte = (byte >>> 1) ^ (byte & 1 ? 0xedb88320 : 0);
  return byte;
});

export const sum_bytes = (bytes) => ~bytes.reduce((crc, byte) => (crc >>> 8) ^ TABEL[(crc ^ byte) & 255], -1) >>> 0;

export const sum_text = (text) => sum_bytes(new TextEncoder().encode(text));
