import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

/** Titles and dates of a table. */
function eventsOf(text: string): string[] {
  const { problems, drafts } = readTable(text);
  return [...drafts.map(({ draft }) => `${draft.title}: ${draft.when}`), ...problems.map(({ row, message }) => `! row ${row}: ${message}`)];
}

describe('tables as people and programs write them', () => {
  it.each([
    [
      'Outlook in German',
      '"Betreff","Beginnt am","Beginnt um","Endet am","Endet um","Ganztägiges Ereignis","Kategorien","Ort","Privat"\n"Besprechung","8.1.2026","09:00:00","8.1.2026","09:30:00","Aus","","Berlin","Aus"\n"Urlaub","9.1.2026","00:00:00","12.1.2026","00:00:00","Ein","","","Ein"\n',
      ['Besprechung: 2026-01-08T09:00:00/2026-01-08T09:30:00', 'Urlaub: 2026-01-09/2026-01-11'],
    ],
    [
      'Outlook in French',
      '"Objet","Début","Début","Fin","Fin","Journée entière","Emplacement","Privé"\n"Réunion","08/01/2026","09:00:00","08/01/2026","09:30:00","Faux","Paris","Faux"\n"Congé","13/01/2026","00:00:00","14/01/2026","00:00:00","Vrai","","Vrai"\n',
      ['Réunion: 2026-01-08T09:00:00/2026-01-08T09:30:00', 'Congé: 2026-01-13'],
    ],
    [
      'UCDP, with a year beside the days',
      'id,year,conflict_name,date_start,date_end\n1,2021,Sudan: Government,2021-04-15 00:00:00.000,2021-04-15 00:00:00.000\n2,2021,Sudan: Government,2021-05-01 00:00:00.000,2021-05-03 00:00:00.000\n',
      ['Sudan: Government: 2021-04-15', 'Sudan: Government: 2021-05-01/2021-05-03'],
    ],
    [
      'GTD, where 0 is a day that is not known',
      'eventid,iyear,imonth,iday,city,summary\n1,2005,1,8,Baghdad,"A bomb."\n2,2005,2,0,Mosul,"Day unknown."\n3,2005,0,0,Mosul,"Month unknown."\n',
      ['A bomb.: 2005-01-08', 'Day unknown.: 2005-02', 'Month unknown.: 2005'],
    ],
    ['years before 1000', 'Year,Event\n-44,Caesar dies\n14,Augustus dies\n', ['Caesar dies: -0043', 'Augustus dies: 0014']],
    ['months of a spreadsheet', 'Month,Event\nJan-26,Start here\nFeb-25,End here\n', ['Start here: 2026-01', 'End here: 2025-02']],
    [
      'Wikidata, whose days are midnights',
      'item,itemLabel,pointInTime\nhttp://www.wikidata.org/entity/Q1,Battle of X,1815-06-18T00:00:00Z\nhttp://www.wikidata.org/entity/Q2,Battle of Y,-0043-03-15T00:00:00Z\n',
      ['Battle of X: 1815-06-18', 'Battle of Y: -0043-03-15'],
    ],
    ['Preceden', 'Title,Start Date,End Date,Layer\nWar,7/19/1870,5/10/1871,Politics\n', ['War: 1870-07-19/1871-05-10']],
    [
      'Zeek',
      'ts,uid,service,note\n1767890122.123,C1,dns,query one\n1767890123.5,C2,http,get two\n',
      ['query one: 2026-01-08T16:35:22.123Z', 'get two: 2026-01-08T16:35:23.5Z'],
    ],
    [
      'a French desk',
      'Date;Événement\n8 janvier 2026;Ouverture\n12 août 2026 à 16h35;Discours\n',
      ['Ouverture: 2026-01-08', 'Discours: 2026-08-12T16:35'],
    ],
    ['a German historian', 'Zeit;Ereignis\nMärz 1848;Revolution\nHerbst 1848;Unruhen\n', ['Revolution: 1848-03', 'Unruhen: 1848-23']],
  ])('%s', (_, table, expected) => expect(eventsOf(table)).toEqual(expected));

  it('take their titles from the column that tells events apart, not from the first with words', () => {
    const evtx =
      'RecordNumber,TimeCreated,Level,Provider,Channel,Computer,MapDescription\n1,2026-01-08 16:35:22,Info,Security-Auditing,Security,DC01,Successful logon\n2,2026-01-08 16:36:00,Info,Security-Auditing,Security,DC01,Failed logon\n';
    expect(eventsOf(evtx)[0]).toContain('Successful logon');
    const handmade =
      'Time (UTC),System,What was done by whom\n08/01/2026 16:35,DC01,Logon from VPN\n13/01/2026 09:02,DC02,Files copied out\n';
    expect(eventsOf(handmade)).toEqual(['Logon from VPN: 2026-01-08T16:35Z', 'Files copied out: 2026-01-13T09:02Z']);
  });

  it('keep midnights where another row has another time', () => {
    expect(eventsOf('Title,Date\na,2026-01-08 00:00\nb,2026-01-08 13:16\n')).toEqual(['a: 2026-01-08T00:00', 'b: 2026-01-08T13:16']);
    expect(readTable('Title,Date\na,2026-01-08 00:00\n').notes[0]).toContain('Every time is midnight (row 2)');
  });

  it('that say what is private are not public here', () => {
    const google = 'Subject,Start Date,Start Time,Private\nMeet,05/30/2026,10:00 AM,True\nOpen,05/31/2026,10:00 AM,False\n';
    expect(readTable(google).drafts.map(({ draft }) => draft.sensitivity)).toEqual([1, 0]);
  });
});
