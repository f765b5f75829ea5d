import { expect, it, vi } from 'vitest';
import { finished, type LaneColumns } from '../../../../shared/view/lane-columns';
import { bucketItem } from '../chart-item';
import { closeCountList, countListState } from './count-list-state';
import { type CountInScene, createCountOpener } from './open-count';

const count = { start: 10_000, end: 90_000, count: 3 };
const fullLane = { key: 1, title: 'Calls', color: '#000000' } as CountInScene['fullLane'];
const item = bucketItem(count as CountInScene['count'], fullLane, '2026');

/**
 * Three events that are one count; how often their rows are read.
 *
 * @param longest so long a window, milliseconds, tells them apart
 * @param counted the count that is opened
 */
function opener(longest = Number.POSITIVE_INFINITY, counted: CountInScene['count'] = count) {
  const columns = finished(0, {
    row: Uint32Array.of(7, 8, 9),
    start: Float64Array.of(10_000, 50_000, 90_000),
    end: Float64Array.of(10_001, 50_001, 90_001),
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
  const takeKeyboard = vi.fn();
  const opened = createCountOpener({
    countOf: () => ({ count: counted, lane, columns: watched, tile: { start: 0, end: 100_000 }, fullLane }) as CountInScene,
    sceneIn: ({ start, end }) =>
      ({ lanes: end - start > longest ? [lane] : [] }) as unknown as ReturnType<Parameters<typeof createCountOpener>[0]['sceneIn']>,
    boxOf: () => ({ left: 0, right: 10, top: 0, bottom: 10 }),
    ...{ zoomTo, selectRow, takeKeyboard },
  });
  return { opened, zoomTo, selectRow, reads, takeKeyboard };
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

it('goes nearer to the time that is pointed at where all would be one count all the same, and lists only what even that leaves in one', () => {
  const pointed = opener(20_000);
  pointed.opened.open(item, 40_000);
  expect(pointed.zoomTo).toHaveBeenCalledExactlyOnceWith({ start: 34_000, end: 46_000 });
  expect(countListState.getState().listed).toBeNull();
  const atItsEnd = opener(20_000);
  atItsEnd.opened.open(item, 95_000);
  expect(atItsEnd.zoomTo).toHaveBeenCalledExactlyOnceWith({ start: 79_000, end: 91_000 });

  const together = opener(100);
  together.opened.open(item, 40_000);
  expect(together.zoomTo).not.toHaveBeenCalled();
  expect([...(countListState.getState().listed?.rows ?? [])]).toEqual([7, 8, 9]);
  closeCountList();
});

it('lists them where nothing is pointed at', () => {
  const { opened, zoomTo } = opener(20_000);
  opened.open(item);
  expect(zoomTo).not.toHaveBeenCalled();
  expect(countListState.getState().listed?.rows.length).toBe(3);
  closeCountList();
});

it('selects what is counted alone, by hand and by keys: there is nothing to choose among', async () => {
  const one = { start: 50_000, end: 50_000, count: 1 };
  const byHand = opener(20_000, one);
  byHand.opened.open(item, 50_000);
  const byKeys = opener(20_000, one);
  await byKeys.opened.enter(item);
  for (const { selectRow, zoomTo } of [byHand, byKeys]) {
    expect(selectRow).toHaveBeenCalledWith(8);
    expect(zoomTo).not.toHaveBeenCalled();
  }
  expect(countListState.getState().listed).toBeNull();
});

it('takes the keyboard to the chart when a hand opens a count, before anything is selected by it', () => {
  const { opened, selectRow, takeKeyboard } = opener(20_000, { start: 50_000, end: 50_000, count: 1 });
  opened.open(item, 50_000);
  expect(takeKeyboard).toHaveBeenCalledTimes(1);
  expect(takeKeyboard).toHaveBeenCalledBefore(selectRow);
});
