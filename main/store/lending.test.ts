import { expect, it } from 'vitest';
import type { Result } from '../../shared/result';
import { portPair } from '../../testing/running/ports';
import { servedAt } from '../../testing/store/served';
import { firstLane, value, workbench } from '../../testing/store/workbench';
import { borrowed, STORE_ENDED } from './borrowed';
import { lendOver } from './lending';
import type { LentFor, LentMethod } from './lent-protocol';
import { importsOf } from './portions';
import { serveStore } from './server';

const bench = workbench();

/** A seeded timeline that is served. */
function served() {
  const store = bench.createSeeded();
  const lane = firstLane(store);
  bench.close(store);
  return { ...servedAt(bench.path), lane };
}

/** Asks what the types would not let anybody ask. */
async function askAny(store: ReturnType<typeof served>, use: LentFor, method: string, input?: unknown): Promise<Result<unknown>> {
  const lent = borrowed<LentFor>(value(await store.lend(use)));
  const answer = await lent.ask(method as LentMethod, input as never);
  lent.giveBack();
  return answer;
}

it('whoever a timeline is lent to asks what its work takes and nothing else; what fails is told to main', async () => {
  const store = served();
  const draft = { draft: { title: 'x', when: '2026', lane: store.lane } };
  const forbidden = { ok: false, error: { code: 'forbidden' } };
  expect(await askAny(store, 'picture', 'timeline.snapshot')).toMatchObject({ ok: true, value: { total: 12 } });
  for (const [use, method, input] of [
    ['picture', 'events.add', draft],
    ['picture', 'store.importReserve', { ids: [] }],
    ['picture', 'history.list', { limit: 5 }],
    ['picture', 'store.close', undefined],
    ['import', 'events.byRows', { rows: [1] }],
    ['import', 'store.importBegin', { label: 'x', newLanes: [], views: [] }],
    ['import', 'toString', undefined],
  ] as const) {
    expect(await askAny(store, use, method, input), method).toMatchObject(forbidden);
    expect(store.failed.pop(), method).toMatchObject({ code: 'forbidden' });
  }
  expect(store.ask('timeline.snapshot')).toMatchObject({ value: { total: 12, revision: 1 } });
  store.close();
});

it('tells of the day that main said, whatever is shown later', async () => {
  const store = served();
  store.lookBack('2026-01-07');
  const before = borrowed<'picture'>(value(await store.lend('picture')));
  store.lookBack(null);
  const now = borrowed<'picture'>(value(await store.lend('picture')));
  expect(await before.ask('timeline.snapshot', undefined)).toMatchObject({ value: { total: 0 } });
  expect(await before.ask('store.moment', undefined)).toMatchObject({ value: { knownOn: '2026-01-07' } });
  expect(await now.ask('timeline.snapshot', undefined)).toMatchObject({ value: { total: 12 } });
  expect(await now.ask('store.moment', undefined)).toMatchObject({ value: { knownOn: null, settled: true } });
  store.close();
});

it('takes portions for the import that was running when it was lent, and for no later one', async () => {
  const store = served();
  const start = { label: 'Import', newLanes: [], views: [] };
  const none = { ok: false, error: { message: 'No import is running.' } };
  expect(await askAny(store, 'import', 'store.importReserve', { ids: [] })).toMatchObject(none);
  store.ask('store.importBegin', start);
  const first = borrowed<'import'>(value(await store.lend('import')));
  value(await first.ask('store.importReserve', { ids: ['a'] }));
  const during = borrowed<'picture'>(value(await store.lend('picture')));
  const half = value(await during.ask('store.moment', undefined));
  expect(half.settled).toBe(false);
  store.ask('store.importCancel');
  // What readers saw of it is gone again, so it is another moment than before the import as well.
  expect(value(await during.ask('store.moment', undefined))).toEqual({ ...half, settled: true });
  store.ask('store.importBegin', start);
  expect(await first.ask('store.importReserve', { ids: ['b'] })).toMatchObject({ ok: false, error: { message: 'This import has ended.' } });
  expect(value(await during.ask('store.moment', undefined)).name).not.toBe(half.name);
  store.ask('store.importCancel');
  expect(store.ask('timeline.snapshot')).toMatchObject({ value: { total: 12, revision: 1 } });
  store.close();
});

it('lends nothing without a timeline or a port, and nobody waits for a store that has ended', async () => {
  const sent: unknown[] = [];
  const serve = serveStore(
    (message) => sent.push(message),
    () => undefined,
  );
  const [ours, theirs] = portPair();
  serve({ id: 1, method: 'store.lend', input: { use: 'picture' } }, ours);
  expect(sent).toMatchObject([{ id: 1, result: { ok: false, error: { message: 'No timeline is open.' } } }]);
  const lent = borrowed<'picture'>(theirs);
  const waiting = lent.ask('timeline.snapshot', undefined);
  ours.close();
  expect(await waiting).toEqual({ ok: false, error: STORE_ENDED });
  expect(await lent.ask('timeline.snapshot', undefined)).toEqual({ ok: false, error: STORE_ENDED });

  const store = served();
  expect(store.ask('store.lend', { use: 'picture' })).toMatchObject({ ok: false, error: { code: 'internal' } });
  const open = borrowed<'picture'>(value(await store.lend('picture')));
  store.ask('store.close');
  expect(await open.ask('timeline.snapshot', undefined)).toMatchObject({ ok: false, error: { message: 'No timeline is open.' } });
  open.giveBack();
});

it('main hears of a failure before it is answered; only then may the process end', async () => {
  const order: string[] = [];
  const [ours, theirs] = portPair((message) => {
    if ('result' in (message as object)) order.push('answered');
  });
  const refused: Result<never> = { ok: false, error: { code: 'io', message: 'The disk reported an error.' } };
  lendOver(ours, { use: 'import' }, undefined, {
    store: () => undefined,
    imports: importsOf(() => undefined),
    tried: () => refused,
    failed: ({ code }) => order.push(code),
    answered: () => order.push('may end'),
  });
  const lent = borrowed<'import'>(theirs);
  expect(await lent.ask('store.importAddSeries', { series: [] })).toEqual(refused);
  lent.giveBack();
  expect(order).toEqual(['io', 'answered', 'may end']);
});
