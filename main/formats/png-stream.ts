import { constants, deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32';

/*
 * Writes PNG images larger than memory: rows come in bands, compressed bytes go out. PNG specification (third edition),
 * chapters 5 (chunks), 9 (filters), 10 (compression). Opaque pictures only: three bytes a pixel.
 */

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Each row is written as its difference from the row above, which is nothing at all in most of a drawing. */
const UP = 2;

/** `bands`: rows from top to bottom, four bytes (red, green, blue, opacity) a pixel. `dpi` is written into the file. */
export function* pngParts(
  size: { readonly width: number; readonly height: number },
  bands: Iterable<Uint8Array>,
  dpi: number | null,
): Generator<Uint8Array> {
  yield SIGNATURE;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size.width, 0);
  header.writeUInt32BE(size.height, 4);
  // Eight bits a channel, red green blue.
  header.set([8, 2], 8);
  yield chunk('IHDR', header);
  yield SOFTWARE_CHUNK;
  if (dpi !== null) yield resolutionChunk(dpi);
  let above = new Uint8Array(size.width * 3);
  let checksum = 1;
  let isFirst = true;
  for (const band of bands) {
    const rows = band.length / (size.width * 4);
    const filtered = new Uint8Array(rows * (size.width * 3 + 1));
    above = filterRows(band, size.width, rows, above, filtered);
    checksum = adler32(checksum, filtered);
    // Bands are packed apart, each up to a byte boundary, and read as one stream.
    const packed = deflateRawSync(filtered, { level: 6, finishFlush: constants.Z_SYNC_FLUSH });
    yield chunk('IDAT', isFirst ? Buffer.concat([Uint8Array.of(0x78, 0x9c), packed]) : packed);
    isFirst = false;
  }
  const end = Buffer.alloc(6);
  // An empty last block, then the checksum of everything.
  end.writeUInt16BE(0x0300, 0);
  end.writeUInt32BE(checksum >>> 0, 2);
  yield chunk('IDAT', end);
  yield chunk('IEND', new Uint8Array(0));
}

function filterRows(band: Uint8Array, width: number, rows: number, before: Uint8Array, out: Uint8Array): Uint8Array<ArrayBuffer> {
  const above = new Uint8Array(before);
  let to = 0;
  let from = 0;
  for (let row = 0; row < rows; row++) {
    out[to++] = UP;
    for (let at = 0; at < width * 3; at += 3, from += 4) {
      for (let channel = 0; channel < 3; channel++) {
        const value = band[from + channel] ?? 0;
        out[to++] = value - (above[at + channel] ?? 0);
        above[at + channel] = value;
      }
    }
  }
  return above;
}

/** Pixels per metre, so that programs that print know the size that was meant. */
export function resolutionChunk(dpi: number): Uint8Array {
  const data = Buffer.alloc(9);
  const perMetre = Math.round(dpi / 0.0254);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data[8] = 1;
  return chunk('pHYs', data);
}

/** Puts who made it, and the resolution when one is given, into an image that is complete already, behind its header. */
export function described(png: Uint8Array, dpi: number | null): Uint8Array {
  const afterHeader = 33;
  const resolution = dpi === null ? [] : [resolutionChunk(dpi)];
  return Buffer.concat([png.subarray(0, afterHeader), SOFTWARE_CHUNK, ...resolution, png.subarray(afterHeader)]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}

/** The largest number of bytes whose sums stay below 2³². */
const ADLER_RUN = 5552;

function adler32(before: number, data: Uint8Array): number {
  let low = before & 0xffff;
  let high = (before >>> 16) & 0xffff;
  for (let at = 0; at < data.length; ) {
    const end = Math.min(at + ADLER_RUN, data.length);
    for (; at < end; at++) {
      low += data[at] ?? 0;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return ((high << 16) | low) >>> 0;
}

/** Says who made the image, so that Annals knows what it may write anew. Stands right behind the header. */
export const SOFTWARE_CHUNK = chunk('tEXt', Buffer.from('Software\0Annals', 'latin1'));
