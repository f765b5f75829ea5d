import { addIntervals } from '../cadence/dates';
import type { Series } from '../series';
import { countdownWords, daysBetween, dayWords } from './days';
import { expectedOn, type Occurrence, occurrencesIn } from './occurrences';

/** ahead: its lead time has begun. overdue: its day has passed and nobody said what became of it. */
export type ReminderKind = 'ahead' | 'overdue';

export interface Reminder {
  readonly kind: ReminderKind;
  readonly seriesId: string;
  readonly title: string;
  readonly n: number;
  /** The day it is or was expected on. */
  readonly day: string;
  /** What is remembered, so that each reminder comes once. It names the day: a review that is moved is reminded of anew. */
  readonly key: string;
}

/** Hours of the wall clock, `HH:MM`, in which nothing is said; they may reach over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Longer ago than this, a review that nobody settled is a matter for the Reviews tab, not for a reminder. */
const LOOK_BACK_DAYS = 400;

/** So many of a series on either side of today: a daily one nobody settles would else bring hundreds at once, and fill the memory of those given. */
const MOST_OF_A_SERIES = 30;

/**
 * The reminders to give now: whatever has entered its lead time or become overdue, also while the program was closed, and is
 * not remembered. Overdue first, oldest first.
 *
 * @param today day of the home zone
 * @param remembered keys of reminders given before
 * @param quiet null when there are none
 * @param now wall clock of the person, `HH:MM`
 */
export function dueReminders(
  series: readonly Series[],
  today: string,
  remembered: ReadonlySet<string>,
  quiet: QuietHours | null,
  now: string,
): Reminder[] {
  if (quiet !== null && isQuiet(quiet, now)) return [];
  const due = series.flatMap((one) => remindersOf(one, today)).filter(({ key }) => !remembered.has(key));
  const rank = { overdue: 0, ahead: 1 };
  return due.sort((one, other) => rank[one.kind] - rank[other.kind] || (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/**
 * The keys still worth remembering: those of other series (other timelines remember here, too) and those of reviews that may be
 * reminded of again, settled or not, since an outcome can be undone.
 */
export function worthRemembering(remembered: readonly string[], series: readonly Series[], today: string): string[] {
  const first = new Map(series.map((one) => [one.id, around(one, today)[0]?.n ?? 1]));
  return remembered.filter((key) => {
    const [id = '', n] = key.split('/');
    return Number(n) >= (first.get(id) ?? 0);
  });
}

function remindersOf(series: Series, today: string): Reminder[] {
  const until = shiftedBy(today, series.leadDays);
  return around(series, today).flatMap((occurrence): Reminder[] => {
    const kind = kindOf(occurrence, today, until);
    if (kind === null) return [];
    const day = expectedOn(occurrence);
    return [{ kind, seriesId: series.id, title: series.title, n: occurrence.n, day, key: `${series.id}/${occurrence.n}/${day}/${kind}` }];
  });
}

/** The occurrences that may be reminded of, whatever became of them. */
function around(series: Series, today: string): Occurrence[] {
  const window = { from: shiftedBy(today, -LOOK_BACK_DAYS), until: shiftedBy(today, series.leadDays), today };
  const all = occurrencesIn(series, window);
  const behind = all.filter((occurrence) => expectedOn(occurrence) < today);
  const ahead = all.filter((occurrence) => expectedOn(occurrence) >= today);
  return [...behind.slice(-MOST_OF_A_SERIES), ...ahead.slice(0, MOST_OF_A_SERIES)];
}

function shiftedBy(day: string, days: number): string {
  return addIntervals(day, { count: 1, unit: 'day' }, days) ?? day;
}

function kindOf(occurrence: Occurrence, today: string, until: string): ReminderKind | null {
  if (occurrence.state === 'unconfirmed') return 'overdue';
  if (occurrence.state !== 'projected' && occurrence.state !== 'moved') return null;
  const day = expectedOn(occurrence);
  return day >= today && day <= until ? 'ahead' : null;
}

/** Whether a wall clock stands within quiet hours; the first minute does, the last does not. Equal ends mean the whole day. */
export function isQuiet({ from, to }: QuietHours, now: string): boolean {
  if (from === to) return true;
  return from < to ? now >= from && now < to : now >= from || now < to;
}

/** A sentence for the notification: "due on 3 January 2027, in 14 days" */
export function reminderWords({ kind, n, day }: Pick<Reminder, 'kind' | 'n' | 'day'>, today: string): string {
  const when = `${dayWords(day)}, ${countdownWords(daysBetween(today, day))}`;
  return kind === 'ahead' ? `Review ${n} is due on ${when}.` : `Review ${n} was due on ${when}, and its outcome is not recorded.`;
}
