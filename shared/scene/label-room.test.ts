import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelRoom, roomBefore } from './label-room';
import { LABEL_GAP } from './room-of-marks';

describe('labelRoom', () => {
  it('ends a label behind its mark clearly further from the next mark than it begins from its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 400 }), fc.integer({ min: 0, max: 600 }), (width, nextStart) => {
        const room = labelRoom(LABEL_GAP, width, nextStart);
        if (room > 0) expect(nextStart - LABEL_GAP - room).toBeGreaterThanOrEqual(1.5 * LABEL_GAP);
      }),
    );
    expect(labelRoom(LABEL_GAP, 100, null)).toBe(100);
  });
});

describe('roomBefore', () => {
  it('keeps a label before its mark twice as far from what stands before it as from its own', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 100, max: 900 }),
        fc.integer({ min: 0, max: 880 }),
        (width, start, before) => {
          const room = roomBefore({ width, labelStart: start + 20, nextStart: null, edge: 900, start, before: () => before });
          if (room === 0) return;
          expect(start - LABEL_GAP - room - before).toBeGreaterThanOrEqual(2 * LABEL_GAP);
        },
      ),
    );
    expect(roomBefore({ width: 200, labelStart: 880, nextStart: null, edge: 900, start: 860, before: () => 0 })).toBe(200);
  });
});
