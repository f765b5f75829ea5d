import { expect, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { quickAddField } from './pages/quick-add';

test('Enter takes a word that is being composed, and submits only after that', async ({ shared }) => {
  const { page } = await shared();
  const field = quickAddField(page);
  await field.fill('2026-03 ');
  await field.press('End');
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: '会議', selectionStart: 2, selectionEnd: 2 });
  await expect(field).toHaveValue('2026-03 会議');
  await field.press('Enter');
  // Submitting would have emptied the field; what the key did is done by the time the page answers.
  await page.evaluate(() => undefined);
  await expect(field).toHaveValue('2026-03 会議');
  await keys.send('Input.insertText', { text: '会議' });
  await expect(field).toHaveValue('2026-03 会議');
  await expect(eventOnChart(page, '会議')).toHaveCount(0);
  await field.press('Enter');
  await expect(eventOnChart(page, '会議')).toBeVisible();
  await expect(field).toHaveValue('');
});
