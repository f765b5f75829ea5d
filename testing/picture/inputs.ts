import { seedTimeline } from '../../main/store/seed';
import { eventDraftSchema, type FullEvent, STATUSES, type Status } from '../../shared/event';
import { LANE_COLORS, type Lane } from '../../shared/lane';
import type { PictureInput } from '../../shared/picture/input';
import { type PictureOptions, type PictureOptionsInput, pictureOptionsSchema } from '../../shared/picture/options';
import { type Series, seriesDraftSchema } from '../../shared/series';
import { parseWhen } from '../../shared/time/edtf';
import { BLANK_LANE, BLANK_TIMELINE } from '../entities/blank';

/** Inputs for the tests of pictures: the seed, and timelines made to measure. */

const ZONE = 'Asia/Karachi';

/** 22 November 2026, noon in Karachi. */
export const NOW = Date.parse('2026-11-22T12:00:00+05:00');

export function pictureOptions(given: PictureOptionsInput = {}): PictureOptions {
  return pictureOptionsSchema.parse({ width: 1440, ...given });
}

/** A UUID that says which of its kind it is. */
export function idOf(kind: number, index: number): string {
  return `0197${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
}

export interface MadeEvent {
  readonly title: string;
  readonly when: string;
  readonly lane: number;
  readonly status?: Status;
  readonly pinned?: boolean;
  readonly sensitivity?: 0 | 1 | 2 | 3;
  readonly publisher?: string;
}

export function makeLanes(titles: readonly string[]): Lane[] {
  return titles.map((title, index) => ({
    ...BLANK_LANE,
    id: idOf(1, index),
    title,
    order: index,
    color: LANE_COLORS[index % LANE_COLORS.length] ?? '#7a7f87',
  }));
}

export function makeEvent(made: MadeEvent, index: number): FullEvent {
  const when = parseWhen(made.when, ZONE);
  if (!when.ok) throw new Error(`${made.when}: ${when.error.message}`);
  const sources = made.publisher === undefined ? [] : [{ title: 'A report', publisher: made.publisher, published: '2026-01-08' }];
  const draft = eventDraftSchema.parse({ ...made, lane: idOf(1, made.lane), sources });
  return { ...draft, id: idOf(2, index), createdAt: 0, updatedAt: 0, row: index, bounds: when.value.bounds };
}

export function makeInput(
  lanes: readonly string[],
  events: readonly MadeEvent[],
  series: readonly Series[] = [],
  title = 'A timeline',
): PictureInput {
  return {
    timeline: { ...BLANK_TIMELINE, id: idOf(0, 0), title, homeZone: ZONE, projectDays: 410 },
    lanes: makeLanes(lanes),
    series,
    events: events.map(makeEvent),
  };
}

/** The timeline that a new user sees. Projected until December 2027: eight reviews. */
export function seedInput(): PictureInput {
  const { title, content } = seedTimeline();
  const lanes = makeLanes((content.lanes ?? []).map((lane) => lane.title));
  const laneId = (name: string): string => lanes.find((lane) => lane.title === name)?.id ?? idOf(1, 99);
  const events = (content.events ?? []).map((event, index): FullEvent => {
    const when = parseWhen(event.when, ZONE);
    if (!when.ok) throw new Error(when.error.message);
    const draft = eventDraftSchema.parse({ ...event, lane: laneId(event.lane) });
    return { ...draft, id: idOf(2, index), createdAt: 0, updatedAt: 0, row: index, bounds: when.value.bounds };
  });
  const series = (content.series ?? []).map(
    (one, index): Series => ({ ...seriesDraftSchema.parse({ ...one, lane: laneId(one.lane) }), id: idOf(3, index) }),
  );
  return {
    timeline: { ...BLANK_TIMELINE, id: idOf(0, 0), title, subtitle: content.subtitle ?? '', homeZone: ZONE, projectDays: 410 },
    lanes,
    series,
    events,
  };
}

const WORDS =
  'convoy talks agreement patrol border minister delegation Gwadar signed protest review funds port railway statement visit attack outpost training corridor'.split(
    ' ',
  );

/** Many events of all kinds, the same ones every time. */
export function crowdedInput(count: number, lanes = 6, years = 6): PictureInput {
  let seed = 12_345;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const events = Array.from({ length: count }, (): MadeEvent => {
    const year = 2021 + next(years);
    const month = String(1 + next(12)).padStart(2, '0');
    const day = String(1 + next(28)).padStart(2, '0');
    const kind = next(11);
    const when =
      kind < 5
        ? `${year}-${month}-${day}`
        : kind < 7
          ? `${year}-${month}~`
          : kind === 7
            ? `${year}-${month}/${year + 1}-${month}`
            : kind === 8
              ? `${year}?`
              : kind === 9
                ? `../${year}-${month}-${day}`
                : `${year}-${month}-${day}/..`;
    const title = Array.from({ length: 2 + next(6) }, () => WORDS[next(WORDS.length)]).join(' ');
    const status = STATUSES[next(8)] ?? 'reported';
    return { title: title.charAt(0).toUpperCase() + title.slice(1), when, lane: next(lanes), status };
  });
  return makeInput(
    Array.from(
      { length: lanes },
      (_, index) => ['Attacks', 'Context', 'Diplomacy', 'Commitments', 'Reporting', 'Economy'][index] ?? `Lane ${index}`,
    ),
    events,
    [],
    `${count} events`,
  );
}
