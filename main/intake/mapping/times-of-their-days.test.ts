import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
const CALLS = ['Castor,2024-03-05,06:30,2024-03-06,18:15', 'Pollux,2024-03-08,14:10,2024-03-08,23:50'];
const SPANS = ['2024-03-05T06:30/2024-03-06T18:15', '2024-03-08T14:10/2024-03-08T23:50'];

describe('a time of day belongs to the day of which its header speaks', () => {
  it.each([
    ['Arrival Date', 'Arrival Time', 'Departure Date', 'Departure Time'],
    ['Departure Date', 'Departure Time', 'Arrival Date', 'Arrival Time'],
    ['Arr Date', 'Arr Time', 'Dep Date', 'Dep Time'],
    ['Date of arrival', 'Time of arrival', 'Date of departure', 'Time of departure'],
    ['Ankunft Datum', 'Ankunft Zeit', 'Abfahrt Datum', 'Abfahrt Zeit'],
    ['Arrivée date', 'Arrivée heure', 'Départ date', 'Départ heure'],
    ['Fecha de llegada', 'Hora de llegada', 'Fecha de salida', 'Hora de salida'],
    ['Check-in Date', 'Check-in Time', 'Check-out Date', 'Check-out Time'],
    ['Date In', 'Time In', 'Date Out', 'Time Out'],
    ['Start Date', 'Time', 'End Date', 'Time'],
  ])('%s, %s, %s, %s', (...headers) => {
    expect(datesOf(table(`Ship,${headers.join(',')}`, ...CALLS))).toEqual(SPANS);
  });

  it('in a header of two lines as well, and where the time stands before its day', () => {
    expect(datesOf(table('Ship,Arrival,,Departure,', ',Date,Time,Date,Time', ...CALLS))).toEqual(SPANS);
    const turned = ['Castor,06:30,2024-03-05,18:15,2024-03-06', 'Pollux,14:10,2024-03-08,23:50,2024-03-08'];
    expect(datesOf(table('Ship,Arrival Time,Arrival Date,Departure Time,Departure Date', ...turned))).toEqual(SPANS);
  });

  it('a stay that goes on has its arrival with its time, and no end', () => {
    const text = table('Ship,Arrival Date,Arrival Time,Departure Date,Departure Time', ...CALLS, 'Hanne,2024-03-29,19:30,,');
    expect(datesOf(text)).toEqual([...SPANS, '2024-03-29T19:30']);
  });

  it('only the time of one end is known: it stays with that end', () => {
    const rows = ['Castor,2024-03-05,2024-03-06,18:15', 'Pollux,2024-03-08,2024-03-09,23:50'];
    expect(datesOf(table('Ship,Arrival Date,Departure Date,Departure Time', ...rows))).toEqual([
      '2024-03-05/2024-03-06T18:15',
      '2024-03-08/2024-03-09T23:50',
    ]);
  });
});

describe('of several columns “Time” each belongs to the day beside it', () => {
  it('so that the time of a report is not that of what happened', () => {
    const rows = ['Burglary at a mill,2024-03-05,06:30,2024-03-04,18:15', 'Fight in a bar,2024-03-08,14:10,2024-03-07,23:50'];
    expect(datesOf(table('Case,Date Reported,Time,Date Occurred,Time', ...rows))).toEqual(['2024-03-04T18:15', '2024-03-07T23:50']);
    expect(datesOf(table('Case,Date Occurred,Time,Date Reported,Time', ...rows))).toEqual(['2024-03-05T06:30', '2024-03-08T14:10']);
  });

  it('and one alone that stands behind the day of a report is of that, which is told', () => {
    const text = table('Case,Date Reported,Time,Place,Date Occurred', 'Burglary at a mill,2024-03-05,06:30,Bonn,2024-03-04');
    expect(datesOf(text)).toEqual(['2024-03-04']);
    expect(readTable(text).notes.join('\n')).toContain('Column Time stands beside Date Reported and was taken for its times');
  });

  it('but of the only days in the table wherever it stands', () => {
    expect(datesOf(table('Date,Case,Time', '2024-03-05,Burglary,06:30'))).toEqual(['2024-03-05T06:30']);
    expect(datesOf(table('Time,Created Date,Start Date,Job', '06:30,2024-03-01,2024-03-05,Roof'))).toEqual(['2024-03-05T06:30']);
  });
});

