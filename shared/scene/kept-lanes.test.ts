import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, event, indexOf, LANES, type Made, made, textOf, whole, YEAR } from '../../testing/scene/made-scenes';
import { packFlags, type TimelineIndex } from '../view/timeline-index';
import { KeptLanes } from './kept-lanes';
import { layOutScene } from './lay-out';
import type { KnownText, SceneInput } from './scene';

/** Texts that stay the same objects as long as their events do. */
function textsOf(events: readonly Made[]): (row: number) => KnownText | undefined {
  const known = new Map<Made, KnownText | undefined>();
  return (row) => {
    const one = events[row];
    if (one === undefined) return undefined;
    if (!known.has(one)) known.set(one, textOf(one));
    return known.get(one);
  };
}

const inputOf = (index: TimelineIndex, events: readonly Made[], change: Partial<SceneInput> = {}): SceneInput => ({
  ...{ index, lanes: LANES, window: whole(900), height: 400, textOf: textsOf(events), first: new Set<number>() },
  ...change,
});

const indexRow = (row: number, { start, length, lane, status }: Made) => ({
  ...{ row, start, end: start + length, lane },
  flags: packFlags({ status, pinned: false, openStart: false, openEnd: false, undated: false }),
});

describe('KeptLanes', () => {
  it('lays out the same as without, whatever changes in between', () => {
    const step = fc.record({
      changed: event,
      row: fc.nat(200),
      first: fc.array(fc.nat(120), { maxLength: 3 }),
      height: fc.constantFrom(200, 400, 900),
      length: fc.constantFrom(YEAR, 3 * YEAR),
      reviews: fc.constantFrom(0, 36),
      unknown: fc.nat(200),
    });
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 120 }), fc.array(step, { maxLength: 6 }), (events, steps) => {
        const kept = new KeptLanes();
        let all: Made[] = events;
        let index = indexOf(all);
        const texts = textsOf(all);
        for (const { changed, row, first, height, length, reviews, unknown } of steps) {
          const at = row % all.length;
          all = all.with(at, changed);
          index = index.with([indexRow(at, changed)], []);
          const lanes = LANES.map((lane) => ({ ...lane, reviews }));
          const window = { start: 0, end: length, width: 900 };
          const known = new Map<Made, KnownText | undefined>();
          const own = (of: number) => {
            const one = all[of];
            if (one === undefined || of === unknown) return undefined;
            if (events[of] === one) return texts(of);
            if (!known.has(one)) known.set(one, textOf(one));
            return known.get(one);
          };
          const input = { index, lanes, window, height, textOf: own, first: new Set(first) };
          expect(layOutScene(input, kept)).toEqual(layOutScene(input));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves every lane as it is that a change does not touch', () => {
    const events = Array.from({ length: 600 }, (_, at) => made({ start: at * DAY, lane: 1 + (at % 6) }));
    const kept = new KeptLanes();
    const textOfRow = textsOf(events);
    const index = indexOf(events);
    const before = layOutScene(inputOf(index, events, { textOf: textOfRow }), kept);
    const moved = index.with([indexRow(0, made({ start: 3 * DAY }))], []);
    const after = layOutScene(inputOf(moved, events, { textOf: textOfRow, first: new Set([0]) }), kept);
    expect(after.lanes[0]).not.toBe(before.lanes[0]);
    for (const [at, lane] of after.lanes.entries()) if (at > 0) expect(lane.marks).toBe(before.lanes[at]?.marks);
  });

  it('tells each event once whose text is not there', () => {
    const events = Array.from({ length: 30 }, (_, at) => made({ start: at * DAY }));
    const kept = new KeptLanes();
    const known = textsOf(events);
    const index = indexOf(events);
    layOutScene(inputOf(index, events, { textOf: known }), kept);
    const { missing } = layOutScene(inputOf(index, events, { textOf: (row) => (row === 7 || row === 8 ? undefined : known(row)) }), kept);
    expect([...missing].sort()).toEqual([7, 8]);
  });
});
