import { giveKeyboardBack } from './give-back';

/**
 * Puts text on the clipboard. The window is granted no permissions, not even to write the clipboard through its modern
 * interface; copying a selection after a click needs none. Answers whether it worked.
 */
export function copyText(text: string, within: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.className = 'visually-hidden';
  const focused = document.activeElement;
  // Inside the dialog, which keeps the focus from leaving it.
  within.append(field);
  field.focus();
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) giveKeyboardBack(focused);
  return copied;
}
