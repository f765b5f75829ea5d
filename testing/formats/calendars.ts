import { readIcs } from '../../main/formats/read-ics';
import type { Imported } from '../../main/intake/imported';
import { occurrencesOf } from '../../shared/reviews/occurrences';

/** As in the cases: a timeline of Berlin, looked at on 28 November 2026. */
export const BERLIN = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;

type Parts = readonly (string | readonly string[])[];

/** A calendar of these lines; each list within them is an entry. */
export function calendarText(...parts: Parts): string {
  const lines = parts.flatMap((part) => (typeof part === 'string' ? [part] : ['BEGIN:VEVENT', ...part, 'END:VEVENT']));
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

export function readCalendar(...parts: Parts): Imported {
  return readIcs(calendarText(...parts), BERLIN);
}

/** "2026-01-05 Title" for each event of it. */
export function eventsIn(imported: Imported): string[] {
  return imported.drafts.map(({ draft }) => `${draft.when} ${draft.title}`);
}

/** The first dates of each of its series, with what became of those of which something is said: "2026-01-12 moved 2026-01-14". */
export function datesIn(imported: Imported, count = 6): string[][] {
  return imported.series.map(({ draft }) =>
    occurrencesOf(draft, { until: '2035-12-31', today: '2000-01-01' })
      .slice(0, count)
      .map(({ date, state, on }) => [date, ...(state === 'projected' ? [] : [state]), ...(on === undefined ? [] : [on])].join(' ')),
  );
}
