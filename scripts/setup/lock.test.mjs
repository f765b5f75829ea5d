import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'annals-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('lets one at a time in', async () => {
  const file = join(folder, 'one.lock');
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((done) => setTimeout(done, 20));
    inside -= 1;
  };
  await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)]);
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

it('is free again after a failure inside', async () => {
  const file = join(folder, 'failing.lock');
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(withLock(file, () => 'yes')).resolves.toBe('yes');
});

it('takes over from a process that died without opening it', async () => {
  const file = join(folder, 'left.lock');
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(file, String(pid));
  await expect(withLock(file, () => 'mine')).resolves.toBe('mine');
});

it.skipIf(process.platform !== 'linux')('takes over from a process whose number another has by now', async () => {
  const file = join(folder, 'number.lock');
  writeFileSync(file, `${process.pid}.1`);
  await expect(withLock(file, () => 'mine')).resolves.toBe('mine');
});

it('takes over from a process that was killed before it wrote its name', async () => {
  const file = join(folder, 'empty.lock');
  writeFileSync(file, '');
  utimesSync(file, 1000, 1000);
  await expect(withLock(file, () => 'mine')).resolves.toBe('mine');
});

it('lets one in, of many who find it left', async () => {
  const file = join(folder, 'many.lock');
  writeFileSync(file, '999999.1');
  let inside = 0;
  const work = async () => {
    expect(++inside).toBe(1);
    await new Promise((done) => setTimeout(done, 5));
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => withLock(file, work)));
  expect(readdirSync(folder).filter((name) => name.startsWith('many'))).toEqual([]);
});
