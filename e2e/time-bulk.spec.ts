import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { eventRows, markedCount, openTable, tableGrid } from './pages/table';
import { undo } from './pages/window';
import { eventsOf } from './program';

async function whens(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries((await eventsOf(page)).map((event) => [event.title, event.when]));
}

test('several events are shifted by an amount: a preview before, each in its own precision, one undo after', async ({ shared }) => {
  const { page } = await shared();
  const before = await whens(page);
  await openTable(page);
  await tableGrid(page).focus();
  await page.keyboard.press('Control+a');
  await expect(markedCount(page)).toHaveText('12 marked');
  await page.getByRole('button', { name: 'Shift dates…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Shift dates' });
  await expect(dialog.getByRole('row', { name: /^Naqvi signs.* c\. Jan 2026 \? c\. Feb 2026 \?$/ })).toBeVisible();
  await expect(
    dialog.getByRole('row', { name: /^Attacks on Chinese.* since 2014 Stays\. This date is known only to the year/ }),
  ).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('2');
  await expect(dialog.getByRole('row', { name: /^Naqvi signs.* c\. Mar 2026 \?$/ })).toBeVisible();
  await dialog.getByRole('button', { name: /^Shift \d+ events$/ }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => whens(page)).not.toEqual(before);
  const after = await whens(page);
  expect(after['Naqvi signs confidential security agreement in Beijing']).toBe('2026-03%');
  expect(after['Attacks on Chinese nationals in Pakistan']).toBe('2014/..');
  expect(after['Report published (News18)']?.replace('-03-', '-01-')).toBe(before['Report published (News18)']);
  await undo(page);
  await expect.poll(() => whens(page)).toEqual(before);
});

test('rows are marked by Ctrl, by Shift and by Space; lane, status and tags change in one step', async ({ shared }) => {
  const { page } = await shared();
  await openTable(page);
  const rows = eventRows(page);
  await rows.nth(1).click();
  await rows.nth(3).click({ modifiers: ['Control'] });
  await expect(markedCount(page)).toHaveText('2 marked');
  await rows.nth(5).click({ modifiers: ['Shift'] });
  await expect(markedCount(page)).toHaveText('3 marked');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(markedCount(page)).toHaveText('4 marked');
  await page.keyboard.press('Space');
  await expect(markedCount(page)).toHaveText('3 marked');
  await page.getByRole('button', { name: 'Lane, status, tags…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change 3 events' });
  await dialog.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Disputed' }).click();
  await dialog.getByLabel('Add tags').fill('checked,');
  await dialog.getByRole('button', { name: 'Change 3 events' }).click();
  await expect(dialog).toBeHidden();
  await expect(rows.filter({ hasText: 'Disputed' })).toHaveCount(3);
  await expect(rows.filter({ hasText: 'checked' })).toHaveCount(3);
  await undo(page);
  await expect(rows.filter({ hasText: 'checked' })).toHaveCount(0);
  await expect(rows).toHaveCount(12);
  await page.getByRole('button', { name: 'Delete', exact: true }).first().click();
  await expect(page.getByText('Deleted 3 events.').first()).toBeVisible();
  await expect(page.getByText('9 events')).toBeVisible();
  await undo(page);
  await expect(page.getByText('12 events')).toBeVisible();
});

test('the table says where the order of two rows is not known', async ({ shared }) => {
  const { page } = await shared();
  await openTable(page);
  const uncertain = page.getByText('Order uncertain: this may have begun before or after').first();
  await expect(uncertain).toBeAttached();
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
  await expect(eventRows(page).first()).toContainText('7th Foreign');
  await expect(eventRows(page)).toHaveCount(12);
  await expect(uncertain).toHaveCount(0);
});
