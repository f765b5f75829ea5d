import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { csvOf } from '../../bench/memory/large-table';
import { trials } from '../../testing/running/trials';
import { readTaken } from './import';
import { heldOnce } from './source-bytes';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;
const BYTES = trials(2_000_000, 5_000_000);

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Bytes that are held on the heap: packed events lie beside it. */
function held(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Reads a made file; none of its text is in hand afterwards but what is kept. */
function read(bytes: number, keep: (text: string) => unknown): readonly unknown[] {
  const text = [...csvOf(bytes)].join('');
  const imported = readTaken(heldOnce(Buffer.from(text)), 'csv', CONTEXT);
  expect(imported.drafts.length).toBeGreaterThan(bytes / 1000);
  return [imported, keep(text)];
}

/**
 * What is still held on the heap of a file once its events are read, by byte of it: the least of several readings, since now and then the engine lets
 * go of a text only while the next one is read. @param keep what else is kept of it, as a reader would that lets nothing go
 */
function keptByByte(keep: (text: string) => unknown): number {
  const readings = Array.from({ length: 3 }, () => {
    const before = held();
    const kept = read(BYTES, keep);
    const after = held();
    expect(kept.length).toBe(2);
    return { before, after };
  });
  return (Math.min(...readings.map(({ after }) => after)) - Math.min(...readings.map(({ before }) => before))) / BYTES;
}

// The peak of a whole import is measured by `npm run bench -- memory`.
it('of a table that was read no text is kept, and no event that is not packed', () => {
  // What is remembered of dates and words is remembered once.
  read(BYTES, () => null);
  expect(keptByByte(() => null)).toBeLessThan(MOST);
  // The control keeps the text, as the writer of refused records once did.
  expect(keptByByte((text) => text)).toBeGreaterThan(MOST);
});

/** Bytes kept by byte of the file. */
const MOST = 0.5;
