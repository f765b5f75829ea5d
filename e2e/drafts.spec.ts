import { violations } from './axe';
import { expect, test, unwrap } from './fixtures';
import { eventOnChart } from './pages/chart';
import { filterField, openFilter } from './pages/filter';
import { eventDetails, titleField } from './pages/inspector';
import { addQuickly, quickAddField } from './pages/quick-add';
import { unfinishedLink, unfinishedList } from './pages/unfinished';
import { openTab } from './pages/window';

/* Several new events can be unfinished side by side: a new form is always empty, and what was written before is kept and found again. */

test('Ctrl+N and quick adds without a date each begin a form of their own, and all of them outlive a restart', async ({
  launch,
  newFolder,
}, info) => {
  const userData = newFolder();
  const first = await launch({ userData });
  const { page } = first;
  await page.keyboard.press('Control+n');
  await titleField(page).fill('The first');
  await eventDetails(page).getByRole('textbox', { name: 'Summary' }).fill('Half of it.');
  await eventDetails(page).getByRole('button', { name: 'Add source' }).click();
  await eventDetails(page).getByRole('textbox', { name: 'Publisher' }).fill('Dawn');

  // A form that is written in does not come back unasked, and nothing of it is in the new one.
  await page.keyboard.press('Control+n');
  await expect(titleField(page)).toHaveValue('');
  await expect(titleField(page)).toBeFocused();
  await expect(eventDetails(page).getByRole('textbox', { name: 'Summary' })).toHaveValue('');
  await expect(eventDetails(page).getByRole('textbox', { name: 'Publisher' })).toHaveCount(0);
  await expect(eventDetails(page).getByText('Another new event is unfinished and kept.')).toBeVisible();
  await expect(page.getByText('Kept, not saved.').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('drafts.png') });

  await addQuickly(page, 'No date one');
  await expect(titleField(page)).toHaveValue('No date one');
  await expect(quickAddField(page)).toHaveValue('');
  await addQuickly(page, 'No date two');
  await expect(titleField(page)).toHaveValue('No date two');
  await expect(quickAddField(page)).toHaveValue('');
  await expect(eventDetails(page).getByText('2 other new events are unfinished and kept.')).toBeVisible();
  await first.quit();

  const second = await launch({ userData });
  await expect(second.page.getByText('What you typed last time is still here: 3 entries are not saved.')).toBeVisible();
  await expect(titleField(second.page)).toHaveValue('No date two');
  await eventDetails(second.page).getByRole('button', { name: 'Show' }).click();
  for (const name of ['The first', 'No date one', 'No date two'])
    await expect(unfinishedList(second.page).getByRole('button', { name: `Continue: New event “${name}”` })).toBeVisible();
  await unfinishedList(second.page).getByRole('button', { name: 'Continue: New event “The first”' }).click();
  await expect(titleField(second.page)).toHaveValue('The first');
  await expect(eventDetails(second.page).getByRole('textbox', { name: 'Summary' })).toHaveValue('Half of it.');
  await expect(eventDetails(second.page).getByRole('textbox', { name: 'Publisher' })).toHaveValue('Dawn');

  // Saving one leaves the others.
  await eventDetails(second.page).getByRole('button', { name: 'Show' }).click();
  await unfinishedList(second.page).getByRole('button', { name: 'Continue: New event “No date one”' }).click();
  await eventDetails(second.page).getByRole('textbox', { name: 'When' }).fill('early 2026');
  await eventDetails(second.page).getByRole('button', { name: 'Save event' }).click();
  await expect(eventOnChart(second.page, 'No date one')).toBeVisible();
  await expect(unfinishedLink(second.page)).toHaveText('2 unfinished entries');
});

test('what is typed just before the page is loaded again is still there, so are search, filter and the plan tried out', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.getByRole('textbox', { name: 'Search events' }).fill('port');
  await openFilter(page);
  await page.keyboard.type('lane:Diplomacy -raises');
  await expect(page.getByText('3 of 12 events · filter on')).toBeVisible();
  await openTab(page, 'Reviews');
  await page
    .getByRole('button', { name: /^What if “/ })
    .first()
    .click();
  const plan = page.getByRole('region', { name: 'What if' }).getByRole('textbox', { name: 'Every' });
  await plan.fill('45');
  await quickAddField(page).fill('first');
  await expect.poll(async () => unwrap(await page.evaluate(() => window.annals.window.unsaved()))).toContain('first');
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('[aria-label="Quick add"]');
      for (const text of ['first and', 'first and the rest of it']) {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      }
      location.reload();
    }),
  ]);
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  await expect(quickAddField(page)).toHaveValue('first and the rest of it');
  await expect(page.getByRole('textbox', { name: 'Search events' })).toHaveValue('port');
  await expect(filterField(page)).toHaveValue('lane:Diplomacy -raises');
  await expect(page.getByText('3 of 12 events · filter on')).toBeVisible();
  await expect(plan).toHaveValue('45');
});
