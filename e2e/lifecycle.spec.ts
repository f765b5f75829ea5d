import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Annals, expect, programWords, test, unwrap } from './fixtures';
import { eventOnChart } from './pages/chart';
import { fileBanner } from './pages/file-troubles';
import { beginEvent, eventDetails } from './pages/inspector';
import { addQuickly, quickAddField } from './pages/quick-add';
import { CRASHED, crashPage, inPage, runProgram, SEED, snapshotOf } from './program';
import { importedIn, saveCopy } from './timelines';

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
  const seeded = await snapshotOf(first.page);
  expect(seeded.path).toBe(join(userData, SEED));
  expect(seeded.total).toBe(12);
  const lane = seeded.lanes[0]?.id ?? '';
  const ack = await first.page.evaluate(
    (id) => window.annals.events.add({ draft: { title: 'Added by hand', when: '2026-03', lane: id, status: 'planned' } as never }),
    lane,
  );
  expect(unwrap(ack).revision).toBe(seeded.revision + 1);
  await first.quit();
  // One plain file is left: the write-ahead log was checkpointed.
  expect(readdirSync(userData).filter((name) => name.startsWith(SEED))).toEqual([SEED]);

  const second = await snapshotOf((await launch({ userData })).page);
  expect(second.total).toBe(13);
  expect(second.revision).toBe(seeded.revision + 1);
});

test('a store that is killed comes back with everything acknowledged, and the window is told to look again', async ({ launch }) => {
  const annals = await launch();
  const before = await snapshotOf(annals.page);
  unwrap(await annals.page.evaluate((title) => window.annals.timeline.edit({ patch: { title } }), 'Acknowledged'));
  await annals.page.evaluate(() => {
    const reloads: number[] = [];
    window.annals.on.changes(({ reload, revision }) => reload && reloads.push(revision));
    Object.assign(window, { reloads });
  });
  await killStore(annals);
  await expect.poll(() => annals.page.evaluate(() => (window as unknown as { reloads: number[] }).reloads)).toEqual([before.revision + 1]);
  expect((await snapshotOf(annals.page)).timeline.title).toBe('Acknowledged');
  unwrap(await annals.page.evaluate((title) => window.annals.timeline.edit({ patch: { title } }), 'Again'));
});

test('a store that keeps ending is given up, and the window offers to open the file again', async ({ launch }) => {
  const annals = await launch();
  for (let kill = 0; kill < 2; kill += 1) {
    await killStore(annals);
    await expect.poll(async () => (await annals.page.evaluate(() => window.annals.timeline.snapshot())).ok).toBe(true);
  }
  await killStore(annals);
  const banner = fileBanner(annals.page);
  await expect(banner).toContainText('Everything that was shown as saved is in the file');
  const refused = await annals.page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'Too late' } }));
  expect(refused).toMatchObject({ ok: false, error: { code: 'internal' } });
  await banner.getByRole('button', { name: 'Open again' }).click();
  await expect(banner).toHaveCount(0);
  unwrap(await annals.page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'In time' } })));
  expect((await snapshotOf(annals.page)).timeline.title).toBe('In time');
});

test('a page that crashes comes back with everything saved and the text that was not', async ({ launch }) => {
  const annals = await launch(CRASHED);
  const { page } = annals;
  await addQuickly(page, '2026-03 Saved before');
  await expect(eventOnChart(page, 'Saved before')).toBeVisible();
  await beginEvent(page);
  const details = eventDetails(page);
  await details.getByRole('textbox', { name: 'Title' }).fill('Half written');
  await details.getByRole('textbox', { name: 'Summary' }).fill('Two paragraphs of it.');
  await quickAddField(page).fill('since March');
  // Handed over once a second.
  await expect.poll(() => page.evaluate(async () => JSON.stringify(await window.annals.window.unsaved()))).toContain('since March');

  await crashPage(annals);
  const textIn = (selector: string) => inPage<string>(annals, `document.querySelector(${JSON.stringify(selector)})?.value`);
  await expect.poll(() => textIn('[aria-label="Event details"] [aria-label="Title"], #draft-title')).toBe('Half written');
  await expect.poll(() => textIn('#quick-add-field')).toBe('since March');
  const areas = await inPage<string[]>(annals, "[...document.querySelectorAll('.inspector textarea')].map((field) => field.value)");
  expect(areas).toContain('Two paragraphs of it.');
  const found = await inPage<string[]>(
    annals,
    "window.annals.events.search({ query: 'Saved before', limit: 5 }).then((answer) => answer.value.events.map((event) => event.title))",
  );
  expect(found).toEqual(['Saved before']);
});

test('a page that crashes three times within a minute is not loaded again before the person says so', async ({ launch }) => {
  const annals = await launch(CRASHED);
  await crashPage(annals);
  await crashPage(annals);
  await annals.app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, {
      showMessageBox: async (question: { message: string }) => {
        asked.push(question.message);
        return { response: 0 };
      },
    });
  });
  await crashPage(annals);
  await expect
    .poll(() => annals.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked))
    .toEqual(['The window keeps failing.']);
  expect(await inPage(annals, 'window.annals.timeline.snapshot().then((answer) => answer.value.total)')).toBe(12);
});

test('a second start hands over its file, which opens in the running program', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const annals = await launch({ userData });
  const path = join(newFolder(), 'Handed over.annals');
  await saveCopy(annals, path);
  const [page, second] = await Promise.all([
    annals.app.waitForEvent('window'),
    runProgram([...programWords({ file: path }), `--user-data-dir=${userData}`]),
  ]);
  expect(second.code).toBe(0);
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  expect((await snapshotOf(page)).path).toBe(path);
  // Once more: it comes forward and no third window opens.
  expect((await runProgram([...programWords({ file: path }), `--user-data-dir=${userData}`])).code).toBe(0);
  expect(await annals.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
});

test('a word that is neither command nor file is refused in one line', async ({ newFolder }) => {
  const userData = join(newFolder(), 'profile');
  const ended = await runProgram([...programWords({ args: ['frob'] }), `--user-data-dir=${userData}`]);
  expect(ended.code).toBe(2);
  expect(ended.errors.split('\n').filter((line) => line.startsWith('annals: '))).toEqual([
    expect.stringMatching(/^annals: “frob” is neither a command nor a file\./),
  ]);
  expect(existsSync(join(userData, SEED))).toBe(false);
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

test('--screenshot waits for the texts of a crowd', async ({ newFolder }) => {
  const shown = async (title: string): Promise<Buffer> => {
    const folder = newFolder();
    const rows = Array.from({ length: 1200 }, (_, n) => `${title} ${n},${2024 + (n % 3)}-0${1 + (n % 9)}-${10 + (n % 19)},Lane ${n % 8}`);
    const file = importedIn(folder, ['Title,When,Lane', ...rows]);
    const png = join(folder, 'window.png');
    const words = programWords({ file, args: ['--screenshot', png] });
    expect((await runProgram([...words, `--user-data-dir=${join(folder, 'profile')}`])).code).toBe(0);
    return readFileSync(png);
  };
  // The same marks with other words beside them: of marks alone the two pictures would be one.
  expect((await shown('Talks held')).equals(await shown('Rain falls'))).toBe(false);
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
