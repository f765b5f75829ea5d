import { expect, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { eventDetails } from './pages/inspector';
import { undo } from './pages/window';
import { snapshotOf } from './program';

test('sources that give other dates: agreement and conflict in words, ghosts on the chart, one click adopts, one undo', async ({
  shared,
}) => {
  const { page } = await shared();
  const snapshot = await snapshotOf(page);
  const lane = snapshot.lanes[2]?.id ?? '';
  const draft = {
    title: 'Signing',
    when: '2026-03',
    lane,
    sources: [
      { title: 'First report', publisher: 'Dawn', when: '2026-03-12' },
      { title: 'Second report', publisher: 'Reuters', when: '2026-04-02' },
      { title: 'Third report' },
    ],
  };
  await page.evaluate((event) => window.annals.events.add({ draft: event }), draft);
  await eventOnChart(page, 'Signing').click();
  const details = eventDetails(page);
  await expect(details.getByText('agrees, more exactly')).toBeVisible();
  await expect(details.getByText('conflicts: later than the event’s date')).toBeVisible();
  await expect(details.getByText('The sources give dates that cannot all be true.')).toBeVisible();
  const ghost = page.getByRole('option', { name: /^Reuters 2 Apr 2026: a source’s own date for “Signing”/ });
  await expect(ghost).toBeVisible();
  // A ghost is to be looked at: a click on it leaves the event selected.
  await ghost.click();
  await expect(eventOnChart(page, 'Signing')).toHaveAttribute('aria-selected', 'true');
  await details.getByRole('button', { name: 'Adopt this date' }).nth(1).click();
  await expect(details.getByRole('textbox', { name: 'When' })).toHaveValue('2 Apr 2026');
  await expect(ghost).toHaveCount(0);
  await expect(eventOnChart(page, 'Dawn 12 Mar 2026')).toBeVisible();
  await undo(page);
  await expect(details.getByRole('textbox', { name: 'When' })).toHaveValue('Mar 2026');
  await page.keyboard.press('Escape');
  await eventOnChart(page, 'Report published').click();
  await expect(ghost).toHaveCount(0);
});
