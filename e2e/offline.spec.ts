import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronProgram, expect, programWords, projectFolder, test } from './fixtures';

/*
 * The promise "no connection and no name look-up" is checked where nothing can go round it: at the system calls of every process of the
 * program, from start to end.
 */
const TRACE = ['-f', '-qq', '-s', '300', '-e', 'trace=connect,sendto,sendmsg,sendmmsg'];
const hasStrace = spawnSync('strace', ['-V']).status === 0;

/** Lines of a trace that reach for another machine: an internet address that is not this machine's own. */
function outside(trace: string): string[] {
  return trace
    .split('\n')
    .filter((line) => /sa_family=AF_INET6?\b/.test(line) && !/inet_addr\("127\.|inet_pton\(AF_INET6, "::1"/.test(line));
}

function trace(file: string, command: readonly string[]): { status: number | null; lines: string } {
  // Finds what hangs, which nobody else can while this waits.
  const { status } = spawnSync('strace', [...TRACE, '-o', file, ...command], { encoding: 'utf8', timeout: test.info().timeout * 0.9 });
  return { status, lines: readFileSync(file, 'utf8') };
}

test.skip(!hasStrace, 'needs strace');

test('from start to end the program reaches for no other machine', async ({ newFolder }) => {
  const folder = newFolder();
  const { status, lines } = trace(join(folder, 'trace.txt'), [
    electronProgram(),
    projectFolder,
    ...programWords({ args: [`--screenshot=${join(folder, 'window.png')}`] }),
    `--user-data-dir=${join(folder, 'profile')}`,
  ]);
  expect(status).toBe(0);
  // The trace saw something: the display is a connection too.
  expect(lines).toContain('sa_family=AF_UNIX');
  expect(outside(lines)).toEqual([]);
});

test('the same measure finds an empty Electron window that looks names up', async ({ newFolder }) => {
  const folder = newFolder();
  const { lines } = trace(join(folder, 'trace.txt'), [
    electronProgram(),
    join(__dirname, 'bare-electron.cjs'),
    ...programWords({ today: null, size: null }),
    `--user-data-dir=${join(folder, 'profile')}`,
  ]);
  expect(outside(lines).length).toBeGreaterThan(0);
});
