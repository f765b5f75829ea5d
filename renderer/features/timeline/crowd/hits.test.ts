import { expect, it } from 'vitest';
import { type Hit, hitAt, markOf } from './hits';

const hit = (id: string, left: number, right: number): Hit => ({ id, left, right, top: 10, bottom: 20, labelled: true });

it('means what lies there, of several what was painted last, and what is near where nothing lies there', () => {
  const hits = [hit('under', 0, 100), hit('over', 40, 60), hit('apart', 110, 120)];
  expect(hitAt(hits, 50, 15)?.id).toBe('over');
  expect(hitAt(hits, 80, 15)?.id).toBe('under');
  expect(hitAt(hits, 108, 15)?.id).toBe('apart');
  expect(hitAt(hits, 105, 15)).toBeNull();
  expect(hitAt(hits, 50, 21)).toBeNull();
});

it('tells the mark of what has words beside it from those', () => {
  expect(markOf({ ...hit('named', 0, 200), faint: { from: 10, to: 18 } })).toEqual({ left: 10, right: 18, top: 10, bottom: 20 });
  expect(markOf(hit('alone', 0, 8))).toEqual({ left: 0, right: 8, top: 10, bottom: 20 });
});
