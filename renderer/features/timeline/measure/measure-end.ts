import type { FullEvent } from '../../../../shared/event';
import type { Bounds } from '../../../../shared/time/bounds';
import { DAY_MS, dayAt } from '../../../../shared/time/day';
import { edtfOfDay } from '../../../../shared/time/day-text';
import { parseWhen } from '../../../../shared/time/edtf';
import { firstPart, instantOf, isInstant } from '../../../../shared/time/instants';
import { shortWords } from '../../../../shared/time/words';
import { fromWallClock } from '../../../../shared/time/zone';
import type { Pointed } from '../hand/pointed';
import { wordsOfLength } from './length-words';
import { strings } from './strings';
import { type Beginning, beginningOf, lengthBetween } from './time-between';

/** Where measuring begins, or ends. */
export interface MeasureEnd {
  readonly name: string;
  readonly begins: Beginning;
  /** Where it is drawn, wall-clock milliseconds: the middle of what is known of a beginning. */
  readonly time: number;
  /** Of an event; null: a place, or a review. */
  readonly row: number | null;
}

/** Of the timeline, and of how closely it is seen. */
export interface MeasureScale {
  /** The home zone (IANA). */
  readonly zone: string;
  /** Milliseconds. */
  readonly perPixel: number;
}

/** Null for what begins at no known time. */
export function endOf(pointed: Pointed, scale: MeasureScale): MeasureEnd | null {
  if (pointed.kind === 'place') return endOfPlace(pointed.time, scale);
  const { item } = pointed;
  if (item.kind === 'event') return endOfEvent(item.event, scale.zone);
  if (item.kind !== 'occurrence') return null;
  const { seriesTitle, n, at } = item.mark;
  const end = endAt(`“${seriesTitle}” ${n}`, { startMin: at, startMax: at + DAY_MS }, noInstant, null);
  return end === null ? null : { ...end, time: at };
}

/** @param zone the home zone of the timeline */
export function endOfEvent(
  { title, bounds, row, when }: Pick<FullEvent, 'title' | 'bounds' | 'row' | 'when'>,
  zone: string,
): MeasureEnd | null {
  return endAt(`“${title}”`, bounds, (wall) => instantIn(when, wall, zone), row);
}

/** How long it is from the one to the other, in words. */
export function lengthWords(from: MeasureEnd, to: MeasureEnd): string {
  return wordsOfLength(lengthBetween(from.begins, to.begins));
}

export function measuredWords(from: MeasureEnd, to: MeasureEnd): string {
  return strings.measure.said(from.name, to.name, lengthWords(from, to));
}

function endAt(
  name: string,
  bounds: Pick<Bounds, 'startMin' | 'startMax'>,
  instantAt: (wall: number) => number,
  row: number | null,
): MeasureEnd | null {
  const begins = beginningOf(bounds, instantAt);
  const { startMin, startMax } = bounds;
  return begins === null || startMin === null || startMax === null ? null : { name, begins, time: (startMin + startMax) / 2, row };
}

/** Of a whole day. */
function noInstant(wall: number): number {
  return wall;
}

/** An offset that was written says which of two equal times of a clock is meant. */
function instantIn(when: string, wall: number, zone: string): number {
  const parsed = parseWhen(when, zone);
  const part = parsed.ok ? firstPart(parsed.value.parsed) : null;
  return part !== null && isInstant(part) ? instantOf(part) : fromWallClock(wall, zone);
}

/** A place is as exact as it can be pointed at: a day, or where an hour takes enough pixels a time of day. */
function endOfPlace(time: number, { zone, perPixel }: MeasureScale): MeasureEnd | null {
  const step = HOUR_MS >= LEAST_POINTED_AT * perPixel ? STEPS.find((one) => one >= perPixel) : undefined;
  const when = step === undefined ? edtfOfDay(dayAt(time)) : timeOfDay(Math.round(time / step) * step);
  const parsed = parseWhen(when, zone);
  if (!parsed.ok) return endAt(when, { startMin: time, startMax: time + DAY_MS }, noInstant, null);
  const end = endAt(shortWords(parsed.value), parsed.value.bounds, (wall) => fromWallClock(wall, zone), null);
  return end === null ? null : { ...end, time: step === undefined ? time : end.time };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** An hour that takes fewer pixels than this cannot be pointed at. */
const LEAST_POINTED_AT = 6;
const STEPS = [1, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS);

/** As EDTF, to the minute. */
function timeOfDay(wall: number): string {
  const day = dayAt(wall);
  const minutes = Math.floor((wall - day * DAY_MS) / MINUTE_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${edtfOfDay(day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
