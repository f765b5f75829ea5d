import { closeSync, readSync } from 'node:fs';
import { openToRead } from '../regular-file';

const HEADER = 32;
const FRAME_HEADER = 24;
/** Read at once, as many frames as fit. */
const CHUNK = 1 << 22;

/** One page as a log has it. */
interface Frame {
  readonly page: number;
  /** Where in the log its bytes begin, and how many they are. */
  readonly at: number;
  readonly length: number;
  /** Of the last of a transaction, how many pages the whole file has after it; 0 of any other. */
  readonly commits: number;
  /** Its checksum and those of all before it fit. */
  readonly isSound: boolean;
}

/** The frames of a log in order, https://www.sqlite.org/fileformat2.html#walformat. */
function* framesOf(log: string): Generator<Frame> {
  const descriptor = openToRead(log);
  try {
    const header = Buffer.alloc(HEADER);
    if (readSync(descriptor, header, 0, HEADER, 0) < HEADER) return;
    const length = header.readUInt32BE(8);
    const frame = FRAME_HEADER + length;
    // 512 to 65,536 bytes to a page; anything else is no log.
    if (frame < FRAME_HEADER + 512 || frame > FRAME_HEADER + 65_536) return;
    const sum = new Checksum((header.readUInt32BE(0) & 1) === 1);
    sum.add(header, 0, 24);
    let isSound = sum.is(header, 24);
    const frames = Buffer.alloc(frame * Math.max(1, Math.floor(CHUNK / frame)));
    for (let at = HEADER; ; ) {
      const read = readSync(descriptor, frames, 0, frames.length, at);
      const whole = read - (read % frame);
      for (let start = 0; start < whole; start += frame) {
        // What an earlier log left behind this one has other salts.
        if (frames.compare(header, 16, 24, start + 8, start + 16) !== 0) return;
        if (isSound) {
          sum.add(frames, start, 8);
          sum.add(frames, start + FRAME_HEADER, length);
          isSound = sum.is(frames, start + 16);
        }
        const commits = frames.readUInt32BE(start + 4);
        yield { page: frames.readUInt32BE(start), at: at + start + FRAME_HEADER, length, commits, isSound };
      }
      if (whole < frames.length) return;
      at += whole;
    }
  } finally {
    closeSync(descriptor);
  }
}

/**
 * How many commits of a log SQLite passes over in silence because something before them in it is damaged: it reads a log up to the first
 * frame whose checksum does not fit. A power cut can tear the last commit, which nobody was told of, but each was on the disk before the
 * next began: more than one is never its doing.
 */
export function lostCommits(log: string): number {
  let lost = 0;
  for (const { isSound, commits } of framesOf(log)) if (!isSound && commits > 0) lost++;
  return counted(lost);
}

type Place = Pick<Frame, 'at' | 'length'>;

/** What SQLite would take out of a log. */
export interface Committed {
  /** How many pages the whole file would have; 0 when there is nothing to take. */
  readonly count: number;
  /** Where the log has the newest committed state of each page that it holds. */
  readonly pages: ReadonlyMap<number, Place>;
}

export function committedIn(log: string): Committed {
  let count = 0;
  const pages = new Map<number, Place>();
  let waiting: Frame[] = [];
  for (const frame of framesOf(log)) {
    if (!frame.isSound) break;
    waiting.push(frame);
    if (frame.commits === 0) continue;
    for (const { page, at, length } of waiting) pages.set(page, { at, length });
    waiting = [];
    count = frame.commits;
  }
  return { count, pages };
}

function counted(lost: number): number {
  return lost > 1 ? lost : 0;
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

  /** Whether the sum so far stands at this place, where it is always written with the most significant byte first. */
  is(bytes: Buffer, at: number): boolean {
    return bytes.readUInt32BE(at) === this.first && bytes.readUInt32BE(at + 4) === this.second;
  }

  private word(bytes: Buffer, at: number): number {
    return this.bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
  }
}
