import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { laneSchema } from '../../../shared/lane';
import type { Result } from '../../../shared/result';
import { seriesSchema } from '../../../shared/series';
import { timelineSchema } from '../../../shared/timeline';
import { firstLane, NOW, value, workbench } from '../../../testing/store/workbench';
import type { SqlValue } from '../database/engine';
import { openEngine } from '../database/engine';
import { record } from '../history/history';
import { recoverTimeline } from '../rescue/recover';
import { openTimeline, type TimelineStore } from '../timeline-store';

const bench = workbench();

/** Made once, then copied. */
let sound: Buffer | null = null;

/** A closed timeline in which one column of one row holds something else. */
function damage(table: string, column: string, put: SqlValue): void {
  if (sound === null) {
    bench.close(bench.createSeeded());
    sound = readFileSync(bench.path);
  } else writeFileSync(bench.path, sound);
  const engine = openEngine(bench.path);
  engine.all('PRAGMA ignore_check_constraints=ON');
  engine.run(`UPDATE ${table} SET ${column} = ? WHERE rowid = (SELECT max(rowid) FROM ${table})`, [put]);
  engine.close();
}

function lookedThrough(store: TimelineStore): string | null {
  for (;;) {
    const { done, problem } = value(store.ask('store.lookThrough'));
    if (done) return problem;
  }
}

/** Everything that a window or a command could ask, and an edit. */
function everyAnswer(store: TimelineStore): string[] {
  const lane = firstLaneOf(store);
  const answers = [
    store.ask('timeline.snapshot'),
    store.ask('timeline.index'),
    store.ask('store.pictureInput'),
    store.ask('events.byRows', { rows: Array.from({ length: 12 }, (_, n) => n + 1) }),
    store.ask('events.page', { offset: 0, limit: 100, sort: 'when', descending: false }),
    store.ask('history.list', { limit: 100 }),
    ...past(store),
    store.ask('events.add', { draft: { title: 'x', when: '2026', lane } }),
    store.ask('history.undo'),
  ];
  return answers.flatMap((answer) => (answer.ok ? [] : [answer.error.message]));
}

/** The same of the past. */
function past(store: TimelineStore): Result<unknown>[] {
  const known = store.asKnownOn('2026-12-31');
  if (!known.ok) return [known];
  const { ask } = known.value;
  return [
    ask('timeline.snapshot'),
    ask('timeline.index'),
    ask('store.pictureInput'),
    ask('events.page', { offset: 0, limit: 100, sort: 'when', descending: false }),
  ];
}

function firstLaneOf(store: TimelineStore): string {
  return store.ask('timeline.snapshot').ok ? firstLane(store) : '00000000-0000-4000-8000-000000000000';
}

const LISTS: readonly SqlValue[] = ['{}', '5', 'null', '"x"', '[1]', '[{}]', '[null]', '[[]]', 'not json', '['];
const TEXTS: readonly SqlValue[] = ['', 'banana', '\u0000', 'x'.repeat(200_000)];
/** Taken apart, it would need more memory than there is. */
const LONG_DATE = `Y${'1'.repeat(100_000)}`;
const NUMBERS: readonly SqlValue[] = [-1, 7, 9e15, -9e15];
const BAD: readonly (readonly [table: string, column: string, puts: readonly SqlValue[]])[] = [
  ...(['actors', 'places', 'tags', 'sources', 'links'] as const).map((column) => ['event', column, LISTS] as const),
  ['event', 'status', TEXTS],
  ['event', 'edtf', ['', 'banana', '2026-13', '9'.repeat(600), LONG_DATE]],
  ['event', 'learned', ['banana', '', LONG_DATE]],
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
  ['lane', 'ord', [9e300]],
  ['event', 'created_at', [9e15, -9e15]],
  ['timeline', 'home_zone', ['', 'banana', '\u0000', '../../etc', '+05:30', 'x'.repeat(2000)]],
  ['timeline', 'project_days', [0, -1, 9e15]],
  [
    'timeline',
    'views',
    [
      `[{"id":"00000000-0000-4000-8000-000000000000","title":"x","from":"${LONG_DATE}","to":null,"filter":""}]`,
      '{}',
      '5',
      '[1]',
      '[{}]',
      'not json',
    ],
  ],
  ['timeline', 'title', ['', 'x'.repeat(2000)]],
];

describe('a row that no schema allows', () => {
  it.each(BAD)('%s.%s: is found, and nothing that meets it is called a mistake of ours', (table, column, puts) => {
    for (const put of puts) {
      damage(table, column, put);
      const store = bench.open();
      const what = `${table}.${column} = ${String(put).slice(0, 20)}`;
      expect(lookedThrough(store), what).toMatch(
        /what no (event|lane|series|timeline) may|could not be read|has the home zone “banana”, which this Annals does not know/,
      );
      expect(value(store.ask('store.check')).problems.length, what).toBeGreaterThan(0);
      for (const message of everyAnswer(store)) expect(message, what).not.toMatch(/mistake|TypeError|undefined/);
      bench.close(store);
      rmSync(bench.path);
    }
  });
});

