import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copiesHolding, removeCopy } from './copies-holding';
import { openEngine } from './engine';
import { changeLock } from './lock/change-lock';
import { newKey } from './lock/key';
import { withKeys } from './lock/keyring';
import { recoverTimeline } from './recover';
import { contents, firstLane, NOW, value, workbench } from './testing';
import type { TimelineStore } from './timeline-store';

const bench = workbench();

const SECRET = { title: 'Zanzibar meeting', summary: 'Quillfeather told Oberon everything', actors: ['Oberon Xylander'], tags: ['quokka'] };
/** What must not be left of it; the words of its fields, not the id. */
const CANARIES = [
  'Zanzibar',
  'Quillfeather',
  'Xylander',
  'quokka',
  'Wolfsbane',
  'Marzipan',
  'zanzibar',
  'quillfeather',
  'xylander',
  'wolfsbane',
  'marzipan',
];

function add(store: TimelineStore, draft: object): string {
  return value(store.eventAdd({ draft: { title: 'One', when: '2026-03-01', lane: firstLane(store), ...draft } })).createdId ?? '';
}

/** A file in which an event was added, edited, linked, undated, named by an outcome, deleted and brought back. */
function filled(): { readonly store: TimelineStore; readonly secret: string; readonly other: string; readonly landing: string } {
  const store = bench.createSeeded();
  const other = add(store, { title: 'Storm' });
  const secret = add(store, { ...SECRET, when: '2026-02', links: [{ type: 'causes', to: other }] });
  value(store.eventEdit({ id: secret, patch: { title: 'Wolfsbane handed over' } }));
  value(store.eventEdit({ id: other, patch: { links: [{ type: 'related', to: secret }] } }));
  const landing = add(store, { title: 'Landing', when: 'XXXX' });
  value(store.eventEdit({ id: landing, patch: { links: [{ type: 'follows', to: secret }] } }));
  value(store.eventEdit({ id: secret, patch: { sources: [{ title: 'Marzipan Gazette' }], when: '2026-02-03' } }));
  value(store.eventsEditMany({ edits: [secret, other].map((id) => ({ id, patch: { status: 'confirmed' } })) }));
  const series = value(store.snapshot()).series[0]?.id ?? '';
  value(store.seriesSettle({ id: series, n: 1, outcome: { outcome: 'held', on: '2026-04-09', eventId: secret } }));
  value(store.undo());
  value(store.redo());
  value(store.eventsRemove({ ids: [secret] }));
  value(store.undo());
  return { store, secret, other, landing };
}

/** Names of the canaries that lie anywhere in a file of the folder, as UTF-8 or UTF-16. */
function foundIn(folder: string, canaries: readonly string[] = CANARIES): string[] {
  return readdirSync(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    return canaries.flatMap((canary) =>
      (['utf8', 'utf16le'] as const).flatMap((encoding) => (bytes.includes(Buffer.from(canary, encoding)) ? [`${canary} in ${name}`] : [])),
    );
  });
}

