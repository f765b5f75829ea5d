import { expect, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { quickAddField } from './pages/quick-add';
import { savedLine, undo } from './pages/window';
import { eventsOf } from './program';

test('several pasted lines become events after a look, in one step that is taken back as one', async ({ shared }) => {
  const { app, page } = await shared();
  const before = (await eventsOf(page)).length;
  await app.evaluate(({ clipboard }) =>
    clipboard.writeText('• 2026-03 Gwadar unit ready\n• Christmas 2025\tTruce holds\n• sold out\n• 2014 Left out\n'),
  );
  await quickAddField(page).focus();
  await page.keyboard.press('ControlOrMeta+V');
  const dialog = page.getByRole('dialog', { name: 'Add several events' });
  await expect(dialog.getByRole('textbox', { name: 'Line 2' })).toHaveAccessibleDescription('25 December 2025 · Truce holds');
  await expect(dialog.getByRole('textbox', { name: 'Line 3' })).toHaveAccessibleDescription('No date is understood in this line.');
  await dialog.getByRole('checkbox', { name: 'Add line 4' }).uncheck();
  await expect(dialog.getByText('One line is not ready: it stays here.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add 2 events' }).click();
  // What was not ready stays, and is mended.
  const left = dialog.getByRole('textbox', { name: 'Line 1' });
  await expect(left).toHaveValue('sold out');
  await left.fill('8 Jan 2026 Sold out');
  await dialog.getByRole('button', { name: 'Add 1 event' }).click();
  await expect(dialog).toBeHidden();
  await expect(savedLine(page)).toBeVisible();
  await expect(eventOnChart(page, 'Gwadar unit ready')).toBeVisible();
  expect((await eventsOf(page)).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Gwadar unit ready', 'Truce holds', 'Sold out']),
  );
  expect(await eventsOf(page)).toHaveLength(before + 3);
  await undo(page);
  await expect.poll(async () => (await eventsOf(page)).length).toBe(before + 2);
  await undo(page);
  await expect.poll(async () => (await eventsOf(page)).length).toBe(before);
});
