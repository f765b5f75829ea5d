import type { Page } from '@playwright/test';

/** Longer than it takes to hand over a line of keys. */
const BUSY_MS = 700;

const CODES: Readonly<Record<string, { readonly code: string; readonly number: number; readonly text?: string }>> = {
  Enter: { code: 'Enter', number: 13, text: '\r' },
  Tab: { code: 'Tab', number: 9 },
  ArrowDown: { code: 'ArrowDown', number: 40 },
  F2: { code: 'F2', number: 113 },
  ' ': { code: 'Space', number: 32, text: ' ' },
};

/**
 * Presses keys one after the other without waiting for the page, which is busy meanwhile: a hand does not look whether what it opened is
 * drawn. Keys are named as `page.keyboard.press` names them; letters and digits alone may stand in one string.
 */
export async function typeAhead(page: Page, keys: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const busy = page.evaluate((ms) => {
    const end = performance.now() + ms;
    while (performance.now() < end);
  }, BUSY_MS);
  const sent = keys.flatMap(strokesOf).flatMap(({ modifiers, key, code, number, text }) => {
    const common = { key, code, windowsVirtualKeyCode: number, modifiers };
    return [
      session.send('Input.dispatchKeyEvent', { ...common, ...(text === undefined ? { type: 'rawKeyDown' } : { type: 'keyDown', text }) }),
      session.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' }),
    ];
  });
  await Promise.all([busy, ...sent]);
  await session.detach();
}

interface Stroke {
  readonly modifiers: number;
  readonly key: string;
  readonly code: string;
  readonly number: number;
  readonly text?: string;
}

function strokesOf(keys: string): Stroke[] {
  const named = CODES[keys];
  if (named !== undefined) return [{ modifiers: 0, key: keys, ...named }];
  if (!keys.includes('+')) return [...keys].map(letter);
  const parts = keys.split('+');
  const modifiers = (parts.includes('Control') ? 2 : 0) + (parts.includes('Shift') ? 8 : 0);
  const { text: _none, ...last } = letter(parts.at(-1) ?? '');
  return [{ ...last, modifiers }];
}

function letter(key: string): Stroke {
  const upper = key.toUpperCase();
  const code = key === ' ' ? 'Space' : /\d/.test(key) ? `Digit${key}` : `Key${upper}`;
  return { modifiers: 0, key, code, number: upper.charCodeAt(0), text: key };
}
