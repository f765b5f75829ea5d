import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ChartItem } from '../chart-item';
import { type DraggedItem, ItemDrags } from './item-drags';

const DAY = 86_400_000;
/** Pixels of a day. */
const SCALE = 5;

beforeEach(() => {
  const element = () => ({ style: { setProperty: vi.fn() }, setAttribute: vi.fn(), remove: vi.fn(), isConnected: true });
  vi.stubGlobal('document', { createElement: element });
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => vi.unstubAllGlobals());

/** An event that snaps to days, dragged by so many pixels to another lane and let go there as vis-timeline has it then: where it snapped to. */
function draggedAcross(pixels: number, { start, end } = { start: 100 * DAY, end: 101 * DAY }, snapsTo = start) {
  const mark = { shape: 'span', status: 'reported' };
  const shown = { id: 'e', kind: 'event', lane: 1, start, end, mark } as unknown as ChartItem;
  const told: { kind: string; delta: number }[] = [];
  const dropped: { kind: string; delta: number; lane: number }[] = [];
  const drags = new ItemDrags({
    host: { dataset: {}, append: vi.fn(), getBoundingClientRect: () => ({ left: 0, top: 0 }) } as unknown as HTMLElement,
    handlers: {
      onDragging: (_id, kind, delta) => {
        told.push({ kind, delta });
        const by = Math.round(delta / DAY) * DAY;
        return { start: snapsTo + by, end: end + by, words: '', sameLane: false };
      },
      boxesAlong: () => [],
      alongBy: () => 0,
      onDropped: (_id, kind, delta, lane) => dropped.push({ kind, delta, lane }),
      onRefused: () => {},
      onDragCancelled: () => {},
    },
    itemOf: () => shown,
    elementOf: () => undefined,
    pixelsOf: (ms) => (ms / DAY) * SCALE,
    letGo: () => {},
  });
  const by = (pixels / SCALE) * DAY;
  const held: DraggedItem = { id: 'e', group: 2, start: start + by, end: end + by, className: '' };
  drags.moving(held, () => {});
  drags.dropped(held, () => {});
  return { told: told.at(-1), dropped: dropped.at(-1) };
}

it('writes what was shown last, also where a hand came further aside than the day that it snapped to', () => {
  for (const pixels of [0, 3, 5.9, 6.1, 6.5, 7, 7.4, 8, 20, -6.5, -20]) {
    const { told, dropped } = draggedAcross(pixels);
    expect(dropped).toEqual({ ...told, lane: 2 });
    expect(told?.delta === 0).toBe(Math.abs(pixels) <= 6);
  }
});

it('moves what has its limit cut where the chart ends, and takes it for no other gesture', () => {
  const { dropped } = draggedAcross(0, { start: -8e15, end: 0 }, -8.64e15);
  expect(dropped).toEqual({ kind: 'move', delta: 0, lane: 2 });
});

it('tells why it stays in its lane, also where the hand last was nowhere to go', () => {
  const shown = {
    id: 'e',
    kind: 'event',
    lane: 1,
    start: 0,
    end: DAY,
    mark: { shape: 'span', status: 'reported' },
  } as unknown as ChartItem;
  const proposal = { start: 0, end: DAY, words: '', sameLane: true, refusal: 'Groups stay.' };
  const onDragging = vi.fn().mockReturnValueOnce(proposal).mockReturnValueOnce(null);
  const onRefused = vi.fn();
  const drags = new ItemDrags({
    host: {
      dataset: {},
      append: vi.fn(),
      querySelector: () => null,
      getBoundingClientRect: () => ({ left: 0, top: 0 }),
    } as unknown as HTMLElement,
    handlers: { onDragging, boxesAlong: () => [], alongBy: () => 0, onDropped: vi.fn(), onRefused, onDragCancelled: vi.fn() },
    itemOf: () => shown,
    elementOf: () => undefined,
    pixelsOf: () => 0,
    letGo: () => {},
  });
  const held: DraggedItem = { id: 'e', group: 2, start: 0, end: DAY, className: '' };
  drags.moving(held, () => {});
  drags.moving(held, () => {});
  drags.dropped(held, () => {});
  expect(onRefused).toHaveBeenCalledExactlyOnceWith('Groups stay.');
});
