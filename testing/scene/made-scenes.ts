import fc from 'fast-check';
import { layOutScene } from '../../shared/scene/lay-out';
import type { KnownText, Scene, SceneInput } from '../../shared/scene/scene';
import { packFlags, TimelineIndex } from '../../shared/view/timeline-index';

export const DAY = 86_400_000;
export const YEAR = 365 * DAY;
/** Of the chart: from a phone's to a wall's. */
export const SIZES = [
  [320, 200],
  [480, 640],
  [640, 300],
  [765, 420],
  [900, 600],
  [945, 645],
  [1100, 300],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
  [3840, 2160],
] as const;

export interface Made {
  readonly start: number;
  readonly length: number;
  readonly lane: number;
  readonly width: number;
  readonly status: 'reported' | 'confirmed' | 'planned';
  readonly span: boolean;
  readonly pinned?: boolean;
}

/** One event at a time, many of them within a week. */
export const event: fc.Arbitrary<Made> = fc.record({
  start: fc.oneof(fc.integer({ min: 0, max: 3 * YEAR }), fc.integer({ min: YEAR, max: YEAR + 7 * DAY })),
  length: fc.constantFrom(0, 0, DAY, 30 * DAY, YEAR),
  lane: fc.integer({ min: 1, max: 6 }),
  width: fc.integer({ min: 20, max: 700 }),
  status: fc.constantFrom('reported', 'confirmed', 'planned'),
  span: fc.boolean(),
});

export function indexOf(events: readonly Made[]): TimelineIndex {
  const sorted = events.map((one, row) => ({ ...one, row })).sort((one, other) => one.start - other.start);
  return TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(sorted, ({ row }) => row),
    start: Float64Array.from(sorted, ({ start }) => start),
    end: Float64Array.from(sorted, ({ start, length }) => start + length),
    lane: Uint16Array.from(sorted, ({ lane }) => lane),
    flags: Uint8Array.from(sorted, ({ status, pinned = false }) =>
      packFlags({ status, pinned, openStart: false, openEnd: false, undated: false }),
    ),
  });
}

export function textOf(made: Made | undefined): KnownText | undefined {
  if (made === undefined) return undefined;
  const core = made.length > 0 ? { start: made.start, end: made.start + made.length } : null;
  return {
    width: made.width,
    titleWidth: made.width * 0.7,
    before: 0,
    after: 0,
    around: made.width % 2 === 0 ? 5 : 0,
    core,
    vague: !made.span,
  };
}

export const LANES = [1, 2, 3, 4, 5, 6].map((lane) => ({ lane, reviews: lane === 2 ? 34 : 0 }));

export function sceneOf(
  events: readonly Made[],
  window: SceneInput['window'],
  height: number,
  first: readonly number[] = [],
  lanes: SceneInput['lanes'] = LANES,
): Scene {
  const known = (row: number) => textOf(events[row]);
  return layOutScene({ index: indexOf(events), lanes, window, height, textOf: known, first: new Set(first) });
}

export const whole = (width: number) => ({ start: -DAY, end: 3 * YEAR + DAY, width });
export const someEvents = fc.array(event, { maxLength: 160 });
export const size = fc.constantFrom(...SIZES);

/** An event of a moment, unless said otherwise. */
export function made(change: Partial<Made>): Made {
  return { start: 0, length: 0, lane: 1, width: 150, status: 'reported', span: false, ...change };
}