describe('an erased event', () => {
  it('leaves no byte of what it said in the file or its log, while the timeline is open and after', () => {
    const { store, secret } = filled();
    expect(foundIn(bench.folder)).not.toEqual([]);
    const erased = value(store.eventErase({ id: secret, reason: 'Consent withdrawn' }));
    expect(foundIn(bench.folder)).toEqual([]);
    expect(erased).toMatchObject({ changes: 6, label: 'Erase an event for good: Consent withdrawn', mentions: [] });
    expect(value(store.check())).toMatchObject({ problems: [], erasures: [{ reason: 'Consent withdrawn', who: 'ana', changes: 6 }] });
    const again = bench.reopen(store);
    expect(foundIn(bench.folder)).toEqual([]);
    expect(value(again.check()).problems).toEqual([]);
    expect(again.eventGet({ id: secret })).toMatchObject({ ok: false });
  });

  it('leaves all others and their past as they were, without the links to it', () => {
    const { store, secret, other, landing } = filled();
    const before = value(store.pictureInput());
    const dayBefore = JSON.stringify(value(store.asKnownOn({ day: '2026-11-21' })));
    value(store.eventErase({ id: secret, reason: 'Consent withdrawn' }));
    const after = value(store.pictureInput());
    expect(after.events.map(({ id }) => id)).toEqual(
      before.events.flatMap(({ id }) => (id === secret ? [] : [id])).sort((a, b) => order(after, a) - order(after, b)),
    );
    const untouched = before.events.filter(({ id }) => ![secret, other, landing].includes(id));
    expect(after.events.filter(({ id }) => untouched.some((event) => event.id === id))).toEqual(untouched);
    expect(after.events.find(({ id }) => id === other)).toMatchObject({ title: 'Storm', links: [], status: 'confirmed' });
    expect(after.events.find(({ id }) => id === landing)).toMatchObject({ links: [] });
    expect(after.series[0]?.outcomes['1']).toEqual({ outcome: 'held', on: '2026-04-09' });
    expect(JSON.stringify(value(store.asKnownOn({ day: '2026-11-21' })))).toBe(dayBefore);
    expect(value(store.asKnownOn({ day: '2026-11-22' })).events.map(({ id }) => id)).not.toContain(secret);
    expect(value(store.eventsSearch({ query: 'wolfsbane', limit: 10 })).total).toBe(0);
    const labels = value(store.historyList({ limit: 100 })).map(({ label }) => label);
    expect(labels[0]).toBe('Erase an event for good: Consent withdrawn');
    expect(labels).toContain('Place “Landing” after (an erased event)');
    expect(labels).toContain('Undo: A step on an erased event');
    expect(value(store.historyList({ limit: 100, eventId: secret })).every(({ changes }) => changes.every(({ erased }) => erased))).toBe(
      true,
    );
  });

  it('is never brought back by undo, which goes on with what came before', () => {
    const { store, secret, other } = filled();
    value(store.eventErase({ id: secret, reason: 'No' }));
    // The newest steps were about the event alone; the settled review is what is left to take back.
    expect(value(store.snapshot()).undo.undo).toMatch(/^Mark review|^Settle|review/);
    for (;;) {
      const undone = store.undo();
      if (!undone.ok) {
        expect(undone.error.message).toBe('There is nothing to undo.');
        break;
      }
      expect(value(store.check()).problems).toEqual([]);
    }
    expect(store.eventGet({ id: other })).toMatchObject({ ok: false });
    expect(store.eventGet({ id: secret })).toMatchObject({ ok: false });
    for (;;) {
      if (!store.redo().ok) break;
      expect(value(store.check()).problems).toEqual([]);
    }
    expect(value(store.eventGet({ id: other }))).toMatchObject({ status: 'confirmed', links: [] });
    expect(store.eventGet({ id: secret })).toMatchObject({ ok: false });
  });

  it('is not restored, edited, removed or erased again', () => {
    const { store, secret } = filled();
    const version = value(store.historyFind({ eventId: secret, limit: 1 }))[0]?.changes[0]?.id ?? '';
    value(store.eventErase({ id: secret, reason: 'No' }));
    const revision = value(store.snapshot()).revision;
    for (const refused of [
      store.eventRestore({ id: secret, changeId: version }),
      store.eventEdit({ id: secret, patch: { title: 'Back' } }),
      store.eventsRemove({ ids: [secret] }),
      store.eventErase({ id: secret, reason: 'Again' }),
    ]) {
      expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
    expect(value(store.snapshot()).revision).toBe(revision);
  });

  it('needs a reason, which stays', () => {
    const { store, secret } = filled();
    const before = contents(store);
    expect(store.eventErase({ id: secret, reason: '  ' })).toMatchObject({ ok: false, error: { code: 'invalid', field: 'reason' } });
    expect(contents(store)).toEqual(before);
  });

  it('can be a deleted one, and one of several erased that were changed together', () => {
    const { store, secret, other } = filled();
    value(store.eventsRemove({ ids: [other] }));
    value(store.eventErase({ id: other, reason: 'First' }));
    value(store.eventErase({ id: secret, reason: 'Second' }));
    expect(value(store.check())).toMatchObject({ problems: [], erasures: [{ reason: 'First' }, { reason: 'Second' }] });
    expect(foundIn(bench.folder, [...CANARIES, 'Storm', 'storm'])).toEqual([]);
  });

  it('leaves no hash by which a guess at its text could be confirmed', () => {
    const { store, secret } = filled();
    const ids = value(store.historyFind({ eventId: secret, limit: 100 })).flatMap(({ changes }) => changes.map(({ id }) => id));
    value(store.eventErase({ id: secret, reason: 'No' }));
    expect(foundIn(bench.folder, ids)).toEqual([]);
  });

  it('leaves a file in a synced folder too, which has a journal instead of a log and is edited on', () => {
    const { store, secret } = filled();
    const folder = join(bench.folder, 'Dropbox');
    mkdirSync(folder);
    value(store.saveCopy(join(folder, 'shared.annals')));
    const shared = bench.open(join(folder, 'shared.annals'));
    expect(shared.condition().shared).toBe('Dropbox');
    expect(foundIn(folder)).not.toEqual([]);
    value(shared.eventErase({ id: secret, reason: 'Consent withdrawn' }));
    expect(foundIn(folder)).toEqual([]);
    add(shared, { title: 'Afterwards' });
    expect(value(shared.check()).problems).toEqual([]);
  });

  it('leaves a locked file too, which the passphrase still opens, and a locked copy that holds it is named', async () => {
    const { store, secret } = filled();
    bench.close(store);
    const key = value(await newKey('correct horse battery', { log2N: 12, r: 8, p: 1 }));
    value(changeLock(bench.path, { from: null, to: key }));
    copyFileSync(bench.path, join(bench.folder, 'locked copy.annals'));
    const opened = withKeys([key], () => bench.open());
    value(opened.eventErase({ id: secret, reason: 'Consent withdrawn' }));
    bench.close(opened);
    const copies = withKeys([key], () => copiesHolding(secret, bench.path, []));
    expect(copies).toMatchObject([{ name: 'locked copy.annals', holds: 'yes' }]);
    expect(copiesHolding(secret, bench.path, [])).toMatchObject([{ name: 'locked copy.annals', holds: 'unknown' }]);
    const again = withKeys([key], () => bench.open());
    expect(value(again.check())).toMatchObject({ problems: [], erasures: [{ reason: 'Consent withdrawn' }] });
    bench.close(again);
    value(removeCopy(join(bench.folder, 'locked copy.annals'), secret, bench.path, []));
    value(changeLock(bench.path, { from: key, to: null }));
    expect(foundIn(bench.folder)).toEqual([]);
  });

  it('is named where others speak of it in their own words', () => {
    const { store, secret } = filled();
    add(store, { title: 'Aftermath', summary: 'Follows from Wolfsbane handed over, it seems' });
    expect(value(store.eventErase({ id: secret, reason: 'No' })).mentions).toEqual(['event “Aftermath”']);
  });
});

function order({ events }: { readonly events: readonly { readonly id: string }[] }, id: string): number {
  return events.findIndex((event) => event.id === id);
}

describe('the gap that an erasure leaves', () => {
  function altered(sql: string, ...triggers: readonly string[]): readonly string[] {
    const { store, secret } = filled();
    value(store.eventErase({ id: secret, reason: 'Consent withdrawn' }));
    bench.close(store);
    const engine = openEngine(bench.path);
    const definitions = engine.all<{ name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
    for (const trigger of triggers) engine.exec(`DROP TRIGGER ${trigger}`);
    engine.exec(sql);
    for (const trigger of triggers) engine.exec(definitions.find(({ name }) => name === trigger)?.sql ?? '');
    engine.abandon();
    return value(bench.open(bench.path, { readOnly: true }).check()).problems;
  }

  it.each([
    ['what is left is filled in', `UPDATE change SET after = '{"title":"Forged"}' WHERE erasure IS NOT NULL AND op = 'create'`],
    ['a row is emptied besides', 'UPDATE change SET after = NULL, erasure = (SELECT max(seq) FROM action) WHERE seq = 12'],
    ['a hash is altered', "UPDATE change SET hash = zeroblob(32) WHERE erasure IS NOT NULL AND op = 'create'"],
    ['the reason is altered', `UPDATE change SET after = replace(after, 'Consent', 'Reverie') WHERE op = 'erase'`],
    [
      'another entry is reworded under its cover',
      `UPDATE change SET after = '{"links":[],"title":"Forged"}' WHERE erasure IS NOT NULL AND op = 'update' AND after IS NOT NULL`,
    ],
  ])('is found when %s', (_, sql) => {
    expect(altered(sql, 'change_kept').join()).toMatch(/History is broken/);
  });

  it('is found when a label is reworded under its cover', () => {
    expect(altered("UPDATE action SET label = 'Forged' WHERE label LIKE '%erased event%'", 'action_kept').join()).toMatch(
      /History is broken/,
    );
  });

  it('cannot be made through the store’s own connection but by erasing', () => {
    const { store, secret } = filled();
    value(store.eventErase({ id: secret, reason: 'Consent withdrawn' }));
    bench.close(store);
    const engine = openEngine(bench.path);
    engine.exec('PRAGMA recursive_triggers=ON');
    for (const sql of [
      'UPDATE change SET after = NULL, erasure = (SELECT max(seq) FROM action) WHERE seq = 12',
      "UPDATE change SET erasure = NULL WHERE op = 'erase'",
      'UPDATE change SET erasure = NULL',
      "UPDATE action SET label = 'Forged' WHERE seq = 1",
      "INSERT INTO meta VALUES ('erasing', (SELECT max(seq) FROM action)); UPDATE change SET hash = zeroblob(32), erasure = (SELECT max(seq) FROM action) WHERE seq = 12",
      'UPDATE action SET at = 1 WHERE seq = 1',
      "UPDATE change SET after = NULL WHERE op = 'erase'",
      'DELETE FROM change WHERE erasure IS NOT NULL',
    ]) {
      expect(() => engine.exec(sql), sql).toThrow('append-only');
    }
    engine.abandon();
  });

  it('is kept by recovery, duplicates and backups', () => {
    const { store, secret } = filled();
    value(store.eventErase({ id: secret, reason: 'Consent withdrawn' }));
    value(store.saveCopy(join(bench.folder, 'copy.annals')));
    bench.close(store);
    const recovered = join(bench.folder, 'recovered.annals');
    expect(value(recoverTimeline(bench.path, recovered, { now: NOW }))).toMatchObject({ lost: 0, uncertain: 0 });
    for (const path of [recovered, join(bench.folder, 'copy.annals')]) {
      const opened = bench.open(path);
      expect(value(opened.check())).toMatchObject({ problems: [], erasures: [{ reason: 'Consent withdrawn' }] });
      expect(opened.eventGet({ id: secret })).toMatchObject({ ok: false });
    }
  });
});
