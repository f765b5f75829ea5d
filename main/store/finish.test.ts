import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { leave } from '../../testing/left-logs';
import { openFile } from './open';
import { value, workbench } from './testing';

const bench = workbench();

it('leaves a whole file that says so when, at closing, the disk refuses each write that would say it', () => {
  bench.close(bench.createSeeded());
  const open = value(openFile(bench.path, 'edit'));
  expect(open.logged).toBe(true);
  open.engine.run("UPDATE timeline SET title = 'Kept'");
  // SQLite itself refuses to note that the log is done with; and for its header it finds no journal, after it has deleted the log.
  open.engine.exec('PRAGMA query_only=ON');
  mkdirSync(`${bench.path}-journal`);
  open.close();
  rmdirSync(`${bench.path}-journal`);

  const left = leave(bench, bench.path, 'left.annals');
  const again = value(openFile(left, 'edit'));
  expect(again.engine.get('SELECT title FROM timeline')).toMatchObject({ title: 'Kept' });
  expect(again.missing).toBeNull();
  again.close();
  expect(existsSync(join(bench.folder, 'left.annals-wal'))).toBe(false);
});
