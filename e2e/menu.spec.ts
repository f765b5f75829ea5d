import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { isMenuId, MENU_IDS, menuRow } from '../shared/commands/menu';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { eventsOnChart, timelineRegion } from './pages/chart';
import { lockedHeading, PASS } from './pages/lock';
import { addSaved, quickAddField } from './pages/quick-add';
import { openTable, titleCell } from './pages/table';
import { tab } from './pages/window';
import { clickMenu } from './program';
import { untilStill } from './still';
import { onlyThorough } from './thorough';

/** Which of these choices of the menu are greyed. */
function greyed(app: ElectronApplication, labels: readonly string[]): Promise<string[]> {
  return app.evaluate(({ Menu }, wanted) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
    return wanted.filter((label) => {
      const item = items.find((one) => one.label.replace('&', '').startsWith(label));
      if (item === undefined) throw new Error(`no menu item ${label}`);
      return !item.enabled;
    });
  }, labels);
}

/** Waits until these of them are greyed and no others: the menu follows the window by a message. */
const expectGreyed = (app: ElectronApplication, labels: readonly string[], wanted: readonly string[]): Promise<void> =>
  expect.poll(() => greyed(app, labels)).toEqual(wanted);

const LOCKING = ['Lock with a Passphrase', 'Change Passphrase', 'Remove Passphrase', 'Lock Now'];
const OF_A_TIMELINE = ['Duplicate', 'Save a Copy', 'Restore a Backup', 'Seal', 'Import', 'Export', 'Add event', 'Command palette'];
const ALWAYS = ['New timeline', 'Open…', 'Close Window'];

