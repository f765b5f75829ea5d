import { violationsInBoth } from './axe';
import { expect, test } from './fixtures';
import { eventOnChart, onChart } from './pages/chart';
import { openExport } from './pages/dialogs';
import { expectCounted, filterBar, filterField, openFilter } from './pages/filter';
import { eventDetails } from './pages/inspector';
import { addQuickly } from './pages/quick-add';
import { markedCount, openTable, tableGrid } from './pages/table';
import { openTab, runCommand, undo } from './pages/window';
import { clickMenu } from './program';

test('chart, table and dialog show what the filter lets through, and Escape shows everything again', async ({ shared }) => {
  const { page } = await shared();
  await expect(page.getByRole('option', { name: /review 1,/ })).toBeVisible();
  await expect(eventOnChart(page, 'Naqvi signs')).toBeVisible();
  const all = await onChart(page).count();
  await openFilter(page);
  await page.keyboard.type('lane:Diplomacy -raises');
  await expectCounted(page, '3 of 12 events');
  await expect(onChart(page)).toHaveCount(3);
  await expect(page.getByText('3 of 12 events · filter on')).toBeVisible();
  // A filter that says nothing of reviews' fields hides them, as a picture would.
  await expect(page.getByRole('option', { name: /review 1,/ })).toHaveCount(0);
  await expect(filterBar(page).getByText('1 review series hidden')).toBeVisible();

  await openTab(page, 'Table');
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows).toHaveCount(4);
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
  await expect(rows.nth(1)).toContainText('7th Foreign');
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
  await expect(rows.nth(3)).toContainText('7th Foreign');

  const dialog = await openExport(page);
  await expect(dialog.getByRole('textbox', { name: 'Filter' })).toHaveValue('lane:Diplomacy -raises');
  await expect(dialog.getByText(/^3 of 12 events/).first()).toBeVisible();
  await page.keyboard.press('Escape');

  await openTab(page, 'Timeline');
  // One after the other of what matches, in time, round at the end; F3 does the same while nothing is searched for.
  const bar = filterBar(page);
  for (const step of ['1 of 3', '2 of 3', '3 of 3', '1 of 3']) {
    await bar.getByRole('button', { name: 'Next match of the filter' }).click();
    await expect(bar.getByText(step, { exact: true })).toBeVisible();
  }
  await page.keyboard.press('Shift+F3');
  await expect(bar.getByText('3 of 3', { exact: true })).toBeVisible();
  await filterField(page).focus();
  await page.keyboard.press('Escape');
  await expect(onChart(page)).toHaveCount(all);
  await expect(filterField(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(filterBar(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();
});

test('menus write the filter, and an error is said in words while the last filter stays', async ({ shared }) => {
  const { page } = await shared();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await filterBar(page).getByRole('button', { name: 'Status' }).click();
  await page.getByRole('checkbox', { name: 'Planned' }).click();
  await expect(filterField(page)).toHaveValue('status:planned');
  await expectCounted(page, '1 of 12 events');
  await page.keyboard.press('Escape');
  await expect(filterBar(page).getByRole('button', { name: 'Status: Planned' })).toBeFocused();
  await filterBar(page).getByRole('button', { name: 'Lane' }).click();
  await page.getByRole('checkbox', { name: 'Commitments' }).click();
  await page.getByRole('checkbox', { name: 'Attacks' }).click();
  await expect(filterField(page)).toHaveValue('status:planned lane:Attacks,Commitments');
  await page.keyboard.press('Escape');

  await filterField(page).fill('status:done');
  await expect(filterBar(page).getByRole('alert')).toContainText('There is no status “done”. It is one of reported');
  await expect(filterField(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(filterField(page)).toHaveAccessibleDescription(/There is no status/);
  await expect(onChart(page)).toHaveCount(1);
  await filterField(page).fill('nothing has this');
  await expectCounted(page, '0 of 12 events');
  await expect(page.getByRole('heading', { name: 'Nothing matches the filter' })).toBeVisible();
});

test('an event that no longer matches goes, one that does comes, and one that is added unseen is named', async ({ shared }) => {
  const { page } = await shared();
  await openFilter(page);
  await page.keyboard.type('status:planned');
  await expectCounted(page, '1 of 12 events');
  await addQuickly(page, '2026-03 Seen by nobody');
  await expect(filterBar(page).getByText('The filter hides “Seen by nobody”, which is selected.')).toBeVisible();
  await expectCounted(page, '1 of 13 events');

  const details = eventDetails(page);
  await details.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Planned', exact: true }).click();
  await expectCounted(page, '2 of 13 events');
  await expect(eventOnChart(page, 'Seen by nobody')).toBeVisible();
  await expect(filterBar(page).getByText(/^The filter hides/)).toHaveCount(0);

  await undo(page);
  await expectCounted(page, '1 of 13 events');
  await expect(eventOnChart(page, 'Seen by nobody')).toHaveCount(0);
  await filterBar(page).getByRole('button', { name: 'Show everything' }).click();
  await expect(eventOnChart(page, 'Seen by nobody')).toBeVisible();
});

test('rows hidden by another filter are no longer marked', async ({ shared }) => {
  const { page } = await shared();
  await openTable(page);
  await tableGrid(page).focus();
  await page.keyboard.press('Control+a');
  await expect(markedCount(page)).toHaveText('12 marked');
  await openFilter(page);
  await page.keyboard.type('lane:Attacks');
  await expectCounted(page, '1 of 12 events');
  await expect(page.getByText(/\d+ marked/)).toHaveCount(0);
});

test('the past is filtered, too', async ({ shared }) => {
  const { page } = await shared();
  await openFilter(page);
  await page.keyboard.type('lane:Diplomacy');
  await expectCounted(page, '4 of 12 events');
  await openTab(page, 'History');
  await page
    .getByRole('button', { name: /as known/i })
    .first()
    .click();
  await expect(page.locator('html')).toHaveAttribute('data-known-on', /.+/);
  await openTab(page, 'Timeline');
  await expect(filterBar(page).getByText(/^4 of \d+ events$/)).toBeVisible();
  await expect(onChart(page)).toHaveCount(4);
});

test('axe finds nothing in the filter and the saved views, in light and in dark', async ({ shared }) => {
  const { page } = await shared();
  const found: string[] = [];
  const look = async (state: string) => {
    found.push(...(await violationsInBoth(page, state)));
  };
  await openFilter(page);
  await filterField(page).fill('lane:Diplomacy');
  await expectCounted(page, '4 of 12 events');
  await look('filter');
  await filterBar(page).getByRole('button', { name: /^Lane/ }).click();
  await expect(page.getByRole('checkbox', { name: 'Attacks' })).toBeVisible();
  await look('menu of lanes');
  await page.keyboard.press('Escape');
  await filterField(page).fill('status:done');
  await expect(filterBar(page).getByRole('alert')).toBeVisible();
  await look('error');
  await filterField(page).fill('nothing has this');
  await expectCounted(page, '0 of 12 events');
  await look('nothing matches');
  await filterBar(page).getByRole('button', { name: 'Save as view…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('A view');
  await look('save view');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('button', { name: /^Saved views/ }).click();
  await expect(page.getByRole('menuitem', { name: /^A view/ })).toBeVisible();
  await look('menu of views');
  await page.getByRole('menuitem', { name: 'Rename, order, delete…' }).click();
  await expect(page.getByRole('dialog', { name: 'Saved views' })).toBeVisible();
  await look('views');
  await page.keyboard.press('Escape');
  await openTab(page, 'Table');
  await look('table');
  expect(found).toEqual([]);
});

test('a command clears the filter, in the palette and in the menu beside the one that shows a lane alone', async ({ shared }) => {
  const { app, page } = await shared();
  for (const clear of [() => runCommand(page, 'Clear the filter'), () => clickMenu(app, 'View', 'Lanes', 'Clear the Filter')]) {
    await openFilter(page);
    await page.keyboard.type('lane:Diplomacy');
    await expect(page.getByText(/events · filter on/)).toBeVisible();
    await clear();
    await expect(filterBar(page)).toHaveCount(0);
    await expect(page.getByText(/events · filter on/)).toHaveCount(0);
  }
});
