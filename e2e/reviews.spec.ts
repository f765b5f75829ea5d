import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { type Annals, expect, test, unwrap } from './fixtures';

/* Recurring reviews in the seeded timeline: "Joint security review", every 90 days from 8 January 2026. */

const seriesOf = async (page: Page) => {
  const [series] = unwrap(await page.evaluate(() => window.annals.timeline.snapshot())).series;
  if (series === undefined) throw new Error('the seed has a series');
  return series;
};
const diamond = (page: Page, n: number) =>
  page.getByRole('region', { name: 'Timeline' }).getByRole('option', { name: new RegExp(`Joint security review, review ${n}, due`) });
const details = (page: Page) => page.getByRole('region', { name: 'Event details' });
const toTab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();
const row = (page: Page, n: number) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: new RegExp(`^Review ${n}, due`) }) });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).click();

async function edit(page: Page, change: (dialog: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
  await toTab(page, /^Reviews/);
  await page.getByRole('button', { name: /^Edit series/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Review series' });
  await change(dialog);
  await dialog.getByRole('button', { name: 'Save series' }).click();
  await expect(dialog).toHaveCount(0);
}

test('a review is settled from the timeline in one action, and taken back', async ({ launch }) => {
  const { page } = await launch();
  await expect(diamond(page, 1)).toHaveAccessibleName(/8 Apr.*unconfirmed/i);
  await diamond(page, 1).click();
  await details(page).getByRole('button', { name: 'Held on the due day' }).click();
  await expect(diamond(page, 1)).toHaveAccessibleName(/held/i);
  await undo(page);
  await expect(diamond(page, 1)).toHaveAccessibleName(/unconfirmed/i);
  expect((await seriesOf(page)).outcomes).toEqual({});
});

test('a review is settled by keys alone', async ({ launch }) => {
  const { page } = await launch();
  await diamond(page, 2).focus();
  await page.keyboard.press('m');
  await expect(diamond(page, 2)).toHaveAccessibleName(/missed/i);
  await page.keyboard.press('h');
  await expect(diamond(page, 2)).toHaveAccessibleName(/held/i);
});

test('held late in rolling mode: the rest is shown to move before it is saved, and moves', async ({ launch }) => {
  const { page } = await launch();
  await edit(page, (dialog) => dialog.getByText('Rolling', { exact: true }).click());
  await row(page, 1).getByRole('button', { name: 'Settle review 1' }).click();
  await page.getByRole('menuitem', { name: 'Held on another day…' }).click();
  await page.getByRole('textbox', { name: 'Day review 1 was held on' }).fill('2026-04-15');
  const moves = page.getByRole('region', { name: 'What moves' });
  await expect(moves.getByRole('listitem').first()).toHaveText(/Review 2\s*Tue 7 Jul 2026\s*→\s*Tue 14 Jul 2026/);
  expect((await seriesOf(page)).outcomes).toEqual({});
  await page.getByRole('form', { name: 'Settle review 1' }).getByRole('button', { name: 'Save' }).click();
  await expect(row(page, 1)).toContainText('7 days late');
  await expect(row(page, 2)).toContainText('Tue 14 Jul 2026');
  await toTab(page, /^Timeline/);
  await expect(diamond(page, 2)).toHaveAccessibleName(/14 Jul/);
  // Held late: a second diamond on that day, joined to the due day.
  await expect(diamond(page, 1).locator('.symbol')).toHaveCount(2);
  await undo(page);
  await expect(diamond(page, 2)).toHaveAccessibleName(/7 Jul/);
});

test('a picture tells held late, missed and projected apart, and says what the marks mean', async ({ launch, newFolder }) => {
  const { app, page } = await launch();
  const { id } = await seriesOf(page);
  await page.evaluate(async (seriesId) => {
    await window.annals.series.settle({ id: seriesId, n: 1, outcome: { outcome: 'held', on: '2026-04-22' } });
    await window.annals.series.settle({ id: seriesId, n: 2, outcome: { outcome: 'missed' } });
  }, id);
  const path = join(newFolder(), 'reviews.svg');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export timeline' });
  await dialog.getByText('SVG', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Save picture…' }).click();
  await expect(dialog.getByText(/^Saved /)).toBeVisible();
  const svg = readFileSync(path, 'utf8');
  const shown = ['8 Apr 2026 · held · 22 Apr 2026', '7 Jul 2026 · missed', '3 Jan 2027 · projected'];
  const explained = ['>review held<', '>review missed<', '>projected review<', '>review due, outcome unconfirmed<'];
  // The file carries its font, so that a failure should not print it whole.
  expect([...shown, ...explained].filter((words) => !svg.includes(words))).toEqual([]);
});

test('another anchor moves every date on the timeline, outcomes stay with their numbers', async ({ launch }) => {
  const { page } = await launch();
  await edit(page, (dialog) => dialog.getByRole('textbox', { name: 'Counted from' }).fill('20 January 2026'));
  await toTab(page, /^Timeline/);
  await expect(diamond(page, 1)).toHaveAccessibleName(/20 Apr/);
  await expect(diamond(page, 4)).toHaveAccessibleName(/15 Jan/);
  await undo(page);
  await expect(diamond(page, 1)).toHaveAccessibleName(/8 Apr/);
});

test('what if: ghosts over the present plan, dropped without a trace, applied in one step', async ({ launch }) => {
  const { page } = await launch();
  const layer = page.getByRole('region', { name: 'What if' });
  const ghosts = page.getByRole('region', { name: 'Timeline' }).getByRole('option', { name: /what if/ });
  const open = async () => {
    await toTab(page, /^Reviews/);
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

test('a series is changed from one review on: two series, one undo', async ({ launch }) => {
  const { page } = await launch();
  await diamond(page, 4).click();
  await details(page).getByRole('button', { name: 'Change from here on…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Review series' });
  await expect(dialog.getByText('The series ends with review 3, and a new one goes on from there.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Half-yearly review');
  await dialog.getByRole('textbox', { name: 'Every' }).fill('180');
  await dialog.getByRole('button', { name: 'Save series' }).click();
  await expect(dialog).toHaveCount(0);
  const both = unwrap(await page.evaluate(() => window.annals.timeline.snapshot())).series;
  expect(both.map(({ title, anchor, ends }) => ({ title, anchor, ends }))).toEqual([
    { title: 'Joint security review', anchor: '2026-01-08', ends: { kind: 'after', count: 3 } },
    { title: 'Half-yearly review', anchor: '2026-10-05', ends: { kind: 'never' } },
  ]);
  await undo(page);
  await expect.poll(async () => (await seriesOf(page)).ends).toEqual({ kind: 'never' });
});

test('an event is made of a held review and of an event a series', async ({ launch }) => {
  const { page } = await launch();
  await diamond(page, 1).click();
  await details(page).getByRole('button', { name: 'Held on the due day' }).click();
  await details(page).getByRole('textbox', { name: 'Note' }).fill('In Beijing');
  await details(page).getByRole('button', { name: 'Make an event of it' }).click();
  await expect(details(page).getByRole('textbox', { name: 'Title' })).toHaveValue('Joint security review 1');
  const outcome = (await seriesOf(page)).outcomes['1'];
  expect(outcome).toMatchObject({ outcome: 'held', note: 'In Beijing' });
  const event = unwrap(await page.evaluate((id) => window.annals.events.get({ id }), outcome?.eventId ?? ''));
  expect(event).toMatchObject({ when: '2026-04-08', summary: 'In Beijing', status: 'reported' });

  await details(page).getByRole('button', { name: 'Repeat…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Review series' });
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Joint security review 1');
  await expect(dialog.getByRole('textbox', { name: 'Counted from' })).toHaveValue('8 April 2026');
  await expect(dialog.getByText('90 days is not 3 months', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: 'Add series' }).click();
  await expect(dialog).toHaveCount(0);
  expect(unwrap(await page.evaluate(() => window.annals.timeline.snapshot())).series).toHaveLength(2);
});

test('what is due is listed across series, and opens', async ({ launch }) => {
  const { page } = await launch();
  await toTab(page, /^Reviews/);
  await page.getByRole('button', { name: '1 next 90 days' }).click();
  await page
    .getByRole('region', { name: 'Due in the next 90 days' })
    .getByRole('button', { name: /Sun 3 Jan 2027/ })
    .click();
  await expect(details(page)).toContainText('number 4');
});

test('the dates leave as a calendar that a strict reader reads back, and as the settlement table', async ({ launch, newFolder }) => {
  const { app, page } = await launch();
  const folder = newFolder();
  await toTab(page, /^Reviews/);
  const save = async (item: RegExp, name: string) => {
    const path = join(folder, name);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
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

  await row(page, 1).getByRole('button', { name: 'Review 1 was held on its due day' }).click();
  await expect(row(page, 1)).toContainText('on time');
  const single = new ICAL.Component(ICAL.parse(await save(/^Calendar/, 'single.ics'))).getAllSubcomponents('vevent');
  expect(single[0]?.getFirstPropertyValue('dtstart')?.toString()).toBe('2026-04-08');
  expect(single.some((event) => event.hasProperty('rrule'))).toBe(false);
  const table = (await save(/^Settlement table/, 'table.csv')).split('\r\n');
  expect(table[1]).toBe('Joint security review,1,2026-04-08,held,2026-04-08,0,,,');
});

test('everything that waits is settled from one list, or all of a series at once, each as one step', async ({ launch }) => {
  const { page } = await launch();
  await toTab(page, /^Reviews/);
  await page.getByRole('button', { name: '3 unconfirmed' }).click();
  const list = page.getByRole('region', { name: 'Reviews that wait for an outcome' });
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

test('a review that was moved waits for an outcome again once its new day has passed, and is settled on that day', async ({ launch }) => {
  const { page } = await launch();
  const { id } = await seriesOf(page);
  for (const [n, outcome] of [
    [1, 'held'],
    [3, 'held'],
  ] as const)
    unwrap(await page.evaluate((input) => window.annals.series.settle(input), { id, n, outcome: { outcome } } as const));
  const moved = { id, n: 2, outcome: { outcome: 'moved', on: '2026-11-10', note: 'postponed' } } as const;
  unwrap(await page.evaluate((input) => window.annals.series.settle(input), moved));
  await expect(diamond(page, 2)).toHaveAccessibleName(/unconfirmed since it was moved to 2026-11-10/);
  await toTab(page, /^Reviews/);
  await expect(row(page, 2)).toContainText(/Unconfirmed\s*moved to\s*Tue 10 Nov 2026/);
  await page.getByRole('button', { name: '1 unconfirmed' }).click();
  const overdue = page.getByRole('region', { name: 'Reviews that wait for an outcome' });
  await expect(overdue).toContainText(/10 Nov 2026.*12 days ago/);
  await overdue.getByRole('button', { name: /was held on the day it was moved to/ }).click();
  await expect(overdue).toHaveCount(0);
  expect((await seriesOf(page)).outcomes[2]).toEqual({ outcome: 'held', on: '2026-11-10', note: 'postponed' });
});

test('a rolling series settled all at once shows first what moves', async ({ launch }) => {
  const { page } = await launch();
  await edit(page, async (dialog) => {
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

test('what is still ahead cannot be held', async ({ launch }) => {
  const { page } = await launch();
  await diamond(page, 4).focus();
  await page.keyboard.press('h');
  await expect(page.getByText('That day is still ahead: nothing has been held yet.').first()).toBeVisible();
  await expect(diamond(page, 4)).toHaveAccessibleName(/projected/i);
  await diamond(page, 4).click();
  await expect(details(page).getByRole('button', { name: 'Held on the due day' })).toBeDisabled();
  // Held early is a matter of another day, today unless said otherwise.
  await details(page).getByRole('button', { name: 'Held on another day…' }).click();
  await expect(page.getByRole('textbox', { name: 'Day review 4 was held on' })).toHaveValue('22 November 2026');
  await page.getByRole('form', { name: 'Settle review 4' }).getByRole('button', { name: 'Save' }).click();
  await expect(diamond(page, 4)).toHaveAccessibleName(/held/i);
});

test('more than three series start folded, and a dense one is counted as what it is', async ({ launch }) => {
  const { page } = await launch();
  await page.evaluate(async () => {
    const snapshot = await window.annals.timeline.snapshot();
    const lane = snapshot.ok ? (snapshot.value.lanes.find(({ title }) => title === 'Reviews')?.id ?? '') : '';
    for (const title of ['One', 'Two', 'Three'])
      await window.annals.series.add({ draft: { title, lane, every: { count: 1, unit: 'day' }, anchor: '2026-06-01' } });
  });
  const counted = page
    .getByRole('region', { name: 'Timeline' })
    .getByRole('option', { name: /reviews of One: \d+ (unconfirmed|projected)\./ });
  await expect(counted.first()).toBeVisible();
  await toTab(page, /^Reviews/);
  const card = page.getByRole('article', { name: 'One', exact: true });
  await expect(card.getByRole('table')).toHaveCount(0);
  await card.getByRole('button', { name: 'Dates of “One”', exact: true }).click();
  await expect(card.getByRole('table').getByRole('row').nth(2)).toContainText('Tue 2 Jun 2026');
  await expect(card.getByRole('button', { name: 'Dates of “One”', exact: true })).toHaveAttribute('aria-expanded', 'true');
});

test.describe('reminders', () => {
  const line = ({ page }: Annals) => page.getByRole('region', { name: 'Reviews at start' });
  const remembered = ({ userData }: Annals): string[] => JSON.parse(readFileSync(join(userData, 'config.json'), 'utf8')).reminded ?? [];
  const settleFirstThree = async ({ page }: Annals) => {
    const { id } = await seriesOf(page);
    for (const n of [1, 2, 3])
      unwrap(await page.evaluate((input) => window.annals.series.settle({ ...input, outcome: { outcome: 'held' } }), { id, n }));
  };

  test('come once when the lead time begins and once when overdue, also after the program was closed', async ({ launch, newFolder }) => {
    const userData = newFolder();
    const first = await launch({ userData, today: '2026-12-01' });
    await expect(line(first)).toContainText('3 reviews wait for an outcome');
    await settleFirstThree(first);
    await first.quit();
    const start = async (today: string) => launch({ userData, today });

    const before = await start('2026-12-19');
    await expect(line(before)).toHaveCount(0);
    await before.quit();
    const ahead = await start('2026-12-21');
    await expect(line(ahead)).toHaveText(/Joint security review 4 is due in 13 days/);
    expect(remembered(ahead).at(-1)).toMatch(/\/4\/2027-01-03\/ahead$/);
    await ahead.quit();
    const again = await start('2026-12-22');
    await expect(again.page.getByRole('tab', { name: /^Reviews/ })).toBeVisible();
    expect(unwrap(await again.page.evaluate(() => window.annals.series.remind())).reminders).toEqual([]);
    await expect(line(again)).toHaveCount(0);
    await again.quit();
    const late = await start('2027-01-10');
    await expect(line(late)).toContainText('1 review waits for an outcome');
    expect(remembered(late).at(-1)).toMatch(/\/4\/2027-01-03\/overdue$/);
    await line(late).getByRole('button', { name: 'Show reviews' }).click();
    await expect(line(late)).toHaveCount(0);
  });

  test('are silent when turned off and in quiet hours, and come after them', async ({ launch, newFolder }) => {
    const userData = newFolder();
    // The fake clock stands at noon.
    const first = await launch({ userData });
    await first.page.evaluate(() => window.annals.preferences.set({ quietHours: { from: '11:00', to: '13:00' } }));
    await settleFirstThree(first);
    await first.quit();
    const quiet = await launch({ userData, today: '2026-12-21' });
    const remind = ({ page }: Annals) => page.evaluate(() => window.annals.series.remind()).then(unwrap);
    expect((await remind(quiet)).reminders).toEqual([]);
    await quiet.page.evaluate(() => window.annals.preferences.set({ quietHours: null, reminders: false }));
    expect((await remind(quiet)).reminders).toEqual([]);
    await quiet.page.evaluate(() => window.annals.preferences.set({ reminders: true }));
    // The desktop of a test machine shows no notifications: what would be shown is written down instead.
    await quiet.app.evaluate(({ Notification }) => {
      const shown: string[] = [];
      (globalThis as { shown?: string[] }).shown = shown;
      Notification.isSupported = () => true;
      process.env.DBUS_SESSION_BUS_ADDRESS = 'unix:path=/nowhere';
      Notification.prototype.show = function show() {
        shown.push(`${this.title}: ${this.body}`);
      };
    });
    expect((await remind(quiet)).reminders).toMatchObject([{ kind: 'ahead', n: 4, day: '2027-01-03' }]);
    expect((await remind(quiet)).reminders).toEqual([]);
    expect(await quiet.app.evaluate(() => (globalThis as { shown?: string[] }).shown)).toEqual([
      'Joint security review: Review 4 is due on 3 January 2027, in 13 days.',
    ]);
  });
});

test('the longest silences of a lane are listed and shaded on request', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Silences' }).click();
  const finder = page.getByRole('region', { name: 'Silences' });
  // Attacks are reported since 2014 and go on.
  await expect(finder.getByText('No certain silence among 1 event.')).toBeVisible();
  await finder.getByRole('combobox', { name: 'Which lane' }).click();
  await page.getByRole('option', { name: 'Diplomacy', exact: true }).click();
  // "About January 2026" may be its last day, so the silence is certain from February on.
  await expect(finder.getByRole('button', { name: /since 1 February 2026/ })).toContainText('294 days');
  const shade = page.locator('.silence-shade');
  await expect(shade).toHaveCount(1);
  await finder.getByRole('switch', { name: 'Shade on the timeline' }).click();
  await expect(shade).toHaveCount(0);
  await finder.getByRole('button', { name: 'Close' }).click();
  await expect(finder).toHaveCount(0);
});

for (const width of [900, 1280]) {
  test(`nothing of the Reviews tab is cut off at ${width} pixels`, async ({ launch }) => {
    const { page } = await launch({ size: { width, height: 800 } });
    await toTab(page, /^Reviews/);
    const tab = page.getByRole('region', { name: 'Reviews', exact: true });
    await expect(tab.getByRole('button', { name: 'New series…' })).toBeVisible();
    const overflow = await tab.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what reviews open, ${theme}`, async ({ launch }) => {
    test.setTimeout(180_000);
    const { page } = await launch({ args: [`--theme=${theme}`] });
    const found: string[] = [];
    const look = async (place: string) => {
      const { violations } = await new AxeBuilder({ page })
        // Playwright's window of Electron cannot open the second page that axe would use.
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${place}: ${id}: ${target.join(' ')}`)));
    };
    await diamond(page, 4).click();
    await details(page).getByRole('button', { name: 'Held on another day…' }).click();
    await look('review');
    await details(page).getByRole('button', { name: 'Change from here on…' }).click();
    await look('split');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Silences' }).click();
    await expect(page.getByRole('region', { name: 'Silences' }).getByText(/No certain silence/)).toBeVisible();
    await look('silences');
    await toTab(page, /^Reviews/);
    await page.getByRole('button', { name: '3 unconfirmed' }).click();
    await look('overdue');
    await page.getByRole('button', { name: '4 next 365 days' }).click();
    await row(page, 1).getByRole('button', { name: 'Settle review 1' }).click();
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
}
