import { expect, test, unwrap } from './fixtures';
import { eventDetails } from './pages/inspector';
import { diamond, editSeries, reviewRow, seriesOf, waitingReviews } from './pages/reviews';
import { openTab, undo } from './pages/window';

/* Recurring reviews of the seeded timeline are settled: one, many, from anywhere, each as one step. */

test('a review is settled from the timeline in one action, and taken back', async ({ shared }) => {
  const { page } = await shared();
  await expect(diamond(page, 1)).toHaveAccessibleName(/8 Apr.*unconfirmed/i);
  await diamond(page, 1).click();
  await eventDetails(page).getByRole('button', { name: 'Held on the due day' }).click();
  await expect(diamond(page, 1)).toHaveAccessibleName(/held/i);
  await undo(page);
  await expect(diamond(page, 1)).toHaveAccessibleName(/unconfirmed/i);
  expect((await seriesOf(page)).outcomes).toEqual({});
});

test('a review is settled by keys alone', async ({ shared }) => {
  const { page } = await shared();
  await diamond(page, 2).focus();
  await page.keyboard.press('m');
  await expect(diamond(page, 2)).toHaveAccessibleName(/missed/i);
  await page.keyboard.press('h');
  await expect(diamond(page, 2)).toHaveAccessibleName(/held/i);
});

test('held late in rolling mode: the rest is shown to move before it is saved, and moves', async ({ shared }) => {
  const { page } = await shared();
  await editSeries(page, (dialog) => dialog.getByText('Rolling', { exact: true }).click());
  await reviewRow(page, 1).getByRole('button', { name: 'Settle review 1' }).click();
  await page.getByRole('menuitem', { name: 'Held on another day…' }).click();
  await page.getByRole('textbox', { name: 'Day review 1 was held on' }).fill('2026-04-15');
  const moves = page.getByRole('region', { name: 'What moves' });
  await expect(moves.getByRole('listitem').first()).toHaveText(/Review 2\s*Tue 7 Jul 2026\s*→\s*Tue 14 Jul 2026/);
  expect((await seriesOf(page)).outcomes).toEqual({});
  await page.getByRole('form', { name: 'Settle review 1' }).getByRole('button', { name: 'Save' }).click();
  await expect(reviewRow(page, 1)).toContainText('7 days late');
  await expect(reviewRow(page, 2)).toContainText('Tue 14 Jul 2026');
  await openTab(page, 'Timeline');
  await expect(diamond(page, 2)).toHaveAccessibleName(/14 Jul/);
  // Held late: a second diamond on that day, joined to the due day.
  await expect(diamond(page, 1).locator('.diamond')).toHaveCount(2);
  await undo(page);
  await expect(diamond(page, 2)).toHaveAccessibleName(/7 Jul/);
});

test('everything that waits is settled from one list, or all of a series at once, each as one step', async ({ shared }) => {
  const { page } = await shared();
  await openTab(page, 'Reviews');
  await page.getByRole('button', { name: '3 unconfirmed' }).click();
  const list = waitingReviews(page);
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await list.getByRole('button', { name: 'Joint security review 1 was held on its due day' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  // The next one has the focus: the list is worked through with one key.
  await expect(list.getByRole('button', { name: 'Joint security review 2 was held on its due day' })).toBeFocused();
  await page.getByRole('button', { name: 'Settle all 2' }).click();
  await page.getByRole('menuitem', { name: 'All missed' }).click();
  await expect(list).toHaveCount(0);
  const outcomes = async () => (await seriesOf(page)).outcomes;
  expect(await outcomes()).toEqual({ 1: { outcome: 'held' }, 2: { outcome: 'missed' }, 3: { outcome: 'missed' } });
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect.poll(outcomes).toEqual({ 1: { outcome: 'held' } });
});

test('a review that was moved waits for an outcome again once its new day has passed, and is settled on that day', async ({ shared }) => {
  const { page } = await shared();
  const { id } = await seriesOf(page);
  for (const [n, outcome] of [
    [1, 'held'],
    [3, 'held'],
  ] as const)
    unwrap(await page.evaluate((input) => window.annals.series.settle(input), { id, n, outcome: { outcome } } as const));
  const moved = { id, n: 2, outcome: { outcome: 'moved', on: '2026-11-10', note: 'postponed' } } as const;
  unwrap(await page.evaluate((input) => window.annals.series.settle(input), moved));
  await expect(diamond(page, 2)).toHaveAccessibleName(/unconfirmed since it was moved to 2026-11-10/);
  await openTab(page, 'Reviews');
  await expect(reviewRow(page, 2)).toContainText(/Unconfirmed\s*moved to\s*Tue 10 Nov 2026/);
  await page.getByRole('button', { name: '1 unconfirmed' }).click();
  const overdue = waitingReviews(page);
  await expect(overdue).toContainText(/10 Nov 2026.*12 days ago/);
  await overdue.getByRole('button', { name: /was held on the day it was moved to/ }).click();
  await expect(overdue).toHaveCount(0);
  expect((await seriesOf(page)).outcomes[2]).toEqual({ outcome: 'held', on: '2026-11-10', note: 'postponed' });
});

test('a rolling series settled all at once shows first what moves', async ({ shared }) => {
  const { page } = await shared();
  await editSeries(page, async (dialog) => {
    await dialog.getByText('Rolling', { exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Every' }).fill('1');
    await dialog.getByRole('combobox', { name: 'Unit' }).click();
    await page.getByRole('option', { name: 'month', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Counted from' }).fill('31 August 2026');
  });
  await page.getByRole('button', { name: 'Settle all 2' }).click();
  await page.getByRole('menuitem', { name: 'All held on their due days' }).click();
  // The second fell on 31 October; counted anew from the 30 September that was held, it falls on the 30th.
  await expect(page.getByRole('region', { name: 'What moves' })).toBeVisible();
  expect((await seriesOf(page)).outcomes).toEqual({});
  await page.getByRole('button', { name: 'All held on their due days' }).click();
  await expect.poll(async () => Object.keys((await seriesOf(page)).outcomes)).toEqual(['1', '2']);
});

test('what is still ahead cannot be held', async ({ shared }) => {
  const { page } = await shared();
  await diamond(page, 4).focus();
  await page.keyboard.press('h');
  await expect(page.getByText('That day is still ahead: nothing has been held yet.').first()).toBeVisible();
  await expect(diamond(page, 4)).toHaveAccessibleName(/projected/i);
  await diamond(page, 4).click();
  await expect(eventDetails(page).getByRole('button', { name: 'Held on the due day' })).toBeDisabled();
  // Held early is a matter of another day, today unless said otherwise.
  await eventDetails(page).getByRole('button', { name: 'Held on another day…' }).click();
  await expect(page.getByRole('textbox', { name: 'Day review 4 was held on' })).toHaveValue('22 November 2026');
  await page.getByRole('form', { name: 'Settle review 4' }).getByRole('button', { name: 'Save' }).click();
  await expect(diamond(page, 4)).toHaveAccessibleName(/held/i);
});
