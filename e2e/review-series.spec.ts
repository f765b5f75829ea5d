import { violationsInBoth } from './axe';
import { expect, test, unwrap } from './fixtures';
import { timelineRegion } from './pages/chart';
import { seriesDialog } from './pages/dialogs';
import { eventDetails } from './pages/inspector';
import { diamond, editSeries, reviewRow, seriesOf } from './pages/reviews';
import { openTab, undo } from './pages/window';
import { snapshotOf } from './program';
import { onlyThorough } from './thorough';

/* A series of reviews is changed, made, looked at and tried out. */

test('another anchor moves every date on the timeline, outcomes stay with their numbers', async ({ shared }) => {
  const { page } = await shared();
  await editSeries(page, (dialog) => dialog.getByRole('textbox', { name: 'Counted from' }).fill('20 January 2026'));
  await openTab(page, 'Timeline');
  await expect(diamond(page, 1)).toHaveAccessibleName(/20 Apr/);
  await expect(diamond(page, 4)).toHaveAccessibleName(/15 Jan/);
  await undo(page);
  await expect(diamond(page, 1)).toHaveAccessibleName(/8 Apr/);
});

test('a series falls on the days that are typed, which its dialog shows before it is saved', async ({ shared }) => {
  const { page } = await shared();
  await editSeries(page, async (dialog) => {
    await dialog.getByLabel('On certain days').fill('last Friday of each quarter');
    await expect(dialog.getByRole('textbox', { name: 'Every' })).toHaveValue('1');
    await expect(dialog.getByRole('region', { name: 'Dates' })).toContainText('last Friday of each quarter from 8 January 2026, fixed');
    await expect(dialog.getByRole('region', { name: 'Dates' })).toContainText('Fri 25 Sep 2026');
  });
  expect((await seriesOf(page)).every).toEqual({ count: 1, unit: 'month', on: { weekdays: ['-1FR'], months: [3, 6, 9, 12] } });
  await openTab(page, 'Timeline');
  await expect(diamond(page, 1)).toHaveAccessibleName(/27 Mar/);
  await undo(page);
  await expect(diamond(page, 1)).toHaveAccessibleName(/8 Apr/);
});

test('what if: ghosts over the present plan, dropped without a trace, applied in one step', async ({ shared }) => {
  const { page } = await shared();
  const layer = page.getByRole('region', { name: 'What if' });
  const ghosts = timelineRegion(page).getByRole('option', { name: /what if/ });
  const open = async () => {
    await openTab(page, 'Reviews');
    await page.getByRole('button', { name: /^What if “/ }).click();
    await layer.getByRole('textbox', { name: 'Counted from' }).fill('20 January 2026');
  };
  await open();
  await expect(ghosts.first()).toHaveAccessibleName(/15 Jan/);
  await expect(diamond(page, 4)).toHaveAccessibleName(/3 Jan.*projected/);
  await expect(layer.getByRole('row').nth(1)).toHaveText(/4\s*Sun 3 Jan 2027\s*Fri 15 Jan 2027\s*\+12 days/);
  await layer.getByRole('button', { name: 'Drop' }).click();
  await expect(layer).toHaveCount(0);
  await expect(ghosts).toHaveCount(0);
  expect((await seriesOf(page)).anchor).toBe('2026-01-08');

  await open();
  await layer.getByRole('button', { name: 'Apply' }).click();
  await expect(ghosts).toHaveCount(0);
  await expect(diamond(page, 4)).toHaveAccessibleName(/15 Jan/);
  expect((await seriesOf(page)).anchor).toBe('2026-01-20');
  await undo(page);
  await expect(diamond(page, 4)).toHaveAccessibleName(/3 Jan/);
});

