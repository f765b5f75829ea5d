import { expect, it } from 'vitest';
import { firstLane, value, workbench } from '../../../testing/store/workbench';
import type { StoreContext } from '../database/context';
import { type Engine, openEngine } from '../database/engine';
import { erasuresOf } from '../history/erasure';
import { undoStateOf } from '../query/queries';
import { knownErasures } from './erased-again';

const bench = workbench();

/** An engine that remembers what it was asked. */
function listening(engine: Engine, asked: Set<string>): Engine {
  const all: Engine['all'] = (sql, parameters) => {
    asked.add(sql);
    return engine.all(sql, parameters);
  };
  return { ...engine, all, get: <T extends object>(sql: string, parameters?: Parameters<Engine['get']>[1]) => all<T>(sql, parameters)[0] };
}

it('what can be undone and what was erased is found without going through all changes', () => {
  const store = bench.create();
  const lane = firstLane(store);
  value(store.importEvents([{ title: 'One', when: '2026', lane }], { label: 'Import' }));
  bench.close(store);
  const engine = openEngine(bench.path);
  const asked = new Set<string>();
  const context: StoreContext = { engine: listening(engine, asked), now: Date.now, who: 'ana', replica: '', undoFloor: 1 };
  expect(undoStateOf(context)).toEqual({ undo: 'Import', redo: null });
  expect(erasuresOf(context.engine)).toEqual([]);
  expect(knownErasures(context.engine, 'main')).toEqual([]);
  const plans = [...asked].map((sql) => engine.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, sql.includes('?') ? [0, 0, 1] : []));
  const ofChanges = plans
    .flat()
    .filter(({ detail }) => /\b(SCAN|SEARCH) [cg]\b/.test(detail) && !detail.includes('change_action (action=?)'));
  expect(ofChanges.map(({ detail }) => detail)).toEqual(expect.arrayContaining([expect.stringMatching(/change_erasure/)]));
  expect(ofChanges.filter(({ detail }) => !detail.includes('change_erasure'))).toEqual([]);
  engine.close();
});
