import { describe, expect, it } from 'vitest';
import type { SceneLane } from '../../../../shared/scene/scene';
import type { BucketItem } from '../chart-item';
import { type HandWish, inHand } from './in-hand';
import type { Standing } from './standing';

const HEIGHT = 100;
const LANES = 40;

/** So many in each of forty lanes, one after the other in time. */
function standings(perLane: number): Map<string, Standing> {
  const all = Array.from({ length: LANES * perLane }, (_, at): readonly [string, Standing] => {
    const [key, place] = [Math.floor(at / perLane), at % perLane];
    const lane: SceneLane = {
      ...{ lane: key, top: key * HEIGHT, height: HEIGHT, reviews: 0, collapsed: false },
      ...{ marks: [], counts: [], profile: null, band: null, countsHeight: 0 },
    };
    const item: BucketItem = {
      ...{ kind: 'bucket', id: `${key}:${place}`, lane: key, start: place * 10, end: place * 10 + 1, count: 1 },
      when: '',
      ...{ description: '', color: '', signature: '', earlier: false, reviews: null },
    };
    return [item.id, { item, lane, middle: HEIGHT / 2 }];
  });
  return new Map(all);
}

const NOBODY: HandWish = { selected: null, hovered: null, active: null, isHere: false };

function handOf(wish: Partial<HandWish>, top: number): string[] {
  const standingById = standings(30);
  const items = new Map([...standingById].map(([id, { item }]) => [id, item]));
  const seen = { view: { start: 0, end: 300, width: 900 }, top, bottom: top + 3 * HEIGHT };
  return inHand({ standingById }, { items, order: [...items.keys()] }, seen, { ...NOBODY, ...wish }).map(({ id }) => id);
}

const laneOf = (id: string): number => Number(id.split(':')[0]);

describe('inHand', () => {
  it('begins with what is seen, wherever lanes are scrolled to', () => {
    expect(handOf({}, 0)[0]).toBe('0:0');
    for (const id of ['20:0', '20:10']) expect(handOf({}, 20 * HEIGHT)).toContain(id);
  });

  it('comes back from where the keyboard was, and from what is selected, once those are scrolled away', () => {
    const hand = handOf({ selected: '0:1', active: '0:2' }, 20 * HEIGHT);
    expect(hand).toContain('0:1');
    expect(hand.some((id) => laneOf(id) >= 20 && laneOf(id) < 23)).toBe(true);
    expect(handOf({ selected: '21:3', active: '0:2' }, 20 * HEIGHT)).toContain('21:4');
  });

  it('stays with the keyboard as long as that is on the chart', () => {
    expect(handOf({ active: '0:12', isHere: true }, 20 * HEIGHT)).toContain('0:13');
  });
});
