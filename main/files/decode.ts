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
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { text: decode('utf-8', bytes), note: null };
  if (first === 0xff && second === 0xfe) return { text: decode('utf-16le', bytes), note: null };
  if (first === 0xfe && second === 0xff) return { text: decode('utf-16be', bytes), note: null };
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: decode(wide, bytes), note: `The file has no byte order mark; it was read as ${wide.toUpperCase()}.` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null };
  } catch {
    return {
      text: decodeWindows1252(bytes),
      note: 'The file is not UTF-8; it was read as Windows-1252. Check accents and quotation marks.',
    };
  }
}

/** TextDecoder drops the byte order mark itself. */
function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** The bytes 0x80–0x9F of Windows-1252; those it leaves free stay what they are. */
const QUOTES_AND_SUCH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand, since TextDecoder of Node 20 takes Windows-1252 for Latin-1, which has control characters in these places. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (character) => QUOTES_AND_SUCH.charAt(character.charCodeAt(0) - 0x80));
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (half >= 2 && odd > half * 0.4 && even < half * 0.1) return 'utf-16le';
  return half >= 2 && even > half * 0.4 && odd < half * 0.1 ? 'utf-16be' : null;
}
