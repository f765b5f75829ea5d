import { beforeEach, expect, it, vi } from 'vitest';
import { ok, type Result } from '../../shared/result';

interface Asked {
  readonly input: unknown;
  readonly answer: (result: Result<unknown>) => void;
}
const asked: Asked[] = [];
const ask = (input: unknown) => new Promise((answer) => asked.push({ input, answer }));
vi.stubGlobal('window', { annals: { events: { get: ask, byRows: ask } } });

const { eventCache } = await import('./event-cache');

const strike = (lane: string) => ({ id: 'strike', row: 1, lane }) as Parameters<typeof eventCache.apply>[0][number];
const laneOf = (row: number) => eventCache.get(row)?.lane;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  eventCache.clear();
  asked.length = 0;
});

it('keeps what it has heard of a change, also where what was read before that comes later', async () => {
  eventCache.apply([strike('Labour')], []);
  const read = eventCache.event('strike');
  eventCache.apply([strike('Port')], [1]);
  asked[0]?.answer(ok(strike('Labour')));
  expect(await read).toEqual(ok(strike('Port')));
  expect(laneOf(1)).toBe('Port');
});

it('reads again what has changed meanwhile without having been sent along', async () => {
  const wanted = eventCache.want([1]);
  eventCache.apply([], [1]);
  asked[0]?.answer(ok([strike('Labour')]));
  await settled();
  expect(asked).toHaveLength(2);
  asked[1]?.answer(ok([strike('Port')]));
  await wanted;
  expect(laneOf(1)).toBe('Port');
});

it('takes nothing that was read before everything was fetched anew', async () => {
  const read = eventCache.ofRow(1);
  eventCache.clear();
  asked[0]?.answer(ok([strike('Labour')]));
  await settled();
  expect(laneOf(1)).toBeUndefined();
  asked[1]?.answer(ok([strike('Port')]));
  expect(await read).toEqual(strike('Port'));
});

it('keeps what was read where others have changed, and tells of it', async () => {
  let told = 0;
  const end = eventCache.subscribe(() => {
    told += 1;
  });
  const read = eventCache.event('strike');
  eventCache.apply([], [2]);
  asked[0]?.answer(ok(strike('Labour')));
  expect(await read).toEqual(ok(strike('Labour')));
  end();
  expect([laneOf(1), told, asked.length]).toEqual(['Labour', 2, 1]);
});

it('is no other for a read that began after the change', async () => {
  const slow = eventCache.ofRow(2);
  eventCache.apply([], [1]);
  const read = eventCache.event('strike');
  asked[1]?.answer(ok(strike('Port')));
  expect(await read).toEqual(ok(strike('Port')));
  asked[0]?.answer(ok([]));
  expect(await slow).toBeUndefined();
  expect(asked).toHaveLength(2);
});
