import { describe, expect, it } from 'vitest';
import { contract, METHODS } from '../../shared/contract';
import { portPair } from '../../testing/running/ports';
import { workbench } from '../../testing/store/workbench';
import { readImport } from '../formats/import';
import { borrowed } from './borrowed';
import type { StoreMessage, StoreRequest } from './protocol';
import { serveStore } from './server';

const bench = workbench();

function server() {
  const sent: StoreMessage[] = [];
  let closed = 0;
  const serve = serveStore(
    (message) => sent.push(structuredClone(message)),
    () => closed++,
  );
  let id = 0;
  /** Sends a request and returns what came back because of it. */
  const ask = (method: StoreRequest['method'], input?: unknown, knownOn?: string): unknown[] => {
    sent.length = 0;
    serve({ id: ++id, method, input, ...(knownOn === undefined ? {} : { knownOn }) } as StoreRequest);
    return [...sent];
  };
  const lend = () => {
    const [ours, theirs] = portPair();
    serve({ id: ++id, method: 'store.lend', input: { use: 'import' } }, ours);
    return borrowed<'import'>(theirs);
  };
  return { ask, lend, closed: () => closed };
}

describe('the store process', () => {
  it('opens, answers with the number of the request, broadcasts before the answer, and closes', () => {
    const { ask, closed } = server();
    expect(ask('timeline.snapshot')).toMatchObject([{ id: 1, result: { ok: false, error: { message: 'No timeline is open.' } } }]);
    expect(ask('store.open', { path: bench.path, create: { seed: true } })).toEqual([{ id: 2, result: { ok: true, value: null } }]);
    const [{ result }] = ask('timeline.snapshot') as [{ result: { value: { lanes: { id: string }[]; total: number } } }];
    expect(result.value.total).toBe(12);
    const lane = result.value.lanes[0]?.id;
    expect(ask('events.add', { draft: { title: 'x', when: '2026', lane } })).toMatchObject([
      { broadcast: { revision: 2 } },
      { id: 4, result: { ok: true } },
    ]);
    expect(ask('events.add', { draft: { title: 'x', when: 'blue', lane } })).toMatchObject([
      { id: 5, result: { ok: false, error: { field: 'when' } } },
    ]);
    expect(ask('store.pictureInput')).toMatchObject([{ result: { ok: true, value: { events: { length: 13 } } } }]);
    expect(ask('store.close')).toEqual([{ id: 7, result: { ok: true, value: null } }]);
    expect(closed()).toBe(1);
    expect(bench.open().ask('timeline.snapshot')).toMatchObject({ ok: true, value: { total: 13 } });
  });

  it('imports in portions, and finishes or forgets them', async () => {
    const { ask, lend } = server();
    ask('store.open', { path: bench.path, create: { seed: true } });
    const csv = 'Title,When,Lane\nx,2026,Attacks\ny,2027,New here\n';
    const { drafts: events } = readImport(Buffer.from(csv), 'csv', { today: '2026-11-22', zone: 'UTC', order: 'dmy' });
    const start = { label: 'Import', views: [], newLanes: [{ title: 'New here' }] };
    const early = lend();
    expect(await early.ask('store.importAdd', { events: [...events] })).toMatchObject({ ok: false });
    expect(ask('store.importFinish')).toMatchObject([{ result: { ok: false } }]);
    expect(ask('store.importBegin', start)).toMatchObject([{ result: { ok: true } }]);
    const first = lend();
    expect(await first.ask('store.importAdd', { events: [...events] })).toMatchObject({ ok: true, value: 2 });
    const last = { offset: 0, limit: 1, sort: 'title', descending: true };
    expect(ask('events.page', last)).toMatchObject([{ result: { value: { events: [{ title: 'y' }] } } }]);
    expect(ask('store.importCancel')).toMatchObject([{ result: { ok: true } }]);
    expect(ask('timeline.snapshot')).toMatchObject([{ result: { value: { total: 12, revision: 1 } } }]);
    // What a reader saw of it is forgotten with it.
    expect(ask('events.page', { ...last, offset: 1 })).toMatchObject([
      { result: { value: { events: [{ title: 'Report published (News18)' }] } } },
    ]);
    ask('store.importBegin', start);
    const second = lend();
    expect(await second.ask('store.importReserve', { ids: [] })).toMatchObject({ ok: true });
    await second.ask('store.importAdd', { events: [...events] });
    expect(await second.ask('store.importAddSeries', { series: [] })).toMatchObject({ ok: true });
    // An import of two settles without a step of its own.
    expect(await second.ask('store.importSettle', undefined)).toMatchObject({ ok: true, value: false });
    expect(ask('store.importFinish')).toMatchObject([{ broadcast: { reload: true, total: 14 } }, { result: { ok: true } }]);
    ask('store.close');
    for (const lent of [early, first, second]) lent.giveBack();
  });

  it('tells content as of the day that a request names, history as of now, and takes no edit there', () => {
    const { ask } = server();
    ask('store.open', { path: bench.path, create: { seed: true } });
    expect(ask('timeline.snapshot', undefined, '2026-01-07')).toMatchObject([{ result: { value: { total: 0, readOnly: true } } }]);
    expect(ask('timeline.snapshot')).toMatchObject([{ result: { value: { total: 12, readOnly: false } } }]);
    expect(ask('store.pictureInput', undefined, '2026-01-08')).toMatchObject([
      { result: { value: { knownOn: '2026-01-08', events: { length: 12 } } } },
    ]);
    expect(ask('history.list', { limit: 5 }, '2026-01-07')).toMatchObject([{ result: { value: { length: 1 } } }]);
    expect(ask('timeline.edit', { patch: { title: 'x' } }, '2026-01-08')).toMatchObject([{ result: { error: { code: 'read-only' } } }]);
    expect(ask('timeline.snapshot', undefined, 'blue')).toMatchObject([{ result: { error: { code: 'invalid', field: 'day' } } }]);
    ask('store.close');
  });

  it('lists, restores and recovers without a timeline open', () => {
    const folder = `${bench.folder}/backups`;
    const { ask } = server();
    ask('store.open', { path: bench.path, create: { seed: true } });
    const [made] = ask('store.rotateBackups', { folder, of: 'this', unmarked: true }) as [
      { result: { value: { made: { path: string } } } },
    ];
    expect(ask('store.lookBack', { day: '2026-01-07' })).toMatchObject([{ result: { value: { earliest: null } } }]);
    expect(ask('store.condition')).toMatchObject([{ result: { value: { unclean: false, shared: null, conflictedCopies: [] } } }]);
    ask('store.close');
    const job = server();
    expect(job.ask('store.listBackups', { folders: [folder] })).toMatchObject([{ result: { value: [{ contents: { events: 12 } }] } }]);
    const restore = { path: bench.path, backup: made.result.value.made.path, folder };
    expect(job.ask('store.restore', restore)).toMatchObject([{ result: { value: { contents: { events: 12 } } } }]);
    expect(job.ask('store.recover', { path: bench.path, into: `${bench.folder}/new.annals` })).toMatchObject([
      { result: { value: { events: 12, lost: 0 } } },
    ]);
  });

  it('answers every method that the contract says it does, whatever the input, and no other of it', () => {
    const { ask } = server();
    ask('store.open', { path: bench.path, create: { seed: false, title: 'T', zone: 'UTC' } });
    for (const method of METHODS) {
      const answers = ask(method as StoreRequest['method'], {}).filter((message) => 'result' in (message as object));
      expect(answers, method).toHaveLength(1);
      const unknown = expect.stringContaining('no method');
      const isUnknown = expect.objectContaining({ result: { ok: false, error: expect.objectContaining({ message: unknown }) } });
      if (contract[method].by === 'main') expect(answers, method).toEqual([isUnknown]);
      else expect(answers, method).not.toEqual([isUnknown]);
    }
    expect(ask('toString' as never)).toMatchObject([{ result: { ok: false, error: { code: 'internal' } } }]);
    ask('store.close');
  });
});
