import { dayAt } from '../../../shared/time/day';
import { dayText } from '../../../shared/time/day-text';
import { lineOf, newestFirst, type State, tipsOf } from './backup-lineage';

const TODAY = 3;
const DAYS = 7;
const AT_LEAST = 10;

/** How many backups of one file there are at most, besides one for each branch of its history. */
export const AT_MOST = 2 * (TODAY + DAYS + AT_LEAST);

export interface Round {
  /** UTC milliseconds. */
  readonly now: number;
  /** The state of the file now; there is a backup of it. */
  readonly present: string;
}

/**
 * Which backups of one file may go. Kept are, along the history that led to the present and once more among all: the newest three of
 * today, the last of each of the seven latest days before on which something changed, and the newest ten. Never removed, whatever the
 * clock said then or says now: the present state, and the last state of each branch, which no other backup leads on from. Of several
 * copies of one state the one made last counts. Newest means by history (see backup-lineage.ts), and a day is that of the last
 * change inside. Pure.
 *
 * @param backups readable ones of one file
 * @param dayOf the calendar day of an instant, as a person would see it; in UTC unless given.
 */
export function thinnedOut<T extends State>(backups: readonly T[], { now, present }: Round, dayOf: (at: number) => string = utcDay): T[] {
  const seen = new Set<string>();
  const ordered = newestFirst(backups).filter(({ state }) => !seen.has(state) && seen.add(state));
  const line = new Set(lineOf(present, ordered));
  const today = dayOf(now);
  const kept = new Set<T>([
    ...worthKeeping(ordered, today, dayOf),
    ...worthKeeping(
      ordered.filter(({ state }) => line.has(state)),
      today,
      dayOf,
    ),
  ]);
  const never = tipsOf(ordered).add(present);
  return backups.filter((backup) => !kept.has(backup) && !(never.has(backup.state) && ordered.includes(backup)));
}

function worthKeeping<T extends State>(newestOnTop: readonly T[], today: string, dayOf: (at: number) => string): T[] {
  let ofToday = 0;
  const days = new Set<string>();
  return newestOnTop.filter(({ changedAt }, index) => {
    const day = dayOf(changedAt);
    if (day === today) return ofToday++ < TODAY || index < AT_LEAST;
    const isLastOfDay = days.size < DAYS && !days.has(day);
    if (isLastOfDay) days.add(day);
    return isLastOfDay || index < AT_LEAST;
  });
}

function utcDay(at: number): string {
  return dayText(dayAt(at));
}
