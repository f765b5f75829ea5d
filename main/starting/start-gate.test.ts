import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passStartGate } from './start-gate';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-gate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What another process runs to take the gate of `folder`. */
const taking = (then: string) =>
  `require('node:net').createServer().on('error', () => process.exit(7)).listen('\\0annals-start-${createHash('sha256').update(folder).digest('hex')}', () => { ${then} })`;

const tryIt = () => spawnSync(process.execPath, ['-e', taking('process.exit(0)')]).status;

describe.skipIf(process.platform !== 'linux')('passStartGate (only Linux has a gate)', () => {
  it('keeps others out until it is left', () => {
    const leave = passStartGate(folder);
    expect(tryIt()).toBe(7);
    leave();
    expect(tryIt()).toBe(0);
  });

  it('waits for the one before, and is open again when that one is killed', async () => {
    const sign = join(folder, 'about to die');
    const dies = `console.log('has it'); setTimeout(() => { require('node:fs').writeFileSync(${JSON.stringify(sign)}, ''); process.kill(process.pid, 'SIGKILL'); }, 200)`;
    const holder = spawn(process.execPath, ['-e', taking(dies)]);
    await once(holder.stdout, 'data');
    const leave = passStartGate(folder);
    expect(existsSync(sign)).toBe(true);
    leave();
  });
});
