import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NOW, value, workbench } from '../../../testing/store/workbench';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
import { openEngine } from '../database/engine';
import { Importer } from './import';

const bench = workbench();

/** What an import of so many lanes, with an event in each, asks of the database: statements run and rows looked through to answer them. */
function workOf(lanes: number): { statements: number; rows: number } {
  rmSync(bench.path, { force: true });
  bench.close(bench.create());
  const engine = openEngine(bench.path);
  let statements = 0;
  let rows = 0;
  const counting: Engine = {
    ...engine,
    all: <T extends object>(sql: string, parameters?: Parameters<Engine['all']>[1]) => {
      const found = engine.all<T>(sql, parameters);
      statements++;
      // An aggregate looks at every row of its table for the one that it answers.
      rows += /\b(count|max)\(/.test(sql) ? (engine.get<{ n: number }>('SELECT count(*) AS n FROM lane')?.n ?? 0) : found.length;
      return found;
    },
    get: <T extends object>(sql: string, parameters?: Parameters<Engine['get']>[1]) => counting.all<T>(sql, parameters)[0],
    run: (sql, parameters) => {
      statements++;
      return engine.run(sql, parameters);
    },
  };
  const context: StoreContext = { engine: counting, now: () => NOW, who: 'ana', replica: replicaOf(engine), undoFloor: 1 };
  engine.begin();
  const importer = new Importer(context, 'Import lanes');
  for (let at = 0; at < lanes; at++) {
    const lane = value(importer.addLane({ title: `Lane ${at}` }));
    value(importer.add({ title: `Event ${at}`, when: '2020', lane }));
  }
  importer.finish();
  engine.commit();
  engine.close();
  return { statements, rows };
}

function replicaOf(engine: Engine): string {
  return engine.get<{ replica: string }>('SELECT replica FROM action LIMIT 1')?.replica ?? '';
}

it('an import of ten times as many lanes costs ten times as much, not a hundred times', () => {
  const [few, many] = [workOf(50), workOf(500)];
  expect(many.statements / few.statements).toBeLessThan(11);
  expect(many.rows / few.rows).toBeLessThan(11);
});
