import { beforeEach, expect, it, vi } from 'vitest';
import type { Primitive } from '../../../shared/look/primitive';
import { parseWhen } from '../../../shared/time/edtf';
import { BLANK } from '../../../testing/entities/blank-event';

const drawn = vi.hoisted(() => ({ last: [] as readonly unknown[], times: 0 }));
vi.mock('../../ui/look/write-dom', () => ({
  markSvg: () => ({}),
  writeDom: (_svg: unknown, primitives: readonly Primitive[]) => {
    drawn.last = primitives;
    drawn.times += 1;
  },
}));
vi.stubGlobal('document', { createElement: () => ({ append: () => {} }) });
const { eventItem } = await import('./chart-item');
const { geometryOf } = await import('./geometry');
const { ItemGraphic, primitivesOf } = await import('./item-graphic');

const LANE = { id: 'a', key: 1, title: 'Talks', order: 1, color: '#b8860b', collapsed: false };
const parsed = parseWhen('2020/2030', 'UTC');
if (!parsed.ok) throw new Error('no date');
const item = eventItem(
  {
    ...BLANK,
    id: 'e',
    title: 'Talks',
    when: '2020/2030',
    status: 'reported',
    lane: 'a',
    createdAt: 0,
    updatedAt: 0,
    row: 1,
    bounds: parsed.value.bounds,
  },
  LANE,
  'UTC',
);
const geometryIn = (to: number) => geometryOf(item, { start: Date.UTC(2010), end: Date.UTC(to), width: 1000 }, 80, 'beside');

beforeEach(() => {
  drawn.times = 0;
});

it('is drawn anew when its row is another height', () => {
  const graphic = new ItemGraphic();
  const geometry = geometryIn(2040);
  for (const barHeight of [22, 11, 22]) {
    const room = { middle: barHeight / 2, barHeight, reach: barHeight / 2 };
    graphic.draw(item, geometry, room);
    expect(drawn.last).toEqual(primitivesOf(item, geometry, room));
  }
  expect(drawn.times).toBe(3);
});

it('is drawn anew when less of it is in sight, and not while nothing has changed', () => {
  const graphic = new ItemGraphic();
  const whole = { ...geometryIn(2040), sight: { start: 0, end: 300 } };
  graphic.draw(item, whole);
  graphic.draw(item, { ...whole });
  expect(drawn.times).toBe(1);
  graphic.draw(item, { ...whole, sight: { start: 0, end: 100 } });
  expect(drawn.times).toBe(2);
});
