import { describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../../shared/contract/snapshot';
import { parseFilter } from '../../../shared/filter';
import { RowSet } from '../../../shared/view/row-set';
import { TimelineIndex } from '../../../shared/view/timeline-index';

vi.stubGlobal('window', { annals: undefined });
const { filtered } = await import('./shown');

const lane = (key: number, title: string) => ({ id: `l${key}`, key, title, color: '#000000', order: key, collapsed: false });
const SNAPSHOT = {
  lanes: [lane(1, 'Attacks'), lane(2, 'Talks'), lane(3, 'Reviews')],
  series: [{ id: 's', title: 'Joint review', notes: '', lane: 'l3' }],
} as unknown as Snapshot;
const INDEX = TimelineIndex.from({
  revision: 1,
  row: Uint32Array.of(1, 2, 3),
  start: Float64Array.of(0, 10, 20),
  end: Float64Array.of(5, 15, 25),
  lane: Uint16Array.of(1, 1, 2),
  flags: Uint8Array.of(0, 0, 0),
});

function shown(query: string, rows: number[]) {
  const filter = parseFilter(query);
  if (!filter.ok) throw new Error(filter.error.message);
  return filtered(SNAPSHOT, { filter: filter.value, index: INDEX.only(RowSet.from(rows)) }, null);
}

describe('what is drawn under a filter', () => {
  it('is the lanes that still hold something, and the series that a picture would draw', () => {
    const attacks = shown('lane:Attacks', [1, 2]);
    expect(attacks.snapshot.lanes.map(({ title }) => title)).toEqual(['Attacks']);
    expect(attacks.snapshot.series).toEqual([]);
    const joint = shown('joint', []);
    expect(joint.snapshot.lanes.map(({ title }) => title)).toEqual(['Reviews']);
    expect(joint.snapshot.series).toHaveLength(1);
  });

  it('keeps all lanes when nothing matches, so that the chart does not collapse', () => {
    expect(shown('status:planned', []).snapshot.lanes).toBe(SNAPSHOT.lanes);
  });

  it('keeps the same lists as long as they hold the same', () => {
    const one = shown('lane:Attacks', [1, 2]);
    const filter = parseFilter('lane:Attacks');
    if (!filter.ok) throw new Error(filter.error.message);
    const two = filtered(SNAPSHOT, { filter: filter.value, index: INDEX.only(RowSet.from([1])) }, one);
    expect(two.snapshot.lanes).toBe(one.snapshot.lanes);
    expect(two.index.size).toBe(1);
  });
});
