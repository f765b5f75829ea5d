import { expect, test } from './fixtures';
import { quickAddField } from './pages/quick-add';
import { typeAhead } from './type-ahead';

test('what is typed right after Ctrl+K is in the palette from its first letter, also where the window is busy', async ({ shared }) => {
  const { page } = await shared();
  await quickAddField(page).focus();
  await typeAhead(page, ['Control+k', 'newlane', 'Enter']);
  await expect(page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox')).toHaveValue('newlane');
  await page.keyboard.press('Escape');
  await expect(quickAddField(page)).toBeFocused();
});

test('a command typed and entered in one go is carried out, and no other', async ({ shared }) => {
  const { page } = await shared();
  await typeAhead(page, ['Control+k', 'new lane', 'Enter']);
  await expect(page.getByRole('dialog', { name: 'New lane' }).getByRole('textbox').first()).toBeFocused();
});
