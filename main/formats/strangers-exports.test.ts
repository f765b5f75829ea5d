import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';
import { readImport } from './import';

const CONTEXT = { today: '2026-11-28', zone: 'UTC', order: 'dmy' } as const;

/** Titles and dates of a table, and what was refused. */
function eventsOf(text: string): string[] {
  const { problems, drafts } = readTable(text, CONTEXT);
  return [...drafts.map(({ draft }) => `${draft.title}: ${draft.when}`), ...problems.map(({ row, message }) => `! row ${row}: ${message}`)];
}

describe('the column of the titles', () => {
  it.each([
    [
      'is what happened, not where',
      'CAD Number,Event Date/Time,Nature of Call,Block Address,Disposition\n1,01/13/2026 11:45:23 PM,THEFT - AUTO,1200 BLK MAIN ST,RPT\n2,01/14/2026 12:03:41 AM,SHOTS FIRED,900 BLK 5TH ST,GOA\n',
      ['THEFT - AUTO: 2026-01-13T23:45:23', 'SHOTS FIRED: 2026-01-14T00:03:41'],
    ],
    [
      'is a name rather than a path',
      'EntryNumber,ParentPath,FileName,Extension,Created0x10\n1,.\\Users\\bob\\Downloads,evil.exe,.exe,2026-01-08 03:14:15.5\n2,.\\Windows\\Prefetch,EVIL.EXE-1A2B.pf,.pf,2026-01-08 03:14:29.5\n',
      ['evil.exe: 2026-01-08T03:14:15.5', 'EVIL.EXE-1A2B.pf: 2026-01-08T03:14:29.5'],
    ],
    [
      'is no address of a page, though it is called Event',
      'event,eventLabel,date,placeLabel\nhttp://www.wikidata.org/entity/Q1,Battle of Waterloo,1815-06-18T00:00:00Z,Waterloo\nhttp://www.wikidata.org/entity/Q2,Battle of Marathon,-0489-09-12T00:00:00Z,Marathon\n',
      ['Battle of Waterloo: 1815-06-18', 'Battle of Marathon: -0489-09-12'],
    ],
    [
      'is filled in nearly every row',
      'No.;Ruler;Reign;House;Remarks\n1;Augustus;27 BC – AD 14;Julio-Claudian;the very first emperor\n2;William I;1066–1087;Normandy;\n3;Edward V;April – June 1483;York;one of the princes\n4;Louis XIV;1643–1715;Bourbon;\n',
      ['Augustus: -0026/0014', 'William I: 1066/1087', 'Edward V: 1483-04/1483-06', 'Louis XIV: 1643/1715'],
    ],
    [
      'is what happened, not how it ended',
      'Battle;Year;Outcome\nMarathon;490 BC;Greek victory\nCannae;216 BC;Carthaginian victory\nHastings;1066;Norman victory\n',
      ['Marathon: -0489', 'Cannae: -0215', 'Hastings: 1066'],
    ],
    [
      'may be the places, which stay what they are',
      'time,mag,magType,place\n2026-01-08T03:14Z,4.5,md,"6 km NW of The Geysers, CA"\n2026-01-08T05:00Z,5.1,mb,Fiji region\n',
      ['6 km NW of The Geysers, CA: 2026-01-08T03:14Z', 'Fiji region: 2026-01-08T05:00Z'],
    ],
  ])('%s', (_, text, expected) => expect(eventsOf(text)).toEqual(expected));

  it('gives way to kind and place where a cell of it is empty', () => {
    const { drafts, repairs } = readTable(
      'Event Name,Kind,Country,Date\nBoxing Day tsunami,Earthquake,Indonesia,2004-12-26\n,Earthquake,Haiti,2010-01-12\n,Drought,Somalia,2010-10\n',
    );
    expect(drafts.map(({ draft }) => draft.title)).toEqual(['Boxing Day tsunami', 'Earthquake, Haiti', 'Drought, Somalia']);
    expect(repairs).toMatchObject([
      { row: 3, message: expect.stringContaining('Kind, Country') },
      { row: 4, field: 'Event Name' },
    ]);
    // With nothing beside its date a row has no name.
    expect(eventsOf('Event Name,Date\nOne,2026-01-08\n,2026-01-09\n')).toContainEqual(expect.stringContaining('! row 3'));
  });

  it('is a kind of which nearly each cell is another', () => {
    const rows = Array.from({ length: 9 }, (_, at) => `2026-01-0${at + 1},Crisis number ${at + 1}`).join('\n');
    const { drafts } = readTable(`Date,Type\n${rows}\n`);
    expect(drafts.at(0)).toMatchObject({ lane: null, draft: { title: 'Crisis number 1' } });
    const kinds = readTable(`Date,Type,Title\n${rows.replace(/Crisis number (\d)/g, 'Crisis,Case $1')}\n`);
    expect(kinds.drafts.at(0)).toMatchObject({ lane: 'Crisis', draft: { title: 'Case 1' } });
  });
});

