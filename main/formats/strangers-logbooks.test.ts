import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('a line that says above the names of columns of which kind they are', () => {
  it('is none of names, also where another table stands above', () => {
    const logbook = table(
      'Logbook Import,,,,,',
      ',,,,,',
      'Aircraft Table,,,,,',
      'Text,Text,YYYY,Text,Text,',
      'AircraftID,TypeCode,Year,Make,Model,',
      'N5218R,C172,1974,Cessna,172M,',
      'N404PA,PA28,1999,Piper,Archer III,',
      ',,,,,',
      'Flights Table,,,,,',
      'Date,Text,Text,Text,hhmm,Text',
      'Date,AircraftID,From,To,TimeOut,PilotComments',
      '2024-01-06,N5218R,KPAO,KSQL,18:05,Pattern work and crosswind',
      '2024-01-13,N5218R,KPAO,KSAC,17:10,"Dual, VOR tracking"',
      '2024-01-27,N5218R,KPAO,KHAF,22:15,First solo!',
    );
    const { drafts, problems, notes, counts } = readTable(logbook);
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => `${draft.when} ${draft.title}`)).toEqual([
      '2024-01-06 Pattern work and crosswind',
      '2024-01-13 Dual, VOR tracking',
      '2024-01-27 First solo!',
    ]);
    expect(notes.join('\n')).toContain('what stands above it was passed over');
    expect(counts).toMatchObject({ accepted: 3, refused: 0 });
  });

  it('is one of names where each is another and records follow', () => {
    expect(datesOf(table('Date,Number,Text', '2024-01-06,5,Pattern work', '2024-01-13,2,Tracking'))).toEqual(['2024-01-06', '2024-01-13']);
  });
});

describe('of several tables below each other', () => {
  const things = ['Aircraft,Country,Year', 'Cessna Skyhawk,France,1974', 'Piper Archer,Italy,1999', ''];

  it('one of things with a year each is not read, which is told', () => {
    const { drafts, notes, counts } = readTable(table(...things, 'Event,Date', 'First solo,2024-01-27', 'Checkride,2024-03-30'));
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['2024-01-27', '2024-03-30']);
    expect(notes.join('\n')).toContain('The table with its header in row 1 was not read');
    expect(counts).toMatchObject({ accepted: 2, refused: 0, notEvents: 3 });
  });

  it('one of things is not read where it has no years either', () => {
    const { drafts, notes } = readTable(
      table('Registration,Make,Model', 'N5218R,Cessna,172M', 'N404PA,Piper,Archer', '', 'Event,Date', 'First solo,2024-01-27'),
    );
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['2024-01-27']);
    expect(notes.join('\n')).toContain('The table with its header in row 1 was not read');
  });

  it.each(['Decision made', 'Progress made', 'What was built', 'Make or break'])(
    'one of decisions (“%s”) is read, whichever words its header holds',
    (header) => {
      const { drafts, notes } = readTable(
        table(`Year,${header}`, '1974,A school in Lyon', '1999,A bridge over the Rhône', '', 'Event,Date', 'First solo,2024-01-27'),
      );
      expect(drafts.map(({ draft }) => draft.when)).toEqual(['1974', '1999', '2024-01-27']);
      expect(notes.join('\n')).not.toContain('was not read');
    },
  );

  it('one of things is known by headers of several words, too', () => {
    const { drafts } = readTable(
      table('Aircraft make,Serial number,Year', 'Cessna,17280001,1974', 'Piper,28-4510,1999', '', 'Event,Date', 'First solo,2024-01-27'),
    );
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['2024-01-27']);
  });

  it('one that cannot be read is a fault of the import, by what is wrong with it', () => {
    const { drafts, problems, notes } = readTable(
      table('Event,Date,Place', 'First,03/15/2020,', 'Second,15/03/2020,', '', 'Incident,Date,Severity', 'First solo,2024-01-27,low'),
    );
    expect(notes.join('\n')).not.toContain('was not read');
    expect([...drafts]).toEqual([]);
    expect(problems.map(({ message }) => message).join()).toMatch(/row 3 .*only day first|only month first/);
  });

  it('a chronicle by years is read, whatever names what happened', () => {
    expect(
      datesOf(table('Year,Milestone,Note', '1974,Founded,in Lyon', '1999,Merged,with a rival', '', 'Event,Date', 'First solo,2024-01-27')),
    ).toEqual(['1974', '1999', '2024-01-27']);
    expect(
      datesOf(table('Year,Achievement', '1974,Founded in Lyon', '1999,Merged with a rival', '', 'Event,Date', 'First solo,2024-01-27')),
    ).toEqual(['1974', '1999', '2024-01-27']);
  });

  it('one that says of years what happened is read as the others are', () => {
    expect(
      datesOf(table('Event,Country,Year', 'Founded,France,1974', 'Merged,Italy,1999', '', 'Event,Date', 'First solo,2024-01-27')),
    ).toEqual(['1974', '1999', '2024-01-27']);
  });
});

