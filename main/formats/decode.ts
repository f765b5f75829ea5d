import { isUtf8 } from 'node:buffer';

export interface Decoded {
  readonly text: string;
  /** Set when the bytes did not say for certain what they are. */
  readonly note: string | null;
}

/**
 * Text of a file by its byte order mark; without one UTF-16 when every other byte is zero, UTF-8 when it is valid, and
 * else Windows-1252, in which every byte means something.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { text: buffer.toString('utf8', 3), note: null };
  if (first === 0xff && second === 0xfe) return { text: buffer.toString('utf16le', 2), note: null };
  if (first === 0xfe && second === 0xff) return { text: bigEndian(buffer.subarray(2)), note: null };
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    const text = wide === 'UTF-16LE' ? buffer.toString('utf16le') : bigEndian(buffer);
    return { text, note: `The file has no byte order mark; it was read as ${wide}.` };
  }
  if (isUtf8(bytes)) return { text: buffer.toString('utf8'), note: null };
  return { text: windows1252(buffer), note: 'The file is not UTF-8; it was read as Windows-1252. Check accents and quotation marks.' };
}

function bigEndian(buffer: Buffer): string {
  // Half a character at the end is lost either way; swapping wants pairs.
  const copy = Buffer.from(buffer.subarray(0, buffer.length - (buffer.length % 2)));
  return copy.swap16().toString('utf16le');
}

/** The bytes 0x80–0x9F of Windows-1252; those it leaves free stay what they are. */
const QUOTES_AND_SUCH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand, since TextDecoder of Node 20 takes Windows-1252 for Latin-1, which has control characters in these places. */
function windows1252(buffer: Buffer): string {
  return buffer.toString('latin1').replace(/[\u0080-\u009f]/g, (character) => QUOTES_AND_SUCH.charAt(character.charCodeAt(0) - 0x80));
}

function wideEncoding(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const sample = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (half >= 2 && odd > half * 0.4 && even < half * 0.1) return 'UTF-16LE';
  return half >= 2 && even > half * 0.4 && odd < half * 0.1 ? 'UTF-16BE' : null;
}
