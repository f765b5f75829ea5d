import { expect, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { eventDetails } from './pages/inspector';
import { undo } from './pages/window';

test('a date is chosen by precision and calendar, by mouse and by keyboard, as EDTF', async ({ shared }) => {
  const { page } = await shared();
  await eventOnChart(page, 'Naqvi signs').click();
  const details = eventDetails(page);
  const when = details.getByRole('textbox', { name: 'When' });
  await details.getByRole('button', { name: 'When: choose in a calendar' }).click();
  const calendar = page.getByRole('dialog', { name: 'When: choose in a calendar' });
  // It opens on what the field says: January 2026, approximate and uncertain.
  await expect(calendar.getByRole('button', { name: 'January 2026' })).toBeVisible();
  await expect(calendar.getByRole('checkbox', { name: 'Approximate (c.)' })).toBeChecked();
  await calendar.getByText('Quarter', { exact: true }).click();
  await calendar.getByRole('button', { name: 'Quarter 3 of 2026' }).click();
  await calendar.getByRole('checkbox', { name: 'Uncertain (?)' }).uncheck();
  await expect(calendar.getByRole('status')).toContainText('2026-35~');
  await calendar.getByRole('button', { name: 'Use this date' }).click();
  await expect(calendar).toBeHidden();
  await expect(when).toHaveValue('c. Q3 2026');

  // By keyboard: from – to, in days.
  await details.getByRole('button', { name: 'When: choose in a calendar' }).press('Enter');
  await calendar.getByText('Day', { exact: true }).click();
  await calendar.getByRole('checkbox', { name: 'From – to' }).check();
  await calendar.getByRole('checkbox', { name: 'Approximate (c.)' }).uncheck();
  await calendar.getByText('From', { exact: true }).click();
  await calendar.getByRole('button', { name: '1 July 2026', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  await expect(calendar.getByRole('status')).toContainText('2026-07-09/2026-08-09');
  await calendar.getByRole('button', { name: 'Use this date' }).click();
  await expect(when).toHaveValue('9 Jul 2026 – 9 Aug 2026');
  await undo(page);
  await expect(when).toHaveValue('c. Q3 2026');

  // Escape closes the calendar and nothing else.
  await details.getByRole('button', { name: 'When: choose in a calendar' }).click();
  await expect(calendar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await expect(when).toHaveValue('c. Q3 2026');
});
