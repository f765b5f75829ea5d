import { isShownTwice, shownInstead } from '../../shared/time/skipped-hour';
import { isZone } from '../../shared/time/zone';

/** What is to be said of the times of a date that clocks of a zone skip, or show twice, when they change; each a sentence. */
export function clockChanges(edtf: string, zone: string): string[] {
  if (!isZone(zone)) return [];
  return [...edtf.matchAll(/(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/g)].flatMap(([, day = '', time = '']) => {
    const instead = shownInstead(day, time, zone);
    if (instead !== null) return [`On ${day} clocks in ${zone} skip ${time}; it was taken as ${instead}.`];
    return isShownTwice(day, time, zone) ? [`On ${day} clocks in ${zone} show ${time} twice; it was taken as the first.`] : [];
  });
}

/** The hour and minute of the first time in a date. */
export function minuteOf(edtf: string): string | undefined {
  return /T(\d\d:\d\d)/.exec(edtf)?.[1];
}
