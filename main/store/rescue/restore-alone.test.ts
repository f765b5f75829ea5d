import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { whyNoPowerLoss } from '../../../bench/store/power-loss';
import { program } from '../../../testing/running/programs';
import { backedUp } from '../../../testing/store/backed-up';
import { value, workbench } from '../../../testing/store/workbench';
import { openFile } from '../opening/open';

const bench = workbench();

function titles(): string[] {
  const store = bench.open(bench.path, { readOnly: true });
  const { events } = value(store.ask('events.page', { sort: 'when', descending: false, offset: 0, limit: 100 }));
  bench.close(store);
  return events.map(({ title }) => title);
}

// Delaying a call needs Linux and strace.
describe.skipIf(whyNoPowerLoss() !== null)('what is edited while a backup is put in place', () => {
  it('waits, and goes into what was restored', async () => {
    const backup = backedUp(bench);
    const cli = await program('cli');
    const slow = ['-f', '-o', '/dev/null', '-e', 'trace=rename', '-e', 'inject=rename:delay_enter=2000000:when=1'];
    const restoring = spawn('strace', [...slow, process.execPath, cli, 'restore', bench.path, backup]);
    const ended = new Promise<number | null>((resolve) => restoring.on('exit', resolve));
    // Not by stopping this process: that the other ended is heard by it.
    while (!readdirSync(bench.folder).some((name) => name.endsWith('.new')) && restoring.exitCode === null) await setTimeout(5);
    const added = spawnSync(process.execPath, [cli, 'add', bench.path, '--title', 'Meanwhile', '--when', '2026'], { encoding: 'utf8' });
    expect(await ended).toBe(0);
    expect(added).toMatchObject({ status: 0, stderr: '' });
    expect(titles()).toContain('Meanwhile');
    expect(titles()).not.toContain('Later');
  });
});

describe('a file that another took the place of while it was open', () => {
  it('takes no edit, which nobody would find any more', () => {
    bench.close(bench.createSeeded());
    const other = join(bench.folder, 'other.annals');
    copyFileSync(bench.path, other);
    const { engine, close } = value(openFile(bench.path, 'brief'));
    engine.transaction(() => engine.run(`INSERT INTO meta(k, v) VALUES ('x', 'y')`));
    renameSync(other, bench.path);
    const edit = () => engine.transaction(() => engine.run(`INSERT INTO meta(k, v) VALUES ('z', 'y')`));
    expect(edit).toThrow(/moved or replaced at this moment.*Nothing was changed; try again/);
    close();
    expect(readdirSync(bench.folder)).toEqual(['test.annals']);
  });
});
