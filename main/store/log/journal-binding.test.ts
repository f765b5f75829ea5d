import { copyFileSync, existsSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CutEdit, cutEdit } from '../../../testing/store/cut-edit';
import { lockBench, twoKeys } from '../../../testing/store/locked';
import { fileHash, firstLane, value, workbench } from '../../../testing/store/workbench';
import { openEngine } from '../database/engine';
import { attached, heldBy } from '../file/held-state';
import { bareFile } from '../file/place-for-reading';
import { keyFor, withKeys } from '../lock/keyring';
import { recoverTimeline } from '../rescue/recover';
import { createTimeline, openTimeline } from '../timeline-store';
import { editNoteOf, editNoter } from './journal-binding';
import { nonceIn } from './journal-walk';

const bench = workbench();
const keys = twoKeys();
const { plain, locked } = lockBench(bench, keys);

/** As one command does. */
function add(path: string, title: string): void {
  const store = value(openTimeline(path, { brief: true }));
  value(store.ask('events.add', { draft: { title, when: '2026', lane: firstLane(store) } }));
  store.close();
}

function titles(path: string): string[] {
  const store = value(openTimeline(path, { readOnly: true }));
  const found = value(store.ask('store.pictureInput')).events.map(({ title }) => title);
  expect(value(store.ask('store.check')).problems).toEqual([]);
  store.close();
  return found;
}

/** An edit that is cut off, and the file before it, at the place of the bench. */
function killedEdit(): CutEdit {
  const before = readFileSync(bench.path);
  const work = join(bench.folder, 'work');
  copyFileSync(bench.path, work);
  add(work, 'Cut off');
  const { edit } = value(attached(() => bareFile(work), heldBy));
  const cut = cutEdit(before, readFileSync(work), Number(edit), keyFor(work));
  rmSync(work);
  return cut;
}

it('the number that an edit leaves is that of its journal', () => {
  plain();
  const engine = openEngine(bench.path);
  engine.exec('PRAGMA journal_mode=DELETE; PRAGMA cache_size=1');
  const note = editNoter(engine, bench.path);
  engine.transaction(() => {
    engine.run("UPDATE event SET summary = 'x'");
    note();
    // Has the journal written out.
    engine.run('UPDATE event SET summary = hex(randomblob(3000))');
    expect(nonceIn(`${bench.path}-journal`)).toBe(Number(editNoteOf(engine, 'main')));
  });
  engine.close();
});

