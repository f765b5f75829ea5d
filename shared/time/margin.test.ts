import { describe, expect, it } from 'vitest';
import { DAY_MS } from './day';
import { parseWhen } from './edtf';
import { drawingMargin } from './margin';

function days(edtf: string): number[] {
  const when = parseWhen(edtf, 'Asia/Karachi');
  if (!when.ok) throw new Error(when.error.message);
  const { before, after } = drawingMargin(when.value);
  return [before / DAY_MS, after / DAY_MS];
}

describe('drawingMargin', () => {
  it('is one unit of the precision around what is approximate', () => {
    expect(days('2026-01-08~')).toEqual([1, 1]);
    expect(days('1860%').map(Math.round)).toEqual([365, 365]);
    expect(days('2026-33~').map(Math.round)).toEqual([91, 91]);
  });

  it('is nothing around what is not, and each end has its own', () => {
    expect(days('2026-01?')).toEqual([0, 0]);
    expect(days('2026-01-08~/2026-03')).toEqual([1, 0]);
    expect(days('2026-01-08~/..')).toEqual([1, 0]);
    expect(days('[2026-01-03,2026-01-08~]')).toEqual([0, 1]);
  });

  it('leaves the bounds as they are', () => {
    const [plain, approximate] = ['1860', '1860~'].map((edtf) => parseWhen(edtf, 'UTC'));
    expect(plain?.ok && approximate?.ok && approximate.value.bounds).toEqual(plain?.ok && plain.value.bounds);
  });
});
