import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLE_SORTS } from '../../../shared/contract/events';
import { DAY_MS } from '../../../shared/time/day';
import { NOW, value, workbench } from '../../../testing/store/workbench';
import { createTimeline, openTimeline, type TimelineStore } from '../timeline-store';

const bench = workbench();

const isoDay = (day: number): string => new Date(NOW + day * DAY_MS).toISOString().slice(0, 10);

type Asking = Pick<TimelineStore, 'ask'>;

/** All that a window, a picture or a file can be told of what is in a timeline, by the name of what was asked. */
function everyAnswer({ ask }: Asking): Record<string, unknown> {
  const { revision: _, path: _path, readOnly: _readOnly, undo: _undo, ...snapshot } = value(ask('timeline.snapshot'));
  const { revision: _revision, ...index } = value(ask('timeline.index'));
  const { knownOn: _day, ...content } = value(ask('store.pictureInput'));
  const rows = [...index.row];
  const answers: Record<string, unknown> = { snapshot, index, content, byRows: ask('events.byRows', { rows }), names: ask('events.names') };
  for (const { id } of content.events.slice(0, 3)) answers[`get ${id}`] = ask('events.get', { id });
  for (const lane of snapshot.lanes) {
    answers[`lane ${lane.id}`] = ask('store.eventsInWindow', { from: Date.UTC(2020, 0), to: Date.UTC(2027, 0), lane: lane.key });
    answers[`silences ${lane.id}`] = ask('events.silences', { of: { kind: 'lane', value: lane.id }, now: NOW, limit: 5 });
  }
  for (const sort of TABLE_SORTS) {
    answers[`order ${sort}`] = ask('events.order', { sort, rows: null });
    for (const descending of [false, true]) {
      answers[`page ${sort} ${descending}`] = ask('events.page', { offset: 1, limit: 4, sort, descending });
    }
  }
  for (const query of ['apple', 'cafe', 'äpf', 'zeb', 'tag1', 'nothing'])
    answers[`search ${query}`] = ask('events.search', { query, limit: 50 });
  for (const query of ['status:planned', 'tag:tag1', '-apple', 'lane:two']) {
    const { rows: found, next, last } = value(ask('events.filter', { query, after: 0 }));
    answers[`filter ${query}`] = { found: [...found], next, last };
  }
  return answers;
}

const TITLES = ['Zebra crossing', 'apple Café', 'Äpfel', 'cafe', 'ÄPFEL'];
const WHENS = ['2014', '2026-01~', '../2020-05', '1999-02-03T04:05Z', '2021/..', '-0044-03-15', '2026-01', '1964/2008', '[1667,1668]'];
const STATUSES = ['reported', 'planned', 'confirmed', 'disputed'] as const;

