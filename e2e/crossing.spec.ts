import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test, unwrap } from './fixtures';
import { choose, importDialog, openExport, openImport } from './pages/dialogs';
import { expectEvents, snapshotOf } from './program';
import { untilStill } from './still';

/* What crosses from process to process is counted in the messages themselves, each of which is looked at on its way. */

interface Crossed {
  /** Events in messages from one process straight to another, over a port. */
  readonly straight: number;
  /** Events in messages that main was sent, or sent. */
  readonly byMain: number;
}

/** From now on, counts the events in each message between processes: those over ports are led past the counter, and go on as they are. */
async function countCrossings(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ utilityProcess, MessageChannelMain }) => {
    const crossed = { straight: 0, byMain: 0 };
    Object.assign(globalThis, { crossed });
    const isEvent = (one: unknown): boolean =>
      typeof one === 'object' && one !== null && ('draft' in one || ('title' in one && 'when' in one));
    const eventsIn = (part: unknown, depth: number): number => {
      if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part) || depth > 4) return 0;
      if (Array.isArray(part)) return part.filter(isEvent).length;
      return Object.values(part).reduce<number>((sum, inner) => sum + eventsIn(inner, depth + 1), 0);
    };
    const ledPast = (port: Electron.MessagePortMain): Electron.MessagePortMain => {
      const { port1, port2 } = new MessageChannelMain();
      const lead = (from: Electron.MessagePortMain, to: Electron.MessagePortMain): void => {
        from.on('message', ({ data }) => {
          crossed.straight += eventsIn(data, 0);
          to.postMessage(data);
        });
        from.on('close', () => to.close());
        from.start();
      };
      lead(port, port2);
      lead(port2, port);
      return port1;
    };
    const fork = utilityProcess.fork.bind(utilityProcess);
    let counts = false;
    utilityProcess.fork = (...words) => {
      const child = fork(...words);
      if (counts) return child;
      counts = true;
      // Of all children, the store that runs already, too.
      const all = Object.getPrototypeOf(child) as Electron.UtilityProcess;
      const { postMessage, emit } = all;
      all.postMessage = function (message, ports = []) {
        crossed.byMain += eventsIn(message, 0);
        const isLent = (message as { method?: string }).method === 'store.lend';
        postMessage.call(this, message, isLent ? ports : ports.map(ledPast));
      };
      all.emit = function (this: Electron.UtilityProcess, name: never, ...rest: never[]) {
        if (name === 'message') crossed.byMain += eventsIn(rest[0], 0);
        return (emit as (...all: unknown[]) => boolean).call(this, name, ...rest);
      } as typeof all.emit;
      return child;
    };
  });
}

/** What has crossed since this was asked last. */
const crossings = (app: ElectronApplication): Promise<Crossed> =>
  app.evaluate(() => {
    const { crossed } = globalThis as unknown as { crossed: { straight: number; byMain: number } };
    const since = { ...crossed };
    Object.assign(crossed, { straight: 0, byMain: 0 });
    return since;
  });

const drawingProcesses = (app: ElectronApplication): Promise<number> =>
  app.evaluate(
    ({ app: program }) => program.getAppMetrics().filter(({ name, serviceName }) => [name, serviceName].includes('Annals pictures')).length,
  );

/** Events that main hands on one by one: what the import dialog shows, an edit's own, the words of those that the chart shows by name. */
const A_FEW = 250;

/** The window may ask for the words of what it shows at any moment, which are a few: of whole timelines main sees nothing. */
async function expectStraight(app: ElectronApplication, straight: number): Promise<void> {
  const crossed = await crossings(app);
  expect(crossed.straight).toBe(straight);
  expect(crossed.byMain).toBeLessThan(A_FEW);
}

