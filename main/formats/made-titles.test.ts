import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

function read(text: string, context: Parameters<typeof readTable>[1] = {}) {
  const { drafts, problems, notes } = readTable(text, context);
  return {
    titles: [...drafts].map(({ draft }) => draft.title),
    whens: [...drafts].map(({ draft }) => draft.when),
    places: [...drafts].map(({ draft }) => draft.places.join()),
    problems: problems.map(({ message }) => message),
    notes: notes.join('\n'),
  };
}

const FLIGHT = table(
  'Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction',
  '1700000000,2023-11-14T22:13:20Z,DLH4AB,"50.03,8.57",0,12,70',
  '1700000060,2023-11-14T22:14:20Z,DLH4AB,"50.04,8.60",1200,160,71',
  '1700000120,2023-11-14T22:15:20Z,DLH4AB,"50.06,8.66",2900,210,73',
);

describe('a table without a column of titles', () => {
  it('has titles of its most telling columns, with their names, told', () => {
    const { titles, whens, problems, notes } = read(FLIGHT);
    expect(problems).toEqual([]);
    expect(titles[1]).toBe('Callsign = DLH4AB, Position = 50.04,8.60, Altitude = 1200');
    expect(whens[1]).toBe('2023-11-14T22:14:20Z');
    expect(notes).toMatch(/No column has titles: they were made of Callsign, Position and Altitude.*under “What the columns are”/);
  });

  it('has readings of sensors, and numbers alone', () => {
    const sensor = table(
      'time,sensor,temperature,humidity',
      '2026-01-08 10:00,A1,3.4,80',
      '2026-01-08 10:10,A1,3.6,81',
      '2026-01-08 10:20,A2,3.9,79',
    );
    expect(read(sensor).titles[0]).toBe('sensor = A1, temperature = 3.4, humidity = 80');
    expect(read(table('date,open,close', '2026-01-08,3.4,3.6', '2026-01-09,3.6,3.1')).titles).toEqual([
      'open = 3.4, close = 3.6',
      'open = 3.6, close = 3.1',
    ]);
  });

  it('has those that a person says, and no title where nothing else stands in it', () => {
    const columns = { uses: new Map([['title', ['Callsign']]] as const), keepOthers: false };
    expect(read(FLIGHT, { columns }).titles[0]).toBe('DLH4AB');
    expect(read(table('Date', '2026-01-08', '2026-01-09')).problems.join()).toContain('no column with titles');
  });
});

describe('titles of notes rather than kinds', () => {
  it('are the notes, since of which kind it was tells less than what somebody wrote', () => {
    for (const header of ['Notes', 'Remarks', 'Comments']) {
      const text = table(
        `Date,Type,${header}`,
        '2024-01-05,Call,Asked about the unpaid invoice',
        '2024-01-06,Email,Sent the contract to the client',
        '2024-01-07,Call,Agreed on a new date of delivery',
      );
      expect(read(text).titles, header).toEqual(expect.arrayContaining([expect.stringContaining('Asked about the unpaid invoice')]));
    }
  });
});

it('a column of comments that says something in its last rows only is taken', () => {
  const rows = Array.from({ length: 260 }, (_, at) => `2024-01-05,Meeting number ${at},${at === 259 ? 'The only remark' : ''}`);
  const { drafts, notes } = readTable(table('Date,Title,Comment', ...rows));
  expect([...drafts].at(-1)?.draft.summary).toContain('The only remark');
  expect(notes.join()).not.toContain('not taken over');
});

