import { expect, test, unwrap } from './fixtures';
import { eventOnChart } from './pages/chart';
import { eventDetails } from './pages/inspector';
import { addQuickly } from './pages/quick-add';
import { openTable, titleCell } from './pages/table';
import { openTab, undo } from './pages/window';

test('an event without a date is placed between two others: on the chart, in the table, in one step that one undo takes back', async ({
  shared,
}) => {
  const { page } = await shared();
  await addQuickly(page, 'undated: Envoy heard in private');
  // Nothing is known of when it was, so it is not on the chart, which says so.
  await expect(page.getByRole('button', { name: '1 without a date' })).toBeVisible();
  await expect(eventOnChart(page, 'Envoy heard')).toHaveCount(0);
  await page.getByRole('button', { name: '1 without a date' }).click();
  const row = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: 'Envoy heard in private', exact: true }) });
  await row.click();

  const details = eventDetails(page);
  await expect(details.getByRole('textbox', { name: 'When' })).toHaveValue('undated');
  const place = details.getByRole('group', { name: 'Place between other events' });
  const choose = async (side: string, words: string, title: RegExp) => {
    await place.getByRole('combobox', { name: side, exact: true }).fill(words);
    await page.getByRole('option', { name: title }).click();
  };
  await choose('After', 'Report published', /^Report published/);
  await choose('Before', 'Naqvi signs', /^Naqvi signs/);
  await page.keyboard.press('Escape');
  await place.getByRole('button', { name: 'Place', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

  await expect(row).toContainText(/undated · .*(after|before)/);
  await openTab(page, 'Timeline');
  await expect(page.getByRole('button', { name: /without a date/ })).toHaveCount(0);
  const option = page.getByRole('option', { name: /^Envoy heard in private undated · / });
  await expect(option).toBeVisible();
  // A dotted bracket, and no mark that could be read as a day.
  await expect(option.locator('.mark path')).not.toHaveCount(0);
  await expect(option.locator('.dot')).toHaveCount(0);
  await expect(option).toHaveClass(/shape-ordered/);
  const event = unwrap(await page.evaluate(() => window.annals.events.search({ query: 'Envoy heard', limit: 1 }))).events[0];
  expect(event).toMatchObject({ when: 'XXXX', bounds: { startMin: null, startMax: null, endMin: null, endMax: null } });

  await undo(page);
  await expect(page.getByRole('button', { name: '1 without a date' })).toBeVisible();
  await expect(option).toHaveCount(0);
});

test('a place that would put an event before itself is refused in words', async ({ shared }) => {
  const { page } = await shared();
  const add = async (title: string, links: { type: 'follows'; to: string }[]) =>
    unwrap(
      await page.evaluate(
        async ([name, to]) => {
          const snapshot = await window.annals.timeline.snapshot();
          const lane = snapshot.ok ? (snapshot.value.lanes[0]?.id ?? '') : '';
          return window.annals.events.add({ draft: { title: name, when: 'XXXX', lane, links: to } });
        },
        [title, links] as const,
      ),
    ).createdId ?? '';
  const first = await add('First of two', []);
  await add('Second of two', [{ type: 'follows', to: first }]);
  await openTable(page);
  await titleCell(page, 'First of two').click();
  const place = page.getByRole('group', { name: 'Place between other events' });
  await place.getByRole('combobox', { name: 'After', exact: true }).fill('Second of two');
  await eventOnChart(page, 'Second of two').click();
  await page.keyboard.press('Escape');
  await place.getByRole('button', { name: 'Place', exact: true }).click();
  await expect(place.getByRole('alert')).toContainText('An event cannot come before itself');
});

test('table and keyboard say where the order of two events is not known', async ({ shared }) => {
  const { page } = await shared();
  await openTable(page);
  // Both are some time in January 2026.
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: 'China raises repeated attacks on its nationals', exact: true }) });
  await expect(row).toContainText('Order uncertain: this may have begun before or after “7th Foreign Ministers');
  await openTab(page, 'Timeline');
  await eventOnChart(page, '7th Foreign Ministers').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: 'Order uncertain: their dates overlap.' })).toBeAttached();
});