const step = fc.record({
  what: fc.constantFrom('add', 'add', 'add', 'edit', 'edit', 'link', 'remove', 'undo', 'redo', 'review', 'settle', 'end'),
  pick: fc.nat(20),
  title: fc.constantFrom(...TITLES),
  when: fc.constantFrom(...WHENS),
  status: fc.constantFrom(...STATUSES),
  other: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** One edit; refused ones, such as an undo of nothing, change nothing. */
function take({ ask }: TimelineStore, lanes: readonly string[], { what, pick, title, when, status, other }: Step): void {
  const { events, series } = value(ask('store.pictureInput'));
  const lane = lanes[other ? 1 : 0] ?? '';
  const event = events[pick % Math.max(1, events.length)];
  const reviews = series[pick % Math.max(1, series.length)];
  const draft = { title, when, status, lane, tags: [`tag${pick % 3}`], actors: [title], pinned: pick === 4 };
  if (what === 'add') ask('events.add', { draft });
  if (what === 'review')
    ask('series.add', {
      draft: { title, lane, every: { count: 1, unit: 'month' }, anchor: '2026-01-08', mode: 'fixed', ends: { kind: 'never' } } as never,
    });
  if (what === 'undo') ask('history.undo');
  if (what === 'redo') ask('history.redo');
  if (event !== undefined && what === 'edit') ask('events.edit', { id: event.id, patch: { title, when, status, lane } });
  if (event !== undefined && what === 'remove') ask('events.remove', { ids: [event.id] });
  if (event !== undefined && what === 'link') {
    const to = events[(pick + 1) % events.length]?.id ?? event.id;
    ask('events.edit', { id: event.id, patch: { when: 'XXXX', links: [{ type: 'follows', to }] } });
  }
  if (reviews !== undefined && what === 'settle')
    ask('series.settle', { id: reviews.id, n: 1 + (pick % 3), outcome: { outcome: 'missed' } });
  if (reviews !== undefined && what === 'end') ask('series.remove', { id: reviews.id });
}

describe('the past', () => {
  it('answers as a copy of the file does that was kept then, whatever is asked', () => {
    let run = 0;
    let compared = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), fc.nat(13), (steps, chosen) => {
        let today = 0;
        run += 1;
        const path = join(bench.folder, `${run}.annals`);
        const seed = { lanes: [{ title: 'One' }, { title: 'Two' }], events: [], series: [] };
        const store = value(createTimeline(path, { title: 'T', zone: 'Asia/Karachi', seed, now: () => NOW + today * DAY_MS, who: 'ana' }));
        const lanes = value(store.ask('timeline.snapshot')).lanes.map(({ id }) => id);
        for (const [n, title] of TITLES.entries())
          take(store, lanes, { what: 'add', pick: n, title, when: WHENS[n] ?? '2014', status: 'reported', other: n % 2 === 0 });
        const kept = join(bench.folder, `${run}-then.annals`);
        const then = chosen % steps.length;
        for (const [n, one] of steps.entries()) {
          today = n + 1;
          take(store, lanes, one);
          if (n === then) value(store.ask('store.saveCopy', { path: kept }));
        }
        const copy = value(openTimeline(kept, { readOnly: true }));
        expect(everyAnswer(value(store.asKnownOn(isoDay(then + 1))))).toEqual(everyAnswer(copy));
        compared += value(copy.ask('timeline.snapshot')).total;
        copy.close();
        store.close();
      }),
      { numRuns: 30 },
    );
    expect(compared).toBeGreaterThan(90);
  });

  it('is read-only, has nothing to undo, says what was not known, and is told anew after an edit', () => {
    const store = bench.createSeeded();
    const early = value(store.asKnownOn('2026-01-07'));
    expect(value(early.ask('timeline.snapshot'))).toMatchObject({ readOnly: true, total: 0, undo: { undo: null, redo: null } });
    const { events, lanes } = value(store.ask('store.pictureInput'));
    expect(early.ask('events.get', { id: events[0]?.id ?? '' })).toMatchObject({
      error: { code: 'not-found', message: 'This event was not known then.' },
    });
    expect(early.ask('events.remove', { ids: [events[0]?.id ?? ''] })).toMatchObject({ error: { code: 'read-only' } });
    const draft = { title: 'Long known', when: '2014', lane: lanes[0]?.id ?? '', learned: '2014-05' };
    value(store.ask('events.add', { draft }));
    expect(value(early.ask('events.search', { query: 'long known', limit: 5 })).total).toBe(1);
  });

  it('says on which day anything was known first', () => {
    const store = bench.createSeeded();
    expect(value(store.ask('store.lookBack', { day: '9000' })).earliest).toBe('2026-01-08');
    expect(value(store.ask('store.lookBack', { day: '2020-01-01' })).earliest).toBeNull();
    expect(value(store.ask('store.lookBack', { day: null })).earliest).toBeNull();
    expect(store.ask('store.lookBack', { day: '2014/..' })).toMatchObject({ error: { code: 'invalid', field: 'day' } });
  });
});
