import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from './fixtures';
import { openExport } from './pages/dialogs';
import { reviewRow, seriesOf } from './pages/reviews';
import { openTab } from './pages/window';
import { answerDialogs } from './program';

/* What leaves the program of the reviews: pictures, calendars, the settlement table. */

test('a picture tells held late, missed and projected apart, and says what the marks mean', async ({ shared, newFolder }) => {
  const { app, page } = await shared();
  const { id } = await seriesOf(page);
  await page.evaluate(async (seriesId) => {
    await window.annals.series.settle({ id: seriesId, n: 1, outcome: { outcome: 'held', on: '2026-04-22' } });
    await window.annals.series.settle({ id: seriesId, n: 2, outcome: { outcome: 'missed' } });
  }, id);
  const path = join(newFolder(), 'reviews.svg');
  await answerDialogs(app, { save: path });
  const dialog = await openExport(page);
  await dialog.getByText('SVG', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Save picture…' }).click();
  await expect(dialog.getByText(/^Saved /)).toBeVisible();
  const svg = readFileSync(path, 'utf8');
  const shown = ['8 Apr 2026 · held · 22 Apr 2026', '7 Jul 2026 · missed', '3 Jan 2027 · projected'];
  const explained = ['>review held<', '>review missed<', '>projected review<', '>review due, outcome unconfirmed<'];
  // The file carries its font, so that a failure should not print it whole.
  expect([...shown, ...explained].filter((words) => !svg.includes(words))).toEqual([]);
});

test('the dates leave as a calendar that a strict reader reads back, and as the settlement table', async ({ shared, newFolder }) => {
  const { app, page } = await shared();
  const folder = newFolder();
  await openTab(page, 'Reviews');
  const save = async (item: RegExp, name: string) => {
    const path = join(folder, name);
    await answerDialogs(app, { save: path });
    await page.getByRole('button', { name: /^Export dates of/ }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByText(`Saved ${path}.`).first()).toBeVisible();
    return readFileSync(path, 'utf8');
  };
  const rule = new ICAL.Component(ICAL.parse(await save(/^Calendar/, 'rule.ics'))).getFirstSubcomponent('vevent');
  if (rule === null) throw new Error('the calendar has an event');
  const dates = new ICAL.Event(rule).iterator();
  expect([1, 2, 3, 4].map(() => dates.next()?.toString())).toEqual(['2026-04-08', '2026-07-07', '2026-10-05', '2027-01-03']);
  expect(rule.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString()).toBe('-P14D');

  await reviewRow(page, 1).getByRole('button', { name: 'Review 1 was held on its due day' }).click();
  await expect(reviewRow(page, 1)).toContainText('on time');
  const single = new ICAL.Component(ICAL.parse(await save(/^Calendar/, 'single.ics'))).getAllSubcomponents('vevent');
  expect(single[0]?.getFirstPropertyValue('dtstart')?.toString()).toBe('2026-04-08');
  expect(single.some((event) => event.hasProperty('rrule'))).toBe(false);
  const table = (await save(/^Settlement table/, 'table.csv')).split('\r\n');
  expect(table[1]).toBe('Joint security review,1,2026-04-08,held,2026-04-08,0,,,');
});
