import { expect, it, vi } from 'vitest';
import { finished, type LaneColumns } from '../../../../shared/view/lane-columns';
import { bucketItem } from '../chart-item';
import { type CountInScene, createCountOpener } from './open-count';

const count = { start: 10, end: 30, count: 3 };
const fullLane = { key: 1, title: 'Calls', color: '#000000' } as CountInScene['fullLane'];
const item = bucketItem(count as CountInScene['count'], fullLane);

/** Three events that are one count, which zooming tells apart; how often their rows are read. */
function opener() {
  const columns = finished(0, {
    row: Uint32Array.of(7, 8, 9),
    start: Float64Array.of(10, 20, 30),
    end: Float64Array.of(11, 21, 31),
    flags: new Uint8Array(3),
  });
  const reads = vi.fn();
  const watched = new Proxy(columns, {
    get(target: LaneColumns, field: keyof LaneColumns) {
      if (field === 'row') reads();
      return target[field];
    },
  });
  const lane = { lane: 1, marks: [], counts: [count] } as unknown as CountInScene['lane'];
  const zoomTo = vi.fn();
  const selectRow = vi.fn(() => Promise.resolve());
  const opened = createCountOpener({
    countOf: () => ({ count, lane, columns: watched, tile: { start: 0, end: 100 }, fullLane }) as CountInScene,
    sceneIn: () => ({ lanes: [] }) as unknown as ReturnType<Parameters<typeof createCountOpener>[0]['sceneIn']>,
    boxOf: () => ({ left: 0, right: 10, top: 0, bottom: 10 }),
    ...{ zoomTo, selectRow },
  });
  return { opened, zoomTo, selectRow, reads };
}

it('goes through the events of a count by keys, to select its first', async () => {
  const { opened, zoomTo, selectRow } = opener();
  await opened.enter(item);
  expect(selectRow).toHaveBeenCalledExactlyOnceWith(7);
  expect(zoomTo).toHaveBeenCalledTimes(1);
});

it('does not where a hand zooms to them, who selects nothing', () => {
  const { opened, zoomTo, reads } = opener();
  opened.open(item);
  expect(zoomTo).toHaveBeenCalledTimes(1);
  expect(reads).not.toHaveBeenCalled();
});
