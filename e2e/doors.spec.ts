import { type ChildProcess, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { expect, isRoot, test } from './fixtures';

/*
 * The program as it is shipped: the same files as in the tests' build, with the one fuse off that Playwright needs. It cannot be driven
 * then, which is what is tested: nobody can look into it or have it run other code.
 */

const testBuild = process.env['ANNALS_PACKAGED_PROGRAM'] ?? '';

test.skip(process.platform !== 'linux', 'the copy is made by hard links, which a signed program on macOS does not allow');

// The copy is made once for all of them.
test.describe.configure({ mode: 'default' });

/** A copy beside the tests' build that shares everything with it but its executable. */
let shippedFolder = '';
const shipped = (): string => join(shippedFolder, relative(dirname(testBuild), testBuild));

test.beforeAll(async () => {
  shippedFolder = mkdtempSync(join(dirname(testBuild), '../shipped-'));
  link(dirname(testBuild), shippedFolder);
  rmSync(shipped());
  copyFileSync(testBuild, shipped());
  await flipFuses(shipped(), { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: false });
});
test.afterAll(() => rmSync(shippedFolder, { recursive: true, force: true }));

function link(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      mkdirSync(target);
      link(source, target);
    } else linkSync(source, target);
  }
}

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
  /** True when somebody could connect to the port while the program ran. */
  readonly reached: boolean;
}

/** Runs a program to its end and knocks at a port meanwhile; one that goes on is ended once somebody got in, or `enough` is seen of it. */
async function run(
  program: string,
  words: string[],
  { port, env = {}, enough = () => false }: { port?: number; env?: NodeJS.ProcessEnv; enough?: () => boolean } = {},
): Promise<Outcome> {
  const all = [...(isRoot ? ['--no-sandbox'] : []), ...words];
  // Two more pipes: those that --remote-debugging-pipe would speak on.
  const child = spawn(program, all, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'] });
  let [out, error, reached] = ['', '', false];
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    error += chunk;
  });
  child.stdio[4]?.on('data', () => {
    reached = true;
  });
  child.stdio[3]?.on('error', () => undefined);
  (child.stdio[3] as NodeJS.WritableStream | null)?.write(`${JSON.stringify({ id: 1, method: 'Browser.getVersion' })}\0`);
  const knocking = setInterval(async () => {
    if (port !== undefined && (await answers(port))) reached = true;
    if (reached || enough()) child.kill('SIGKILL');
  }, 50);
  // Finds what hangs; a busy computer alone takes its time to start.
  const timer = setTimeout(() => child.kill('SIGKILL'), test.info().timeout / 3);
  const code = await ended(child);
  clearInterval(knocking);
  clearTimeout(timer);
  return { code, out, error, reached };
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((done) => child.once('close', (code) => done(code)));

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'js-flags', 'renderer-cmd-prefix'])
  test(`--${name} is refused, and nothing opens`, async ({ newFolder }) => {
    const port = await freePort();
    const value =
      { 'remote-debugging-pipe': '', 'js-flags': '=--allow-natives-syntax', 'renderer-cmd-prefix': '=true' }[name] ?? `=${port}`;
    const { code, error, reached } = await run(shipped(), [`--${name}${value}`, `--user-data-dir=${join(newFolder(), 'profile')}`], {
      port,
    });
    expect({ code, reached }).toEqual({ code: 2, reached: false });
    expect(error).toContain(`annals: --${name} is refused`);
  });

test('control: the tests’ build opens both doors', async ({ newFolder }) => {
  for (const name of ['inspect', 'remote-debugging-port']) {
    const port = await freePort();
    // Either is let through only where Node's inspector listens.
    const words = [`--${name}=${port}`, ...(name === 'inspect' ? [] : ['--inspect=0']), `--user-data-dir=${join(newFolder(), 'profile')}`];
    expect(await run(testBuild, words, { port })).toMatchObject({ reached: true });
  }
});

test('neither a signal nor the environment opens it or has it run other code', async ({ newFolder }) => {
  const folder = newFolder();
  const [mark, script] = [join(folder, 'was-run'), join(folder, 'script.cjs')];
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, process.version)`);
  // Plain Node would run the script and say nothing; the program takes it for a file that is no timeline.
  const profile = join(folder, 'a');
  await run(shipped(), [script, `--user-data-dir=${profile}`], { env: { ELECTRON_RUN_AS_NODE: '1' }, enough: () => existsSync(profile) });
  expect(existsSync(profile)).toBe(true);
  const version = await run(shipped(), ['--version'], { env: { NODE_OPTIONS: `--require=${script} --inspect` } });
  expect(version).toMatchObject({ code: 0, out: expect.stringMatching(/^\S*\d+\.\d+\.\d+/) });
  expect(existsSync(mark)).toBe(false);

  const child = spawn(shipped(), [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${join(folder, 'b')}`], { stdio: 'ignore' });
  const end = ended(child);
  await expect.poll(() => existsSync(join(folder, 'b', 'timelines')) || existsSync(join(folder, 'b', 'config.json'))).toBe(true);
  // Node starts its inspector on this signal, on port 9229.
  process.kill(child.pid ?? 0, 'SIGUSR1');
  await new Promise((done) => setTimeout(done, 1000));
  // Without an inspector to start, the signal just ends it.
  expect(listeningPorts(child.pid ?? 0)).toEqual([]);
  child.kill('SIGKILL');
  await end;
});

/** Ports of this machine that a process listens on: the sockets among its open files, looked up in the system's tables. */
function listeningPorts(pid: number): string[] {
  const sockets = new Set(
    openFiles(pid).flatMap((entry) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${entry}`))?.[1] ?? [];
      } catch {
        // Closed since it was listed.
        return [];
      }
    }),
  );
  const LISTENING = '0A';
  const rows = ['tcp', 'tcp6'].flatMap((kind) => readFileSync(`/proc/net/${kind}`, 'utf8').split('\n'));
  return rows.flatMap((row) => {
    const columns = row.trim().split(/\s+/);
    return columns[3] === LISTENING && sockets.has(columns[9] ?? '') ? [columns[1] ?? ''] : [];
  });
}

/** None once the process has ended. */
function openFiles(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`);
  } catch {
    return [];
  }
}
