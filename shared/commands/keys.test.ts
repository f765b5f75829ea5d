import { describe, expect, it } from 'vitest';
import { acceleratorOf, ariaKeys, keycaps, matches, type Pressed } from './keys';

function press(key: string, held: Partial<Pressed> = {}): Pressed {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe('matches', () => {
  it('takes Ctrl for mod, and the command key on a Mac', () => {
    expect(matches('mod+K', press('k', { ctrlKey: true }), 'linux')).toBe(true);
    expect(matches('mod+K', press('k', { metaKey: true }), 'linux')).toBe(false);
    expect(matches('mod+K', press('k', { metaKey: true }), 'darwin')).toBe(true);
    expect(matches('mod+K', press('k', { ctrlKey: true }), 'darwin')).toBe(false);
  });

  it('tells undo from redo by Shift, whatever the capital', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true });
    expect(matches('mod+Shift+Z', redo, 'linux')).toBe(true);
    expect(matches('mod+Z', redo, 'linux')).toBe(false);
    // With Caps Lock on, Ctrl+Z arrives as "Z" without Shift.
    expect(matches('mod+Z', press('Z', { ctrlKey: true }), 'linux')).toBe(true);
  });

  it('lets a sign be typed as the keyboard needs', () => {
    expect(matches('?', press('?', { shiftKey: true }), 'linux')).toBe(true);
    expect(matches('?', press('?'), 'linux')).toBe(true);
    expect(matches('?', press('?', { ctrlKey: true, shiftKey: true }), 'linux')).toBe(false);
    expect(matches('mod++', press('+', { ctrlKey: true, shiftKey: true }), 'linux')).toBe(true);
  });

  it('does not take a named key with something held', () => {
    expect(matches('Delete', press('Delete'), 'linux')).toBe(true);
    expect(matches('Delete', press('Delete', { shiftKey: true }), 'linux')).toBe(false);
    expect(matches('Delete', press('Delete', { altKey: true }), 'linux')).toBe(false);
  });
});

describe('keys in words', () => {
  it('shows the keycaps of the platform', () => {
    expect(keycaps('mod+Shift+Z', 'linux')).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keycaps('mod+Shift+Z', 'darwin')).toEqual(['⌘', '⇧', 'Z']);
    expect(keycaps('mod++', 'win32')).toEqual(['Ctrl', '+']);
    expect(keycaps('+', 'linux')).toEqual(['+']);
  });

  it('writes them for the menu', () => {
    expect(acceleratorOf('mod+Shift+Z')).toBe('CmdOrCtrl+Shift+Z');
    expect(acceleratorOf('mod++')).toBe('CmdOrCtrl+Plus');
    expect(acceleratorOf('mod+-')).toBe('CmdOrCtrl+-');
  });

  it('names them for assistive technology', () => {
    expect(ariaKeys('mod+K', 'linux')).toBe('Control+K');
    expect(ariaKeys('mod+K', 'darwin')).toBe('Meta+K');
  });
});
