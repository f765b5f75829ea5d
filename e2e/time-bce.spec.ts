import { expect, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { eventDetails } from './pages/inspector';
import { addQuickly } from './pages/quick-add';
import { stillBox } from './still';

test('days before the common era are days: where a silence begins, and where an event is begun on the chart', async ({ shared }) => {
  const { page } = await shared();
  await addQuickly(page, '15 March 44 BCE: Caesar is killed');
  await expect(eventDetails(page)).toContainText('15 March 44 BCE');
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect(eventOnChart(page, 'Caesar is killed')).toBeVisible();

  await page.getByRole('button', { name: 'Silences' }).click();
  const finder = page.getByRole('region', { name: 'Silences' });
  await expect(finder.getByRole('listitem').first()).toContainText('16 March 44 BCE');
  await finder.getByRole('button', { name: 'Close' }).click();

  await page.keyboard.press('Escape');
  const marked = await stillBox(eventOnChart(page, 'Caesar is killed'));
  // In the same lane, some decades before it.
  await page.mouse.dblclick(marked.x - 12, marked.y + marked.height / 2);
  const when = eventDetails(page).getByRole('textbox', { name: 'When' });
  await expect(when).toHaveValue(/BCE$/);
  await expect(when).not.toHaveAttribute('aria-invalid', 'true');
});
