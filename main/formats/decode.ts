import { isUtf8 } from 'node:buffer';
import { detectEncoding } from './encoding/detect';
import { ENCODING_WORDS, textIn } from './encoding/encodings';

export interface Decoded {
  readonly text: string;
  /** By its name in the standard: `utf-8`, `windows-1251`. */
  readonly encoding: string;
  /** Set when the bytes did not say for certain what they are: what they were taken for. */
  readonly note: string | null;
  /** Bytes that are no text stand as `\ufffd`. */
  readonly isDamaged?: boolean;
}

export interface DecodeSettings {
  /** Encoding that the person named, as `encodingNamed` gives it. */
  readonly said?: string | undefined;
  /** The bytes are the beginning of a file, and may break off within a character. */
  readonly part?: boolean | undefined;
}

/**
 * Text of a file by its byte order mark; without one UTF-16 when many of every second byte are zero, UTF-8 when it is valid, and else the encoding in
 * which what is not ASCII makes the most sense. Null where the file is not in the encoding that the person named.
 */
export function decodeText(bytes: Uint8Array, { said, part = false }: DecodeSettings = {}): Decoded | null {
  return said === undefined ? decodeBySigns(bytes, part) : decodeAs(bytes, said, part);
}

/** The same by the bytes alone. @param part they may break off within a character */
export function decodeBySigns(bytes: Uint8Array, part: boolean): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { text: buffer.toString('utf8', 3), encoding: 'utf-8', note: null };
  if (first === 0xff && second === 0xfe) return { text: buffer.toString('utf16le', 2), encoding: 'utf-16le', note: null };
  if (first === 0xfe && second === 0xff) return { text: bigEndian(buffer.subarray(2)), encoding: 'utf-16be', note: null };
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    const text = wide === 'utf-16le' ? buffer.toString('utf16le') : bigEndian(buffer);
    return { text, encoding: wide, note: `The file has no byte order mark; it was read as ${named(wide)}.` };
  }
  const whole = part ? buffer.subarray(0, buffer.length - cutOff(buffer)) : buffer;
  if (isUtf8(whole)) return { text: whole.toString('utf8'), encoding: 'utf-8', note: null };
  const broken = brokenUtf8(buffer);
  if (broken !== null) return broken;
  const { encoding, word, rival } = detectEncoding(bytes);
  const text = textIn(bytes, encoding, part);
  if (text === null) return latin(bytes);
  const as = word === '' ? '' : `: “${word}”`;
  const or = rival === null ? '' : ` It may be ${named(rival.encoding)}, too, in which “${rival.word}” is “${rival.instead}”.`;
  return {
    text,
    encoding,
    note: `The file is not Unicode; it was read as ${named(encoding)}, in which it makes the most sense${as}.${or}`,
  };
}

/** How many bytes at the end are the beginning of a character of UTF-8. */
function cutOff(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function decodeAs(bytes: Uint8Array, said: string, part: boolean): Decoded | null {
  const text = textIn(bytes, said, part);
  return text === null ? null : { text, encoding: said, note: `The file was read as ${named(said)}, as was said.` };
}

function latin(bytes: Uint8Array): Decoded {
  const note = 'The file is no text of an encoding that is known; it was read as Windows-1252. Check accents and quotation marks.';
  return { text: textIn(bytes, 'windows-1252') ?? '', encoding: 'windows-1252', note };
}

/** UTF-8 in which some bytes are damaged, as by cutting a text in the middle of a character: all the rest of it is still UTF-8. */
function brokenUtf8(buffer: Buffer): Decoded | null {
  const text = buffer.toString('utf8');
  const count = (pattern: RegExp): number => {
    let found = 0;
    for (pattern.lastIndex = 0; pattern.test(text); ) found += 1;
    return found;
  };
  const [broken, whole] = [count(/\ufffd/g), count(/[^\p{ASCII}\ufffd]/gu)];
  // In no other encoding are there many pairs of bytes that are characters of UTF-8.
  if (whole < 2 || broken * 2 > whole) return null;
  const note = `The file is UTF-8 but for ${broken === 1 ? 'one place' : `${broken.toLocaleString('en')} places`}, where “�” stands now.`;
  return { text, encoding: 'utf-8', note, isDamaged: true };
}

/** What people call an encoding. */
function named(encoding: string): string {
  return ENCODING_WORDS[encoding] ?? encoding;
}

function bigEndian(buffer: Buffer): string {
  // Half a character at the end is lost either way; swapping wants pairs.
  const copy = Buffer.from(buffer.subarray(0, buffer.length - (buffer.length % 2)));
  return copy.swap16().toString('utf16le');
}

/** UTF-16 without a mark: ASCII in it has a zero in every other byte, and separators and line ends are ASCII in any language. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // A NUL or two is a stray of some program.
  const enough = (count: number): boolean => count >= 2 && count > (sample.length / 2) * (count < 4 ? 0.4 : 0.08);
  if (enough(odd) && even <= odd * 0.1) return 'utf-16le';
  return enough(even) && odd <= even * 0.1 ? 'utf-16be' : null;
}
