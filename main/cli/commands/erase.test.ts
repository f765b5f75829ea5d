import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../shared/result';
import { annals, answer, inFreshFolder } from '../../../testing/running/command-line';
import { openTimeline } from '../../store/timeline-store';

function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

let folder: string;
let file: string;

inFreshFolder((made) => {
  folder = made;
  file = join(folder, 't.annals');
});

/** A seeded file with one event more; returns the event's id. */
async function secret(): Promise<string> {
  await answer('new', file, '--seed');
  return (await answer('add', file, '--title', 'Zanzibar meeting', '--when', '2026')).id;
}

function names(): string[] {
  return readdirSync(folder).sort();
}

describe('annals erase', () => {
  it('erases from what a window left that was killed, without waiting for itself', async () => {
    const id = await secret();
    const store = orThrow(openTimeline(file));
    orThrow(store.ask('timeline.edit', { patch: { subtitle: 'In the log' } }));
    const crashed = join(folder, 'crashed.annals');
    for (const suffix of ['', '-wal']) copyFileSync(`${file}${suffix}`, `${crashed}${suffix}`);
    store.close();
    expect(await answer('erase', crashed, '--event', id, '--reason', 'Asked')).toMatchObject({ id });
    expect(names().filter((name) => name.startsWith('crashed'))).toEqual(['crashed.annals']);
    expect(await answer('check', crashed)).toMatchObject({ events: 12, problems: [] });
    expect((await annals('history', crashed)).out).toContain('Change the subtitle');
  });

  it('erases with a reason, and the check names the gap', async () => {
    const id = await secret();
    const erased = await answer('erase', file, '--event', id, '--reason', 'Consent withdrawn');
    expect(erased).toMatchObject({ id, changes: 1, copies: [], removed: [] });
    expect(readFileSync(file).includes('anzibar')).toBe(false);
    expect(names()).toEqual(['t.annals']);
    expect(await answer('check', file)).toMatchObject({
      events: 12,
      problems: [],
      erasures: [{ eventId: id, reason: 'Consent withdrawn', changes: 1 }],
    });
    expect((await annals('check', file)).out).toMatch(/^Sound: .*\n1 event was erased for good:\n {2}2026-11-22 by .*: Consent withdrawn$/);
    expect((await annals('history', file)).out).toContain('Erase an event for good: Consent withdrawn');
  });

  it('changes no byte without a reason or with an id that is none, and takes nothing twice', async () => {
    const id = await secret();
    const before = readFileSync(file);
    expect(await annals('erase', file, '--event', id)).toMatchObject({ code: 2, errors: [expect.stringContaining('--reason is missing')] });
    expect(await annals('erase', file, '--event', id, '--reason', ' ')).toMatchObject({ code: 1 });
    expect(await annals('erase', file, '--event', 'nothing', '--reason', 'No')).toMatchObject({
      code: 1,
      errors: [expect.stringContaining('There is no event nothing in the timeline. Nothing was changed.')],
    });
    expect(await annals('erase', file, '--event', id, '--remove-copy', 'x')).toMatchObject({ code: 2 });
    expect(readFileSync(file).equals(before)).toBe(true);
    await answer('erase', file, '--event', id, '--reason', 'No');
    expect(await annals('erase', file, '--event', id, '--reason', 'No')).toMatchObject({
      code: 1,
      errors: ['annals: This event was erased already. Nothing was changed.'],
    });
  });

  it('names what still holds it, and removes only what is named in answer', async () => {
    const id = await secret();
    const backups = join(folder, 'kept');
    await answer('backup', file, backups);
    const [backup = ''] = readdirSync(backups);
    copyFileSync(file, join(folder, 'duplicate.annals'));
    writeFileSync(join(folder, 't.annals.damaged'), `torn ${id} torn`);
    writeFileSync(join(folder, 'locked.annals'), Buffer.alloc(8192, 7));
    mkdirSync(join(folder, 'Annals backups'));
    await answer('new', join(folder, 'unrelated.annals'), '--seed');

    const ran = await annals('erase', file, '--event', id, '--reason', 'No', '--backups', backups);
    expect(ran.code).toBe(0);
    for (const line of [
      'Erased for good, with 1 entries of its history. This cannot be undone.',
      `Still holds the event: ${join(folder, 'duplicate.annals')}`,
      `Still holds the event: ${join(folder, 't.annals.damaged')}`,
      `Still holds the event: ${join(backups, backup)}`,
      `May hold the event, and cannot be looked into: ${join(folder, 'locked.annals')}`,
    ]) {
      expect(ran.out.split('\n')).toContain(line);
    }
    expect(ran.out).toMatch(
      /duplicate\.annals\nIt is no backup, and may hold edits that are nowhere else: “.*”, 13 events, last change 2026-11-22\.\n/,
    );
    expect(ran.out).toMatch(/locked\.annals\nIt may be another timeline: --remove-copy leaves it alone\.\n/);
    expect(ran.out).not.toContain('unrelated');
    expect(await annals('erase', file, '--event', id, '--backups', backups, '--remove-copy', 'locked.annals')).toMatchObject({
      code: 1,
      errors: [expect.stringContaining('may be another timeline')],
    });
    expect(await annals('erase', file, '--event', id, '--backups', backups, '--remove-copy', 'unrelated.annals')).toMatchObject({
      code: 1,
    });
    expect(existsSync(join(folder, 'unrelated.annals'))).toBe(true);

    const removed = await answer(
      'erase',
      file,
      '--event',
      id,
      '--backups',
      backups,
      '--remove-copy',
      backup,
      '--remove-copy',
      't.annals.damaged',
    );
    expect(removed.removed).toEqual([join(backups, backup), join(folder, 't.annals.damaged')]);
    expect(removed.copies.map(({ name }: { name: string }) => name).sort()).toEqual(['duplicate.annals', 'locked.annals']);
    expect(readdirSync(backups)).toEqual([]);
    // A copy can be kept without the event, and is none of those that hold it then.
    await answer('erase', join(folder, 'duplicate.annals'), '--event', id, '--reason', 'There as well');
    const left = await answer('erase', file, '--event', id, '--backups', backups);
    expect(left.copies).toMatchObject([{ name: 'locked.annals', holds: 'unknown' }]);
  });

  it('an import of the same event afterwards leaves it out, and brings it in as another one where asked to; the gap stays', async () => {
    const id = await secret();
    await answer('export', file, '--out', join(folder, 'all.json'));
    await answer('erase', file, '--event', id, '--reason', 'No');
    expect(await annals('import', file, join(folder, 'all.json'))).toMatchObject({ code: 0 });
    expect(JSON.stringify(await answer('list', file))).not.toContain('Zanzibar');
    expect(await annals('import', file, join(folder, 'all.json'), '--removed', 'take')).toMatchObject({ code: 0 });
    expect(await answer('check', file)).toMatchObject({ problems: [], erasures: [{ eventId: id }] });
    const { events } = await answer('list', file);
    expect(events.filter((event: { id: string }) => event.id === id)).toEqual([]);
    expect(events.filter(({ title }: { title: string }) => title === 'Zanzibar meeting')).toHaveLength(1);
  });
});

describe('annals restore of a backup from before an erasure', () => {
  it('says which erasure it takes back, and where the present state was kept', async () => {
    const id = await secret();
    const { path } = await answer('backup', file, join(folder, 'kept'));
    await answer('erase', file, '--event', id, '--reason', 'Consent withdrawn');
    const restored = await annals('restore', file, path);
    expect(restored.code).toBe(0);
    expect(restored.errors).toEqual([
      expect.stringMatching(
        /^annals: The backup holds an event that was erased on 22 November 2026 \(Consent withdrawn\)\. It is in .* again/,
      ),
    ]);
    expect((await annals('restore', file, path, '--json')).errors).toEqual([]);
  });
});
