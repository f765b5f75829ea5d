import { expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

it.each(['„', '“', '〃', 'do.', 'dto.', 'ditto', 'idem', 'id.', '- " -', '",,"', '同上'])(
  '%s under a date is that date again, told',
  (mark) => {
    const { drafts, repairs, problems } = readTable(
      `Date;Event\n12 May 1940;Landing\n${mark.includes(' " ') ? `"${mark.replaceAll('"', '""')}"` : mark};March\n13 May 1940;Rest\n`,
    );
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['1940-05-12', '1940-05-12', '1940-05-13']);
    expect(repairs).toMatchObject([{ row: 3, message: expect.stringContaining('repeats what stands above it') }]);
  },
);

it('repeats what its own column says above, however often', () => {
  const rows = 'Start,End,Event\n12 May 1940,14 May 1940,A\n"""",15 May 1940,B\n"""","""",C\n';
  expect(datesOf(rows)).toEqual(['1940-05-12/1940-05-14', '1940-05-12/1940-05-15', '1940-05-12/1940-05-15']);
});

it('noughts for a day say that there is none, also beside a time', () => {
  const rows = 'Date,Time,Event\n2024-03-05,10:00,A\n0000-00-00,11:30,B\n2024-03-07,12:00,C\n';
  expect(datesOf(rows)).toEqual(['2024-03-05T10:00', '2024-03-07T12:00', '! row 3: There is no date.']);
});

it('an id that comes again is told, and both records are events', () => {
  const { drafts, notes } = readTable('Id,Date,Event\na,2024-01-01,A\nb,2024-01-02,B\na,2024-01-03,C\n');
  expect(drafts.map(({ draft }) => draft.title)).toEqual(['A', 'B', 'C']);
  expect(notes.join('\n')).toContain('stands in a record above already (row 4)');
});

it('days beyond those of a month beside a year are counted within it, whatever is said of them', () => {
  expect(datesOf('Year,Day,Event\n2023,45,A\n2023,120,B\n2024,366,C\n')).toEqual(['2023-02-14', '2023-04-30', '2024-12-31']);
});

it('the year of a film fills no row without a date, though others are of its year', () => {
  const rows = 'Date,Film,Year,Event\n2024-01-05,Dune,2024,Screening\n,Nosferatu,1922,Screening\n2023-02-07,Barbie,2023,Screening\n';
  expect(datesOf(rows)).toEqual(['2024-01-05', '2023-02-07', '! row 3: There is no date.']);
});

it('what was opened and is due is no span', () => {
  expect(datesOf('Task,Opened,Due\nPlan,2024-01-01,2024-01-05\nBuild,2024-02-01,2024-02-05\n')).toEqual(['2024-01-05', '2024-02-05']);
  expect(datesOf('Case,Opened,Due\nPlan,2024-01-01,2024-01-05\nBuild,2024-02-01,2024-02-05\n')).toEqual(['2024-01-01', '2024-02-01']);
});

it('2999 is no date among days of today, and a year among those far ahead', () => {
  expect(datesOf('Date,Event\n2024-01-05,A\n2999,B\n2024-03-01,C\n').join()).toContain('! row 3: There is no date.');
  expect(datesOf('Start,End,Event\n2024-01-05,2999-12-31,A\n2024-02-05,2024-02-07,B\n')).toEqual([
    '2024-01-05/..',
    '2024-02-05/2024-02-07',
  ]);
  expect(datesOf('Year,Event\n2150,A\n2400,B\n2999,C\n')).toEqual(['2150', '2400', '2999']);
});

it('hours of a remark in brackets are not those of the event', () => {
  const { drafts } = readTable(
    'Date,Event\n23 mars 2024 de 14h à 19h (Accès PMR de 15h à 16h),A\n23 March 2024 14:00 (doors 13:00),B\n23 March 2024 14:00 (Paris time),C\n',
  );
  expect(drafts.map(({ draft }) => [draft.title, draft.when])).toEqual([
    ['A', '2024-03-23'],
    ['B', '2024-03-23T14:00'],
  ]);
  expect(drafts.at(0)?.draft.summary).toContain('14h à 19h (Accès PMR de 15h à 16h)');
});
