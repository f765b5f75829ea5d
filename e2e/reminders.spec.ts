import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Annals, expect, test, unwrap } from './fixtures';
import { seriesOf } from './pages/reviews';
import { tab } from './pages/window';

/* Reminders of reviews at the start, and as notifications. */

const line = ({ page }: Annals) => page.getByRole('region', { name: 'Reviews at start' });
const remembered = ({ userData }: Annals): string[] => JSON.parse(readFileSync(join(userData, 'config.json'), 'utf8')).reminded ?? [];
const settleFirstThree = async ({ page }: Annals) => {
  const { id } = await seriesOf(page);
  for (const n of [1, 2, 3])
    unwrap(await page.evaluate((input) => window.annals.series.settle({ ...input, outcome: { outcome: 'held' } }), { id, n }));
};

test('reminders come once when the lead time begins and once when overdue, also after the program was closed', async ({
  launch,
  newFolder,
}) => {
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
  await expect(tab(again.page, 'Reviews')).toBeVisible();
  expect(unwrap(await again.page.evaluate(() => window.annals.series.remind())).reminders).toEqual([]);
  await expect(line(again)).toHaveCount(0);
  await again.quit();
  const late = await start('2027-01-10');
  await expect(line(late)).toContainText('1 review waits for an outcome');
  expect(remembered(late).at(-1)).toMatch(/\/4\/2027-01-03\/overdue$/);
  await line(late).getByRole('button', { name: 'Show reviews' }).click();
  await expect(line(late)).toHaveCount(0);
});

test('reminders are silent when turned off and in quiet hours, and come after them', async ({ launch, newFolder }) => {
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
