import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../../testing/running/programs';

/** Whether a core lands beside the process, where a test can read it: not where a service takes it or another folder is named. */
function coresLieHere(): boolean {
  try {
    return /^[^|/]*$/.test(readFileSync('/proc/sys/kernel/core_pattern', 'latin1').trim());
  } catch {
    return false;
  }
}

const WORD = 'Kanarienvogel';
const folder = mkdtempSync(join(tmpdir(), 'annals-core-'));
let victim = '';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Cores that a crash leaves when the system allows any size. */
function coresOf(mode: string): Buffer[] {
  const reversed = [...WORD].reverse();
  const ran = spawnSync('sh', ['-c', 'cd "$0" && ulimit -c unlimited && exec "$@"', folder, process.execPath, victim, mode, ...reversed]);
  expect(ran.signal ?? ran.status).toSatisfy((end: unknown) => end === 'SIGABRT' || end === 134);
  const names = readdirSync(folder).filter((name) => name.startsWith('core'));
  const cores = names.map((name) => readFileSync(join(folder, name)));
  for (const name of names) rmSync(join(folder, name));
  return cores;
}

describe.skipIf(!coresLieHere())('a process that crashes', () => {
  beforeAll(async () => {
    victim = await program('core-victim');
  });

  it('leaves nothing of its memory in a core, and would be found out', () => {
    const control = coresOf('as it comes');
    expect(control.some((core) => core.includes(WORD))).toBe(true);
    for (const core of coresOf('kept')) expect(core.includes(WORD)).toBe(false);
  });
});
