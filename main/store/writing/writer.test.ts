import { expect, it } from 'vitest';
import { NOW, value, workbench } from '../../../testing/store/workbench';
import type { Engine } from '../database/engine';
import { openFile } from '../opening/open';
import { writerOf } from './writer';

const bench = workbench();

it('an import that cannot begin leaves neither a transaction nor more memory behind, and the next one can', () => {
  bench.close(bench.create());
  const file = value(openFile(bench.path, 'edit'));
  let refusing = true;
  const engine: Engine = {
    ...file.engine,
    all: (sql, parameters) => {
      // The last that an import does before it takes events.
      if (refusing && sql.startsWith('PRAGMA defer_foreign_keys')) throw new Error('disk I/O error');
      return file.engine.all(sql, parameters);
    },
  };
  const nothing = (): void => undefined;
  const writer = writerOf(
    { engine, now: () => NOW, who: 'ana', replica: 'r', undoFloor: 0 },
    {
      ...{ readOnly: false, flaw: null, place: file.place, logged: file.logged },
      noteEdit: nothing,
      checkpointNow: nothing,
      committed: nothing,
    },
  );
  const cache = engine.get('PRAGMA cache_size');
  expect(writer.beginImport('Import', 100_000).ok).toBe(false);
  expect(writer.isImporting()).toBe(false);
  expect(engine.inTransaction()).toBe(false);
  expect(engine.get('PRAGMA cache_size')).toEqual(cache);
  refusing = false;
  value(writer.beginImport('Import', 100_000)).cancel();
  expect(engine.inTransaction()).toBe(false);
  file.close();
});
