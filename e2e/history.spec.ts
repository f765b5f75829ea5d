import type { Page } from '@playwright/test';
import { expect, test, unwrap } from './fixtures';
import { eventOnChart } from './pages/chart';
import { fileBanner } from './pages/file-troubles';
import { eventDetails, titleField } from './pages/inspector';
import { addEvent } from './pages/quick-add';
import { openTable, titleCell } from './pages/table';
import { openTab, undo } from './pages/window';
import { expectEvents, snapshotOf } from './program';

const history = (page: Page) => page.getByRole('region', { name: 'History', exact: true });
const steps = (page: Page) => history(page).getByRole('list', { name: 'Every step, newest first' }).locator('> li');

async function rename(page: Page, from: RegExp, to: string): Promise<void> {
  await openTab(page, 'Timeline');
  await page.getByRole('option', { name: from }).click();
  const title = eventDetails(page).getByRole('textbox', { name: 'Title' });
  await title.fill(to);
  await title.press('Enter');
  await expect(eventOnChart(page, to)).toBeVisible();
}

test('the inspector leads to the history of its event; any version is restored after a look at what changes', async ({ launch }) => {
  const { page } = await launch();
  await rename(page, /^Report published/, 'Second name');
  await rename(page, /^Second name/, 'Third name');
  await eventDetails(page).getByRole('button', { name: 'History' }).click();
  await expect(history(page).getByRole('button', { name: /Only “Third name”/ })).toBeVisible();
  await expect(steps(page)).toHaveCount(3);

  await steps(page)
    .nth(1)
    .getByRole('button', { name: /^Restore “Second name” as it was/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Restore this version' });
  // One field differs, and it is told both ways.
  await expect(dialog.getByRole('term')).toHaveText(['Title']);
  await expect(dialog.getByRole('definition')).toHaveText(/Third name → becomes Second name|Third name.*Second name/);
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(eventDetails(page).getByRole('textbox', { name: 'Title' })).toHaveValue('Second name');
  await expect(steps(page)).toHaveCount(4);

  // It is a step like any other.
  await undo(page);
  await expect(eventDetails(page).getByRole('textbox', { name: 'Title' })).toHaveValue('Third name');

  await history(page)
    .getByRole('button', { name: /Only “Third name”/ })
    .click();
  await expect(history(page).getByText('The beginning of this timeline.')).toBeVisible();
});

test('a deleted event comes back as it was before', async ({ shared }) => {
  const { page } = await shared();
  await rename(page, /^Report published/, 'Short lived');
  await eventOnChart(page, 'Short lived').focus();
  await page.keyboard.press('Delete');
  await expect(eventOnChart(page, 'Short lived')).toHaveCount(0);
  await openTab(page, 'History');
  const deleted = steps(page).first();
  await steps(page).nth(1).getByRole('button', { name: 'Show “Short lived” on the chart' }).click();
  await expect(page.getByText('“Short lived” is not on the chart.')).toBeVisible();
  await deleted.getByRole('button', { name: /^Show 1 change/ }).click();
  await deleted.getByRole('button', { name: /^Restore “Short lived”/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Restore this version' });
  await expect(dialog.getByText('The event was deleted since, and is brought back.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect(dialog).toHaveCount(0);
  await openTab(page, 'Timeline');
  await expect(eventOnChart(page, 'Short lived')).toBeVisible();
});

test('a step leads to its event on the chart, wherever that is', async ({ shared }) => {
  const { page } = await shared();
  await rename(page, /^Report published/, 'Far away');
  await page.keyboard.press('Control+g');
  await page.getByRole('dialog').getByRole('textbox').fill('1950');
  await page.keyboard.press('Enter');
  await expect(eventOnChart(page, 'Far away')).not.toBeInViewport();
  await page.keyboard.press('Escape');
  await openTab(page, 'History');
  await steps(page).first().getByRole('button', { name: 'Show “Far away” on the chart' }).click();
  await expect(eventOnChart(page, 'Far away')).toBeInViewport();
  await expect(titleField(page)).toHaveValue('Far away');
});

test('as known on a day before anything was learned, the chart says so and asks nobody to type', async ({ shared }) => {
  const { page } = await shared();
  await openTab(page, 'History');
  await history(page).getByRole('button', { name: 'As known on…' }).click();
  const day = history(page).getByRole('textbox', { name: 'Day', exact: true });
  await day.fill('1 Jan 2018');
  await day.press('Enter');
  await openTab(page, 'Timeline');
  await expect(page.getByRole('heading', { name: 'Nothing known by then' })).toBeVisible();
  await expect(page.getByText('Import… brings in')).toHaveCount(0);
  await page.getByRole('region', { name: 'Timeline', exact: true }).getByRole('button', { name: 'Back to now' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing known by then' })).toHaveCount(0);
});

test('as known on a day: every view shows that day’s knowledge, under a banner, with edits off', async ({ launch }) => {
  // The real clock: what was entered today was not known yesterday.
  const { page } = await launch({ today: null });
  const { lanes } = await snapshotOf(page);
  for (const [title, learned] of [
    ['Learned long ago', '2015-06-01'],
    ['Learned later', '2020-06-01'],
  ] as const) {
    unwrap(
      await page.evaluate(
        ([name, day, lane]) => window.annals.events.add({ draft: { title: name, when: '2014-03', lane, learned: day } as never }),
        [title, learned, lanes[0]?.id ?? ''] as const,
      ),
    );
  }
  await openTab(page, 'History');
  await history(page).getByRole('button', { name: 'As known on…' }).click();
  const banner = fileBanner(page);
  await expect(banner).toContainText('As known on');
  const day = history(page).getByRole('textbox', { name: 'Day', exact: true });
  await day.fill('1 Jan 2018');
  await day.press('Enter');
  await expect(banner).toContainText('As known on 1 January 2018.');
  const known = await snapshotOf(page);
  expect(known.readOnly).toBe(true);

  await openTable(page);
  await expect(titleCell(page, 'Learned long ago')).toBeVisible();
  await expect(page.getByText('Learned later')).toHaveCount(0);
  await expect(banner).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add event' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  expect(await page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'No' } }))).toMatchObject({
    ok: false,
    error: { code: 'read-only' },
  });
  await openTab(page, 'Timeline');
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  await expect(eventOnChart(page, 'Learned long ago')).toBeVisible();
  const found = unwrap(await page.evaluate(() => window.annals.events.search({ query: 'learned', limit: 10 })));
  expect(found.events.map((event) => event.title)).toEqual(['Learned long ago']);
  const picture = unwrap(await page.evaluate(() => window.annals.picture.preview({ options: { title: null } as never, maxWidth: 400 })));
  expect(picture.completeness).toContain('as known on');

  // By keyboard on the slider: to the last day, today.
  await openTab(page, 'History');
  await history(page).getByRole('slider', { name: 'Day whose knowledge is shown' }).focus();
  await page.keyboard.press('End');
  await expect(banner).not.toContainText('2018');
  await expectEvents(page, 14);

  await banner.getByRole('button', { name: 'Back to now' }).click();
  await expect(banner).toHaveCount(0);
  expect((await snapshotOf(page)).readOnly).toBe(false);
  await expect(page.getByRole('button', { name: 'Add event' })).toBeEnabled();
});

test('what was selected and is gone says what brings it back, and nothing once it is not in the file', async ({ launch }) => {
  const { page, userData, quit } = await launch();
  await addEvent(page, 'Taken back');
  const details = eventDetails(page);
  await undo(page);
  await expect(details.getByText('Redo brings it back.')).toBeVisible();
  await expect(details.getByText('Undo brings it back.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(titleField(page)).toHaveValue('Taken back');
  await undo(page);
  await expect(details.getByText('Redo brings it back.')).toBeVisible();
  // A new start shows no dead line in the pane.
  await quit();
  const again = await launch({ userData });
  await expect(eventDetails(again.page).getByRole('heading', { name: 'Nothing selected' })).toBeVisible();
});

test('steps are filtered by person, kind and day', async ({ launch }) => {
  const { page } = await launch();
  await rename(page, /^Report published/, 'Renamed');
  await undo(page);
  await openTab(page, 'History');
  await expect(steps(page)).toHaveCount(3);

  await history(page).getByLabel('What').selectOption('Changed');
  await expect(steps(page)).toHaveCount(1);
  await history(page).getByLabel('What').selectOption('Taken back');
  await expect(steps(page)).toHaveCount(1);
  await expect(steps(page).first()).toContainText('Undo');
  await history(page).getByLabel('What').selectOption('Deleted');
  await expect(history(page).getByText('No step fits these filters.')).toBeVisible();
  await history(page).getByRole('button', { name: 'Show everything' }).click();
  await expect(steps(page)).toHaveCount(3);

  const people = await history(page).getByLabel('By', { exact: true }).locator('option').allInnerTexts();
  expect(people).toHaveLength(2);
  await history(page)
    .getByLabel('By', { exact: true })
    .selectOption(people[1] ?? '');
  await expect(steps(page)).toHaveCount(3);
  await history(page).getByLabel('To day').fill('1 Jan 2020');
  await expect(history(page).getByText('No step fits these filters.')).toBeVisible();
  await history(page).getByRole('button', { name: 'Show everything' }).click();
  await history(page).getByLabel('From day').fill('1 Jan 2020');
  await expect(steps(page)).toHaveCount(3);
});
