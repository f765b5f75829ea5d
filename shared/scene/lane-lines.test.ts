import { expect, it } from 'vitest';
import { randomFrom } from '../../bench/generate';
import { indexOf, type Made, made, textOf, whole, YEAR } from '../../testing/scene/made-scenes';
import { type LanePlan, planOf } from './lane-plan';
import { laneOf } from './lane-rows';
import { sceneTile } from './lay-out';
import type { BareWish, Wish } from './wish';

/** Of each event of a lane, how often something of it is looked at while it is laid out: what that takes, on whatever computer. */
function looksAt(events: readonly Made[], height: number): { readonly looks: number; readonly named: number } {
  const index = indexOf(events);
  const tile = sceneTile(index, whole(945));
  const text = (row: number) => textOf(events[row]);
  const input = { index, lanes: [{ lane: 1, reviews: 0 }], window: whole(945), height, textOf: text, first: new Set<number>() };
  const plan = planOf({ lane: 1, reviews: 0 }, input, tile, false);
  let looks = 0;
  const watched = <T extends Wish>(wish: T): T =>
    new Proxy(wish, {
      get: (of, name) => {
        looks += 1;
        return Reflect.get(of, name);
      },
    });
  const wholes = new Map(plan.wishes.map((wish) => [wish.row, watched(wish)]));
  const known = (wish: Wish): Wish => wholes.get(wish.row) ?? wish;
  const bare = plan.bare.map((wish): BareWish => watched({ ...wish, whole: known(wish) }));
  const watchedPlan: LanePlan = { ...plan, wishes: plan.wishes.map(known), bare };
  const { marks } = laneOf(watchedPlan, tile, { top: 0, height, labels: true });
  return { looks, named: marks.filter((mark) => !mark.bare && events[mark.row]?.pinned === true).length };
}

it('packs a lane of hundreds in one other way at most for the names of its pinned events', () => {
  const random = randomFrom(1);
  const plain = Array.from({ length: 250 }, () => made({ start: Math.floor(random() * 3 * YEAR), width: 180 }));
  const pinned = plain.map((event, at) => ({ ...event, pinned: at % 4 === 0 && at < 240 }));
  for (const height of [80, 110, 150]) {
    const one = looksAt(pinned, height);
    expect(one.named).toBeLessThan(60);
    expect(one.looks).toBeLessThan(2.5 * looksAt(plain, height).looks);
  }
});
