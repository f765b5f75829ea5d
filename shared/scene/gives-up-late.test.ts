import { describe, expect, it } from 'vitest';
import { expectApart, roomsOf } from '../../testing/scene/label-rooms';
import { DAY, made, sceneOf, whole, YEAR } from '../../testing/scene/made-scenes';

/* A lane gives up detail only as far as room demands. */

describe('a lane of many lanes', () => {
  /** Three events in each of forty lanes, at once in every fifth. */
  const events = Array.from({ length: 120 }, (_, at) => {
    const lane = 1 + (at % 40);
    const turn = Math.floor(at / 40);
    return lane % 5 === 4
      ? made({ start: YEAR + turn * 10 * DAY, length: 200 * DAY, lane, span: true })
      : made({ start: (turn + 0.1) * YEAR, lane });
  });
  const lanes = Array.from({ length: 40 }, (_, at) => ({ lane: at + 1, reviews: 0 }));

  it('has its marks whole, and names, where the others leave the room', () => {
    const scene = sceneOf(events, whole(960), 740, [], lanes);
    expect(scene.height).toBeLessThanOrEqual(740);
    for (const lane of scene.lanes) {
      expect(lane.marks.filter(({ bare }) => bare)).toEqual([]);
      expect(roomsOf(lane, events, scene.tile.perPixel).some(({ room }) => room > 0)).toBe(true);
    }
  });

  it('has marks alone where they do not, and all lanes stay in view', () => {
    const scene = sceneOf(events, whole(960), 640, [], lanes);
    expect(scene.height).toBeLessThanOrEqual(640);
    expect(scene.lanes.filter(({ marks }) => marks.some(({ bare }) => bare)).map(({ lane }) => lane)).not.toEqual([]);
  });
});

describe('a lane in which some are counted anyway', () => {
  const events = Array.from({ length: 300 }, () => made({ start: YEAR }));

  it('names some of those that it draws, and counts no more than share their place', () => {
    const scene = sceneOf(events, whole(945), 330, [], [{ lane: 1, reviews: 0 }]);
    const [lane] = scene.lanes;
    if (lane === undefined) throw new Error('there is a lane');
    const named = roomsOf(lane, events, scene.tile.perPixel).filter(({ room }) => room > 0);
    expect(named.length).toBeGreaterThanOrEqual(5);
    expect(lane.marks.length).toBeGreaterThanOrEqual(45);
    expectApart(lane, events, scene.tile.perPixel);
  });

  it('has marks alone where a name would take too many of their places', () => {
    const [lane] = sceneOf(events, whole(945), 50, [], [{ lane: 1, reviews: 0 }]).lanes;
    expect(lane?.marks.length).toBeGreaterThanOrEqual(8);
    expect(lane?.marks.filter(({ bare }) => !bare)).toEqual([]);
  });
});