test('20,000 events go straight to where they are needed, and to the preview once for each revision, not for each preview', async ({
  launch,
  newFolder,
}) => {
  test.setTimeout(300_000);
  const annals = await launch();
  const { app, page } = annals;
  await countCrossings(app);
  const path = join(newFolder(), 'many.csv');
  const rows = Array.from({ length: 20_000 }, (_, n) => `Event ${n},${1950 + (n % 70)}-0${1 + (n % 9)},Lane ${n % 5}`);
  writeFileSync(path, `Title,When,Lane\n${rows.join('\n')}\n`);
  const importing = await openImport(annals, path);
  await importing.getByRole('button', { name: 'Import 20,000 events' }).click({ timeout: 60_000 });
  await expect(importDialog(page)).toBeHidden({ timeout: 200_000 });
  await expectEvents(page, 20_012);
  // The counter sees what goes by: each row came to the store, and none by way of main.
  await expectStraight(app, 20_000);

  const dialog = await openExport(page);
  await expect(dialog).toContainText('of 20,012 events', { timeout: 60_000 });
  await expectStraight(app, 20_012);
  await dialog.getByLabel('Width').fill('2400');
  await expect(dialog).toContainText('2,400 ×');
  await choose(page, dialog, 'Theme', 'Dark');
  await dialog.getByRole('textbox', { name: 'Filter' }).fill('lane:"Lane 3"');
  await expect(dialog).toContainText('4,000 of 20,012 events');
  await expectStraight(app, 0);

  // Another revision is another timeline, and all of it is fetched, once.
  const lane = (await snapshotOf(page)).lanes[0]?.id ?? '';
  unwrap(await page.evaluate((id) => window.annals.events.add({ draft: { title: 'One more', when: '2026', lane: id } }), lane));
  await dialog.getByRole('textbox', { name: 'Filter' }).fill('');
  await expect(dialog).toContainText('of 20,013 events', { timeout: 60_000 });
  await dialog.getByLabel('Width').fill('1200');
  await expect(dialog).toContainText('1,200 ×');
  await expectStraight(app, 20_013);

  // What was kept goes with the dialog.
  expect(await drawingProcesses(app)).toBe(1);
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).last().click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => drawingProcesses(app)).toBe(0);
});

test('what draws a timeline does not outlive what the window shows, and draws the day that is shown', async ({ launch }) => {
  const { app, page } = await launch();
  // The window has its own words before anything is counted.
  await expect(page.getByRole('region', { name: 'Timeline' }).getByRole('option').first()).toBeVisible();
  await untilStill(page);
  await countCrossings(app);
  const preview = (options: object = {}): Promise<string> =>
    page
      .evaluate((given) => window.annals.picture.preview({ options: given, maxWidth: 300 }), options)
      .then((answer) => unwrap(answer).completeness);
  expect(await preview()).toContain('12 of 12 events');
  expect(await preview({ theme: 'dark' })).toContain('12 of 12 events');
  expect(await crossings(app)).toEqual({ straight: 12, byMain: 0 });
  unwrap(await page.evaluate(() => window.annals.window.lookBack({ day: '2026-01-07' })));
  expect(await preview()).toContain('0 events');
  unwrap(await page.evaluate(() => window.annals.window.lookBack({ day: null })));
  expect(await preview()).toContain('12 of 12 events');
  // The window looks back, too, and its own events come by way of main.
  expect((await crossings(app)).straight).toBe(12);

  // The store ends by itself and is started anew: what was kept of the file is not believed.
  await app.evaluate(({ app: program }) => {
    const stores = program.getAppMetrics().filter(({ name, serviceName }) => [name, serviceName].includes('Annals store'));
    for (const { pid } of stores) process.kill(pid, 'SIGKILL');
  });
  await expect.poll(async () => (await page.evaluate(() => window.annals.timeline.snapshot())).ok).toBe(true);
  expect(await preview()).toContain('12 of 12 events');
  expect((await crossings(app)).straight).toBe(12);

  // So does the process that draws.
  await app.evaluate(({ app: program }) => {
    const drawing = program.getAppMetrics().filter(({ name, serviceName }) => [name, serviceName].includes('Annals pictures'));
    for (const { pid } of drawing) process.kill(pid, 'SIGKILL');
  });
  await expect.poll(() => drawingProcesses(app)).toBe(0);
  expect(await preview()).toContain('12 of 12 events');

  // Nothing of a timeline that is locked stays with what drew it.
  unwrap(await page.evaluate(() => window.annals.lock.change({ present: null, next: 'four words at random', copies: false })));
  await expect.poll(() => drawingProcesses(app)).toBe(0);
  expect(await preview()).toContain('12 of 12 events');
  expect(await drawingProcesses(app)).toBe(1);
  await page.evaluate(() => {
    void window.annals.lock.now();
  });
  await expect.poll(() => drawingProcesses(app)).toBe(0);
});
