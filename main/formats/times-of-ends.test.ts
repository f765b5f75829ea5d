import { expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

/* What columns of times say of dates that have a time of their own. */

it('an end that is a time alone ends on the day of a start that has a time itself, or behind midnight', () => {
  expect(datesOf('Start,End time,Event\n2024-03-05 14:00,15:30,A\n2024-03-05 23:00:30,01:30,B\n')).toEqual([
    '2024-03-05T14:00/2024-03-05T15:30',
    '2024-03-05T23:00:30/2024-03-06T01:30',
  ]);
  expect(datesOf('Start,End time,Event\n"5 March 2024, 2:00 pm",3:30 pm,A\n05.03.2024 14.00 Uhr,15.30 Uhr,B\n')).toEqual([
    '2024-03-05T14:00/2024-03-05T15:30',
    '2024-03-05T14:00/2024-03-05T15:30',
  ]);
});

it('it is in the zone of its start, unless it says another', () => {
  expect(datesOf('Start,End time,Event\n2024-03-05T14:00:00Z,15:30,A\n2024-03-05 14:00 CET,15:30 UTC,B\n')).toEqual([
    '2024-03-05T14:00:00Z/2024-03-05T15:30Z',
    '2024-03-05T14:00+01:00/2024-03-05T15:30Z',
  ]);
});

it('it may stand among ends that are dates', () => {
  expect(datesOf('Start,End,Event\n2024-03-05 14:00,15:30,A\n2024-03-05 23:00,2024-03-06 01:30,B\n2024-03-07,15:30,C\n')).toEqual([
    '2024-03-05T14:00/2024-03-05T15:30',
    '2024-03-05T23:00/2024-03-06T01:30',
    '2024-03-07/2024-03-07T15:30',
  ]);
  expect(datesOf('Start,End,Event\n5 March 14:00,15:30,A\n6 March 23:00,01:30,B\n', { dates: { firstYear: 2024 } })).toEqual([
    '2024-03-05T14:00/2024-03-05T15:30',
    '2024-03-06T23:00/2024-03-07T01:30',
  ]);
});

it('a time that a date contradicts stands in the summary, told', () => {
  const { drafts, notes } = readTable(
    'Date,Time,End date,End time,Event\n2024-03-05 14:00,15:00,2024-03-06 10:00,11:00,A\n2024-03-05 14:00,2:00 pm,2024-03-06 10:00,10:00,B\n',
  );
  expect(drafts.map(({ draft }) => [draft.when, draft.summary ?? ''])).toEqual([
    ['2024-03-05T14:00/2024-03-06T10:00', 'Time: 15:00; 11:00'],
    ['2024-03-05T14:00/2024-03-06T10:00', ''],
  ]);
  expect(notes.join('\n')).toMatch(/Row 2, Time: “15:00” is another time/);
  expect(notes.join('\n')).toMatch(/Row 2, End time: “11:00” is another time/);
  expect(notes.join('\n')).not.toMatch(/Row 3/);
});

it('a time beside several days is that of the first, told', () => {
  const { drafts, notes } = readTable(
    'Date,Time,Event\n20–24 May 2024,10.00am,A\n"Monday 20 – Friday 24 May 2024",10:00,B\n28 May 2024,10:30,C\n20 May 2024 09:00 – 24 May 2024 17:00,,D\n',
  );
  expect(drafts.map(({ draft }) => draft.when)).toEqual([
    '2024-05-20T10:00/2024-05-24',
    '2024-05-20T10:00/2024-05-24',
    '2024-05-28T10:30',
    '2024-05-20T09:00/2024-05-24T17:00',
  ]);
  expect(notes.join('\n')).toContain('Row 2, Time: The time stands beside several days; it was taken for that of the first.');
});

it('an end that is a time alone beside a start that says two times itself, or is a span, is refused, told', () => {
  const { drafts, problems } = readTable(
    'When,End time,Event\n2024-03-06 09:00,10:00,A\n2024-03-06 10:00-11:00,12:00,B\n2024-03-06T10:00/2024-03-06T11:00,12:00,C\n2024-03-06 10:00 – 2024-03-07 11:00,12:00,D\n',
  );
  expect(drafts.map(({ draft }) => draft.when)).toEqual(['2024-03-06T09:00/2024-03-06T10:00']);
  expect(problems.map(({ row }) => row)).toEqual([3, 4, 5]);
  expect(problems[0]?.message).toMatch(/end/i);
});

it('an end in the night, of what began at a time that nobody wrote, is of the night behind that day', () => {
  const text = 'Date,Event,End\n2024-05-04,Party,01:30\n2024-05-05,Fair,00:00\n2024-05-06,Concert,17:00\n';
  expect(datesOf(text)).toEqual(['2024-05-04/2024-05-05T01:30', '2024-05-05/2024-05-06T00:00', '2024-05-06/2024-05-06T17:00']);
  expect(readTable(text).repairs?.length ?? 0).toBeGreaterThan(0);
});

it.each(['Arrival', 'Arrival time', 'Ankunft', 'Heure d’arrivée', 'Llegada'])(
  'a time of arrival alone (%s) is when it was, not an end',
  (header) => {
    expect(
      datesOf(`Date,${header},Event\n2024-03-05,17:00,Anna docks\n2024-03-06,18:30,Berta docks\n2024-03-07,09:00,Carl docks\n`),
    ).toEqual(['2024-03-05T17:00', '2024-03-06T18:30', '2024-03-07T09:00']);
  },
);

it('that an end has a time and its start has none is told', () => {
  const { drafts, notes } = readTable(
    'Date,Departure,Arrival,Event\n2024-03-05,,17:00,Anna sails\n2024-03-06,10:00,18:30,Berta sails\n2024-03-07,,09:00,Carl sails\n',
  );
  expect(drafts.map(({ draft }) => draft.when)).toEqual([
    '2024-03-05/2024-03-05T17:00',
    '2024-03-06T10:00/2024-03-06T18:30',
    '2024-03-07/2024-03-07T09:00',
  ]);
  expect(notes.join('\n')).toContain('No time says when these began (rows 2 and 4)');
  expect(readTable('Date,End time,Event\n2024-03-05,17:00,Fair\n2024-03-06,18:30,Concert\n').notes.join('\n')).toContain(
    'No time says when these began (rows 2 and 3)',
  );
});
