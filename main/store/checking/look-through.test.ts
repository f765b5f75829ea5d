import { describe, expect, it } from 'vitest';
import { lockBench, twoKeys } from '../../../testing/store/locked';
import { value, workbench } from '../../../testing/store/workbench';
import { openEngine } from '../database/engine';
import type { TimelineStore } from '../timeline-store';

const bench = workbench();
const keys = twoKeys();
const { plain, locked, openLocked } = lockBench(bench, keys);

function lookedThrough(store: TimelineStore): string | null {
  for (;;) {
    const { done, problem } = value(store.ask('store.lookThrough'));
    if (done) return problem;
  }
}

const ALTERED = [
  ['event', 'title', 'altered'],
  ['event', 'pinned', 1],
  ['event', 'start_min', 1],
  ['event', 'deleted', 1],
  ['lane', 'title', 'altered'],
  ['series', 'notes', 'altered'],
  ['timeline', 'subtitle', 'altered'],
] as const;

describe('looking through rows that another program altered, their history left alone', () => {
  it.each(ALTERED)('finds a %s with another %s', (table, column, put) => {
    plain();
    const engine = openEngine(bench.path);
    engine.run(`UPDATE ${table} SET ${column} = ? WHERE rowid = (SELECT min(rowid) FROM ${table})`, [put]);
    engine.close();
    const store = bench.open();
    expect(store.condition().flaw).toBeNull();
    expect(lookedThrough(store)).toMatch(new RegExp(`the ${table} .*recover it into a new one`));
  });

  it('finds it in a locked timeline, and nothing in one left alone', () => {
    locked();
    const sound = openLocked();
    expect(lookedThrough(sound)).toBeNull();
    bench.close(sound);
    const engine = openEngine(bench.path, { key: keys.key });
    engine.run("UPDATE event SET title = 'altered' WHERE rowid = 1");
    engine.close();
    expect(lookedThrough(openLocked())).toMatch(/the event .* its title differs.*recover it into a new one/);
  });

  it('finds it in an event with more changes than are read at once, and nothing before', () => {
    plain();
    const store = bench.open();
    const id = value(store.ask('events.page', { offset: 0, limit: 1, sort: 'when', descending: false })).events[0]?.id ?? '';
    const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
    const summaries = Array.from({ length: 201 }, (_, n) => `Version ${n}`);
    for (const summary of summaries) value(store.ask('events.edit', { id, patch: { summary, lane } }));
    expect(lookedThrough(store)).toBeNull();
    bench.close(store);
    const engine = openEngine(bench.path);
    engine.run("UPDATE event SET title = 'altered' WHERE id = ?", [id]);
    engine.close();
    expect(lookedThrough(bench.open())).toMatch(/its title differs/);
  });
});

it('lists no history whose text is none, in a sentence: it does not end the process', () => {
  plain();
  const made = bench.open();
  const lane = value(made.ask('timeline.snapshot')).lanes[0]?.id ?? '';
  for (let n = 0; n < 60; n++) value(made.ask('events.add', { draft: { title: `Event ${n}`, when: '2026', lane } }));
  bench.close(made);
  const engine = openEngine(bench.path);
  const kept = engine.get<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'change_kept'")?.sql ?? '';
  engine.exec(`DROP TRIGGER change_kept; UPDATE change SET after = CAST(x'7bff7d' AS TEXT) WHERE seq = 5; ${kept}`);
  engine.close();
  const store = bench.open();
  expect(store.condition().flaw).toBeNull();
  expect(store.ask('history.list', { limit: 100 })).toMatchObject({
    ok: false,
    error: { code: 'damaged', message: expect.stringMatching(/cannot be read/) },
  });
  expect(lookedThrough(store)).toMatch(/change 5 cannot be read/);
});
