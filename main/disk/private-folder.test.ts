import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { program } from '../../testing/running/programs';
import { privateFolder } from './private-folder';

let module = '';
let folder = '';
const usual = process.env.TMPDIR;
const children: ChildProcess[] = [];

beforeAll(async () => {
  module = await program('private-folder');
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-sweep-'));
  process.env.TMPDIR = folder;
});
afterEach(() => {
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A process that reads in a private copy, and its folder. */
async function reader(): Promise<{ readonly child: ChildProcess; readonly path: string }> {
  const program = `const path = require(${JSON.stringify(module)}).privateFolder(); require('node:fs').writeFileSync(path + '/copy', 'x'); console.log(path); setInterval(() => {}, 1e6)`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const path = await new Promise<string>((done) => child.stdout?.once('data', (data: Buffer) => done(data.toString().trim())));
  return { child, path };
}

async function killed({ child }: { readonly child: ChildProcess }): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}

it('the copy of a killed reader goes when the next one is made; that of a living one stays', async () => {
  const [dead, living] = [await reader(), await reader()];
  await killed(dead);
  expect(existsSync(dead.path)).toBe(true);
  const mine = privateFolder();
  expect(readdirSync(folder).sort()).toEqual([living.path, mine].map((path) => path.slice(folder.length + 1)).sort());
  expect(existsSync(join(living.path, 'copy'))).toBe(true);
  await killed(living);
  const other = await reader();
  expect(existsSync(living.path)).toBe(false);
  expect(existsSync(mine)).toBe(true);
  expect(existsSync(other.path)).toBe(true);
});

it.runIf(process.platform === 'linux')('a number that another process has by now keeps nothing; one of another container does', () => {
  const [, world, start] = /-\d+-(\d+)-(\d+)-[^-]+$/.exec(privateFolder()) ?? [];
  const left = (name: string): string => {
    const path = join(folder, `annals-private-${name}`);
    mkdirSync(path);
    writeFileSync(join(path, 'copy'), 'x');
    return path;
  };
  const reused = left(`${process.pid}-${world}-${Number(start) - 1}-aaaaaa`);
  const foreign = left(`4194304-1-${start}-aaaaaa`);
  const older = left(`${process.pid}-aaaaaa`);
  const olderDead = left('4194304-aaaaaa');
  privateFolder();
  expect([reused, foreign, older, olderDead].map((path) => existsSync(path))).toEqual([false, true, true, false]);
});
