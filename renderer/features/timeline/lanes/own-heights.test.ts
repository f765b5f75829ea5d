import { describe, expect, it, vi } from 'vitest';
import { OwnHeights } from './own-heights';

/** As much of a lane of vis-timeline's as is reached into; out of sight, where it never becomes lower by itself. */
function rowOf(height: number, inner: number) {
  const row = {
    height,
    applied: height,
    dom: { inner: { clientHeight: inner } },
    props: { label: { height } },
    _calculateHeight: (): number => Math.max(row.height, row.props.label.height),
    _applyGroupHeight: (to: number): void => {
      row.applied = to;
    },
  };
  return row;
}

describe('heights of lanes that are ours to say', () => {
  const rows = { 1: rowOf(54, 15), 2: rowOf(39, 22), __background__: rowOf(0, 0) };
  const setNames = vi.fn(() => true);
  const heights = new OwnHeights({ itemSet: { groups: rows } }, setNames);
  const drawn = () => [rows[1], rows[2]].map((row) => row._calculateHeight());

  it('are those of all lanes at once, also out of sight and lower than before', () => {
    heights.set(
      new Map([
        [1, 15],
        [2, 16],
      ]),
    );
    expect([rows[1].applied, rows[2].applied]).toEqual([15, 16]);
    expect(drawn()).toEqual([15, 16]);
    heights.set(
      new Map([
        [1, 13],
        [2, 30],
      ]),
    );
    expect([rows[1].applied, rows[2].applied]).toEqual([13, 30]);
    expect(drawn()).toEqual([13, 30]);
  });

  it('are said once, to names as to rows', () => {
    setNames.mockClear();
    const said = new Map([[1, 20]]);
    expect(heights.set(said)).toBe(true);
    expect(heights.set(said)).toBe(false);
    expect(setNames.mock.calls).toEqual([[said]]);
    expect([heights.of(1), heights.of(2)]).toEqual([20, null]);
  });

  it('are found anew by vis-timeline once they are not', () => {
    heights.set(new Map([[1, 300]]));
    heights.set(null);
    expect(drawn()).toEqual([15, 22]);
  });
});
