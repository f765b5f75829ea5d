import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Annals, electronProgram, expect, programWords, projectFolder, test, unwrap } from './fixtures';

const SEED = 'Pakistan–China security commitments.annals';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the program to its end without Playwright in between. */
async function runProgram(args: readonly string[]): Promise<Ended> {
  const child = spawn(electronProgram(), [projectFolder, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { out: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    texts.out += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    texts.errors += chunk.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...texts };
}

const snapshotOf = async ({ page }: Annals) => unwrap(await page.evaluate(() => window.annals.timeline.snapshot()));

/** Ends the process that keeps the timeline, as a crash or the system would. */
async function killStore({ app }: Annals): Promise<void> {
  const pids = await app.evaluate(({ app: program }) =>
    program.getAppMetrics().flatMap(({ pid, name, serviceName }) => ([name, serviceName].includes('Annals store') ? [pid] : [])),
  );
  expect(pids).toHaveLength(1);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
}

test('the first start makes the seeded timeline, later starts open it as it was left', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  const seeded = await snapshotOf(first);
  expect(seeded.path).toBe(join(userData, SEED));
  expect(seeded.total).toBe(12);
  const lane = seeded.lanes[0]?.id ?? '';
  const ack = await first.page.evaluate(
    (id) => window.annals.events.add({ draft: { title: 'Added by hand', when: '2026-03', lane: id, status: 'planned' } as never }),
    lane,
  );
  expect(unwrap(ack).revision).toBe(seeded.revision + 1);
  await first.quit();
  // One plain file is left: the write-ahead log was folded in.
  expect(readdirSync(userData).filter((name) => name.startsWith(SEED))).toEqual([SEED]);

  const second = await snapshotOf(await launch({ userData }));
  expect(second.total).toBe(13);
  expect(second.revision).toBe(seeded.revision + 1);
});

test('a store that is killed comes back with everything acknowledged, and the window is told to look again', async ({ launch }) => {
  const annals = await launch();
  const before = await snapshotOf(annals);
  unwrap(await annals.page.evaluate((title) => window.annals.timeline.edit({ patch: { title } }), 'Acknowledged'));
  await annals.page.evaluate(() => {
    const reloads: number[] = [];
    window.annals.on.changes(({ reload, revision }) => reload && reloads.push(revision));
    Object.assign(window, { reloads });
  });
  await killStore(annals);
  await expect.poll(() => annals.page.evaluate(() => (window as unknown as { reloads: number[] }).reloads)).toEqual([before.revision + 1]);
  expect((await snapshotOf(annals)).timeline.title).toBe('Acknowledged');
  unwrap(await annals.page.evaluate((title) => window.annals.timeline.edit({ patch: { title } }), 'Again'));
});

test('a store that keeps ending is given up, and the window is told', async ({ launch }) => {
  const annals = await launch();
  await annals.page.evaluate(() => {
    const told: string[] = [];
    window.annals.on.storeLost(({ message }) => told.push(message));
    Object.assign(window, { told });
  });
  await killStore(annals);
  await expect.poll(async () => (await annals.page.evaluate(() => window.annals.timeline.snapshot())).ok).toBe(true);
  await killStore(annals);
  const told = () => annals.page.evaluate(() => (window as unknown as { told: string[] }).told);
  await expect.poll(told).toEqual([expect.stringContaining('Everything that was shown as saved is in the file')]);
  const refused = await annals.page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'Too late' } }));
  expect(refused).toMatchObject({ ok: false, error: { code: 'internal' } });
});

test('a second start brings the first forward and ends', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const { app } = await launch({ userData });
  const second = await runProgram([...programWords({}), `--user-data-dir=${userData}`]);
  expect(second.code).toBe(0);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('--screenshot writes what the window shows at the size asked for, and ends', async ({ newFolder }) => {
  const userData = newFolder();
  const file = join(userData, 'window.png');
  const ended = await runProgram([
    ...programWords({ size: { width: 1000, height: 700 }, args: ['--screenshot', file] }),
    `--user-data-dir=${userData}`,
  ]);
  expect(ended.code).toBe(0);
  expect(ended.out.trim()).toBe(file);
  const png = readFileSync(file);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1000, 700]);
});

for (const [name, content] of [
  ['a text file', 'Dear diary,\nthis is not a timeline.\n'],
  ['an empty file', ''],
] as const) {
  test(`${name} is refused in one line and left as it is`, async ({ newFolder }) => {
    const folder = newFolder();
    const file = join(folder, 'notes.annals');
    writeFileSync(file, content);
    const written = statSync(file).mtimeMs;
    const ended = await runProgram([
      ...programWords({ file, args: ['--screenshot', join(folder, 'x.png')] }),
      `--user-data-dir=${join(folder, 'profile')}`,
    ]);
    expect(ended.code).toBe(1);
    expect(ended.errors).toMatch(/^annals: .*notes\.annals/m);
    expect(readFileSync(file, 'utf8')).toBe(content);
    expect(statSync(file).mtimeMs).toBe(written);
    expect(readdirSync(folder).sort()).toEqual(['notes.annals', 'profile']);
  });
}

test('a wrong value on the command line is refused by name before anything is opened', async ({ newFolder }) => {
  const userData = join(newFolder(), 'profile');
  const ended = await runProgram([...programWords({ today: '2026-02-30' }), `--user-data-dir=${userData}`]);
  expect(ended.code).toBe(2);
  expect(ended.errors).toContain('--today');
  expect(existsSync(join(userData, SEED))).toBe(false);
});
