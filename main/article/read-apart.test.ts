import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readApart } from './read-apart';
import type { ToRead } from './read-document';

const WHAT: ToRead = {
  source: { text: 'The ministers met on 3 May 2025.', html: null },
  context: { zone: 'UTC', today: '2026-11-29', order: 'dmy' },
  published: null,
};
const BEGUN = "const { parentPort, workerData } = require('node:worker_threads'); parentPort.postMessage('begun');";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-thread-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What comes of a thread that does this in the place of reading. */
function reading(code: string, limits = { ms: 60_000, megabytes: 1536 }) {
  const entry = join(folder, 'thread.cjs');
  writeFileSync(entry, code);
  return readApart(entry, limits)(WHAT);
}

it('answers what the thread read', async () => {
  const answer = `${BEGUN} parentPort.postMessage({ ok: true, value: workerData.what.source.text });`;
  expect(await reading(answer)).toEqual({ ok: true, value: 'The ministers met on 3 May 2025.' });
});

it('ends a thread that is never done', async () => {
  const answer = await reading(`${BEGUN} for (;;);`, { ms: 300, megabytes: 1536 });
  expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining('more than two minutes') } });
});

it.each([
  ['heap', 'const kept = []; for (;;) kept.push(Array(10_000).fill(kept.length));', { ms: 60_000, megabytes: 40 }],
  // What is no object of the heap, as files that are unpacked.
  ['memory beside it', 'globalThis.kept = Buffer.alloc(300_000_000, 1); setInterval(() => {}, 1000);', { ms: 60_000, megabytes: 100 }],
])('ends a thread that takes too much %s', async (_, code, limits) => {
  const answer = await reading(`${BEGUN} ${code}`, limits);
  expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining('more memory than there is') } });
});

it('says so when the thread ends with nothing said', async () => {
  const answer = await reading(`${BEGUN} process.exit(0);`);
  expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
});

it('reads here where no thread can load what reads', async () => {
  const answer = await readApart(join(folder, 'none.cjs'))(WHAT);
  expect(answer).toMatchObject({ ok: true, value: { statements: [{ title: 'The ministers met', when: '2025-05-03' }] } });
});