describe.each([
  ['plain', plain],
  ['locked', locked],
])('the journal of an edit that was cut off, beside a %s file', (_, make) => {
  const within = (work: () => void) => () => withKeys([keys.key], work);

  it(
    'is rolled back wherever the edit ended, and nothing of it stays',
    within(() => {
      make();
      const cut = killedEdit();
      expect(cut.pages).toBeGreaterThan(5);
      for (const written of [0, 1, 2, Math.floor(cut.pages / 2), cut.pages - 1, cut.pages]) {
        cut.file(bench.path, written);
        cut.journal(`${bench.path}-journal`);
        expect(titles(bench.path)).toHaveLength(13);
        add(bench.path, 'Next');
        expect(existsSync(`${bench.path}-journal`)).toBe(false);
        expect(titles(bench.path)).toContain('Next');
        expect(titles(bench.path)).not.toContain('Cut off');
      }
    }),
  );

  it.each([1, 2])('takes back none of %i edits that were made while the file had another name', (edits) =>
    within(() => {
      make();
      const cut = killedEdit();
      for (let n = 0; n < edits; n++) add(bench.path, `Kept ${n}`);
      cut.journal(`${bench.path}-journal`);
      const before = fileHash(bench.path);
      for (const how of [{}, { brief: true }, { readOnly: true }])
        expect(openTimeline(bench.path, how)).toMatchObject({
          ok: false,
          error: { code: 'stray-log', message: expect.stringMatching(/would lose edits/) },
        });
      expect(fileHash(bench.path)).toBe(before);
      value(openTimeline(bench.path, { withoutLog: true })).close();
      expect(titles(bench.path).filter((title) => title.startsWith('Kept'))).toHaveLength(edits);
      expect(existsSync(`${bench.path}-journal.aside`)).toBe(true);
    })(),
  );

  it(
    'is named where the file has lost it on the way, by a copy, another name or a link, and nothing is edited then',
    within(() => {
      make();
      const cut = killedEdit();
      const before = readFileSync(bench.path);
      const elsewhere = join(bench.folder, 'elsewhere.annals');
      for (const written of [1, 2, Math.floor(cut.pages / 2), cut.pages - 1]) {
        cut.file(elsewhere, written);
        cut.journal(`${bench.path}-journal`);
        const bytes = fileHash(elsewhere);
        for (const how of [{}, { brief: true }, { readOnly: true }, { withoutLog: true }])
          expect(openTimeline(elsewhere, how), `${written} of ${cut.pages}`).toMatchObject({
            ok: false,
            error: { code: 'half-written', message: expect.stringMatching(/in the middle of an edit .*-journal” in the same folder/) },
          });
        expect(recoverTimeline(elsewhere, join(bench.folder, 'recovered.annals'), { now: 0 })).toMatchObject({
          ok: false,
          error: { code: 'half-written' },
        });
        expect(fileHash(elsewhere)).toBe(bytes);
        // As advised.
        copyFileSync(`${bench.path}-journal`, `${elsewhere}-journal`);
        expect(titles(elsewhere)).toHaveLength(13);
        rmSync(`${elsewhere}-journal`, { force: true });
        rmSync(elsewhere);
      }
      // Whole before the edit, and whole after it.
      for (const written of [0, cut.pages]) {
        cut.file(elsewhere, written);
        expect(titles(elsewhere)).toHaveLength(written === 0 ? 13 : 14);
      }
      rmSync(`${bench.path}-journal`);
      expect(readFileSync(bench.path).equals(before)).toBe(true);
    }),
  );

  it(
    'is no concern of a copy that was edited since',
    within(() => {
      make();
      const cut = killedEdit();
      const elsewhere = join(bench.folder, 'elsewhere.annals');
      copyFileSync(bench.path, elsewhere);
      add(elsewhere, 'Kept');
      cut.journal(`${bench.path}-journal`);
      expect(titles(elsewhere)).toContain('Kept');
    }),
  );

  it(
    'nor one that was made in a window, through another name of the file',
    within(() => {
      make();
      const cut = killedEdit();
      linkSync(bench.path, join(bench.folder, 'hard.annals'));
      const store = bench.open(join(bench.folder, 'hard.annals'));
      value(store.ask('events.add', { draft: { title: 'Kept', when: '2026', lane: firstLane(store) } }));
      bench.close(store);
      cut.journal(`${bench.path}-journal`);
      expect(openTimeline(bench.path, { brief: true })).toMatchObject({ ok: false, error: { code: 'stray-log' } });
    }),
  );
});

it('a journal beside the file that it is of is no concern of another timeline, however alike the two were before', () => {
  const made = ['big.annals', 'small.annals'].map((name) => {
    const path = join(bench.folder, name);
    value(createTimeline(path, { title: 'Test', zone: 'UTC' })).close();
    return path;
  });
  const [big = '', small = ''] = made;
  const before = readFileSync(big);
  const store = value(openTimeline(big, { brief: true }));
  const lane = firstLane(store);
  const drafts = Array.from({ length: 400 }, (_, n) => ({ title: `Event ${n}`, when: '2026', lane }));
  value(store.importEvents(drafts, { label: 'Import' }));
  store.close();
  const { edit } = value(attached(() => bareFile(big), heldBy));
  const cut = cutEdit(before, readFileSync(big), Number(edit));
  for (const written of [0, 1, Math.floor(cut.pages / 2), cut.pages]) {
    cut.file(big, written);
    cut.journal(`${big}-journal`);
    const bytes = fileHash(small);
    bench.close(bench.open(small, { readOnly: true }));
    expect(fileHash(small)).toBe(bytes);
  }
  add(small, 'Kept');
  expect(titles(small)).toEqual(['Kept']);
});
