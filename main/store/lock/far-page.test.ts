import { copyFileSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PASSPHRASE, twoKeys } from '../../../testing/store/locked';
import { contents, fileHash, firstLane, NOW, value, workbench } from '../../../testing/store/workbench';
import { keyOf } from '../cipher/key';
import { openEngine } from '../database/engine';
import { changeLock } from '../opening/change-lock';
import { recoverTimeline } from '../rescue/recover';
import { openTimeline } from '../timeline-store';
import { readSlot, slotsMissing } from './key-pages';
import { withKeys } from './keyring';

/* A locked timeline of which one stretch is gone comes back with its passphrase, whichever stretch it was. */

const bench = workbench();
const PAGE = 4096;
const TYPED = 'Half a sentence that was never saved. '.repeat(200);
const keys = twoKeys();

function imported(count: number, summary = 600) {
  return (store: ReturnType<typeof bench.create>) => {
    const lane = firstLane(store);
    const drafts = Array.from({ length: count }, (_, n) => ({ title: `Event ${n}`, when: '2026', lane, summary: 'x'.repeat(summary) }));
    value(store.importEvents(drafts, { label: 'Many' }));
  };
}

/** More than two megabytes. */
function locked(): unknown {
  const store = bench.createSeeded();
  imported(400, 2600)(store);
  value(store.ask('store.keepUnfinished', { text: TYPED }));
  const before = contents(store);
  bench.close(store);
  value(changeLock(bench.path, { from: null, to: keys.key }));
  return before;
}

function spoil(from: number, to: number, fill = 0): void {
  const bytes = readFileSync(bench.path);
  writeFileSync(bench.path, bytes.fill(fill, from, to));
}

/** With nothing but the passphrase. */
async function recovered(name = 'rescued.annals'): Promise<{ events: number; lost: number; shown: unknown; typed: string }> {
  const slot = readSlot(bench.path);
  if (slot === null) throw new Error('the file does not tell how its passphrase opens it');
  expect(await keyOf(slot, 'wrong horse battery')).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } });
  const again = value(await keyOf(slot, PASSPHRASE));
  const path = join(bench.folder, name);
  const hash = fileHash(bench.path);
  const { events, lost } = value(withKeys([again], () => recoverTimeline(bench.path, path, { now: NOW })));
  expect(fileHash(bench.path)).toBe(hash);
  const store = withKeys([again], () => bench.open(path));
  expect(value(store.ask('store.check')).problems).toEqual([]);
  return { events, lost, shown: contents(store), typed: value(store.ask('store.unfinished')) };
}

function refusal(): string {
  const opened = withKeys([keys.key], () => openTimeline(bench.path));
  if (opened.ok) throw new Error('it was opened');
  expect(opened.error.code).toBe('damaged');
  return opened.error.message;
}

/** Titles of the events of each lane, whatever it is called. */
function together(shown: unknown): string[][] {
  const { events } = shown as { readonly events: readonly { readonly title: string; readonly lane: string }[] };
  const lanes = new Map<string, string[]>();
  for (const { title, lane } of events) lanes.set(lane, [...(lanes.get(lane) ?? []), title].sort());
  return [...lanes.values()].sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1));
}

