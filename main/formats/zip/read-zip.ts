import { inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { crc32 } from '../crc32';
import { PROTECTED, Unreadable } from '../unreadable';

/*
 * A ZIP archive as office programs write it (APPNOTE.TXT 6.3.10), read from memory. Sizes that the archive claims are never trusted: a part is
 * unpacked up to a limit, and its checksum has to be right.
 */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record, and the longest comment that may follow it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const MOST_PARTS = 10_000;
/** Packed bytes that are unpacked at once: at most 1,032 times as many come of them. */
const SLICE = 16_384;

interface Part {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  readonly at: number;
}

/** Opens an archive. @throws Unreadable where it is none, or broken */
export function openZip(bytes: Uint8Array): Zip {
  return new Zip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
}

export class Zip {
  readonly #parts = new Map<string, Part>();

  constructor(private readonly buffer: Buffer) {
    const end = endRecord(buffer);
    const count = buffer.readUInt16LE(end + 10);
    let at = buffer.readUInt32LE(end + 16);
    if (count > MOST_PARTS) throw new Unreadable(`The file is an archive of more than ${MOST_PARTS.toLocaleString('en')} parts.`);
    for (let index = 0; index < count; index++) at = this.#entry(at, end);
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  /** A part as text in pieces, as they are unpacked; nothing where there is no such part. @param most bytes that it may have @throws Unreadable */
  *text(name: string, most: number): Generator<string> {
    let decoder: InstanceType<typeof TextDecoder> | null = null;
    for (const chunk of this.#chunks(name, most)) {
      decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
      yield decoder.decode(chunk, { stream: true });
    }
    if (decoder !== null) yield decoder.decode();
  }

  /** A small part as a whole; empty where there is none. @throws Unreadable */
  small(name: string, most: number): string {
    const part = this.#parts.get(name);
    if (part === undefined) return '';
    const packed = this.#packed(name, part);
    try {
      const bytes = part.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: most });
      if (bytes.length > most) throw new RangeError('too large');
      checked(name, part, bytes.length, crc32(bytes));
      return bytes.toString('utf8');
    } catch (error) {
      throw error instanceof Unreadable ? error : broken(name);
    }
  }

  *#chunks(name: string, most: number): Generator<Uint8Array> {
    const part = this.#parts.get(name);
    if (part === undefined) return;
    const packed = this.#packed(name, part);
    let length = 0;
    let crc = 0;
    for (const chunk of part.method === 0 ? slices(packed) : inflated(name, packed)) {
      if (chunk.length === 0) continue;
      length += chunk.length;
      if (length > most)
        throw new Unreadable(`Unpacked, ${name} has more than ${(most / 1_000_000).toLocaleString('en')} MB; it is not read any further.`);
      crc = crc32(chunk, crc);
      yield chunk;
    }
    checked(name, part, length, crc);
  }

  #packed(name: string, { at, method, encrypted, packed }: Part): Buffer {
    const { buffer } = this;
    if (encrypted) throw new Unreadable(PROTECTED);
    if (method !== 0 && method !== 8) throw new Unreadable(`${name} is packed in a way that Annals does not know.`);
    if (at + 30 > buffer.length || buffer.readUInt32LE(at) !== LOCAL) throw broken(name);
    const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
    if (start + packed > buffer.length) throw broken(name);
    return buffer.subarray(start, start + packed);
  }

  #entry(at: number, end: number): number {
    const { buffer } = this;
    if (at + 46 > end || buffer.readUInt32LE(at) !== ENTRY) throw new Unreadable('The file is damaged: the list of its parts is broken.');
    const nameEnd = at + 46 + buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
    if (this.#parts.has(name)) throw new Unreadable(`The file has two parts that are called ${name}.`);
    this.#parts.set(name, {
      method: buffer.readUInt16LE(at + 10),
      encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      packed: buffer.readUInt32LE(at + 20),
      unpacked: buffer.readUInt32LE(at + 24),
      crc: buffer.readUInt32LE(at + 16),
      at: buffer.readUInt32LE(at + 42),
    });
    return nameEnd + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
}

function endRecord(buffer: Buffer): number {
  const first = Math.max(0, buffer.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = buffer.length - END_LENGTH; at >= first; at--) if (buffer.readUInt32LE(at) === END) return at;
  throw new Unreadable('The file is damaged: it breaks off before its end.');
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

/** Unpacked piece by piece, so that whoever reads can stop; node:zlib has no such way that waits for nothing. */
function* inflated(name: string, packed: Uint8Array): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => waiting.push(chunk));
  for (let at = 0; at < packed.length; at += SLICE) {
    try {
      inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    } catch {
      throw broken(name);
    }
    yield* waiting;
    waiting = [];
  }
}

function checked(name: string, part: Part, length: number, crc: number): void {
  if (length !== part.unpacked || crc !== part.crc) throw broken(name);
}

function broken(name: string): Unreadable {
  return new Unreadable(`The file is damaged: ${name} in it cannot be unpacked.`);
}