describe('two columns of times beside a day', () => {
  const rows = (header: string, ...cells: string[]) => readTable(table(header, ...cells));

  it('are when it began and ended, the one that stands first the beginning', () => {
    for (const [out, back] of [
      ['TimeOut', 'TimeIn'],
      ['Time out', 'Time in'],
      ['Out', 'In'],
      ['Check-in', 'Check-out'],
      ['Clock in', 'Clock out'],
      ['Dep. time', 'Arr. time'],
      ['Departure Time', 'Arrival Time'],
      ['Off block', 'On block'],
    ]) {
      const { drafts } = rows(`Date,${out},${back},Remarks`, '2024-01-06,18:05,19:22,Pattern work', '2024-01-13,17:10,19:40,VOR tracking');
      expect(
        drafts.map(({ draft }) => draft.when),
        out,
      ).toEqual(['2024-01-06T18:05/2024-01-06T19:22', '2024-01-13T17:10/2024-01-13T19:40']);
    }
  });

  it('end on the next day where the end is earlier in the day, which is told; what would last longer than half a day is not', () => {
    const { drafts, repairs } = rows(
      'Date,Start time,End time,Event',
      '2024-03-30,23:30,00:50,Night flight',
      '2024-03-31,20:00,21:00,Evening',
      '2024-04-01,14:00,13:00,Odd',
    );
    expect(drafts.map(({ draft }) => draft.when)).toEqual([
      '2024-03-30T23:30/2024-03-31T00:50',
      '2024-03-31T20:00/2024-03-31T21:00',
      '2024-04-01T14:00',
    ]);
    expect(repairs).toMatchObject([
      { row: 2, message: 'The time of the end is earlier in the day than that of the start; it was read as of the next day.' },
      { row: 4, message: expect.stringContaining('The end lies before the start') },
    ]);
  });

  it('are what their words say where these have a direction, whichever stands first', () => {
    for (const [one, other] of [
      ['Shift end', 'Shift start'],
      ['Flight to', 'Flight from'],
      ['Arr. time', 'Dep. time'],
    ])
      expect(
        rows(`Date,Event,${one},${other}`, '2024-05-01,Watch,06:00,22:00').drafts.map(({ draft }) => draft.when),
        one,
      ).toEqual(['2024-05-01T22:00/2024-05-02T06:00']);
  });

  it('are none where words for in and out say no direction, and the one that stands first would be later: both are named', () => {
    const { drafts, notes } = rows(
      'Date,Event,TimeOut,TimeIn',
      '2024-05-01,Watch,17:00,08:30',
      '2024-05-02,Watch,16:00,08:00',
      '2024-05-03,Watch,17:30,09:15',
    );
    expect(drafts.map(({ draft }) => draft.when)[0]).toBe('2024-05-01');
    expect(notes.join('\n')).toContain('Columns not taken over: TimeOut, TimeIn');
  });
});

describe('times of start and end beside a date in several columns', () => {
  it('are both read, also behind midnight', () => {
    expect(datesOf(table('Year,Month,Day,Start time,End time,Event', '2024,5,1,22:00,06:00,Watch', '2024,5,3,08:00,12:00,Watch'))).toEqual([
      '2024-05-01T22:00/2024-05-02T06:00',
      '2024-05-03T08:00/2024-05-03T12:00',
    ]);
  });
});

describe('a column of ends that are times of day alone', () => {
  it('ends what began in the first other column of times, whatever that is called', () => {
    const { drafts, notes } = readTable(
      table(
        'Datum;Alarm;Ende;Stichwort',
        '14.01.2022;23:48;02:15;Wohnungsbrand',
        '17.02.2022;05:30;;Sturm',
        '03.03.2022;11:04;11:40;Alarm',
      ),
    );
    expect(drafts.map(({ draft }) => draft.when)).toEqual([
      '2022-01-14T23:48/2022-01-15T02:15',
      '2022-02-17T05:30',
      '2022-03-03T11:04/2022-03-03T11:40',
    ]);
    expect(notes.join('\n')).toContain('Columns Alarm and Ende were taken for the times of start and end.');
  });

  it.each(['Date', 'Start'])('says until when the day of %s lasted where no other times are there', (name) => {
    const { drafts, problems } = readTable(
      table(`${name},End,Event`, '2024-05-01,17:00,Open day', '2024-05-02,,Fair', '2024-05-03,18:30,Talk'),
    );
    const days = ['2024-05-01/2024-05-01T17:00', '2024-05-02', '2024-05-03/2024-05-03T18:30'];
    expect([drafts.map(({ draft }) => draft.when), problems]).toEqual([days, []]);
  });
});

it('a Spanish register of days, with limits, months, years and none at all', () => {
  const { drafts, problems } = readTable(
    table(
      'Nº;Apellido y nombre;Fecha de desaparición;Localidad',
      '1;ACUÑA, Jorge;24/03/1976;La Plata',
      '2;CÓRDOBA, Néstor;06/1976;Berisso',
      '3;DÍAZ, Inés;1976;Morón',
      '4;GÓMEZ, Raúl;entre el 10/04/1977 y el 14/04/1977;Lanús',
      '5;IBÁÑEZ, Ana;s/f;La Plata',
    ),
  );
  expect(drafts.map(({ draft }) => `${draft.when} ${draft.title}`)).toEqual([
    '1976-03-24 ACUÑA, Jorge',
    '1976-06 CÓRDOBA, Néstor',
    '1976 DÍAZ, Inés',
    '[1977-04-10..1977-04-14] GÓMEZ, Raúl',
  ]);
  expect(problems.map(({ message }) => message)).toEqual(['There is no date.']);
});