describe('what no row may hold beside the events', () => {
  const beside = BAD.filter(([table]) => table !== 'event').flatMap(([table, column, puts]) =>
    puts.slice(-1).map((put) => [table, column, put] as const),
  );

  it.each(beside)('%s.%s: opens for reading only, can be reckoned with, and is recovered from', (table, column, put) => {
    damage(table, column, put);
    const store = bench.open();
    expect(store.condition().flaw).toMatch(/shown for reading only, without what cannot be read, and was not changed; recover it/);
    expect(store.ask('timeline.edit', { patch: { subtitle: 'x' } })).toMatchObject({ ok: false, error: { code: 'read-only' } });
    const { timeline, lanes, series } = value(store.ask('timeline.snapshot'));
    for (const [schema, found] of [
      [timelineSchema, [timeline]],
      [laneSchema, lanes],
      [seriesSchema, series],
    ] as const)
      for (const one of found) expect(schema.safeParse(one).error?.issues).toBeUndefined();
    bench.close(store);
    const path = join(bench.folder, 'recovered.annals');
    value(recoverTimeline(bench.path, path, { now: NOW }));
    const recovered = bench.open(path);
    expect(recovered.condition().flaw).toBeNull();
    expect(value(recovered.ask('store.check')).problems).toEqual([]);
    expect(value(recovered.ask('timeline.snapshot'))).toMatchObject({ total: 12, timeline: { id: timeline.id } });
  });

  it('is refused when it is no text at all, which would end the process that reads it', () => {
    bench.close(bench.createSeeded());
    const engine = openEngine(bench.path);
    engine.exec("UPDATE lane SET title = CAST(x'ff41' AS TEXT) WHERE key = 1");
    engine.close();
    for (const how of [{}, { brief: true }, { readOnly: true }])
      expect(openTimeline(bench.path, how)).toMatchObject({
        ok: false,
        error: { code: 'damaged', message: expect.stringMatching(/lane/) },
      });
  });
});

describe('a history that says what none may, with hashes that are right', () => {
  /** The present is sound; the change before it is not. */
  function forged(entity: 'timeline' | 'event', bad: object, good: object): void {
    bench.close(bench.createSeeded());
    const engine = openEngine(bench.path);
    const { id } = engine.get<{ id: string }>(`SELECT id FROM ${entity} ORDER BY 1 LIMIT 1`) ?? { id: '' };
    const replica = engine.get<{ v: string }>("SELECT v FROM meta WHERE k = 'replica'")?.v ?? '';
    const context = { engine, now: () => NOW, who: 'ana', replica, undoFloor: 1 };
    for (const [before, after] of [
      [good, bad],
      [bad, good],
    ] as const)
      engine.transaction(() =>
        record(context, {
          kind: 'do',
          label: 'Edit',
          undoes: null,
          changes: [{ entity, entityId: id, op: 'update', before, after } as never],
        }),
      );
    engine.close();
  }

  const FORGED = [
    ['timeline', { homeZone: '../../etc' }, { homeZone: 'Asia/Karachi' }],
    ['event', { links: 'x' }, { links: [] }],
    ['event', { tags: [{}] }, { tags: [] }],
  ] as const;

  it.each(FORGED)('of a %s (%j) is not taken back into the present', (entity, bad, good) => {
    forged(entity, bad, good);
    const store = bench.open();
    expect(store.condition().flaw).toBeNull();
    expect(lookedThrough(store)).toMatch(/of the history says what no/);
    expect(value(store.ask('store.check')).problems).toHaveLength(1);
    expect(store.ask('history.undo')).toMatchObject({
      ok: false,
      error: { code: 'damaged', message: expect.stringMatching(/of the history says what no/) },
    });
    for (const message of everyAnswer(store)) expect(message).not.toMatch(/mistake|TypeError|RangeError|undefined/);
  });

  it.each(FORGED)('of a %s (%j) does not come into the file that is recovered', (entity, bad, good) => {
    forged(entity, bad, good);
    const path = join(bench.folder, 'recovered.annals');
    expect(value(recoverTimeline(bench.path, path, { now: NOW }))).toMatchObject({ events: 12, lost: 0 });
    const store = bench.open(path);
    expect(value(store.ask('store.check')).problems).toEqual([]);
    expect(value(store.ask('store.misfit'))).toBeNull();
  });
});

describe('looking through a timeline', () => {
  it('finds nothing in one that Annals wrote, while edits go on', () => {
    const store = bench.createSeeded();
    for (let n = 0; ; n++) {
      const { done, problem } = value(store.ask('store.lookThrough'));
      expect(problem).toBeNull();
      value(
        store.ask('events.add', {
          draft: { title: `Event ${n}`, when: '2026', lane: firstLane(store), sources: [{ title: 's' }], learned: '2026-01' },
        }),
      );
      if (n === 3)
        value(
          store.ask('store.eventErase', {
            id: value(store.ask('events.page', { offset: 0, limit: 1, sort: 'when', descending: false })).events[0]?.id ?? '',
            reason: 'r',
          }),
        );
      if (done && n > 5) break;
    }
    const again = bench.reopen(store);
    expect(lookedThrough(again)).toBeNull();
    expect(value(again.ask('store.check')).problems).toEqual([]);
  });

  it('finds an altered change long before the end, of which opening says nothing', () => {
    const store = bench.createSeeded();
    for (let n = 0; n < 80; n++) value(store.ask('events.add', { draft: { title: `Event ${n}`, when: '2026', lane: firstLane(store) } }));
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
