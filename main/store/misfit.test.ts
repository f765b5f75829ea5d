import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SqlValue } from './engine';
import { openEngine } from './engine';
import { firstLane, value, workbench } from './testing';
import type { TimelineStore } from './timeline-store';

const bench = workbench();

/** A closed timeline in which one column of one row holds something else. */
function damage(table: string, column: string, put: SqlValue): void {
  bench.close(bench.createSeeded());
  const engine = openEngine(bench.path);
  engine.all('PRAGMA ignore_check_constraints=ON');
  engine.run(`UPDATE ${table} SET ${column} = ? WHERE rowid = (SELECT max(rowid) FROM ${table})`, [put]);
  engine.close();
}

function lookedThrough(store: TimelineStore): string | null {
  for (;;) {
    const { done, problem } = value(store.lookThrough());
    if (done) return problem;
  }
}

/** Everything that a window or a command could ask, and an edit. */
function everyAnswer(store: TimelineStore): string[] {
  const lane = firstLaneOf(store);
  const answers = [
    store.snapshot(),
    store.packedIndex(),
    store.pictureInput(),
    store.eventsByRows({ rows: Array.from({ length: 12 }, (_, n) => n + 1) }),
    store.eventsPage({ offset: 0, limit: 100, sort: 'when', descending: false }),
    store.historyList({ limit: 100 }),
    store.asKnownOn({ day: '2026-12-31' }),
    store.eventAdd({ draft: { title: 'x', when: '2026', lane } }),
    store.undo(),
  ];
  return answers.flatMap((answer) => (answer.ok ? [] : [answer.error.message]));
}

function firstLaneOf(store: TimelineStore): string {
  return store.snapshot().ok ? firstLane(store) : '00000000-0000-4000-8000-000000000000';
}

const LISTS: readonly SqlValue[] = ['{}', '5', 'null', '"x"', '[1]', '[{}]', '[null]', '[[]]', 'not json', '['];
const TEXTS: readonly SqlValue[] = ['', 'banana', '\u0000', 'x'.repeat(200_000)];
const NUMBERS: readonly SqlValue[] = [-1, 7, 9e15, -9e15];
const BAD: readonly (readonly [table: string, column: string, puts: readonly SqlValue[]])[] = [
  ...(['actors', 'places', 'tags', 'sources', 'links'] as const).map((column) => ['event', column, LISTS] as const),
  ['event', 'status', TEXTS],
  ['event', 'edtf', ['', 'banana', '2026-13', '9'.repeat(600)]],
  ['event', 'learned', ['banana', '']],
  ['event', 'title', ['', 'x'.repeat(2000)]],
  ['event', 'sensitivity', NUMBERS],
  ['series', 'every', LISTS],
  ['series', 'ends', LISTS],
  ['series', 'outcomes', ['5', '[1]', '{"0":{}}', '{"1":{"outcome":"banana"}}', 'not json']],
  ['series', 'anchor', TEXTS],
  ['series', 'mode', TEXTS],
  ['series', 'weekend', TEXTS],
  ['series', 'lead_days', NUMBERS.filter((number) => number !== 7)],
  ['lane', 'color', TEXTS],
  ['lane', 'title', ['', 'x'.repeat(2000)]],
  ['timeline', 'home_zone', TEXTS],
  ['timeline', 'project_days', [0, -1, 9e15]],
  ['timeline', 'views', ['{}', '5', '[1]', '[{}]', 'not json']],
  ['timeline', 'title', ['', 'x'.repeat(2000)]],
];

describe('a row that no schema allows', () => {
  it.each(BAD)('%s.%s: is found, and nothing that meets it is called a mistake of ours', (table, column, puts) => {
    for (const put of puts) {
      damage(table, column, put);
      const store = bench.open();
      const what = `${table}.${column} = ${String(put).slice(0, 20)}`;
      expect(lookedThrough(store), what).toMatch(/what no (event|lane|series|timeline) may|could not be read/);
      expect(value(store.check()).problems.length, what).toBeGreaterThan(0);
      for (const message of everyAnswer(store)) expect(message, what).not.toMatch(/mistake|TypeError|undefined/);
      bench.close(store);
      rmSync(bench.path);
    }
  });
});

describe('looking through a timeline', () => {
  it('finds nothing in one that Annals wrote, while edits go on', () => {
    const store = bench.createSeeded();
    for (let n = 0; ; n++) {
      const { done, problem } = value(store.lookThrough());
      expect(problem).toBeNull();
      value(
        store.eventAdd({
          draft: { title: `Event ${n}`, when: '2026', lane: firstLane(store), sources: [{ title: 's' }], learned: '2026-01' },
        }),
      );
      if (n === 3)
        value(
          store.eventErase({
            id: value(store.eventsPage({ offset: 0, limit: 1, sort: 'when', descending: false })).events[0]?.id ?? '',
            reason: 'r',
          }),
        );
      if (done && n > 5) break;
    }
    const again = bench.reopen(store);
    expect(lookedThrough(again)).toBeNull();
    expect(value(again.check()).problems).toEqual([]);
  });

  it('finds an altered change long before the end, of which opening says nothing', () => {
    const store = bench.createSeeded();
    for (let n = 0; n < 80; n++) value(store.eventAdd({ draft: { title: `Event ${n}`, when: '2026', lane: firstLane(store) } }));
    bench.close(store);
    const engine = openEngine(bench.path);
    const definition = engine.get<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'change_kept'")?.sql ?? '';
    engine.exec(`DROP TRIGGER change_kept; UPDATE change SET after = replace(after, 'a', 'b') WHERE seq = 5; ${definition}`);
    engine.close();
    const opened = bench.open();
    expect(opened.condition().flaw).toBeNull();
    expect(lookedThrough(opened)).toMatch(/not whole: change 5, or one before it, was altered.*recover it into a new one/);
  });
});
