import { beforeAll, expect, it, vi } from 'vitest';
import type { SceneLane } from '../../../../shared/scene/scene';
import { bucketItem } from '../chart-item';
import { paintItems } from './paint-items';

const LANE = { id: 'a', key: 1, title: 'Talks', order: 1, color: '#b8860b', collapsed: false };
/** Takes all that is drawn, and measures every letter alike. */
const context = new Proxy({} as CanvasRenderingContext2D, {
  get: (_, name) => (name === 'measureText' ? (text: string) => ({ width: 7 * text.length }) : () => undefined),
  set: () => true,
});
const paint = { context, scheme: 'light', view: { start: 0, end: 1000, width: 1000 }, beyond: 250, scrollTop: 0 } as const;

beforeAll(() => {
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
});

it('has a count pointed at where it is painted, and no higher', () => {
  const lane = { top: 100, countsHeight: 9, band: null } as SceneLane;
  const [hit] = paintItems(paint, [{ item: bucketItem({ start: 300, end: 400, count: 70 }, LANE, ''), lane, middle: 5 }]);
  expect(hit).toMatchObject({ left: 300, right: 400, top: 101, bottom: 109 });
});

it('has the count of what began earlier at the left edge, clear of the one that reaches under it', () => {
  const lane = { top: 100, countsHeight: 24, band: null } as SceneLane;
  const standing = (count: Parameters<typeof bucketItem>[0]) => ({ item: bucketItem(count, LANE, ''), lane, middle: 13 });
  const hits = paintItems({ ...paint, view: { start: 5000, end: 6000, width: 1000 } }, [
    standing({ start: 4900, end: 5100, count: 70 }),
    standing({ start: 5200, end: 5300, count: 80 }),
    standing({ start: 0, end: 30, count: 157, earlier: true }),
  ]);
  expect(hits.map(({ left, right }) => [left, right])).toEqual([
    [30, 100],
    [200, 300],
    [0, 30],
  ]);
});

it('paints no count of a collapsed lane, whose band stands for it, and has it pointed at there', () => {
  const painted: string[] = [];
  const watched = new Proxy(context, {
    get: (of, name) => {
      painted.push(String(name));
      return Reflect.get(of, name) as unknown;
    },
  });
  const lane = { top: 100, height: 28, countsHeight: 0, band: { step: 4, most: 9 } } as SceneLane;
  const [hit] = paintItems({ ...paint, context: watched }, [
    { item: bucketItem({ start: 300, end: 400, count: 70 }, LANE, ''), lane, middle: 14 },
  ]);
  expect(hit).toMatchObject({ left: 300, right: 400, bottom: 126 });
  expect(hit?.top).toBeGreaterThan(106);
  expect(painted).toEqual([]);
});
