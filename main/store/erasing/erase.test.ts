import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { add, CANARIES, filled, foundIn, soughtIn } from '../../../testing/store/event-to-erase';
import { contents, knownOn, value, workbench } from '../../../testing/store/workbench';
import { newKey } from '../cipher/key';
import { copiesHolding, removeCopy } from '../copies/copies-holding';
import { withKeys } from '../lock/keyring';
import { changeLock } from '../opening/change-lock';

const bench = workbench();

describe('an erased event', () => {
  it('leaves no byte of what it said in the file or its log, while the timeline is open and after', () => {
    const { store, secret } = filled(bench);
    expect(foundIn(bench.folder)).not.toEqual([]);
    const erased = value(store.ask('store.eventErase', { id: secret, reason: 'Consent withdrawn' }));
    expect(foundIn(bench.folder)).toEqual([]);
    expect(erased).toMatchObject({ changes: 6, label: 'Erase an event for good: Consent withdrawn', mentions: [] });
    expect(value(store.ask('store.check'))).toMatchObject({
      problems: [],
      erasures: [{ reason: 'Consent withdrawn', who: 'ana', changes: 6 }],
    });
    const again = bench.reopen(store);
    expect(foundIn(bench.folder)).toEqual([]);
    expect(value(again.ask('store.check')).problems).toEqual([]);
    expect(again.ask('events.get', { id: secret })).toMatchObject({ ok: false });
  });

  it('leaves all others and their past as they were, without the links to it', () => {
    const { store, secret, other, landing } = filled(bench);
    const before = value(store.ask('store.pictureInput'));
    const dayBefore = JSON.stringify(knownOn(store, '2026-11-21'));
    value(store.ask('store.eventErase', { id: secret, reason: 'Consent withdrawn' }));
    const after = value(store.ask('store.pictureInput'));
    expect(after.events.map(({ id }) => id)).toEqual(
      before.events.flatMap(({ id }) => (id === secret ? [] : [id])).sort((a, b) => order(after, a) - order(after, b)),
    );
    const untouched = before.events.filter(({ id }) => ![secret, other, landing].includes(id));
    expect(after.events.filter(({ id }) => untouched.some((event) => event.id === id))).toEqual(untouched);
    expect(after.events.find(({ id }) => id === other)).toMatchObject({ title: 'Storm', links: [], status: 'confirmed' });
    expect(after.events.find(({ id }) => id === landing)).toMatchObject({ links: [] });
    expect(after.series[0]?.outcomes['1']).toEqual({ outcome: 'held', on: '2026-04-09' });
    expect(JSON.stringify(knownOn(store, '2026-11-21'))).toBe(dayBefore);
    expect(knownOn(store, '2026-11-22').events.map(({ id }) => id)).not.toContain(secret);
    expect(value(store.ask('events.search', { query: 'wolfsbane', limit: 10 })).total).toBe(0);
    const labels = value(store.ask('history.list', { limit: 100 })).map(({ label }) => label);
    expect(labels[0]).toBe('Erase an event for good: Consent withdrawn');
    expect(labels).toContain('Place “Landing” after (an erased event)');
    expect(labels).toContain('Undo: A step on an erased event');
    expect(
      value(store.ask('history.list', { limit: 100, eventId: secret })).every(({ changes }) => changes.every(({ erased }) => erased)),
    ).toBe(true);
  });

  it('is never brought back by undo, which goes on with what came before', () => {
    const { store, secret, other } = filled(bench);
    value(store.ask('store.eventErase', { id: secret, reason: 'No' }));
    // The newest steps were about the event alone; the settled review is what is left to take back.
    expect(value(store.ask('timeline.snapshot')).undo.undo).toMatch(/^Mark review|^Settle|review/);
    for (;;) {
      const undone = store.ask('history.undo');
      if (!undone.ok) {
        expect(undone.error.message).toBe('There is nothing to undo.');
        break;
      }
      expect(value(store.ask('store.check')).problems).toEqual([]);
    }
    expect(store.ask('events.get', { id: other })).toMatchObject({ ok: false });
    expect(store.ask('events.get', { id: secret })).toMatchObject({ ok: false });
    for (;;) {
      if (!store.ask('history.redo').ok) break;
      expect(value(store.ask('store.check')).problems).toEqual([]);
    }
    expect(value(store.ask('events.get', { id: other }))).toMatchObject({ status: 'confirmed', links: [] });
    expect(store.ask('events.get', { id: secret })).toMatchObject({ ok: false });
  });

  it('is not restored, edited, removed or erased again', () => {
    const { store, secret } = filled(bench);
    const version = value(store.ask('history.list', { eventId: secret, limit: 1 }))[0]?.changes[0]?.id ?? '';
    value(store.ask('store.eventErase', { id: secret, reason: 'No' }));
    const revision = value(store.ask('timeline.snapshot')).revision;
    for (const refused of [
      store.ask('history.restoreEvent', { id: secret, changeId: version }),
      store.ask('events.edit', { id: secret, patch: { title: 'Back' } }),
      store.ask('events.remove', { ids: [secret] }),
      store.ask('store.eventErase', { id: secret, reason: 'Again' }),
    ]) {
      expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
    expect(value(store.ask('timeline.snapshot')).revision).toBe(revision);
  });

  it('needs a reason, which stays', () => {
    const { store, secret } = filled(bench);
    const before = contents(store);
    expect(store.ask('store.eventErase', { id: secret, reason: '  ' })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'reason' },
    });
    expect(contents(store)).toEqual(before);
  });

  it('can be a deleted one, and one of several erased that were changed together', () => {
    const { store, secret, other } = filled(bench);
    value(store.ask('events.remove', { ids: [other] }));
    value(store.ask('store.eventErase', { id: other, reason: 'First' }));
    value(store.ask('store.eventErase', { id: secret, reason: 'Second' }));
    expect(value(store.ask('store.check'))).toMatchObject({ problems: [], erasures: [{ reason: 'First' }, { reason: 'Second' }] });
    expect(foundIn(bench.folder, [...CANARIES, 'Storm', 'storm'])).toEqual([]);
  });

  it('leaves no hash by which a guess at its text could be confirmed', () => {
    const { store, secret } = filled(bench);
    const ids = value(store.ask('history.list', { eventId: secret, limit: 100 })).flatMap(({ changes }) => changes.map(({ id }) => id));
    value(store.ask('store.eventErase', { id: secret, reason: 'No' }));
    expect(foundIn(bench.folder, ids)).toEqual([]);
  });

  it('leaves a file in a synced folder too, which has a journal instead of a log and is edited on', () => {
    const { store, secret } = filled(bench);
    const folder = join(bench.folder, 'Dropbox');
    mkdirSync(folder);
    value(store.ask('store.saveCopy', { path: join(folder, 'shared.annals') }));
    const shared = bench.open(join(folder, 'shared.annals'));
    expect(shared.condition().shared).toBe('Dropbox');
    expect(foundIn(folder)).not.toEqual([]);
    value(shared.ask('store.eventErase', { id: secret, reason: 'Consent withdrawn' }));
    expect(foundIn(folder)).toEqual([]);
    add(shared, { title: 'Afterwards' });
    expect(value(shared.ask('store.check')).problems).toEqual([]);
  });

  it('leaves a locked file too, which the passphrase still opens, and a locked copy that holds it is named', async () => {
    const { store, secret } = filled(bench);
    bench.close(store);
    const key = value(await newKey('correct horse battery', { log2N: 12, r: 8, p: 1 }));
    value(changeLock(bench.path, { from: null, to: key }));
    copyFileSync(bench.path, join(bench.folder, 'locked copy.annals'));
    const opened = withKeys([key], () => bench.open());
    const sought = soughtIn(opened, secret, bench.path);
    value(opened.ask('store.eventErase', { id: secret, reason: 'Consent withdrawn' }));
    bench.close(opened);
    const copies = withKeys([key], () => copiesHolding(sought));
    expect(copies).toMatchObject([{ name: 'locked copy.annals', holds: 'yes' }]);
    expect(copiesHolding(sought)).toMatchObject([{ name: 'locked copy.annals', holds: 'unknown', is: 'unknown' }]);
    // Without the passphrase nobody knows whether it is another timeline.
    expect(removeCopy(join(bench.folder, 'locked copy.annals'), sought)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('may be another timeline') },
    });
    expect(existsSync(join(bench.folder, 'locked copy.annals'))).toBe(true);
    const again = withKeys([key], () => bench.open());
    expect(value(again.ask('store.check'))).toMatchObject({ problems: [], erasures: [{ reason: 'Consent withdrawn' }] });
    bench.close(again);
    value(withKeys([key], () => removeCopy(join(bench.folder, 'locked copy.annals'), sought)));
    value(changeLock(bench.path, { from: key, to: null }));
    expect(foundIn(bench.folder)).toEqual([]);
  });

  it('is named where others speak of it in their own words', () => {
    const { store, secret } = filled(bench);
    add(store, { title: 'Aftermath', summary: 'Follows from Wolfsbane handed over, it seems' });
    expect(value(store.ask('store.eventErase', { id: secret, reason: 'No' })).mentions).toEqual(['event “Aftermath”']);
  });
});

function order({ events }: { readonly events: readonly { readonly id: string }[] }, id: string): number {
  return events.findIndex((event) => event.id === id);
}
