import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { crowdTrial } from '../../../bench/crowd-trials.mjs';
import { program } from '../../../testing/running/programs';
import { trials } from '../../../testing/running/trials';
import { value, workbench } from '../../../testing/store/workbench';
import { lookInto } from '../approach/look-into';
import { newKey } from '../cipher/key';
import { changeLock } from '../opening/change-lock';
import { openTimeline } from '../timeline-store';
import { holderOf } from './holder';

const bench = workbench();
let cli = '';
let hasty = '';
let lockHolder = '';
let windowHolder = '';
const children = new Set<ChildProcess>();

beforeAll(async () => {
  cli = await program('cli');
  hasty = await program('cli-impatient');
  lockHolder = await program('lock-holder');
  windowHolder = await program('crash-victim');
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

/** A process that has started to hold the file when this returns. */
async function holding(entry: string, ...words: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [entry, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  await once(child.stdout, 'data');
  return child;
}

async function add(entry: string): Promise<{ code: number | null; error: string }> {
  const child = spawn(process.execPath, [entry, 'add', bench.path, '--title', 'x', '--when', '2026'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.add(child);
  let error = '';
  child.stderr.on('data', (text) => {
    error += text;
  });
  const [code] = await once(child, 'close');
  return { code: code as number | null, error };
}

describe('a command that finds the file in use', () => {
  it('waits for another’s edit, where one that does not wait is refused', async () => {
    bench.close(bench.create());
    const holder = await holding(lockHolder, bench.path, '600000');
    expect(await add(hasty)).toMatchObject({ code: 1, error: expect.stringMatching(/open in another window or program/) });
    // By now the other would have been refused, too; on a slow computer it may not have come so far, and finds the file free.
    const patient = add(cli);
    await new Promise((done) => setTimeout(done, 1500));
    holder.kill('SIGKILL');
    expect(await patient).toEqual({ code: 0, error: '' });
    expect(value(bench.open().ask('timeline.snapshot')).total).toBe(1);
  });

  it('says who holds it when that one does not let go', async () => {
    bench.close(bench.create());
    const holder = await holding(lockHolder, bench.path, '600000');
    expect(await add(cli)).toMatchObject({
      code: 1,
      error: expect.stringMatching(process.platform === 'linux' ? new RegExp(`process ${holder.pid}\\) holds it`) : /open in another/),
    });
    if (process.platform === 'linux') expect(holderOf(bench.path)).toMatchObject({ kind: 'program', pid: holder.pid });
  });

  it('is told at once that a window has it, and of one that was killed nothing is left', async () => {
    const folder = join(bench.folder, 'backups');
    const window = await holding(windowHolder, bench.path, folder);
    expect(holderOf(bench.path)).toEqual({ kind: 'window', name: 'Annals', pid: window.pid });
    expect(openTimeline(bench.path, { brief: true })).toMatchObject({
      ok: false,
      error: { code: 'locked', message: expect.stringContaining(`a window of Annals (process ${window.pid})`) },
    });
    window.kill('SIGKILL');
    await once(window, 'exit');
    expect(holderOf(bench.path)).toBeNull();
    expect(openTimeline(bench.path, { brief: true })).toMatchObject({ ok: true });
  });

  it('is sent to the open window by a copy without its log, and never told to take the log away', async () => {
    const window = await holding(windowHolder, bench.path, join(bench.folder, 'backups'));
    const copy = join(bench.folder, 'copy.annals');
    copyFileSync(bench.path, copy);
    const opened = openTimeline(copy, { brief: true });
    expect(opened).toMatchObject({
      ok: false,
      error: {
        code: 'missing-log',
        message: expect.stringMatching(
          /log of “test.annals” .*is open in another window or program right now: go on there\. Leave that log where it is/,
        ),
      },
    });
    expect(window.exitCode).toBeNull();
  });

  it('is told so by a change of the passphrase, and by looking into it, too', async () => {
    const window = await holding(windowHolder, bench.path, join(bench.folder, 'backups'));
    const to = value(await newKey('a passphrase that is long enough', { log2N: 12, r: 8, p: 1 }));
    expect(changeLock(bench.path, { from: null, to })).toMatchObject({
      ok: false,
      error: { code: 'locked', message: expect.stringContaining(`a window of Annals (process ${window.pid})`) },
    });
    const looked = lookInto(bench.path);
    if (!looked.ok) expect(looked.error.message).toContain(`process ${window.pid}`);
  });

  it('leaves no note behind', () => {
    const store = bench.create();
    // Other processes keep their notes there, too: only this file's is asked for.
    const { dev, ino } = statSync(bench.path, { bigint: true });
    const noted = (): boolean => existsSync(join(tmpdir(), `annals-held-${userInfo().uid}`, `${dev}-${ino}.json`));
    expect(noted()).toBe(true);
    bench.close(store);
    expect(noted()).toBe(false);
  });
});

describe('many commands at once on one timeline', () => {
  // 160 of them, with a control that does not wait, is `npm run crowd`.
  it('all make their edits, and all who read see a whole file', async () => {
    const { firstRefusal, ...counts } = await crowdTrial(cli, join(bench.folder, 'crowd.annals'), trials(10, 16));
    expect(firstRefusal).toBeNull();
    expect(counts).toMatchObject({ refused: 0, lost: 0, unknown: 0, sound: true });
  });
});
