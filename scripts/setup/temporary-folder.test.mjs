import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeReadOnly, mountSmallDisk, whyNoMount } from '../../testing/running/mounts';
import { endLeftProcesses, identityOf } from './processes.mjs';
import { mountsIn, removeFolder } from './remove-folder.mjs';
import { sweep } from './temporary-folder.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-sweep-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  removeFolder(folder);
});

/** The identity of a process that has ended. */
const gone = () => String(spawnSync(process.execPath, ['-e', '']).pid);

function make(name) {
  const path = join(folder, name);
  mkdirSync(join(path, 'in it'), { recursive: true });
  writeFileSync(join(path, 'in it', 'a file'), '');
  return path;
}

it('removes what killed runs left, and nothing else', () => {
  const [left, older, programs] = [`annals-tests-${gone()}.7-abc`, `annals-tests-${gone()}-abc`, `run-${gone()}`].map(make);
  const others = [`annals-tests-${identityOf(process.pid)}-abc`, `run-${identityOf(process.pid)}`, 'notes', 'run-away'].map(make);
  sweep(folder);
  expect([left, older, programs].filter(existsSync)).toEqual([]);
  expect(others.every(existsSync)).toBe(true);
});

it.skipIf(process.platform !== 'linux')('takes a number that another process has by now for what it is', () => {
  const left = make(`annals-tests-${process.pid}.1-abc`);
  sweep(folder);
  expect(existsSync(left)).toBe(false);
});

it('has nothing to do where there is no such folder', () => {
  expect(() => sweep(join(folder, 'none'))).not.toThrow();
});

it('takes off what is mounted there first, the last first, whatever it is called, and what lies below stays', ({ skip }) => {
  skip(whyNoMount() !== null, whyNoMount() ?? '');
  const elsewhere = make('elsewhere');
  const left = make(`annals-tests-${gone()}-abc`);
  const disk = join(left, 'a disk \\ of ö\tits own');
  mkdirSync(disk);
  mountSmallDisk(disk, 1);
  const inner = join(disk, 'inner');
  mkdirSync(inner);
  execFileSync('mount', ['--bind', elsewhere, inner]);
  makeReadOnly(join(left, 'in it'));
  expect(mountsIn(left)).toEqual([join(left, 'in it'), inner, disk]);
  sweep(folder);
  expect(existsSync(left)).toBe(false);
  expect(readdirSync(join(elsewhere, 'in it'))).toEqual(['a file']);
});

it('leaves what cannot be taken off as it is, and says so in one line', ({ skip }) => {
  skip(whyNoMount() !== null, whyNoMount() ?? '');
  const left = make(`annals-tests-${gone()}-abc`);
  const disk = join(left, 'in it');
  makeReadOnly(disk);
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const path = process.env.PATH;
  // Where there is no umount.
  process.env.PATH = folder;
  try {
    sweep(folder);
  } finally {
    process.env.PATH = path;
  }
  expect(said.mock.calls).toEqual([[`annals: ${left}, of a run of tests, is left: ${disk} is mounted and cannot be taken off\n`]]);
  expect(readdirSync(disk)).toEqual(['a file']);
});

it('removes a folder that cannot be written', () => {
  const left = make('closed');
  makeReadOnly(left);
  expect(removeFolder(left)).toBeNull();
  expect(existsSync(left)).toBe(false);
});

it.skipIf(process.platform !== 'linux')('ends the processes of runs that were killed, and of no other', async () => {
  const start = (run) => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { env: { ...process.env, ANNALS_TEST_RUN: run } });
  const [left, ours] = [start(`${gone()}.7`), start(identityOf(process.pid))];
  const ended = new Promise((resolve) => left.once('exit', (_code, signal) => resolve(signal)));
  // Until it has an environment of its own.
  await vi.waitUntil(() => readFileSync(`/proc/${left.pid}/environ`, 'utf8').includes('.7'));
  endLeftProcesses();
  expect(await ended).toBe('SIGKILL');
  expect(ours.exitCode ?? ours.signalCode).toBeNull();
  ours.kill();
});
