import { expect, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { seriesDialog } from './pages/dialogs';
import { filterField } from './pages/filter';
import { titleField } from './pages/inspector';
import { openTab } from './pages/window';
import { typeAhead } from './type-ahead';

/* A hand types on without looking: what a key opens has the next keys from the first, also where the window is busy. */

test('a dialog that a key opens has the letters typed right after it, and Tab in it goes on', async ({ shared }) => {
  const { page } = await shared();
  await eventOnChart(page, 'Naqvi signs').click();
  await typeAhead(page, ['Control+g', 'march 2024']);
  await expect(page.getByRole('textbox', { name: 'Date or range' })).toHaveValue('march 2024');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await typeAhead(page, ['Control+Shift+R', 'talks', 'Tab', 'Tab', '2']);
  const dialog = seriesDialog(page);
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('talks');
  await expect(dialog.getByRole('textbox', { name: 'Title' })).not.toBeFocused();
});

test('fields that a key brings have the letters typed right after it', async ({ shared }) => {
  const { page } = await shared();
  await eventOnChart(page, 'Naqvi signs').click();
  await typeAhead(page, ['Control+Shift+F', 'naqvi']);
  await expect(filterField(page)).toHaveValue('naqvi');
  await filterField(page).press('Escape');
  await expect(filterField(page)).toHaveValue('');

  await typeAhead(page, ['Control+n', 'harbour']);
  await expect(titleField(page)).toHaveValue('harbour');
  await page.keyboard.press('Escape');

  await eventOnChart(page, 'Naqvi signs').click();
  await typeAhead(page, ['F2', 'harbour', 'Enter']);
  await expect(eventOnChart(page, 'harbour')).toBeFocused();
});

test('Enter right after the words that are looked for goes to what they find, and to nothing that was found before', async ({ shared }) => {
  const { page } = await shared();
  await typeAhead(page, ['Control+f', 'confidential', 'Enter']);
  await expect(titleField(page)).toHaveValue(/^Naqvi signs/);
  await typeAhead(page, ['Control+f', 'dialogue', 'Enter']);
  await expect(titleField(page)).toHaveValue(/^7th Foreign Ministers/);
});

test('a menu that a key opens has the arrows pressed right after it, and a field that it brings the letters', async ({ shared }) => {
  const { page } = await shared();
  await openTab(page, 'Reviews');
  await page
    .getByRole('button', { name: /^Settle review/ })
    .first()
    .focus();
  await typeAhead(page, ['Enter', 'ArrowDown', 'Enter', 'x']);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('form').getByRole('textbox')).toHaveValue(/x/);
});
