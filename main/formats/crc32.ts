const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/**
 * The checksum of PNG and ZIP; zlib.crc32 exists from Node 22 on only.
 *
 * @param before that of the bytes in front, for a text that comes in pieces
 */
export function crc32(data: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let at = 0; at < data.length; at++) crc = (TABLE[(crc ^ (data[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
