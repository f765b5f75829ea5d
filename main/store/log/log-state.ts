import { closeSync, readSync } from 'node:fs';
import { openToRead } from '../../disk/regular-file';
import { GENERATIONS } from './log-binding';
import type { Frame } from './log-walk';
import { CHUNK, FRAME_HEADER, framesOf, HEADER, headerIn, PAGE_SIZES } from './log-walk';
import { sizeOf } from './pending';

/*
 * SQLite takes a log that it does not understand for none: it passes over it in silence and deletes it when it closes the file. So what a log is
 * has to be known before SQLite meets it.
 */

/** What SQLite would make of a log. */
export type LogState =
  /** Not there, or never written to. */
  | { readonly kind: 'none' }
  /** No longer than its own beginning, which is not whole: it can hold no edit. */
  | { readonly kind: 'cut' }
  /**
   * Read. `lost` commits are passed over in silence because something before them is damaged. A power cut can tear the last commit, which
   * nobody was told of, but each was on the disk before the next began: one that is lost alone counts for none.
   */
  | { readonly kind: 'read'; readonly salt: number; readonly lost: number }
  /** Taken for none, and deleted; `lost` commits are in it as far as they can be told, none where they cannot. */
  | { readonly kind: 'unreadable'; readonly lost: number };

/** Looks at a log, whatever it is called, without opening it or its file. */
export function logState(log: string): LogState {
  const size = sizeOf(log);
  if (size === 0) return { kind: 'none' };
  const descriptor = openToRead(log);
  try {
    const header = headerIn(descriptor);
    if (header === null)
      return size > HEADER ? { kind: 'unreadable', lost: commitsWith(descriptor, saltsWithin(descriptor, size), 0) } : { kind: 'cut' };
    const end = endOf(framesOf(descriptor, header));
    const salt = header.bytes.readUInt32BE(16);
    const lost = Math.max(
      ...[header.bytes.subarray(16, 24), saltsLeftAt(descriptor, end, salt)].map((one) => commitsWith(descriptor, one, end)),
    );
    return { kind: 'read', salt, lost: lost > 1 ? lost : 0 };
  } finally {
    closeSync(descriptor);
  }
}

function endOf(frames: Generator<Frame, number>): number {
  for (;;) {
    const { done, value } = frames.next();
    if (done === true) return value;
  }
}

/**
 * The salts of a frame that SQLite does not read, where they are those of no earlier log of the same session: that was checkpointed before this
 * one began, and this one has the number after. Null when there are none.
 */
function saltsLeftAt(descriptor: number, at: number, salt: number): Buffer | null {
  const salts = Buffer.alloc(8);
  if (readSync(descriptor, salts, 0, 8, at + 8) < 8 || isZero(salts)) return null;
  return (salt - salts.readUInt32BE(0)) >>> 0 < GENERATIONS ? null : salts;
}

/** The salts that the frames of a log agree on of which the header says nothing, from its beginning or else from its end; null when none do. */
function saltsWithin(descriptor: number, size: number): Buffer | null {
  for (const length of PAGE_SIZES) {
    const frame = FRAME_HEADER + length;
    for (const at of [HEADER, size - 2 * frame]) {
      const [first, second] = [Buffer.alloc(8), Buffer.alloc(8)];
      if (at < 0 || readSync(descriptor, first, 0, 8, at + 8) < 8 || readSync(descriptor, second, 0, 8, at + frame + 8) < 8) continue;
      if (first.equals(second) && !isZero(first)) return first;
    }
  }
  return null;
}

const isZero = (salts: Buffer): boolean => salts.readUInt32BE(0) === 0 || salts.readUInt32BE(4) === 0;

/** How many commits with these salts a log has from here on, at whatever places. */
function commitsWith(descriptor: number, salts: Buffer | null, from: number): number {
  if (salts === null) return 0;
  let count = 0;
  const bytes = Buffer.alloc(CHUNK);
  for (let at = from; ; at += CHUNK - FRAME_HEADER) {
    const read = readSync(descriptor, bytes, 0, CHUNK, at);
    const part = bytes.subarray(0, read);
    for (let found = part.indexOf(salts); found !== -1; found = part.indexOf(salts, found + 8)) {
      // Its own header names them as well; and what begins in the overlap is met again with the next part.
      const isFrame = found >= 8 && at + found >= HEADER + 8 && (read < CHUNK || found - 8 < CHUNK - FRAME_HEADER);
      if (isFrame && part.readUInt32BE(found - 4) > 0) count++;
    }
    if (read < CHUNK) return count;
  }
}
