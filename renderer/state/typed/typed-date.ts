import { dayAt } from '../../../shared/time/day';
import { edtfOfDay } from '../../../shared/time/day-text';
import { parseWhen, type When } from '../../../shared/time/edtf';
import { exactInstant } from '../../../shared/time/instants';
import { type DateContext, understandDate } from '../../../shared/time/typed-date';
import { exactWords, shortWords } from '../../../shared/time/words';
import { fromWallClock } from '../../../shared/time/zone';
import { strings } from '../strings';

/** What a typed date means, as far as one can tell. */
export type TypedDate =
  | { readonly kind: 'empty' }
  | { readonly kind: 'understood'; readonly when: When; readonly alternatives: readonly When[] }
  | { readonly kind: 'unknown'; readonly message: string };

export function readTyped(text: string, context: DateContext, understand = understandDate): TypedDate {
  if (text.trim() === '') return { kind: 'empty' };
  const understood = understand(text, context);
  if (!understood.ok) return { kind: 'unknown', message: understood.error.message };
  return readEdtf(understood.value.edtf, context.zone, understood.value.alternatives);
}

/** A date that is EDTF already, so that nothing has to be guessed. */
export function readEdtf(edtf: string, zone: string, alternatives: readonly string[] = []): TypedDate {
  if (edtf === '') return { kind: 'empty' };
  const when = parseWhen(edtf, zone);
  if (!when.ok) return { kind: 'unknown', message: when.error.message };
  const others = alternatives.map((other) => parseWhen(other, zone));
  return { kind: 'understood', when: when.value, alternatives: others.flatMap((other) => (other.ok ? [other.value] : [])) };
}

/**
 * The text a date field starts with: the words people use, as long as they mean exactly the stored date when they are
 * read again; otherwise the EDTF string itself.
 */
export function editableText(edtf: string, context: DateContext): string {
  const parsed = parseWhen(edtf, context.zone);
  if (!parsed.ok) return edtf;
  const words = exactWords(parsed.value);
  const again = readTyped(words, context);
  return again.kind === 'understood' && again.when.edtf === edtf ? words : edtf;
}

/** A single calendar day, `YYYY-MM-DD`, or why it is not one. */
export function readDay(text: string, context: DateContext): { readonly day: string } | { readonly message: string } {
  const typed = readTyped(text, context);
  if (typed.kind === 'unknown') return { message: typed.message };
  if (typed.kind === 'empty' || !/^\d{4}-\d{2}-\d{2}$/.test(typed.when.edtf)) return { message: strings.dates.dayOnly };
  return { day: typed.when.edtf };
}

export interface Clocks {
  readonly home: string;
  readonly utc: string;
}

/** The same instant on the home zone's clock and in UTC; null unless the date is as exact as a minute. */
export function clocksOf(edtf: string, zone: string): Clocks | null {
  const parsed = parseWhen(edtf, zone);
  if (!parsed.ok || parsed.value.form !== 'point') return null;
  const { precision, bounds } = parsed.value;
  if (bounds.startMin === null || (precision !== 'minute' && precision !== 'second' && precision !== 'millisecond')) return null;
  const utc = exactInstant(parsed.value)?.from ?? fromWallClock(bounds.startMin, zone);
  return { home: clockText(bounds.startMin), utc: clockText(Math.floor(utc)) };
}

/** "8 Jan 2026, 12:46", the seconds only when there are any. */
function clockText(ms: number): string {
  const day = parseWhen(edtfOfDay(dayAt(ms)), 'UTC');
  // From the end, since years before 0 are longer.
  const clock = new Date(ms).toISOString().slice(-13, -5);
  const time = clock.endsWith(':00') ? clock.slice(0, 5) : clock;
  return `${day.ok ? shortWords(day.value) : edtfOfDay(dayAt(ms))}, ${time}`;
}
