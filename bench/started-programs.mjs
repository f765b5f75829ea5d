import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/* Programs that a harness starts, without Playwright between them and the system: what became of each, its windows, and what it leaves. */

/**
 * Starts the program once, in a session of its own, by which all of its processes are found later, also those that outlive it.
 *
 * @param program `{ executable, words, env }`, the words being those that come before ours
 * @returns its pid, `ended` with exit code and what it said, and whether it is `running`
 */
export function startProgram(program, words, { cwd } = {}) {
  const child = spawn(program.executable, [...program.words, ...words], {
    cwd,
    env: program.env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const started = { pid: child.pid, running: true, ended: null };
  let text = '';
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  started.ended = new Promise((resolve) => {
    // Not `close`: a process that outlives the program would keep the pipe open.
    child.on('exit', (code, signal) => {
      started.running = false;
      resolve({ code, signal, said: text.split('\n').filter((line) => line.startsWith('annals: ')) });
    });
  });
  return started;
}

/** Every process of these sessions; state Z is one that nobody has taken leave of, `service` one that runs code of ours in Node. */
export function processesOf(starts) {
  const sessions = new Set(starts.map(({ pid }) => pid));
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const stat = readOr(`/proc/${name}/stat`, '');
    // The name in brackets may hold anything.
    const [state, , , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (!sessions.has(Number(session))) return [];
    const words = readOr(`/proc/${name}/cmdline`, '');
    const kind = /--type=([\w-]+)/.exec(words)?.[1] ?? 'main';
    return [{ pid: Number(name), session: Number(session), state, kind, service: words.includes('NodeService') }];
  });
}

/** Whether each of these starts has ended or has come so far as to have a page. */
export function areAnswered(starts) {
  const paged = new Set(processesOf(starts).flatMap(({ kind, session }) => (kind === 'renderer' ? [session] : [])));
  return starts.every(({ running, pid }) => !running || paged.has(pid));
}

/** Memory of all these processes in MB, what they share counted once. */
export function memoryOf(starts) {
  const sizes = processesOf(starts).map(({ pid }) => Number(/^Pss:\s+(\d+)/m.exec(readOr(`/proc/${pid}/smaps_rollup`, ''))?.[1] ?? 0));
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

/**
 * Connects to the program that runs in a profile; it must have been started with `--remote-debugging-port=0`. Null when none does.
 * `pages` are its windows, as Playwright knows them.
 */
export async function connect(profile) {
  const port = readOr(join(profile, 'DevToolsActivePort'), '').split('\n')[0];
  if (!port) return null;
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    return { pages: () => browser.contexts().flatMap((context) => context.pages()), close: () => browser.close() };
  } catch {
    return null;
  }
}

/** Asks again and again until the answer is not null; null when `ms` have gone by. */
export async function eventually(ask, ms = 60_000) {
  for (const end = Date.now() + ms; ; await pause(100)) {
    const answer = await ask();
    if (answer !== null || Date.now() > end) return answer;
  }
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Tells a program to quit, as the end of a session does, and waits; one that does not is killed, and named. */
export async function quit(start, ms = 60_000) {
  if (start.running) process.kill(start.pid, 'SIGTERM');
  const ended = await Promise.race([start.ended, pause(ms).then(() => null)]);
  if (ended === null) process.kill(-start.pid, 'SIGKILL');
  return ended ?? { code: null, signal: 'did not quit', said: [] };
}

/** Processes that are still there some time after all programs have ended. */
export async function orphansOf(starts) {
  await eventually(() => (processesOf(starts).length === 0 ? true : null), 5000);
  return processesOf(starts).map(({ state, kind }) => `${kind} ${state}`);
}

/** What lies in the temporary folder, and locks and sockets of the profile. The empty folder for notes of who holds a file stays for good. */
export function leftBehind(temporary, profiles) {
  const locks = profiles.flatMap((profile) => (existsSync(profile) ? readdirSync(profile) : []).filter((name) => /^Singleton/.test(name)));
  const found = readdirSync(temporary).flatMap((name) => (/^annals-held-/.test(name) ? readdirSync(join(temporary, name)) : [name]));
  return [...found, ...locks];
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
