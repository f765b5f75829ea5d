import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/history';
import { nextToUndo } from './next-to-undo';

const CHANGE: Change = {
  seq: 1,
  id: 'c',
  entity: 'event',
  entityId: 'e',
  entityTitle: '',
  op: 'update',
  before: { title: 'a' },
  after: { title: 'b' },
};
const EMPTIED: Change = { ...CHANGE, before: null, after: null, erased: true };
const UNLINKED: Change = { ...CHANGE, before: { links: [] }, after: { links: [] }, erased: true };

/** Written oldest first, as it happened: d1 = do, u = undo, r = redo; in capitals what an erasure emptied. */
function nextAfter(...steps: readonly string[]): string | null {
  const kinds = { d: 'do', u: 'undo', r: 'redo' } as const;
  const newestFirst = steps
    .map((id) => ({
      id,
      kind: kinds[id.charAt(0).toLowerCase() as 'd' | 'u' | 'r'],
      changes: /^[A-Z]/.test(id) ? [EMPTIED, UNLINKED] : [CHANGE, EMPTIED],
    }))
    .reverse();
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

  it('passes over what an erasure emptied, with its undo and redo', () => {
    expect(nextAfter('d1', 'D2')).toBe('d1');
    expect(nextAfter('d1', 'D2', 'U3')).toBe('d1');
    expect(nextAfter('d1', 'd2', 'D3', 'U4', 'u5')).toBe('d1');
    expect(nextAfter('d1', 'D2', 'U3', 'R4')).toBe('d1');
  });

  it('is unknown when only undos are given', () => {
    expect(nextAfter('u1')).toBeNull();
    expect(nextAfter()).toBeNull();
  });
});
