import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { passStartGate } from './start-gate';

const folder = `/nowhere/${process.pid}`;

describe.skipIf(process.platform !== 'linux')('passStartGate (only Linux has a gate)', () => {
  it('lets the next one through when the one before has left, in another process or in this', async () => {
    const order: string[] = [];
    const leave = await passStartGate(folder);
    const second = passStartGate(folder).then((leaveToo) => {
      order.push('second');
      leaveToo();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push('first leaves');
    leave();
    await second;
    expect(order).toEqual(['first leaves', 'second']);
  });

  it('does not mind another folder', async () => {
    const leave = await passStartGate(folder);
    (await passStartGate(`${folder}/other`))();
    leave();
  });

  it('is open again when the process that had it is killed', async () => {
    const name = `\\0annals-start-${createHash('sha256').update(folder).digest('hex')}`;
    const holder = spawn(process.execPath, ['-e', `require('node:net').createServer().listen('${name}', () => console.log('has it'))`]);
    await once(holder.stdout, 'data');
    let passed = false;
    const waiting = passStartGate(folder).then((leave) => {
      passed = true;
      leave();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(passed).toBe(false);
    holder.kill('SIGKILL');
    await waiting;
  });
});
