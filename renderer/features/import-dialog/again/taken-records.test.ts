import { describe, expect, it } from 'vitest';
import { USUALLY_TAKEN } from '../../../../shared/reading-again';
import { all, holdsFor, isUsual, takenOf, USUAL_RECORDS, withOne, withoutExceptions } from './taken-records';

describe('what of a file is taken', () => {
  it('is what is new, where nobody chooses', () => {
    expect(takenOf(USUAL_RECORDS)).toEqual(USUALLY_TAKEN);
    expect(isUsual(USUAL_RECORDS)).toBe(true);
  });

  it('all of a kind, but single records; what is said of all holds for those again', () => {
    const two = withOne(withOne(all(false), 3, true), 5, true);
    expect([3, 4, 5].map((n) => holdsFor(two, n))).toEqual([true, false, true]);
    expect(withOne(two, 3, false)).toEqual({ all: false, except: [5] });
    const taken = { ...USUAL_RECORDS, changed: two, new: withOne(all(true), 9, false), overwrite: withOne(all(true), 3, false) };
    expect(takenOf(taken)).toEqual({
      new: true,
      removed: false,
      changed: 'keep',
      except: [9, 3, 5],
      conflicts: 'file',
      exceptConflicts: [3],
    });
    expect(isUsual(taken)).toBe(false);
    expect(takenOf(withoutExceptions(taken))).toMatchObject({ changed: 'keep', except: [], conflicts: 'file', exceptConflicts: [] });
  });
});
