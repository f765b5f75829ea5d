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
    for (const label of [
      'Total: 2 tasks',
      'Итого',
      '合计',
      'Total général',
      'Suma',
      'TOTAL (2)',
      'Total hours',
      'Total for May',
      'Subtotal May/June',
      'Zwischensumme Mai 2026',
      'Total Q1',
      'Count: 3',
    ])
      expect(read(table('Task,Due,Hours', 'A,2026-01-08,3', `${label},,3`)).left, label).toHaveLength(1);
  });

  it.each(['Total', 'Grand total:', 'Summe', 'Total 2026', '合计'])(
    'is no event where its label %s stands in the column of the dates',
    (label) => {
      for (const row of [`${label},,7`, `${label},,`]) {
        const { events, left } = read(table('Date,Event,Cost', '2026-01-08,Fire,3', '2026-01-09,Flood,4', row));
        expect([events, left], row).toEqual([[2, 3], ['4: This sums up other rows and is no event.']]);
      }
    },
  );

  it('is no event where its sum has a unit, and one beside a word that is no month is', () => {
    expect(read(table('Stage,Date,Distance', 'Alps,2026-01-08,206 km', 'Total,,"3,498 km"')).left).toHaveLength(1);
    expect(readTable(table('Event,Date,Depth', 'Fire,2026-01-08,3', 'Total war,,3')).notEvents).toEqual([]);
  });

  it('is none where there is a date', () => {
    const rows = ['Total,1924-03-28,3', 'Total eclipse,2026-08-12,', 'Sum of all fears,2002-05-29,'];
    expect(read(table('Event,Date,Number', ...rows)).events).toEqual([2, 3, 4]);
  });

  it.each([
    ...[
      'Total eclipse,,',
      'Total loss of the ship,,3',
      'Total,,broken',
      '17 dead,,2',
      'Count of Monte Cristo,,1276',
      'Sum of All Fears,,914',
    ],
    ...['Count for Nothing,,222', 'Media,,4', 'Somme,,1916', 'Mean,,3', 'Suma de todos los miedos,,914', 'Total Recall,,'],
  ])('is none where the words of a row without a date say something else: %s', (row) => {
    const text = table('Event,Date,Number', 'A,2026-01-08,1', row);
    // Refused with that reason and not passed over, and an event where those without a date are to be taken.
    expect(readTable(text).counts).toMatchObject({ refused: 1, notEvents: 0 });
    expect(readTable(text, { undated: 'take' }).drafts.map(({ draft }) => draft.title)).toEqual(['A', row.split(',')[0]]);
  });

  it('is none where its row names an event beside it', () => {
    expect(readTable(table('Date,Event,Cost', '2026-01-08,Fire,3', 'Total,Eclipse,7')).counts).toMatchObject({ refused: 1, notEvents: 0 });
  });
});

describe('a row that names columns', () => {
  const FIRST = ['Visit,Date,Patients,Cost', 'Morning round,2026-01-08,3,40', 'Evening round,2026-01-09,4,50'];

  it.each([
    ['of a second table', ['Visit,Day,Patients,Fee', 'Night round,2026-01-10,3,4', 'Total visits,,7,90'], [4, 6]],
    ['alone, above the others', ['Visit,,,', 'Night round,2026-01-10,3,4', 'Summe EUR,,7,90'], [4, 6]],
    ['in another writing', ['visit,DATE,patients,cost', 'Night round,2026-01-10,3,4', 'Total,,7,90'], [4, 6]],
    ['in part', ['Visit,Date,,', 'Night round,2026-01-10,3,4', 'Sous-total,,7,90'], [4, 6]],
    ['in another order', ['Date,Visit,Patients,Cost'], [4]],
  ])('%s is no event, and told', (_, rows, none) => {
    const { events, left } = read(table(...FIRST, ...rows));
    expect(events).toEqual(rows.length > 1 ? [2, 3, 5] : [2, 3]);
    expect(left.map((one) => Number(one.split(':')[0]))).toEqual(none);
    expect(left[0]).toContain('This names columns again.');
  });

  it.each(['Paint the ward,Completed,Ana,x', 'Meeting,Completed,Ana,x', 'Visit,pending,Ana,x', 'Visit,Tuesday,Ana,x'])(
    'is none where it says something of its own, and is refused for its date: %s',
    (row) => {
      expect(readTable(table(...FIRST, row)).counts).toMatchObject({ refused: 1, notEvents: 0 });
    },
  );
});