test('choices of the menu that would do nothing are greyed, and what holds is marked, as the window changes', async ({ launch }) => {
  const { app, page } = await launch();
  const marked = () =>
    app.evaluate(({ Menu }) =>
      ['rows-fit', 'rows-compact', 'rows-comfortable', 'links-none', 'links-selected', 'links-all', 'wheel'].filter(
        (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.checked === true,
      ),
    );
  await expect.poll(marked).toEqual(['rows-fit', 'links-selected']);
  await app.evaluate(({ Menu }) => {
    for (const id of ['rows-compact', 'wheel']) Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  });
  await expect(page.getByRole('button', { name: 'Row height: Compact' })).toBeVisible();
  await expect.poll(marked).toEqual(['rows-compact', 'links-selected', 'wheel']);
  await page.getByRole('button', { name: 'Links', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Show all links' }).click();
  await expect.poll(marked).toEqual(['rows-compact', 'links-all', 'wheel']);

  await expectGreyed(app, [...LOCKING, ...OF_A_TIMELINE, ...ALWAYS], ['Change Passphrase', 'Remove Passphrase', 'Lock Now']);

  await clickMenu(app, 'File', 'Lock with a Passphrase');
  const dialog = page.getByRole('dialog', { name: 'Lock with a passphrase' });
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASS);
  // One Tab: nothing lies between the fields that typing on would press.
  await dialog.getByLabel('Passphrase', { exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASS);
  await expect(dialog.getByLabel('The same again', { exact: true })).toHaveValue(PASS);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Has a passphrase')).toBeVisible();
  await expectGreyed(app, [...LOCKING, ...OF_A_TIMELINE], ['Lock with a Passphrase']);

  await clickMenu(app, 'File', 'Lock Now');
  await expect(lockedHeading(page)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeFocused();
  await expectGreyed(app, [...LOCKING, ...OF_A_TIMELINE, ...ALWAYS], [...LOCKING, ...OF_A_TIMELINE]);

  await page.keyboard.type(PASS);
  await page.keyboard.press('Enter');
  await expect(timelineRegion(page)).toBeVisible();
  await expectGreyed(app, [...LOCKING, ...OF_A_TIMELINE], ['Lock with a Passphrase']);
  await expect(quickAddField(page)).toBeFocused();
});

test('menu, palette and key sheet tell the same keys of each command', async ({ shared }) => {
  const { app, page } = await shared();
  const inMenu = await app.evaluate(({ Menu }) => {
    const all: { id: string; accelerator: string }[] = [];
    const visit = (items: readonly Electron.MenuItem[]): void => {
      for (const item of items) {
        if (item.visible) all.push({ id: item.id, accelerator: String(item.accelerator ?? '') });
        visit(item.submenu?.items ?? []);
      }
    };
    visit(Menu.getApplicationMenu()?.items ?? []);
    return all;
  });
  expect(MENU_IDS.filter((id) => !inMenu.some((item) => item.id === id))).toEqual([]);
  const told = inMenu.flatMap(({ id, accelerator }) =>
    isMenuId(id)
      ? [
          {
            name: menuRow(id).name,
            keys: accelerator
              .replace('CmdOrCtrl', 'Ctrl')
              .replace('Plus', '+')
              .replace(/Left$/, '←')
              .replace(/Right$/, '→')
              .split(/\+(?=.)/),
          },
        ]
      : [],
  );

  await tab(page, 'Timeline').focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  const rows = await sheet.locator('dl > div').evaluateAll((all) =>
    all.map((row) => ({
      name: row.querySelector('dt')?.textContent,
      keys: [...(row.querySelector('.keycaps')?.querySelectorAll('kbd') ?? [])].map((cap) => cap.textContent),
    })),
  );
  for (const { name, keys } of told) if (keys.join('') !== '') expect(rows).toContainEqual({ name, keys });
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await page.keyboard.press('Control+K');
  const options = page.getByRole('listbox', { name: 'Command palette' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  const entries = await options.evaluateAll((all) =>
    all.map((option) => ({
      text: option.textContent ?? '',
      keys: [...option.querySelectorAll('kbd')].map((cap) => cap.textContent ?? ''),
    })),
  );
  for (const { text, keys } of entries) {
    const command = told.find(({ name }) => text === `${name}${keys.join('')}`);
    const key = rows.find(({ name }) => text === `${name}${keys.join('')}`);
    if (keys.length > 0) expect(key, text).toMatchObject({ keys });
    if (command !== undefined) expect(command.keys.join(''), text).toBe(keys.join(''));
  }
  // Nothing is selected or filtered, and there is no passphrase: what remains of the menu is in the palette.
  const hidden = [
    'Erase the selected event for good…',
    'Undo',
    'Redo',
    'Change the passphrase…',
    'Remove the passphrase…',
    'Lock now',
    'Clear the filter',
    'Show what is selected',
    'Show all of the saved view',
  ];
  const missing = told.filter(({ name, keys }) => !entries.some(({ text }) => text === `${name}${keys.join('')}`));
  expect(missing.map(({ name }) => name).filter((name) => !hidden.includes(name))).toEqual(['Command palette']);
});

test('a choice that needs an event says so', async ({ shared }) => {
  const { app, page } = await shared();
  await clickMenu(app, 'Edit', 'Erase the event for good');
  await expect(page.getByText('Select an event first.')).toBeVisible();
});

test('merging a lane, and showing it alone, are about what is selected', async ({ shared }) => {
  const { app, page } = await shared();
  await clickMenu(app, 'View', 'Lanes', 'Merge This Lane');
  await expect(page.getByText('Select an event first, or go to the name of a lane.')).toBeVisible();
  await addSaved(page, '12 Mar 2026 Meeting at the border');
  await openTable(page);
  await titleCell(page, 'Meeting at the border').click();
  await clickMenu(app, 'View', 'Lanes', 'Merge This Lane');
  await expect(page.getByRole('dialog', { name: 'Merge lane' })).toBeVisible();
  await page.keyboard.press('Escape');
  await clickMenu(app, 'View', 'Lanes', 'Only This Lane');
  await expect(page.locator('.vis-labelset .vis-label')).toHaveCount(1);
});

const DIALOGS: readonly (readonly [title: string, open: (app: ElectronApplication, page: Page) => Promise<void>])[] = [
  ['Restore a backup', (app) => clickMenu(app, 'File', 'Restore a Backup')],
  ['Import', (app) => clickMenu(app, 'File', 'Import')],
  ['Export', (app) => clickMenu(app, 'File', 'Export')],
  ['Seal the history', (app) => clickMenu(app, 'File', 'Seal')],
];

test('Escape on a button of a dialog closes the dialog and leaves the event behind it', async ({ shared }) => {
  const { app, page } = await shared();
  await addSaved(page, '12 Mar 2026 Meeting behind');
  await openTable(page);
  await titleCell(page, 'Meeting behind').click();
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await expect(title).toHaveValue('Meeting behind');
  for (const [name, open] of DIALOGS) {
    await open(app, page);
    const dialog = page.getByRole('dialog', { name });
    await dialog.getByRole('button').last().focus();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(title, name).toBeVisible();
  }
  // With nothing over the window Escape does what it always did.
  await tab(page, 'Table').focus();
  await page.keyboard.press('Escape');
  await expect(title).toBeHidden();
});

test('arrow keys go on from the event that was clicked in the chart', async ({ shared }) => {
  const { page } = await shared();
  const options = page.getByRole('option');
  const first = options.filter({ hasText: /./ }).first();
  await quickAddField(page).focus();
  await first.click();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(first).not.toBeFocused();
  await expect(page.locator('[role="option"]:focus')).toHaveCount(1);
});

test('a date that is none is refused in one sentence', async ({ shared }, info) => {
  const { page } = await shared();
  await eventsOnChart(page).first().click();
  const when = page.getByRole('textbox', { name: 'When', exact: true });
  await when.fill('31');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Add the month and the year.')).toBeVisible();
  await expect(page.getByText('This is not a date yet.')).toHaveCount(0);
  await page.screenshot({ path: info.outputPath('date-refused.png') });
});

for (const theme of ['light', 'dark'] as const) {
  test(
    `notices cover no foot of a dialog and can be read (${theme})`,
    onlyThorough(theme === 'light'),
    async ({ launch, newFolder }, info) => {
      // The notice tells a path that is longer than it has room for.
      const userData = join(newFolder(), 'A folder with a long name '.repeat(9).trim());
      mkdirSync(userData);
      const { app, page } = await launch({ userData, size: { width: 900, height: 600 }, args: [`--theme=${theme}`] });
      await page.evaluate(() => window.annals.backups.make());
      const notice = page.getByRole('alert').filter({ hasText: /Backed up|Nothing to back up/ });
      await expect(notice).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: info.outputPath(`notice-${theme}.png`) });
      await expect(notice).toHaveCount(0);
      // Of two that are there the second waits while a dialog is open, whose buttons it would cover. Failures stay for long.
      await app.evaluate(({ BrowserWindow }) => {
        for (const title of ['First failure', 'Second failure'])
          BrowserWindow.getAllWindows()[0]?.webContents.send('push.message', { tone: 'failed', title, text: 'Nothing was changed.' });
      });
      const failures = page.getByRole('alert').filter({ hasText: /failure/ });
      await expect(failures).toHaveText([/^First/, /^Second/]);
      await clickMenu(app, 'File', 'Export');
      await expect(failures).toHaveText([/^First/]);
      await page.keyboard.press('Escape');
      await expect(failures).toHaveText([/^First/, /^Second/]);
      // Each as long as it is there: the second is the first once that has gone.
      for (const title of ['First', 'Second']) {
        const failure = failures.filter({ hasText: title });
        await failure.getByRole('button').first().press('Enter');
        await expect(failure).toHaveCount(0);
      }
      for (const [name, open] of DIALOGS) {
        await open(app, page);
        const dialog = page.getByRole('dialog', { name });
        await expect(dialog).toBeVisible();
        await page.evaluate(() => window.annals.backups.make());
        await expect(notice.first()).toBeVisible();
        // It glides in, and moves from one side of the window to the other as a dialog opens.
        await untilStill(page);
        await page.screenshot({ path: info.outputPath(`notice-${theme}-${name}.png`) });
        if (name === DIALOGS[0]?.[0]) expect(await violations(page)).toEqual([]);
        const buttons = await boxesOf(dialog.getByRole('button'));
        for (const box of await boxesOf(notice)) for (const button of buttons) expect(overlap(box, button), name).toBe(false);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      expect(await notice.count()).toBeLessThanOrEqual(2);
    },
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where all of them are at one moment: a notice goes by itself, and one that is waited for would not come back. */
const boxesOf = (all: Locator): Promise<Box[]> =>
  all.evaluateAll((elements) =>
    elements
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ x, y, width, height }) => ({ x, y, width, height })),
  );

function overlap(one: Box, other: Box): boolean {
  const beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
  return !beside && one.y < other.y + other.height && other.y < one.y + one.height;
}
