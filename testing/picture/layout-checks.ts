import fc from 'fast-check';
import { expect } from 'vitest';
import { STATUSES } from '../../shared/event';
import type { PictureInput } from '../../shared/picture/input';
import type { CrowdStanding } from '../../shared/picture/lanes';
import type { Picture } from '../../shared/picture/picture';
import type { PlacedLane } from '../../shared/picture/strips';
import { drawnTexts } from './drawn-text';
import { pictureSvg } from './picture-svg';

/* What must hold of every picture, whatever its shape; and the timelines to try it on. */

export function lanesOf(picture: Picture): readonly PlacedLane[] {
  return picture.strips.flatMap((strip) => strip.lanes);
}

/** Every text apart from every other and inside the picture; every mark inside the plot and apart from its neighbours. */
export function expectTidy(picture: Picture): void {
  const texts = drawnTexts(pictureSvg(picture));
  const labels = lanesOf(picture).flatMap((lane) => lane.plan.items.flatMap((item) => item.label.lines));
  expect(texts.length).toBeGreaterThanOrEqual(labels.length + picture.legend.length);
  const width = picture.width / picture.scale;
  for (const one of texts) {
    const inside = one.left >= -0.1 && one.right <= width + 0.1 && one.top >= 0 && one.bottom <= picture.designHeight + 0.1;
    if (!inside) expect.fail(`“${one.text}” leaves the picture: ${JSON.stringify(one)}`);
  }
  const sorted = [...texts].sort((a, b) => a.top - b.top);
  sorted.forEach((one, index) => {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || other.top >= one.bottom) break;
      if (one.left < other.right - 0.1 && other.left < one.right - 0.1) expect.fail(`“${one.text}” lies on “${other.text}”`);
    }
  });
  for (const lane of lanesOf(picture)) {
    expectCrowdTidy(lane);
    const byRow = new Map<number, { start: number; end: number }[]>();
    for (const item of lane.plan.items) {
      // Asking `expect` of each of thousands takes longer than laying them out.
      const isWithin = item.start >= picture.frame.left - 0.1 && item.end <= picture.frame.right + 0.1;
      if (!isWithin) expect.fail(`“${item.event.title}” leaves the plot: ${item.start} to ${item.end}`);
      if (item.standing !== undefined) continue;
      const beside = byRow.get(item.row) ?? [];
      if (beside.some((other) => item.start < other.end && item.end > other.start)) expect.fail(`“${item.event.title}” lies on another`);
      byRow.set(item.row, [...(byRow.get(item.row) ?? []), item]);
    }
    const last = lane.rows.at(-1);
    expect((last?.top ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(lane.top + lane.height + 0.1);
  }
}

/** Between the end of a label and the sign of a mark that the scene reckons a little narrower. */
const SIGN = 4;

/** In a crowd every mark stands within the row of its lane, at another place than any other, and none lies under the label of another. */
function expectCrowdTidy({ plan, rows }: PlacedLane): void {
  const [row] = rows;
  const crowd = plan.items.flatMap((item) => (item.standing === undefined ? [] : [{ ...item, standing: item.standing }]));
  const places = crowd.map(({ start, end, standing }) => `${(start + end) / 2} ${standing.middle} ${start}`);
  expect(new Set(places).size).toBe(places.length);
  for (const { standing, event } of crowd) {
    const [top, bottom] = [standing.middle - standing.height / 2, standing.middle + standing.height / 2];
    if (top < -0.1 || bottom > (row?.height ?? 0) + 0.1) expect.fail(`“${event.title}” leaves its lane: ${top} to ${bottom}`);
  }
  for (const one of crowd) {
    if (one.label.lines.length === 0) continue;
    const left = one.label.placement === 'left' ? one.label.x - one.label.width : one.label.x;
    for (const other of crowd) {
      const line = lineOf(one.standing);
      const apart = Math.abs(line.middle - other.standing.middle) >= (line.height + other.standing.height) / 2 - 0.1;
      if (
        (other === one && one.standing.words === undefined) ||
        apart ||
        other.end <= left + SIGN ||
        other.start >= left + one.label.width - SIGN
      )
        continue;
      expect.fail(`“${other.event.title}” lies under the label of “${one.event.title}”`);
    }
  }
}

/** Half of a name in free room, which stands on a line of its own. */
const HALF_OF_WORDS = 7;

function lineOf({ middle, height, words }: CrowdStanding): { readonly middle: number; readonly height: number } {
  return words === undefined ? { middle, height } : { middle: words, height: 2 * HALF_OF_WORDS };
}

/**
 * Every event in range is drawn or in exactly one count, and the line under the picture says so. Over rows of time and
 * pages an event is drawn in each row that it reaches into, so ids are counted, not marks.
 */
export function expectComplete(pages: readonly Picture[], input: PictureInput): void {
  const [first] = pages;
  if (first === undefined) throw new Error('There is no page.');
  const { range } = first;
  const inRange = input.events.filter(({ bounds: { startMin, endMax } }) => {
    if (startMin !== null && startMin === endMax) return startMin >= range.from && startMin < range.to;
    return (startMin ?? Number.NEGATIVE_INFINITY) < range.to && (endMax ?? Number.POSITIVE_INFINITY) > range.from;
  });
  const drawn: string[] = [];
  let counted = 0;
  for (const page of pages) {
    for (const { plan } of lanesOf(page)) {
      drawn.push(...plan.items.map((item) => item.event.id));
      for (const bucket of plan.buckets) counted += bucket.count;
    }
    for (const entry of page.list?.entries ?? []) {
      if (entry.kind === 'event') drawn.push(entry.event.id);
      if (entry.kind === 'count') counted += entry.count;
    }
  }
  const different = new Set(drawn);
  if (first.strips.length === 1 && pages.length === 1) expect(different.size).toBe(drawn.length);
  const ids = new Set(inRange.map((event) => event.id));
  expect(drawn.every((id) => ids.has(id))).toBe(true);
  expect(different.size + counted).toBe(inRange.length);
  for (const page of pages) expect(page.counts).toMatchObject({ drawn: different.size, counted, total: input.events.length });
}

const isoDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const when = fc.oneof(
  isoDay,
  isoDay.map((day) => `${day.slice(0, 7)}~`),
  isoDay.map((day) => `${day.slice(0, 4)}?`),
  isoDay.map((day) => `${day}/..`),
  isoDay.map((day) => `../${day.slice(0, 7)}%`),
  fc.tuple(isoDay, isoDay).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
  isoDay.map((day) => `${day}T10:30:00+05:00`),
  fc.constantFrom('-0043-03-15', '-0499/..', '1203', '-12000'.replace('-12000', 'Y-12000'), '2026-21', '199X'),
);
export const anyEvent = fc.record({
  title: fc.oneof(
    fc.lorem({ maxCount: 12 }),
    fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
  ),
  when,
  lane: fc.nat(4),
  status: fc.constantFrom(...STATUSES),
  pinned: fc.boolean(),
});
export const anySize = fc.constantFrom(
  { width: 320 },
  { width: 500 },
  { width: 800 },
  { width: 1440 },
  { width: 3840 },
  { width: 1920, height: 1080 },
  { width: 600, height: 220 },
  { width: 9000, height: 900 },
);
export const anyRange = fc.constantFrom({}, { from: '2000', to: '2030' }, { from: '2026-01', to: '2026-03' }, { from: '-0500' });
export const LANES = ['Attacks', 'Context', 'A lane with a rather long name that needs several lines', 'D', 'Reviews'];
