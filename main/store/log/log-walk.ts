import { closeSync, readSync } from 'node:fs';
import { openToRead } from '../../disk/regular-file';
import { LOG_MAGIC } from './pending';

export const HEADER = 32;
export const FRAME_HEADER = 24;
const VERSION = 3_007_000;
/** Most likely first. */
export const PAGE_SIZES: readonly number[] = [4096, 512, 1024, 2048, 8192, 16_384, 32_768, 65_536];
/** Read at once, as many frames as fit. */
export const CHUNK = 1 << 22;

/** One page as a log has it. */
export interface Frame {
  readonly page: number;
  /** Where in the log its bytes begin, and how many they are. */
  readonly at: number;
  readonly length: number;
  /** Of the last of a transaction, how many pages the whole file has after it; 0 of any other. */
  readonly commits: number;
}

/** What a log says of all that follows in it. */
interface Header {
  readonly bytes: Buffer;
  readonly pageSize: number;
  readonly bigEndian: boolean;
}

/** Null for one that SQLite would not read on from: what follows it would be taken for nothing, and written over. */
export function headerIn(descriptor: number): Header | null {
  const bytes = Buffer.alloc(HEADER);
  if (readSync(descriptor, bytes, 0, HEADER, 0) < HEADER) return null;
  const pageSize = bytes.readUInt32BE(8);
  if (!LOG_MAGIC.has(bytes.readUInt32BE(0)) || bytes.readUInt32BE(4) !== VERSION || !PAGE_SIZES.includes(pageSize)) return null;
  const bigEndian = (bytes.readUInt32BE(0) & 1) === 1;
  const sum = new Checksum(bigEndian);
  sum.add(bytes, 0, 24);
  return sum.is(bytes, 24) ? { bytes, pageSize, bigEndian } : null;
}

/** The frames of a log in order, as far as SQLite reads them (https://www.sqlite.org/fileformat2.html#walformat). Returns where that ends. */
export function* framesOf(descriptor: number, { bytes: header, pageSize: length, bigEndian }: Header): Generator<Frame, number> {
  const frame = FRAME_HEADER + length;
  const sum = new Checksum(bigEndian);
  sum.add(header, 0, 24);
  const frames = Buffer.alloc(frame * Math.max(1, Math.floor(CHUNK / frame)));
  for (let at = HEADER; ; ) {
    const read = readSync(descriptor, frames, 0, frames.length, at);
    const whole = read - (read % frame);
    for (let start = 0; start < whole; start += frame) {
      // What an earlier log left behind this one has other salts.
      const page = frames.readUInt32BE(start);
      if (page === 0 || frames.compare(header, 16, 24, start + 8, start + 16) !== 0) return at + start;
      sum.add(frames, start, 8);
      sum.add(frames, start + FRAME_HEADER, length);
      if (!sum.is(frames, start + 16)) return at + start;
      yield { page, at: at + start + FRAME_HEADER, length, commits: frames.readUInt32BE(start + 4) };
    }
    at += whole;
    if (whole < frames.length) return at;
  }
}

/** A page in a log. */
type PageInLog = Pick<Frame, 'at' | 'length'>;

/** What SQLite would take out of a log. */
export interface Committed {
  /** How many pages the whole file would have; 0 when there is nothing to take. */
  readonly count: number;
  /** Where the log has the newest committed state of each page that it holds. */
  readonly pages: ReadonlyMap<number, PageInLog>;
}

export function committedIn(log: string): Committed {
  const descriptor = openToRead(log);
  try {
    const header = headerIn(descriptor);
    return header === null ? { count: 0, pages: new Map() } : committed(framesOf(descriptor, header));
  } finally {
    closeSync(descriptor);
  }
}

function committed(frames: Iterable<Frame>): Committed {
  let count = 0;
  const pages = new Map<number, PageInLog>();
  let waiting: Frame[] = [];
  for (const frame of frames) {
    waiting.push(frame);
    if (frame.commits === 0) continue;
    for (const { page, at, length } of waiting) pages.set(page, { at, length });
    waiting = [];
    count = frame.commits;
  }
  return { count, pages };
}

/** SQLite's running sum over pairs of 32-bit words. */
class Checksum {
  private first = 0;
  private second = 0;

  /** The words of the log are read with the most significant byte first, or last. */
  constructor(private readonly bigEndian: boolean) {}

  add(bytes: Buffer, from: number, length: number): void {
    for (let at = from; at < from + length; at += 8) {
      this.first = (this.first + this.word(bytes, at) + this.second) >>> 0;
      this.second = (this.second + this.word(bytes, at + 4) + this.first) >>> 0;
    }
  }

  /** Whether the sum so far stands here, where it is always written with the most significant byte first. */
  is(bytes: Buffer, at: number): boolean {
    return bytes.readUInt32BE(at) === this.first && bytes.readUInt32BE(at + 4) === this.second;
  }

  private word(bytes: Buffer, at: number): number {
    return this.bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
  }
}