describe('columns of dates', () => {
  it.each([
    [
      'a start and what is due are a span; without a start what is due is the date',
      'Name,Created,Start Date,Due Date\nBrief,2026-01-02,2026-01-05,2026-01-08\nVenue,2026-01-02,,2026-02-01\n',
      ['Brief: 2026-01-05/2026-01-08', 'Venue: 2026-02-01'],
    ],
    [
      'what programs call closed or resolved is the end',
      'number,title,created_at,closed_at\n1,Crash on start,2026-01-08T14:30:00Z,2026-01-10T09:00:00Z\n2,Add dark mode,2026-01-12T08:00:00Z,\n',
      ['Crash on start: 2026-01-08T14:30:00Z/2026-01-10T09:00:00Z', 'Add dark mode: 2026-01-12T08:00:00Z'],
    ],
    ['what is due stands alone', 'Task,Due Date\nBrief,2026-01-08\n', ['Brief: 2026-01-08']],
    [
      'what is not always due began when it was made',
      'Summary,Issue key,Created,Due Date\nLogin fails,OPS-1,08/Jan/26 2:30 PM,\nRotate keys,OPS-2,12/Jan/26 11:05 AM,20/Jan/26 12:00 AM\n',
      ['Login fails: 2026-01-08T14:30', 'Rotate keys: 2026-01-12T11:05/2026-01-20'],
    ],
    [
      'times without a colon stand beside their day',
      'Pt No,Admitted,Time,Discharged,Reason\n1,03/01/2026,0830,05/01/2026,Chest pain\n2,28/01/2026,2215,29/01/2026,Asthma\n',
      ['Chest pain: 2026-01-03T08:30/2026-01-05', 'Asthma: 2026-01-28T22:15/2026-01-29'],
    ],
    [
      'the time of the start has a header of its own in other languages',
      '"Objet","Début","Heure de début","Fin","Heure de fin","Journée entière"\n"Réunion","08/01/2026","14:00:00","08/01/2026","15:30:00","Faux"\n"Congé","20/01/2026","00:00:00","23/01/2026","00:00:00","Vrai"\n',
      ['Réunion: 2026-01-08T14:00:00/2026-01-08T15:30:00', 'Congé: 2026-01-20/2026-01-22'],
    ],
    [
      'seasons under any header are two years',
      'Season,Champion\n2019-20,Liverpool\n1999-00,Manchester United\n2010-11,Leeds City\n',
      ['Liverpool: 2019/2020', 'Manchester United: 1999/2000', 'Leeds City: 2010/2011'],
    ],
    [
      'years of three digits are years where others are',
      'Place,Founded,Abolished\nAbbey of Cluny,910,1790\nAbbey of Fulda,744,1802\nAbbey of Bobbio,c. 614,\n',
      ['Abbey of Cluny: 0910/1790', 'Abbey of Fulda: 0744/1802', 'Abbey of Bobbio: 0614~'],
    ],
    [
      'a programme writes its day once',
      'Date,Time,Event\n8 Jan 2026,09:00,Doors open\n,10:30,First speech\n9 Jan 2026,09:15,Workshop\n,,Nobody knows when\n',
      ['Doors open: 2026-01-08T09:00', 'First speech: 2026-01-08T10:30', 'Workshop: 2026-01-09T09:15', '! row 5: There is no date.'],
    ],
    [
      'months and years, with any sign between',
      'Month,Headline\n1/2026,Snow falls\n12/2025,Wind blows\n11-2025,Rain comes\n',
      ['Snow falls: 2026-01', 'Wind blows: 2025-12', 'Rain comes: 2025-11'],
    ],
  ])('%s', (_, text, expected) => expect(eventsOf(text)).toEqual(expected));

  it('of another calendar are not read as ours', () => {
    const { drafts, fault } = readTable('تاریخ,رویداد\n۱۴۰۴/۱۰/۱۸,جلسه\n۱۴۰۳/۰۱/۳۱,بازدید\n');
    expect(drafts.length).toBe(0);
    expect(fault).toMatchObject({ row: 2, message: expect.stringContaining('count from the') });
    // A header that says which calendar it is is taken at its word.
    expect(eventsOf('Hijri Date,Event\n1447-07-19,Meeting\n1446-09-01,Ramadan begins\n')).toEqual([
      'Meeting: 2026-01-08',
      'Ramadan begins: 2025-03-01',
    ]);
    expect(eventsOf('Buddhist date,Event\n2569-01-08,Meeting\n2559-10-13,Mourning\n')).toEqual([
      'Meeting: 2026-01-08',
      'Mourning: 2016-10-13',
    ]);
    expect(eventsOf('التاريخ,الحدث\n٢٠٢٦/٠١/٠٨,اجتماع\n')).toEqual(['اجتماع: 2026-01-08']);
    expect(eventsOf('Date (Gregorian),رویداد\n۱۴۰۴/۱۰/۱۸,جلسه\n')).toEqual(['جلسه: 1404-10-18']);
    expect(eventsOf('Date,Event\n1404-10-18,A monastery burns\n')).toEqual(['A monastery burns: 1404-10-18']);
  });
});

