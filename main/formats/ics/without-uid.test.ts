import { expect, it } from 'vitest';
import { readImport } from '../import';

const entry = (title: string, rule: string) => ['BEGIN:VEVENT', `SUMMARY:${title}`, 'DTSTART;VALUE=DATE:20260105', rule, 'END:VEVENT'];
const CALENDAR = [
  'BEGIN:VCALENDAR',
  ...entry('Review', 'RRULE:FREQ=WEEKLY'),
  ...entry('Review', 'RRULE:FREQ=WEEKLY'),
  ...entry('Audit', 'RRULE:FREQ=MONTHLY'),
  'END:VCALENDAR',
  '',
].join('\r\n');
const idsOf = () =>
  readImport(Buffer.from(CALENDAR), 'ics', { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' }).series.map(({ id }) => id);

it('a recurring event without a UID is known when the calendar is read again, and two that say the same are two', () => {
  const ids = idsOf();
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
  expect(ids).not.toContain(null);
  expect(idsOf()).toEqual(ids);
});
