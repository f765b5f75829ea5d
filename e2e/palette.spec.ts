import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { quickAddField } from './pages/quick-add';

/**
 * Ctrl+K, the text and Enter, one key after the other without waiting for the page: so they queue up while the window is busy, since a hand
 * does not look whether the palette is drawn yet.
 */
async function typeAhead(page: Page, text: string): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  const press = (key: string, code: string, windowsVirtualKeyCode: number, text = '', modifiers = 0) => [
    keys.send('Input.dispatchKeyEvent', {
      type: text === '' ? 'rawKeyDown' : 'keyDown',
      key,
      code,
      windowsVirtualKeyCode,
      modifiers,
      text,
    }),
    keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode, modifiers }),
  ];
  const busy = page.evaluate(() => {
    const until = performance.now() + 700;
    while (performance.now() < until);
  });
  await Promise.all([
    busy,
    ...press('k', 'KeyK', 75, '', 2),
    ...[...text].flatMap((letter) =>
      press(letter, letter === ' ' ? 'Space' : `Key${letter.toUpperCase()}`, letter.toUpperCase().charCodeAt(0), letter),
    ),
    ...press('Enter', 'Enter', 13, '\r'),
  ]);
}

test('what is typed right after Ctrl+K is in the palette from its first letter, also where the window is busy', async ({ launch }) => {
  const { page } = await launch();
  await quickAddField(page).focus();
  await typeAhead(page, 'newlane');
  await expect(page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox')).toHaveValue('newlane');
  await page.keyboard.press('Escape');
  await expect(quickAddField(page)).toBeFocused();
});

test('a command typed and entered in one go is carried out, and no other', async ({ launch }) => {
  const { page } = await launch();
  await typeAhead(page, 'new lane');
  await expect(page.getByRole('dialog', { name: 'New lane' }).getByRole('textbox').first()).toBeFocused();
});
