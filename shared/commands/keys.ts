/**
 * Keys as text: `mod+Shift+Z`, where `mod` is Ctrl, or ⌘ on a Mac. The last part is `KeyboardEvent.key`, letters in
 * capitals; what it takes to type a sign, such as Shift for `?`, is not written.
 */
export type Keys = string;

/** What of a KeyboardEvent decides. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export function isMac(platform: string): boolean {
  return platform === 'darwin';
}

export function matches(keys: Keys, pressed: Pressed, platform: string): boolean {
  const parts = splitKeys(keys);
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('mod');
  const isLetter = /^[A-Z]$/.test(key);
  if ((isLetter ? pressed.key.toUpperCase() : pressed.key) !== key) return false;
  if ((isMac(platform) ? pressed.metaKey : pressed.ctrlKey) !== mod) return false;
  if (isMac(platform) ? pressed.ctrlKey : pressed.metaKey) return false;
  if (pressed.altKey !== parts.includes('Alt')) return false;
  // A sign such as ? already implies how it is typed, and that differs between keyboards.
  return key.length === 1 && !isLetter ? true : pressed.shiftKey === parts.includes('Shift');
}

const MAC_SIGNS: Readonly<Record<string, string>> = { mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↵', Delete: '⌦', Escape: 'esc' };
const SIGNS: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** The keycaps to show, in order: `['Ctrl', 'Shift', 'Z']`. */
export function keycaps(keys: Keys, platform: string): string[] {
  const signs = isMac(platform) ? { ...SIGNS, ...MAC_SIGNS } : SIGNS;
  return splitKeys(keys).map((part) => signs[part] ?? part);
}

/** For `aria-keyshortcuts`: `Control+Shift+Z`. */
export function ariaKeys(keys: Keys, platform: string): string {
  return splitKeys(keys)
    .map((part) => (part === 'mod' ? (isMac(platform) ? 'Meta' : 'Control') : part))
    .join('+');
}

/** For Electron's menu: `CmdOrCtrl+Shift+Z`. */
export function acceleratorOf(keys: Keys): string {
  return splitKeys(keys)
    .map((part) => (part === 'mod' ? 'CmdOrCtrl' : part === '+' ? 'Plus' : part.replace(/^Arrow/, '')))
    .join('+');
}

/** `+` itself can be the key: `mod++`, or alone. */
function splitKeys(keys: Keys): string[] {
  if (keys === '+') return ['+'];
  return keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
}
