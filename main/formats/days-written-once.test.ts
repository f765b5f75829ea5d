import { expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

/* Programmes that write the day once above its times: a row with neither is of that day, too. */

it('a row without a day and a time is of the day above where others have a time and no day, told', () => {
  const table = 'Date,Time,Event\n2024-03-05,10:00,Opening\n,,Walk\n,11:00,Talk\n,,Lunch\n2024-03-06,09:00,Start\n,,Break\n,10:00,End\n';
  expect(datesOf(table)).toEqual([
    '2024-03-05T10:00',
    '2024-03-05',
    '2024-03-05T11:00',
    '2024-03-05',
    '2024-03-06T09:00',
    '2024-03-06',
    '2024-03-06T10:00',
  ]);
  expect(readTable(table).repairs.map(({ row }) => row)).toEqual([3, 4, 5, 7, 8]);
});

it('is refused where no row shows that habit, and behind the last row with a day or a time', () => {
  expect(datesOf('Date,Time,Event\n2024-03-05,10:00,Opening\n,,Walk\n2024-03-06,09:00,Start\n')).toEqual([
    '2024-03-05T10:00',
    '2024-03-06T09:00',
    '! row 3: There is no date.',
  ]);
  expect(datesOf('Date,Time,Event\n2024-03-05,10:00,Opening\n,11:00,Talk\n,,See the leaflet\n')).toEqual([
    '2024-03-05T10:00',
    '2024-03-05T11:00',
    '! row 4: There is no date.',
  ]);
  // “tbc” says that there is none.
  expect(datesOf('Date,Time,Event\n2024-03-05,10:00,Opening\n,11:00,Talk\ntbc,,Walk\ntbc,12:00,Tour\n2024-03-06,09:00,Start\n')).toEqual([
    '2024-03-05T10:00',
    '2024-03-05T11:00',
    '2024-03-06T09:00',
    expect.stringMatching(/^! row 4: /),
    expect.stringMatching(/^! row 5: /),
  ]);
});

it('is refused where most rows with a time have their day, too: one that lacks it may have a blank too many', () => {
  const table =
    'Date,Time,Event\n2024-05-04,09:00,Opening\n,10:00,Talk\n2024-05-06,09:00,Fair\n,,Unknown find\n2024-05-09,11:00,Walk\n,,Photo\n2024-06-01,08:00,End\n';
  expect(datesOf(table)).toEqual([
    '2024-05-04T09:00',
    '2024-05-04T10:00',
    '2024-05-06T09:00',
    '2024-05-09T11:00',
    '2024-06-01T08:00',
    '! row 5: There is no date.',
    '! row 7: There is no date.',
  ]);
});

it.each(['--:--:--', '--:--', '–', '…', '??:??'])('is refused with %s for its time, which says that there is none', (time) => {
  const lines = ['Date,Time,Event', '11/13/2023,14:02:11,Opened', `00/00/0000,${time},Not set`, '11/14/2023,14:09:30,Closed'];
  expect(datesOf(`${lines.join('\n')}\n`)).toEqual(['2023-11-13T14:02:11', '2023-11-14T14:09:30', expect.stringMatching(/^! row 3: /)]);
});
