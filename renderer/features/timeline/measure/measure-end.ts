import type { FullEvent } from '../../../../shared/event';
import { dayAt } from '../../../../shared/time/day';
import { edtfOfDay } from '../../../../shared/time/day-text';
import { parseWhen } from '../../../../shared/time/edtf';
import { shortWords } from '../../../../shared/time/words';
import type { Pointed } from '../hand/pointed';
import { strings } from './strings';
import { type BeginDays, beginDays, daysBetween } from './time-between';

/** Where measuring begins, or ends. */
export interface MeasureEnd {
  readonly name: string;
  readonly days: BeginDays;
  /** Where it is drawn, wall-clock milliseconds: the middle of what is known of a beginning. */
  readonly time: number;
  /** Of an event; null: a place, or a review. */
  readonly row: number | null;
}

/** Null for what begins at no known time. */
export function endOf(pointed: Pointed): MeasureEnd | null {
  if (pointed.kind === 'place') return endAt(dayWords(pointed.time), pointed.time, pointed.time + 1, null);
  const { item } = pointed;
  if (item.kind === 'event') return endOfEvent(item.event);
  return item.kind === 'occurrence' ? endAt(`“${item.mark.seriesTitle}” ${item.mark.n}`, item.mark.at, item.mark.at + 1, null) : null;
}

export function endOfEvent({ title, bounds, row }: Pick<FullEvent, 'title' | 'bounds' | 'row'>): MeasureEnd | null {
  return endAt(`“${title}”`, bounds.startMin, bounds.startMax, row);
}

/** How long it is from the one to the other. */
export function lengthWords(from: MeasureEnd, to: MeasureEnd): string {
  const { least, most } = daysBetween(from.days, to.days);
  return least === most ? strings.measure.days(least) : strings.measure.range(least, most);
}

export function measuredWords(from: MeasureEnd, to: MeasureEnd): string {
  return strings.measure.said(from.name, to.name, lengthWords(from, to));
}

function endAt(name: string, startMin: number | null, startMax: number | null, row: number | null): MeasureEnd | null {
  const days = beginDays({ startMin, startMax });
  return days === null || startMin === null || startMax === null ? null : { name, days, time: (startMin + startMax) / 2, row };
}

function dayWords(time: number): string {
  const day = edtfOfDay(dayAt(time));
  const parsed = parseWhen(day, 'UTC');
  return parsed.ok ? shortWords(parsed.value) : day;
}
