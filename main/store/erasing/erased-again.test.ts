import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { add, filled } from '../../../testing/store/event-to-erase';
import { NOW, value, workbench } from '../../../testing/store/workbench';
import { restoreBackup } from '../rescue/restore';
import { erasuresInside, heldAgain } from './erased-again';

const bench = workbench();

describe('a backup from before an erasure', () => {
  it('is known by what the present file’s history says was erased, also where the event was deleted before', () => {
    const { store, secret } = filled(bench);
    const innocent = add(store, { title: 'Innocent' });
    value(store.ask('events.remove', { ids: [secret] }));
    const { path: before } = value(store.ask('store.backup', { folder: join(bench.folder, 'before') }));
    value(store.ask('store.eventErase', { id: secret, reason: 'Consent withdrawn' }));
    value(store.ask('store.eventErase', { id: innocent, reason: 'A slip' }));
    const { path: after } = value(store.ask('store.backup', { folder: join(bench.folder, 'after') }));
    expect(value(store.ask('store.erasures')).map(({ eventId }) => eventId)).toEqual([secret, innocent]);
    bench.close(store);
    const erasures = erasuresInside(bench.path);
    expect(erasures).toEqual([
      { eventId: secret, day: '2026-11-22', reason: 'Consent withdrawn' },
      { eventId: innocent, day: '2026-11-22', reason: 'A slip' },
    ]);
    expect(heldAgain(before, erasures)).toEqual(erasures);
    expect(heldAgain(after, erasures)).toEqual([]);
    expect(heldAgain(join(bench.folder, 'none.annals'), erasures)).toEqual([]);
  });

  it('says so when it is restored, and nothing where it holds none of them', () => {
    const { store, secret } = filled(bench);
    const { path: before } = value(store.ask('store.backup', { folder: join(bench.folder, 'before') }));
    value(store.ask('store.eventErase', { id: secret, reason: 'Consent withdrawn' }));
    const { path: after } = value(store.ask('store.backup', { folder: join(bench.folder, 'after') }));
    bench.close(store);
    const keep = join(bench.folder, 'kept');
    expect(value(restoreBackup(bench.path, after, keep, NOW)).erased).toEqual([]);
    expect(value(restoreBackup(bench.path, before, keep, NOW + 1000)).erased).toMatchObject([
      { eventId: secret, reason: 'Consent withdrawn' },
    ]);
  });
});
