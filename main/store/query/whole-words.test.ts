import { expect, it } from 'vitest';
import { firstLane, value, workbench } from '../../../testing/store/workbench';
import { type Engine, openEngine, type SqlValue } from '../database/engine';
import type { TimelineStore } from '../timeline-store';
import { searchEvents } from './search';

const bench = workbench();

/** Titles whose first words begin with these, each so often, with words of many beginnings around them. */
function filled(): TimelineStore {
  const store = bench.create();
  const lane = firstLane(store);
  const titles = [
    'Rome',
    'romance',
    'RÓMA',
    'rotation 7',
    'Río',
    'ро́за',
    'Роман',
    'роль',
    'йод',
    'Йорк',
    'Ὀδός',
    'µm',
    'straße',
    '中国',
    '中',
    'ro',
    'İzmir',
    'r2',
    '٣٤',
    'ﬁn',
  ];
  const drafts = Array.from({ length: 900 }, (_, n) => ({
    title: `${titles[n % titles.length]} n${n % 450}x`,
    when: String(1000 + (n % 900)),
    lane,
  }));
  value(store.importEvents(drafts, { label: 'Import' }));
  return store;
}

const found = (store: TimelineStore, query: string): string[] =>
  [...value(store.ask('events.found', { query })).rows].map(String).sort((one, other) => Number(one) - Number(other));

it('the first letters of a word find what begins so, in any case and script, however many words that are', () => {
  const store = filled();
  const asked = [
    'ro',
    'RO',
    'rom',
    'ró',
    'rí',
    'ро',
    'Ро',
    'йо',
    'ЙО',
    'ὀδ',
    'µ',
    'µm',
    'μm',
    'str',
    '中',
    '国',
    'i̇z',
    'iz',
    'r2',
    '٣',
    'fi',
    'ﬁ',
    'zz',
    'n1',
    'n',
    'ro n1',
    'n4 ro',
    'rot 7',
    'k ro',
  ];
  const answers = asked.map((query) => found(store, query));
  const searched = asked.map((query) => value(store.ask('events.search', { query, limit: 500 })).events.map(({ id }) => id));
  bench.close(store);
  // The same of an index that has all beginnings of words, which is asked for them as it was before.
  const engine = openEngine(bench.path);
  engine.exec(`PRAGMA locking_mode=NORMAL; CREATE VIRTUAL TABLE beginnings USING fts5(title, content='', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2');
    INSERT INTO beginnings(rowid, title) SELECT seq, title FROM event`);
  for (const [n, query] of asked.entries()) {
    const match = query
      .split(' ')
      .map((word) => (/^[a-z]$/.test(word) ? `"${word}"` : `"${word.normalize('NFC')}"*`))
      .join(' ');
    const rows = engine.all<{ row: number }>('SELECT rowid AS row FROM beginnings WHERE beginnings MATCH ? ORDER BY rowid', [match]);
    expect([query, answers[n]]).toEqual([query, rows.map(({ row }) => String(row))]);
    expect([query, searched[n]?.length]).toEqual([query, Math.min(rows.length, 500)]);
  }
  engine.abandon();
  // 450 words begin with n, more than are asked for one by one: all of them are found all the same.
  expect(answers[asked.indexOf('n1')]?.length).toBe(222);
});

it('it can be asked of a file that is only read, of the past, and while an import is under way or was taken back', () => {
  const store = filled();
  const session = value(store.beginImport('Import'));
  value(session.add([{ title: 'Rovigno', when: '2026', lane: firstLane(store) }]));
  const during = found(store, 'ro').length;
  session.cancel();
  expect(found(store, 'ro')).toHaveLength(during);
  const past = value(store.asKnownOn('2100'));
  expect(value(past.ask('events.found', { query: 'ro' })).rows).toHaveLength(during);
  bench.close(store);
  const reading = bench.open(bench.path, { readOnly: true });
  expect(found(reading, 'ro')).toHaveLength(during);
});

it.each([
  ['ro n20x', '"n20x"*'],
  ['n20x ro', '"n20x"*'],
  ['n20x', '"n20x"*'],
  ['ro', '"ro"*'],
])('what “%s” finds is ranked by the word that few events have', (query, by) => {
  bench.close(filled());
  const engine = openEngine(bench.path);
  const ranked: SqlValue[] = [];
  const listening: Engine = {
    ...engine,
    all: <T extends object>(sql: string, parameters?: readonly SqlValue[]): T[] => {
      if (sql.includes('bm25')) ranked.push(...(parameters ?? []));
      return engine.all<T>(sql, parameters);
    },
  };
  const { events, total } = searchEvents(listening, { query, limit: 5 });
  expect(ranked).toEqual([by]);
  expect(events.length).toBe(Math.min(5, total));
  expect(total).toBeGreaterThan(0);
  engine.close();
});
