import { expect, it } from 'vitest';
import { value, workbench } from '../../../testing/store/workbench';
import { openEngine } from '../database/engine';
import type { TimelineStore } from '../timeline-store';
import { WORD_PORTION } from './word-portions';

const bench = workbench();

const found = (store: TimelineStore, query: string): number => value(store.ask('events.search', { query, limit: 1 })).total;
const laneOf = (store: TimelineStore): string => value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';

/** What the schema says, in whatever order. */
function schemaOf(path: string): readonly string[] {
  const engine = openEngine(path);
  const rows = engine.all<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL');
  engine.close();
  return rows.map(({ sql }) => sql).sort();
}

it('every word of an import is found, at the ends of portions too, and the schema is what it was', () => {
  let store = bench.create();
  const lane = laneOf(store);
  store.close();
  const schema = schemaOf(bench.path);
  store = bench.open();
  const count = WORD_PORTION + 7;
  const drafts = Array.from({ length: count }, (_, n) => ({ title: `word${n}x`, when: '2026', lane, summary: 'everywhere' }));
  value(store.importEvents(drafts, { label: 'Import' }));
  for (const n of [0, WORD_PORTION - 1, WORD_PORTION, count - 1]) expect(found(store, `word${n}x`)).toBe(1);
  expect(found(store, 'everywhere')).toBe(2000);
  expect(value(store.ask('store.check')).problems).toEqual([]);
  store.close();
  expect(schemaOf(bench.path)).toEqual(schema);
});

it.each(['finished', 'cancelled', 'refused'])('an edit after an import that was %s is found by its words', (end) => {
  const store = bench.create();
  const lane = laneOf(store);
  const session = value(store.beginImport('Import'));
  value(session.add(Array.from({ length: 50 }, (_, n) => ({ title: `imported ${n}`, when: '2026', lane }))));
  while (value(session.settle()));
  if (end === 'finished') value(session.finish());
  else if (end === 'cancelled') session.cancel();
  else expect(session.add([{ title: 'x', when: 'garbage', lane }])).toMatchObject({ ok: false });
  const added = value(store.ask('events.add', { draft: { title: 'zebra', when: '2026', lane } }));
  expect(found(store, 'zebra')).toBe(1);
  value(store.ask('events.edit', { id: added.createdId ?? '', patch: { title: 'giraffe' } }));
  expect([found(store, 'zebra'), found(store, 'giraffe')]).toEqual([0, 1]);
  expect(found(store, 'imported')).toBe(end === 'finished' ? 50 : 0);
  expect(value(store.ask('store.check')).problems).toEqual([]);
});

it('what is searched while an import is under way is what was there, and what has come in by portions', () => {
  const store = bench.create();
  const lane = laneOf(store);
  value(store.ask('events.add', { draft: { title: 'before', when: '2026', lane } }));
  const session = value(store.beginImport('Import'));
  value(session.add(Array.from({ length: WORD_PORTION + 1 }, (_, n) => ({ title: `imported n${n}n`, when: '2026', lane }))));
  const [first, last] = ['n0n', `n${WORD_PORTION}n`];
  expect([found(store, 'before'), found(store, first), found(store, last)]).toEqual([1, 1, 0]);
  while (value(session.settle()));
  expect([found(store, 'before'), found(store, first), found(store, last)]).toEqual([1, 1, 1]);
  session.cancel();
  expect([found(store, 'before'), found(store, first), found(store, last)]).toEqual([1, 0, 0]);
});

it('words are one list once all are settled, and are looked for in one', () => {
  const store = bench.create();
  const lane = laneOf(store);
  const session = value(store.beginImport('Import'));
  value(session.add(Array.from({ length: WORD_PORTION + 1 }, (_, n) => ({ title: `imported n${n}n`, when: '2026', lane }))));
  while (value(session.settle()));
  value(session.finish());
  store.close();
  const engine = openEngine(bench.path);
  expect(engine.all('SELECT DISTINCT segid FROM event_fts_idx')).toHaveLength(1);
  engine.close();
});
