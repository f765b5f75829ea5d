import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../../shared/contract';
import { TABLE_SORTS } from '../../../shared/contract/events';
import type { Source } from '../../../shared/event';
import { matchesFilter, parseFilter } from '../../../shared/filter';
import { value, workbench } from '../../../testing/store/workbench';
import type { TimelineStore } from '../timeline-store';

const bench = workbench();

/** All portions together. */
function rowsOf(store: TimelineStore, query: string): number[] {
  const rows: number[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const portion: Output<'events.filter'> = value(store.ask('events.filter', { query, after }));
    rows.push(...portion.rows);
    after = portion.next;
  }
  return rows;
}

/** What a look at every event finds. */
function expected(store: TimelineStore, query: string): number[] {
  const { events, lanes } = value(store.ask('store.pictureInput'));
  const filter = value(parseFilter(query));
  const titles = new Map(lanes.map((lane) => [lane.id, lane.title]));
  return events.filter((event) => matchesFilter(filter, event, titles.get(event.lane) ?? '')).map(({ row }) => row);
}

const ascending = (rows: readonly number[]): number[] => [...rows].sort((a, b) => a - b);

const WORDS = [
  'dar',
  'Dar',
  'DÄR',
  'ｄａｒ',
  'Darra',
  '北京',
  'a "b" c',
  'a\\b',
  '100%',
  'under_score',
  'ﬁne',
  'ıI',
  'line\nbreak',
  'tab\there',
];

describe('rows that a filter lets through', () => {
  it('are those that a look at every event finds', () => {
    const store = bench.create();
    for (const title of ['Ärger', 'Other things']) value(store.ask('lanes.add', { draft: { title } }));
    const lanes = value(store.ask('timeline.snapshot')).lanes.map((lane) => lane.id);
    const word = fc.constantFrom(...WORDS);
    const draft = fc.record({
      title: fc.tuple(word, word).map((words) => words.join(' ')),
      when: fc.constantFrom('2014/..', '../2026-01-08', '2026-01~', '2026-01-08', '2027', '2026-01-08T13:16:00'),
      lane: fc.constantFrom(...lanes),
      status: fc.constantFrom('reported' as const, 'planned' as const, 'disputed' as const),
      summary: word,
      actors: fc.uniqueArray(word, { maxLength: 2 }),
      tags: fc.uniqueArray(word, { maxLength: 2 }),
      places: fc.uniqueArray(word, { maxLength: 1 }),
      sources: fc.constantFrom<Source[]>(
        [],
        [{ title: 'DÄR "x"', url: 'https://dar.example/a' }],
        [{ title: 'y', publisher: 'ｄａｒ', note: '100%' }],
      ),
      sensitivity: fc.constantFrom(0 as const, 1 as const, 3 as const),
    });
    value(store.importEvents(fc.sample(draft, 150), { label: 'Import' }));
    value(
      store.ask('events.remove', {
        ids: value(store.ask('events.page', { offset: 0, limit: 20, sort: 'when', descending: false })).events.map(({ id }) => id),
      }),
    );

    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const term = fc.oneof(
      word.map(quoted),
      fc
        .tuple(fc.constantFrom('tag', 'actor', 'place', 'source'), fc.array(word, { minLength: 1, maxLength: 2 }))
        .map(([field, words]) => `${field}:${words.map(quoted).join(',')}`),
      fc.tuple(fc.constantFrom('tag', 'actor', 'place', 'source'), word).map(([field, one]) => `${field}:=${quoted(one)}`),
      fc.constantFrom(
        'lane:arger',
        'lane:"other things",Events',
        'status:planned',
        'status:planned,disputed',
        'sensitivity:<=1',
        'source:dar',
      ),
      fc.constantFrom('after:2026-01-08', 'before:2026-01-08', 'after:2026', 'before:2014', 'ar', '%', '_', 'e'),
    );
    const query = fc
      .array(fc.tuple(term, fc.boolean()), { minLength: 1, maxLength: 3 })
      .map((terms) => terms.map(([text, negated]) => (negated ? `-${text}` : text)).join(' '));
    let found = 0;
    fc.assert(
      fc.property(query, (text) => {
        const rows = rowsOf(store, text);
        expect(ascending(rows), text).toEqual(ascending(expected(store, text)));
        found += rows.length;
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('are none for a filter without meaning, which is refused with a reason', () => {
    const store = bench.createSeeded();
    expect(store.ask('events.filter', { query: 'status:done', after: 0 })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'filter' },
    });
    expect(rowsOf(store, '')).toHaveLength(12);
  });
});

describe('rows in an order of the table', () => {
  it('are those of its pages, for all events and for some', () => {
    const store = bench.createSeeded();
    for (const sort of TABLE_SORTS) {
      const paged = value(store.ask('events.page', { offset: 0, limit: 100, sort, descending: false })).events.map(({ row }) => row);
      expect([...value(store.ask('events.order', { sort, rows: null }))], sort).toEqual(paged);
      const some = paged.filter((row) => row % 2 === 0);
      expect([...value(store.ask('events.order', { sort, rows: ascending(some) }))], sort).toEqual(some);
    }
  });
});

it('the past answers a filter, too', () => {
  const store = bench.createSeeded();
  const { ask } = value(store.asKnownOn('9000'));
  const { rows, next } = value(ask('events.filter', { query: 'lane:diplomacy -tag:x', after: 0 }));
  expect(ascending([...rows])).toEqual(rowsOf(store, 'lane:diplomacy'));
  expect(next).toBeNull();
  expect(ask('events.filter', { query: 'tag:', after: 0 })).toMatchObject({ ok: false });
});