describe('texts that are hardly tables', () => {
  it('quotation marks that close nothing are characters, and no row is swallowed', () => {
    const text =
      'Event|Date|Remark\nShip "Aurora" sails|2026-01-08|5" gun\n"Riot, downtown|2026-01-10|quote never closed\nStrike|2026-01-11|"ok"\n';
    expect(eventsOf(text)).toEqual(['Ship "Aurora" sails: 2026-01-08', '"Riot, downtown: 2026-01-10', 'Strike: 2026-01-11']);
    expect(readTable(text).notes[0]).toContain('row 3');
    // Cells of several lines stay what they are.
    expect(eventsOf('Event,Date\n"A\nB",2026-01-08\n')).toEqual(['A\nB: 2026-01-08']);
  });

  it('logs name their columns in a comment', () => {
    const zeek =
      '#separator \\x09\n#unset_field\t-\n#fields\tts\tuid\tnote\tmsg\n#types\ttime\tstring\tenum\tstring\n1767842055.5\tC1\tSSH::Guess\tGuessing passwords\n#close\t2026\n';
    expect(eventsOf(zeek)).toEqual(['Guessing passwords: 2026-01-08T03:14:15.5Z']);
    const web =
      '#Software: IIS\n#Fields: date time cs-method cs-uri-stem\n2026-01-08 03:14:15 GET /admin/login\n2026-01-08 03:14:19 POST /admin/upload\n';
    expect(readTable(web, CONTEXT).drafts.map(({ row, draft }) => `${row} ${draft.when}`)).toEqual([
      '3 2026-01-08T03:14:15Z',
      '4 2026-01-08T03:14:19Z',
    ]);
  });

  it('databases and .NET count milliseconds', () => {
    const lines =
      '{"title":"Signup","at":{"$date":"2026-01-08T14:30:00Z"}}\n{"title":"Purchase","at":{"$date":1767882600000}}\n{"title":"Refund","at":{"$date":{"$numberLong":"1767882600000"}}}\n{"title":"End","at":"/Date(1767882600000+0100)/"}\n';
    const { drafts } = readImport(Buffer.from(lines), 'jsonl', CONTEXT);
    expect(drafts.map(({ draft }) => new Date(draft.when).getTime())).toEqual(Array(4).fill(1767882600000));
  });
});
