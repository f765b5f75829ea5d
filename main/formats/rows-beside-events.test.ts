import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

/** What became of the rows: events by row, and what is none, with the reason. */
function read(text: string) {
  const { drafts, notEvents, problems, counts } = readTable(text);
  expect(problems).toEqual([]);
  return { events: drafts.map(({ row }) => row), left: notEvents.map(({ row, message }) => `${row}: ${message}`), counts };
}

describe('a row of units below the header', () => {
  const UNITS = (row: number) => `${row}: This says in which units or forms the columns are.`;

  it.each([
    ['in brackets', table('Event,Date,Depth', '[text],(yyyy-mm-dd),(m)', 'Fire,2026-01-08,3')],
    ['as forms and kinds', table('Event,Date,Depth', 'string,DD.MM.YYYY,number', 'Fire,08.01.2026,3')],
    ['of ERDDAP', table('time,name,latitude,speed', 'UTC,,degrees_north,m s-1', '2026-01-08T00:00:00Z,Buoy,3,2')],
    ['of the Geological Survey', table('agency\tdatetime\ttitle', '5s\t20d\t15s', 'USGS\t2026-01-08\tFlood').replaceAll(',', '\t')],
    ['beside an empty date', table('Event,Date,Depth,Speed', ',,(m),(km/h)', 'Fire,2026-01-08,3,4')],
  ])('%s is no event, counted with its reason', (_, text) => {
    const { events, left, counts } = read(text);
    expect([events, left]).toEqual([[3], [UNITS(2)]]);
    expect(counts).toMatchObject({ read: 2, notEvents: 1 });
  });

  it('is none further down, and where a cell says what nobody calls a unit', () => {
    expect(readTable(table('Event,Date', 'Fire,2026-01-08', '[text],(yyyy-mm-dd)')).counts).toMatchObject({ refused: 1, notEvents: 0 });
    expect(readTable(table('Event,Date', '(untitled),(unknown)', 'Fire,2026-01-08')).counts).toMatchObject({ notEvents: 0 });
    expect(readTable(table('Event,Date', 'h,2026-01-07', 'Fire,2026-01-08')).counts).toMatchObject({ accepted: 2 });
  });
});

describe('a row of sums', () => {
  it('is no event in tables and boards, whatever its language', () => {
    const { events, left } = read(
      table(
        'Task,Due,Hours,Cost',
        'A,2026-01-08,3,$4',
        'Subtotal,,3,$4',
        'B,2026-01-09,4,€5.00',
        'Summe,,4,',
        ',,7,"$1,009"',
        'Grand total,,,',
      ),
    );
    expect(events).toEqual([2, 4]);
    expect(left.map((one) => one.split(':')[0])).toEqual(['3', '5', '6', '7']);
    expect(left.join()).toContain('3: This sums up other rows and is no event.');
    expect(left.join()).toContain('6: This has numbers alone, neither date nor title.');
    for (const label of ['Total: 2 tasks', 'Итого', '合计', 'Total général', 'Suma', 'TOTAL (2)', 'Total hours'])
      expect(read(table('Task,Due,Hours', 'A,2026-01-08,3', `${label},,3`)).left, label).toHaveLength(1);
  });

  it('is none where there is a date, or words that say something else', () => {
    const rows = ['Total,1924-03-28,3', 'Total eclipse,2026-08-12,', 'Sum of all fears,2002-05-29,'];
    expect(read(table('Event,Date,Number', ...rows)).events).toEqual([2, 3, 4]);
    // Without a date they are refused with that reason, and not passed over.
    for (const row of ['Total eclipse,,', 'Total loss of the ship,,3', 'Total,,broken', '17 dead,,2'])
      expect(readTable(table('Event,Date,Number', 'A,2026-01-08,1', row)).counts, row).toMatchObject({ refused: 1, notEvents: 0 });
  });
});