describe('a locked timeline that lost', () => {
  it.each([
    ['its first page', 0],
    ['its first page to something else', 0xa5],
  ])('%s says so and is recovered with its passphrase, all of it', async (_, fill) => {
    const before = locked();
    spoil(0, PAGE, fill);
    expect(refusal()).toMatch(/passphrase is right.*Recover it into a new file/);
    expect(openTimeline(bench.path)).toMatchObject({ ok: false, error: { code: 'needs-passphrase' } });
    const { shown, lost, typed } = await recovered();
    expect(shown).toEqual(before);
    expect(typed).toBe(TYPED);
    expect(lost).toBe(0);
  });

  it('its first 64 KiB comes back with every event, and what was in one lane together', async () => {
    const before = locked();
    spoil(0, 64 * 1024);
    expect(refusal()).toMatch(/passphrase is right.*Recover it into a new file/);
    const found = await recovered();
    expect(found).toMatchObject({ events: 412, lost: 0 });
    expect(together(found.shown)).toEqual(together(before));
  });

  it('its first mebibyte, where both near key pages are, comes back as far as the rest goes', async () => {
    locked();
    expect(statSync(bench.path).size).toBeGreaterThan(2.2 * 1024 * 1024);
    spoil(0, 1024 * 1024);
    expect(refusal()).toMatch(/passphrase is right.*Recover it into a new file/);
    const { events } = await recovered();
    expect(events).toBeGreaterThan(150);
  });

  it('a mebibyte in the middle, or half of itself, comes back as far as the rest goes', async () => {
    locked();
    const whole = readFileSync(bench.path);
    spoil(700_000, 700_000 + 1024 * 1024);
    expect((await recovered()).events).toBeGreaterThan(150);
    writeFileSync(bench.path, whole.subarray(0, whole.length / 2));
    expect(refusal()).toMatch(/cut short.*Recover it into a new file/);
    expect((await recovered('half.annals')).events).toBeGreaterThan(150);
  });

  it('its first page while edits were in its log comes back with them', async () => {
    locked();
    const store = withKeys([keys.key], () => bench.open());
    value(store.ask('timeline.edit', { patch: { subtitle: 'In the log' } }));
    for (const suffix of ['', '-wal']) copyFileSync(`${bench.path}${suffix}`, join(bench.folder, `crashed.annals${suffix}`));
    bench.close(store);
    rmSync(bench.path);
    for (const suffix of ['', '-wal']) renameSync(join(bench.folder, `crashed.annals${suffix}`), `${bench.path}${suffix}`);
    spoil(0, PAGE);
    const { shown } = await recovered();
    expect(shown).toMatchObject({ timeline: { subtitle: 'In the log' } });
  });

  it('its first page and every key page says so, and is recovered with the key of a copy', () => {
    const before = locked();
    const bytes = readFileSync(bench.path);
    for (let at = bytes.indexOf('ANNALS-LOCKED'); at !== -1; at = bytes.indexOf('ANNALS-LOCKED', at)) bytes.fill(0, at, at + 80);
    writeFileSync(bench.path, bytes.fill(0, 0, PAGE));
    expect(readSlot(bench.path)).toBeNull();
    expect(refusal()).toContain('--key-of COPY');
    const path = join(bench.folder, 'rescued.annals');
    const none = withKeys([], () => recoverTimeline(bench.path, path, { now: NOW }));
    expect(none).toMatchObject({ ok: false, error: { code: 'damaged', message: expect.stringContaining('--key-of COPY') } });
    // What recovering says never sends back to recovering.
    const wrong = withKeys([keys.other], () => recoverTimeline(bench.path, path, { now: NOW }));
    expect(wrong).toMatchObject({ ok: false, error: { message: expect.stringMatching(/^Nothing could be read .* with this passphrase/) } });
    expect(JSON.stringify([none, wrong])).not.toMatch(/Recover it/);
    value(withKeys([keys.key], () => recoverTimeline(bench.path, path, { now: NOW })));
    expect(contents(withKeys([keys.key], () => bench.open(path)))).toEqual(before);
  });
});

describe('the far key page', () => {
  const farthest = (): number => readFileSync(bench.path).lastIndexOf('ANNALS-LOCKED');

  it('is in the second half of a file that was just locked, and again after it has grown, also by a command', () => {
    const store = bench.createSeeded();
    bench.close(store);
    value(changeLock(bench.path, { from: null, to: keys.key }));
    for (const brief of [false, true]) {
      expect(farthest()).toBeGreaterThan(statSync(bench.path).size / 2);
      const grown = withKeys([keys.key], () => bench.open(bench.path, { brief } as never));
      imported(brief ? 150 : 40, 3000)(grown);
      bench.close(grown);
    }
    expect(farthest()).toBeGreaterThan(statSync(bench.path).size / 2);
    expect(slotsMissing(bench.path)).toBeLessThanOrEqual(0);
    expect(value(withKeys([keys.key], () => bench.open()).ask('store.check')).problems).toEqual([]);
  });

  it('stays away from a file that is only read, and comes to one that was locked without it when that is opened to edit', () => {
    locked();
    const engine = openEngine(bench.path, { key: keys.key });
    engine.exec('DROP TABLE IF EXISTS key_page_3; DROP TABLE IF EXISTS key_page_4');
    engine.close();
    const hash = fileHash(bench.path);
    const reader = withKeys([keys.key], () => bench.open(bench.path, { readOnly: true }));
    expect(value(reader.ask('store.check')).problems).toEqual([]);
    bench.close(reader);
    expect(fileHash(bench.path)).toBe(hash);
    bench.close(withKeys([keys.key], () => bench.open()));
    expect(farthest()).toBeGreaterThan(statSync(bench.path).size / 2);
    expect(value(withKeys([keys.key], () => bench.open()).ask('store.check')).problems).toEqual([]);
  });
});
