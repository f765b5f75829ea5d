import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaveKeysToInputMethod } from './input-method';

function heard(parts: object): number {
  const target = new EventTarget();
  leaveKeysToInputMethod(target);
  let count = 0;
  target.addEventListener('keydown', () => count++);
  target.addEventListener('keydown', () => count++, true);
  target.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), parts));
  return count;
}

describe('keys of an input method', () => {
  it('reach no handler while a word is composed', () => {
    expect(heard({ key: 'Enter', isComposing: true, keyCode: 13 })).toBe(0);
    expect(heard({ key: 'Process', isComposing: false, keyCode: 229 })).toBe(0);
    expect(heard({ key: 'Escape', isComposing: true, keyCode: 27 })).toBe(0);
  });

  it('reach all of them otherwise', () => {
    expect(heard({ key: 'Enter', isComposing: false, keyCode: 13 })).toBe(2);
  });

  it('are looked at before anything else of the window listens', () => {
    const main = readFileSync(join(__dirname, '../main.tsx'), 'utf8');
    const [first] = main.match(/^(?:await )?\w+\(.*\);$/gm) ?? [];
    expect(first).toBe('leaveKeysToInputMethod(window);');
  });
});