test('a series is changed from one review on: two series, one undo', async ({ shared }) => {
  const { page } = await shared();
  await diamond(page, 4).click();
  await eventDetails(page).getByRole('button', { name: 'Change from here on…' }).click();
  const dialog = seriesDialog(page);
  await expect(dialog.getByText('The series ends with review 3, and a new one goes on from there.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Half-yearly review');
  await dialog.getByRole('textbox', { name: 'Every' }).fill('180');
  await dialog.getByRole('button', { name: 'Save series' }).click();
  await expect(dialog).toHaveCount(0);
  const both = (await snapshotOf(page)).series;
  expect(both.map(({ title, anchor, ends }) => ({ title, anchor, ends }))).toEqual([
    { title: 'Joint security review', anchor: '2026-01-08', ends: { kind: 'after', count: 3 } },
    { title: 'Half-yearly review', anchor: '2026-10-05', ends: { kind: 'never' } },
  ]);
  await undo(page);
  await expect.poll(async () => (await seriesOf(page)).ends).toEqual({ kind: 'never' });
});

test('an event is made of a held review and of an event a series', async ({ shared }) => {
  const { page } = await shared();
  await diamond(page, 1).click();
  await eventDetails(page).getByRole('button', { name: 'Held on the due day' }).click();
  await eventDetails(page).getByRole('textbox', { name: 'Note' }).fill('In Beijing');
  await eventDetails(page).getByRole('button', { name: 'Make an event of it' }).click();
  await expect(eventDetails(page).getByRole('textbox', { name: 'Title' })).toHaveValue('Joint security review 1');
  const outcome = (await seriesOf(page)).outcomes['1'];
  expect(outcome).toMatchObject({ outcome: 'held', note: 'In Beijing' });
  const event = unwrap(await page.evaluate((id) => window.annals.events.get({ id }), outcome?.eventId ?? ''));
  expect(event).toMatchObject({ when: '2026-04-08', summary: 'In Beijing', status: 'reported' });

  await eventDetails(page).getByRole('button', { name: 'Repeat…' }).click();
  const dialog = seriesDialog(page);
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Joint security review 1');
  await expect(dialog.getByRole('textbox', { name: 'Counted from' })).toHaveValue('8 April 2026');
  await expect(dialog.getByText('90 days is not 3 months', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: 'Add series' }).click();
  await expect(dialog).toHaveCount(0);
  expect((await snapshotOf(page)).series).toHaveLength(2);
});

test('what is due is listed across series, and opens', async ({ shared }) => {
  const { page } = await shared();
  await openTab(page, 'Reviews');
  await page.getByRole('button', { name: '1 next 90 days' }).click();
  await page
    .getByRole('region', { name: 'Due in the next 90 days' })
    .getByRole('button', { name: /Sun 3 Jan 2027/ })
    .click();
  await expect(eventDetails(page)).toContainText('number 4');
});

test('more than three series start folded, and a dense one is counted as what it is', async ({ shared }) => {
  const { page } = await shared();
  await page.evaluate(async () => {
    const snapshot = await window.annals.timeline.snapshot();
    const lane = snapshot.ok ? (snapshot.value.lanes.find(({ title }) => title === 'Reviews')?.id ?? '') : '';
    for (const title of ['One', 'Two', 'Three'])
      await window.annals.series.add({ draft: { title, lane, every: { count: 1, unit: 'day' }, anchor: '2026-06-01' } });
  });
  const counted = timelineRegion(page).getByRole('option', { name: /reviews of One: \d+ (unconfirmed|projected)\./ });
  await expect(counted.first()).toBeVisible();
  await openTab(page, 'Reviews');
  const card = page.getByRole('article', { name: 'One', exact: true });
  await expect(card.getByRole('table')).toHaveCount(0);
  await card.getByRole('button', { name: 'Dates of “One”', exact: true }).click();
  await expect(card.getByRole('table').getByRole('row').nth(2)).toContainText('Tue 2 Jun 2026');
  await expect(card.getByRole('button', { name: 'Dates of “One”', exact: true })).toHaveAttribute('aria-expanded', 'true');
});

for (const width of [900, 1280]) {
  test(`nothing of the Reviews tab is cut off at ${width} pixels`, onlyThorough(width === 1280), async ({ shared }) => {
    const { page } = await shared({ size: { width, height: 800 } });
    await openTab(page, 'Reviews');
    const tab = page.getByRole('region', { name: 'Reviews', exact: true });
    await expect(tab.getByRole('button', { name: 'New series…' })).toBeVisible();
    const overflow = await tab.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    // In a column of its own or, where there is no room for one, below the day.
    await expect(tab.locator('[data-review]').getByText('in 42 days').filter({ visible: true })).toHaveCount(1);
  });
}

test('axe finds nothing in what reviews open, in light and in dark', async ({ shared }) => {
  const { page } = await shared();
  const found: string[] = [];
  const look = async (place: string) => {
    found.push(...(await violationsInBoth(page, place)));
  };
  await diamond(page, 4).click();
  await eventDetails(page).getByRole('button', { name: 'Held on another day…' }).click();
  await look('review');
  await eventDetails(page).getByRole('button', { name: 'Change from here on…' }).click();
  await look('split');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Silences' }).click();
  await expect(page.getByRole('region', { name: 'Silences' }).getByText('since about 1 February 2026')).toBeVisible();
  await look('silences');
  await openTab(page, 'Reviews');
  await page.getByRole('button', { name: '3 unconfirmed' }).click();
  await look('overdue');
  await page.getByRole('button', { name: '4 next 365 days' }).click();
  await reviewRow(page, 1).getByRole('button', { name: 'Settle review 1' }).click();
  await page.getByRole('menuitem', { name: 'Moved to…' }).click();
  await look('tab');
  await page.getByRole('button', { name: 'Reminders' }).click();
  await page.getByRole('switch', { name: 'Quiet hours' }).click({ force: true });
  await look('reminders');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^What if “/ }).click();
  await page.getByRole('region', { name: 'What if' }).getByRole('textbox', { name: 'Counted from' }).fill('20 January 2026');
  await look('what if');
  expect(found).toEqual([]);
});
