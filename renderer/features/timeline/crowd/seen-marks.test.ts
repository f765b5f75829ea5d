import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FullEvent, STATUSES } from '../../../../shared/event';
import { barHeightIn, reachIn } from '../../../../shared/look/bar-height';
import { eventMarkOf } from '../../../../shared/look/event-mark';
import { LEAST_MARK } from '../../../../shared/look/event-shape';
import { smallMarkOf } from '../../../../shared/look/small-mark';
import { plotOf, shapeOf } from '../../../../shared/picture/shapes';
import { parseWhen } from '../../../../shared/time/edtf';
import { BLANK } from '../../../../testing/entities/blank-event';
import { inkSize } from '../../../../testing/picture/ink-size';
import { sceneOf, someEvents, whole, YEAR } from '../../../../testing/scene/made-scenes';
import { eventItem } from '../chart-item';
import { geometryOf } from '../geometry';
import { primitivesOf } from '../item-graphic';

/* Whatever an event is, and however near or far it is looked at: something of it is seen wherever it lies in the view. */

const LANE = { id: 'a', key: 1, title: 'Talks', order: 1, color: '#b8860b', collapsed: false };
const WIDTH = 1200;
const WHENS = [
  '2023-12-13/2023-12-13',
  '2023-12-13/2023-12-15',
  '2023-12-13T10:00:00Z/2023-12-13T10:00:05Z',
  '2023-12-13T10:00:00+02:00',
  '2023-12-13T10:00:00/2023-12-13T10:00:00',
  '2023-12-13',
  '2023-12',
  '2023-12~',
  '2023?',
  '202X',
  '2023-11/2023-12',
  '2023-11~/2023-12~',
  '2020/2030',
  '2023/2023',
  '2023-12-13?/2023-12-14~',
  '2023-12-13/..',
  '../2023-12-13',
  '2023-12/..',
  '2023/..',
  '../2023',
  '2023-12-13/',
  '/2023-12-13',
  '[2023-12-01,2023-12-13]',
  '{2023-12-01,2023-12-13}',
  '[..2023-12-13]',
] as const;

/** Between the dates of a set there is but a thread, which is thin: it says that it was not then. */
const leastHeight = (when: string): number => (/[,]/.test(when) ? 1.6 : LEAST_MARK);

function eventOf(when: string, status: FullEvent['status']): FullEvent {
  const parsed = parseWhen(when, 'Europe/Berlin');
  if (!parsed.ok) throw new Error(when);
  const { bounds } = parsed.value;
  return { ...BLANK, id: 'e', title: 'Talks', when, status, lane: 'a', createdAt: 0, updatedAt: 0, row: 1, bounds };
}

const MINUTE = 60_000;
/** From ten minutes in the window to two hundred years. */
const LONGEST = 200 * 365 * 24 * 60;

const seen = fc.record({
  when: fc.constantFrom(...WHENS),
  status: fc.constantFrom(...STATUSES),
  /** Of the window, in minutes: as many short ones as long ones. */
  length: fc.double({ min: Math.log(10), max: Math.log(LONGEST), noNaN: true }).map((log) => Math.exp(log) * MINUTE),
  /** Where in the event, or at which of its limits, the window is; and where in the window that is. */
  at: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  place: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  inside: fc.boolean(),
  row: fc.constantFrom(12, 15, 18, 30),
});

/** A window in which something of an event lies, clear of its edges. */
function windowOn(
  item: { readonly start: number; readonly end: number },
  { length, at, place }: { readonly length: number; readonly at: number; readonly place: number },
) {
  const [first, last] = [Math.max(item.start, Date.UTC(1990, 0, 1)), Math.min(item.end, Date.UTC(2060, 0, 1))];
  const start = first + (last - first) * at - length * place;
  return { start, end: start + length };
}

describe('the mark of an event', () => {
  it('is seen in the window wherever the event lies in it, some pixels wide and high', () => {
    fc.assert(
      fc.property(seen, (one) => {
        const item = eventItem(eventOf(one.when, one.status), LANE, 'Europe/Berlin');
        const view = { ...windowOn(item, one), width: WIDTH };
        const geometry = geometryOf(item, view, 120, one.inside ? 'inside' : 'beside');
        const boxStart = Math.max(((item.start - view.start) / (view.end - view.start)) * WIDTH, -WIDTH);
        const room = { middle: 0, barHeight: barHeightIn(one.row, false), reach: reachIn(one.row) };
        const { width, height } = inkSize(primitivesOf(item, geometry, room), -boxStart, WIDTH - boxStart);
        expect(width).toBeGreaterThanOrEqual(LEAST_MARK - 0.01);
        expect(height).toBeGreaterThanOrEqual(leastHeight(one.when) - 0.01);
      }),
      { numRuns: 2000 },
    );
  });

  it('is seen in a picture alike', () => {
    fc.assert(
      fc.property(seen, (one) => {
        const { mark, ...item } = eventItem(eventOf(one.when, one.status), LANE, 'Europe/Berlin');
        const { start: from, end: to } = windowOn(item, one);
        const plot = plotOf({ from, to } as Parameters<typeof plotOf>[0], 0, WIDTH);
        const { width, height } = inkSize(eventMarkOf(shapeOf(mark, plot), mark, 0, barHeightIn(one.row, false)), 0, WIDTH);
        expect(width).toBeGreaterThanOrEqual(LEAST_MARK - 0.01);
        expect(height).toBeGreaterThanOrEqual(leastHeight(one.when) - 0.01);
      }),
      { numRuns: 2000 },
    );
  });

  it('is seen in a line of a few pixels', () => {
    fc.assert(
      fc.property(someEvents, fc.constantFrom(60, 90, 200), (events, height) => {
        for (const lane of sceneOf(events, whole(WIDTH), height).lanes) {
          for (const mark of lane.marks) {
            const [start, end] = [mark.start, mark.end].map((time) => (time / YEAR) * (WIDTH / 3));
            if (start === undefined || end === undefined || !mark.bare) continue;
            const look = { status: 'planned', approximate: false, uncertain: false } as const;
            const size = inkSize(smallMarkOf({ start, end, vague: false }, look, 0, mark.height - 1));
            // Between lines there is a pixel of air.
            expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(LEAST_MARK - 1 - 0.01);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
