import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { leave } from '../../../testing/store/left-logs';
import { value, workbench } from '../../../testing/store/workbench';
import { openEngine } from '../database/engine';
import { bindLog, namingLogFirst } from '../log/log-binding';
import { openFile } from '../opening/open';
import { PRAGMAS, setPragmas } from './pragmas';

const bench = workbench();

/** A file in its own folder that names a log of a session before, with that log empty. */
function leftNaming(name: string): string {
  bench.close(bench.createSeeded());
  const open = value(openFile(bench.path, 'edit'));
  open.engine.run("UPDATE timeline SET title = 'Kept'");
  // SQLite itself refuses to note that the log is done with; and for its header it finds no journal, after it has deleted the log.
  open.engine.exec('PRAGMA query_only=ON');
  mkdirSync(`${bench.path}-journal`);
  open.close();
  rmdirSync(`${bench.path}-journal`);
  return leave(bench, bench.path, name);
}

it('leaves a whole file that says so when, at closing, the disk refuses each write that would say it', () => {
  const left = leftNaming('left.annals');
  const again = value(openFile(left, 'edit'));
  expect(again.engine.get('SELECT title FROM timeline')).toMatchObject({ title: 'Kept' });
  expect(again.missing).toBeNull();
  again.close();
  expect(existsSync(join(bench.folder, 'left.annals-wal'))).toBe(false);
});

it('names the new log before the first edit where the disk refused it at opening', () => {
  const left = leftNaming('full.annals');
  const engine = openEngine(left);
  setPragmas(engine, PRAGMAS.edit);
  engine.exec('PRAGMA query_only=ON');
  expect(bindLog(engine, left).ok).toBe(false);
  const edited = namingLogFirst(engine, left, () => {});
  const edit = (): number => edited.transaction(() => edited.run("UPDATE timeline SET title = 'After'"));
  expect(edit).toThrow();
  engine.exec('PRAGMA query_only=OFF');
  edit();

  const crashed = value(openFile(leave(bench, left, 'crashed.annals'), 'edit'));
  expect(crashed.engine.get('SELECT title FROM timeline')).toMatchObject({ title: 'After' });
  crashed.close();
  engine.abandon();
});
