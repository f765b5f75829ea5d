import { describe, expect, it } from 'vitest';
import { nextToUndo } from './next-to-undo';

/** Written oldest first, as it happened: d1 = do, u = undo, r = redo. */
function nextAfter(...steps: readonly string[]): string | null {
  const kinds = { d: 'do', u: 'undo', r: 'redo' } as const;
  const newestFirst = steps.map((id) => ({ id, kind: kinds[id.charAt(0) as 'd' | 'u' | 'r'] })).reverse();
  return nextToUndo(newestFirst);
}

describe('nextToUndo', () => {
  it('is the newest step that has not been taken back', () => {
    expect(nextAfter('d1', 'd2')).toBe('d2');
    expect(nextAfter('d1', 'd2', 'u3')).toBe('d1');
    expect(nextAfter('d1', 'd2', 'u3', 'u4')).toBeNull();
    expect(nextAfter('d1', 'd2', 'u3', 'd4')).toBe('d4');
  });

  it('is the redo once something was done again', () => {
    expect(nextAfter('d1', 'd2', 'u3', 'r4')).toBe('r4');
    expect(nextAfter('d1', 'd2', 'u3', 'r4', 'u5')).toBe('d1');
  });

  it('is unknown when only undos are given', () => {
    expect(nextAfter('u1')).toBeNull();
    expect(nextAfter()).toBeNull();
  });
});