describe('a header that says more in brackets or of its zone still names its time', () => {
  it.each([
    ['Conn. Date', 'Conn. Time (UTC)', 'Z'],
    ['Call Date', 'Call Time [UTC+2]', '+02:00'],
    ['Call Date (UTC)', 'Call Time (UTC)', 'Z'],
    ['Call Date (YYYY-MM-DD)', 'Call Time (hh:mm:ss)', ''],
    ['Call Date', 'Call Time UTC', 'Z'],
    ['Call Date UTC', 'Call Time', 'Z'],
    ['Anrufdatum', 'Anrufzeit (UTC)', 'Z'],
  ])('%s and %s', (date, time, zone) => {
    const text = table(`Item,${date},${time},Called party`, '1,2023-11-02,04:58:17,Mill at the quay', '2,2023-11-23,19:12:48,Boat house');
    expect(datesOf(text)).toEqual([`2023-11-02T04:58:17${zone}`, `2023-11-23T19:12:48${zone}`]);
  });

  it('over several lines, below a report about them', () => {
    const text = table(
      'USAGE REPORT,,,',
      'Run Date:,12/18/2023,,',
      ',,,',
      'Item,"Conn.\nDate","Conn.\nTime\n(UTC)","Called\nParty"',
      '1,11/02/23,04:58:17,Mill at the quay',
      '2,11/23/23,19:12:48,Boat house',
    );
    expect(datesOf(text)).toEqual(['2023-11-02T04:58:17Z', '2023-11-23T19:12:48Z']);
  });

  it('but “Call Time (s)” is a length', () => {
    expect(
      datesOf(table('Item,Call Date,Call Time (s),Party', '1,2023-11-02,0:47,Mill at the quay', '2,2023-11-23,12:40,Boat house')),
    ).toEqual(['2023-11-02', '2023-11-23']);
  });
});

describe('numbers under “Time” are hours and minutes without leading zeros', () => {
  it('only where each of them can be', () => {
    const events = ['Lamp at the quay', 'Rats in the park', 'Noise by night', 'Fire at the mill'];
    const rows = (times: readonly string[]): string[] => events.map((event, at) => `2024-03-0${at + 1},${times[at]},${event}`);
    for (const odd of ['75', '60', '160', '199', '2460']) {
      const read = readTable(table('Date,Time,Event', ...rows(['45', '120', '118', odd])));
      expect([odd, read.notes.filter((note) => note.includes('hhmm'))]).toEqual([odd, []]);
      expect(read.drafts.map(({ draft }) => draft.when)).not.toContain('2024-03-01T00:45');
    }
    expect(datesOf(table('Date,Time,Event', ...rows(['45', '7', '118', '2359'])))).toEqual([
      '2024-03-01T00:45',
      '2024-03-02T00:07',
      '2024-03-03T01:18',
      '2024-03-04T23:59',
    ]);
  });
});

describe('ends that are times of day are those of the day, whatever that is called', () => {
  const rows = ['2024-03-05,06:30,17:00,Roof', '2024-03-08,08:10,18:45,Harbour wall'];
  const spans = ['2024-03-05T06:30/2024-03-05T17:00', '2024-03-08T08:10/2024-03-08T18:45'];

  it.each(['Start date,Start time,End,Job', 'Start date,Alarm,End,Job', 'Begin,Alarm,End,Job', 'Date,Alarm,End,Job'])('%s', (header) => {
    expect(datesOf(table(header, ...rows))).toEqual(spans);
  });

  it('and end days that are called starts also where no other times are there', () => {
    const alone = rows.map((row) => row.split(',').toSpliced(1, 1).join(','));
    expect(datesOf(table('Start,End,Job', ...alone))).toEqual(['2024-03-05/2024-03-05T17:00', '2024-03-08/2024-03-08T18:45']);
  });
});

describe('times of start and end have headers that are the same but for a word, in the words that dates have', () => {
  it.each([
    ['Uhrzeit von', 'Uhrzeit bis'],
    ['Zeit Beginn', 'Zeit Ende'],
    ['Godzina od', 'Godzina do'],
    ['hora_salida', 'hora_llegada'],
    ['Heure de départ', "Heure d'arrivée"],
    ['heure deb', 'heure fin'],
    ['ora_inizio', 'ora_fine'],
    ['dep_time', 'arr_time'],
    ['Time from', 'Time to'],
    ['Clock start (UTC)', 'Clock stop (UTC)'],
  ])('%s, %s', (start, end) => {
    const text = table(`Date,${start},${end},Job`, '2024-03-05,06:30,17:00,Roof', '2024-03-08,08:10,18:45,Harbour wall');
    expect(datesOf(text).map((when) => when.replaceAll('Z', ''))).toEqual([
      '2024-03-05T06:30/2024-03-05T17:00',
      '2024-03-08T08:10/2024-03-08T18:45',
    ]);
  });

  it('an arrival that stands first begins a stay, unless the departure comes first in the day', () => {
    const header = 'Date,Arr,Dep,Ship';
    expect(datesOf(table(header, '2024-03-05,06:30,17:00,Castor', '2024-03-08,08:10,18:45,Pollux'))).toEqual([
      '2024-03-05T06:30/2024-03-05T17:00',
      '2024-03-08T08:10/2024-03-08T18:45',
    ]);
    expect(datesOf(table(header, '2024-03-05,17:00,06:30,Castor', '2024-03-08,18:45,08:10,Pollux'))).toEqual([
      '2024-03-05T06:30/2024-03-05T17:00',
      '2024-03-08T08:10/2024-03-08T18:45',
    ]);
  });
});