describe('titles of what happened rather than where', () => {
  it('crimes by their type and description, in places of their block', () => {
    const crimes = table(
      'ID,Case Number,Date,Block,IUCR,Primary Type,Description,Location Description,Arrest',
      '1,JA1,01/13/2024 10:30:00 PM,013XX S STATE ST,0820,THEFT,$500 AND UNDER,STREET,false',
      '2,JA2,01/14/2024 11:00:00 PM,025XX N CLARK ST,0486,BATTERY,DOMESTIC BATTERY SIMPLE,APARTMENT,true',
      '3,JA3,01/15/2024 01:15:00 AM,071XX W OHIO AVE,0820,THEFT,RETAIL THEFT,SMALL RETAIL STORE,false',
      '4,JA4,01/15/2024 02:15:00 AM,001XX E LAKE ST,0560,ASSAULT,SIMPLE,SIDEWALK,false',
    );
    const { titles, places } = read(crimes);
    expect(titles).toEqual(['THEFT, $500 AND UNDER', 'BATTERY, DOMESTIC BATTERY SIMPLE', 'THEFT, RETAIL THEFT', 'ASSAULT, SIMPLE']);
    expect(places[0]).toContain('013XX S STATE ST');
  });

  it('calls by their type, and then where', () => {
    const calls = table(
      'Case,Opened,Type,Address,Status',
      'C1,2024-01-13,Pothole,120 North Main Street,Closed',
      'C2,2024-01-14,Graffiti,44 Oak Avenue South,Open',
      'C3,2024-01-14,Pothole,9 Elm Street West,Closed',
      'C4,2024-01-15,Street light,310 Pine Road,Closed',
      'C5,2024-01-15,Pothole,12 Lake View Drive,Open',
    );
    expect(read(calls).titles.slice(0, 2)).toEqual(['Pothole, 120 North Main Street', 'Graffiti, 44 Oak Avenue South']);
    expect(read(calls).places[0]).toBe('120 North Main Street');
  });
});

describe('remarks that not every row has', () => {
  const REMARKS = [
    '',
    'Retard de deux heures à cause de la neige',
    '',
    'Annulé en raison de la grève générale',
    '',
    'Public nombreux, salle comble',
  ];
  const withRemarks = (header: string, columns: string, cells: readonly string[]) =>
    readTable(
      table(`Date;${columns};${header}`, ...REMARKS.map((remark, at) => `2023-0${at + 1}-04;${cells[at % cells.length]};${remark}`)),
    );
  const told = ({ drafts }: ReturnType<typeof readTable>) => [...drafts].map(({ draft: { title, summary } }) => [title, summary]);

  it.each<[string, string, string, readonly string[], readonly string[]]>([
    ['where it was', 'Remarque', 'Lieu', ['Lyon', 'Paris', 'Lille', 'Nantes', 'Brest', 'Metz'], ['Lyon', 'Paris', 'Lille']],
    ['who it was', 'Bemerkung', 'Gruppe', ['Anna und Ben', 'Cem', 'Dora', 'Emil', 'Fritz', 'Gerd'], ['Anna und Ben', 'Cem', 'Dora']],
    ['of what kind it was', 'Observaciones', 'Tipo', ['Reunión', 'Taller', 'Visita'], ['Reunión', 'Taller', 'Visita']],
    ['what was counted', 'Comments', 'Visitors', ['12', '15', '20'], ['Visitors = 12', 'Visitors = 15', 'Visitors = 20']],
    ['a number', 'Anmerkung', 'Nr', ['1', '2', '3', '4', '5', '6'], ['Nr = 1', 'Nr = 2', 'Nr = 3']],
  ])('are summaries, and the titles say %s', (_, header, column, cells, titles) => {
    const read = withRemarks(header, column, cells);
    expect(read.problems).toEqual([]);
    expect(told(read).slice(0, 3)).toEqual([
      [titles[0], ''],
      [titles[1], REMARKS[1]],
      [titles[2], ''],
    ]);
    expect(read.notes.join('\n')).not.toContain(`${header} was taken for the titles`);
    expect(read.counts.repaired).toBe(0);
  });

  it('are titles where nothing else is said', () => {
    const { drafts, problems } = readTable(table('Date;Remarque', ...REMARKS.map((remark, at) => `2023-0${at + 1}-04;${remark}`)));
    expect(drafts.map(({ draft }) => draft.title)).toEqual(REMARKS.filter((remark) => remark !== ''));
    expect(problems.map(({ row }) => row)).toEqual([2, 4, 6]);
  });

  it('and so are those that nearly all have, or all that have a date', () => {
    const rows = Array.from(
      { length: 10 },
      (_, at) => `2023-01-1${at};Room ${at % 2};${at === 4 ? '' : `Talk number ${at} of the series`}`,
    );
    const all = readTable(table('Date;Room;Remarks', ...rows));
    expect(all.drafts.map(({ draft }) => draft.title)[0]).toContain('Talk number 0');
    const undated = readTable(
      table('Date;Room;Remarks', ...rows.slice(0, 4), ...rows.slice(5).map((row) => row.replace(/;[^;]*$/, ';').replace(/^[^;]*/, ''))),
    );
    expect(undated.drafts.map(({ draft }) => draft.title)[0]).toContain('Talk number 0');
  });
});
