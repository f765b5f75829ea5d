/** A backup as the policy sees it. */
export interface Dated {
  /** UTC milliseconds at which it was made. */
  readonly at: number;
}

const TODAY = 3;
const DAYS = 7;
const AT_LEAST = 10;

/**
 * Which backups may go. Kept are the newest three of today, the last of each of the seven
 * days before on which there are any, and as many of the newest as make ten. Never removed: the newest of all, and any dated after `now`, since then the clock was set back and
 * dates say nothing. Pure.
 *
 * @param now UTC milliseconds.
 * @param dayOf the calendar day of an instant, as a person would see it; in UTC unless given.
 */
export function thinnedOut<T extends Dated>(backups: readonly T[], now: number, dayOf: (at: number) => string = utcDay): T[] {
  const newestFirst = [...backups].sort((one, other) => other.at - one.at);
  const kept = new Set<T>(newestFirst.filter((backup) => backup.at > now));
  const today = dayOf(now);
  let ofToday = 0;
  const days = new Set<string>();
  for (const backup of newestFirst) {
    const day = dayOf(backup.at);
    if (day === today) {
      if (ofToday++ < TODAY) kept.add(backup);
    } else if (days.size < DAYS && !days.has(day)) {
      days.add(day);
      kept.add(backup);
    }
  }
  for (const backup of newestFirst) {
    if (kept.size >= AT_LEAST) break;
    kept.add(backup);
  }
  const [newest] = newestFirst;
  if (newest !== undefined) kept.add(newest);
  return backups.filter((backup) => !kept.has(backup));
}

function utcDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
