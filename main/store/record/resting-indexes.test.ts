import { rmSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { generateDrafts } from '../../../bench/generate';
import type { EventDraft } from '../../../shared/event';
import { firstLane, value, workbench } from '../../../testing/store/workbench';
import { openEngine } from '../database/engine';
import type { TimelineStore } from '../timeline-store';

const bench = workbench();
const MANY = 10_000;

/** Everything that readers ask of the orders and of the words. */
function seen(store: TimelineStore): unknown {
  const sorts = ['when', 'title', 'status', 'lane', 'updatedAt'] as const;
  return {
    index: value(store.ask('timeline.index')),
    window: value(store.ask('store.eventsInWindow', { from: null, to: null, limit: 50 })),
    pages: sorts.map((sort) => value(store.ask('events.page', { offset: 0, limit: 5, sort, descending: true }))),
    found: value(store.ask('events.search', { query: 'here', limit: 5 })),
    filtered: value(store.ask('events.filter', { query: 'here', after: 0 })).rows,
  };
}

function before(store: TimelineStore): void {
  const lane = firstLane(store);
  for (const when of ['2026', '2025-03', 'XXXX']) value(store.ask('events.add', { draft: { title: `Here ${when}`, when, lane } }));
}

function schemaOf(path: string): readonly string[] {
  const engine = openEngine(path);
  const rows = engine.all<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL');
  engine.close();
  return rows.map(({ sql }) => sql).sort();
}

it('readers have what was there, in every order, until it is finished or taken back', () => {
  const store = bench.create();
  before(store);
  const was = seen(store);
  const drafts = [...generateDrafts(600, [firstLane(store)])];
  for (const end of ['cancelled', 'finished']) {
    const session = value(store.beginImport('Import', MANY));
    value(session.add(drafts));
    expect(seen(store)).toEqual(was);
    value(session.settle());
    expect(seen(store)).toEqual(was);
    while (value(session.settle()));
    expect(seen(store)).toEqual(was);
    if (end === 'cancelled') session.cancel();
    else value(session.finish());
    if (end === 'cancelled') expect(seen(store)).toEqual(was);
  }
  expect(value(store.ask('timeline.index')).row).toHaveLength(603);
  expect(value(store.ask('store.check')).problems).toEqual([]);
  value(store.ask('history.undo'));
  expect({ ...(seen(store) as object), index: null }).toEqual({ ...(was as object), index: null });
  value(store.ask('history.redo'));
  expect(value(store.ask('store.check')).problems).toEqual([]);
});

it('leaves the same as an import that keeps them: rows, orders, words and schema', () => {
  const [one, other] = [`${bench.folder}/one.annals`, `${bench.folder}/other.annals`];
  const store = bench.create();
  before(store);
  value(store.ask('store.saveCopy', { path: one }));
  value(store.ask('store.saveCopy', { path: other }));
  const drafts: EventDraft[] = [...generateDrafts(400, [firstLane(store)]), { title: 'Here too', when: 'XXXX', lane: firstLane(store) }];
  const read = [one, other].map((path, n) => {
    const copy = bench.open(path);
    const session = value(copy.beginImport('Import', n === 0 ? 1 : MANY));
    value(session.add(drafts));
    value(session.finish());
    expect(value(copy.ask('store.check')).problems).toEqual([]);
    const { index, found, filtered } = seen(copy) as { index: object; found: { total: number }; filtered: unknown };
    bench.close(copy);
    return { index, found: found.total, filtered };
  });
  expect(read[1]).toEqual(read[0]);
  expect(schemaOf(other)).toEqual(schemaOf(one));
});

it('lets them rest as well where nobody said how many come, once many have: the file takes no more room', () => {
  const sizes = [true, false].map((isSaid) => {
    const store = bench.create();
    const lane = firstLane(store);
    const drafts = Array.from({ length: 12_000 }, (_, n): EventDraft => {
      return { title: `Event ${(n * 7919) % 12_000}`, when: String(2026 - ((n * 7919) % 900)), lane };
    });
    const session = value(store.beginImport('Import', isSaid ? drafts.length : undefined));
    value(session.add(drafts));
    value(session.finish());
    expect(value(store.ask('timeline.index')).row).toHaveLength(drafts.length);
    bench.close(store);
    const { size } = statSync(bench.path);
    rmSync(bench.path);
    return size;
  });
  expect(sizes[1]).toBe(sizes[0]);
});

it('changes what was there before and has come since, also while they rest', () => {
  const store = bench.create();
  before(store);
  const lane = firstLane(store);
  const id = value(store.ask('events.add', { draft: { title: 'Named', when: '2024', lane } })).createdId ?? '';
  const session = value(store.beginImport('Import', MANY));
  value(session.add([...generateDrafts(600, [lane])]));
  value(session.change([{ entity: 'event', id, expects: { title: 'Named' }, after: { title: 'Renamed' } }]));
  value(session.add([...generateDrafts(600, [lane], 2)]));
  value(session.finish());
  expect(value(store.ask('events.get', { id })).title).toBe('Renamed');
  expect(value(store.ask('timeline.index')).row).toHaveLength(1204);
  expect(value(store.ask('store.check')).problems).toEqual([]);
});

it('does so whatever was done before and is done after, also in a file opened anew', () => {
  let store = bench.create();
  const lane = firstLane(store);
  const step = fc.constantFrom('import', 'many', 'cancel', 'undo', 'redo', 'edit', 'reopen');
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 8 }), (steps) => {
      for (const [n, one] of steps.entries()) {
        if (one === 'reopen') store = bench.reopen(store);
        else if (one === 'undo') store.ask('history.undo');
        else if (one === 'redo') store.ask('history.redo');
        else if (one === 'edit') value(store.ask('events.add', { draft: { title: `Edit ${n}`, when: '2026', lane } }));
        else {
          const session = value(store.beginImport('Import', one === 'import' ? 1 : MANY));
          value(session.add([...generateDrafts(20, [lane], n)]));
          if (one === 'cancel') session.cancel();
          else value(session.finish());
        }
      }
      expect(value(store.ask('store.check')).problems).toEqual([]);
      const { total } = value(store.ask('timeline.snapshot'));
      expect(value(store.ask('timeline.index')).row).toHaveLength(total);
      expect(value(store.ask('events.page', { offset: 0, limit: 1, sort: 'title', descending: false })).total).toBe(total);
    }),
    { numRuns: 12 },
  );
});
