import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
const titlesOf = (text: string): string[] => readTable(text).drafts.map(({ draft }) => draft.title);

describe('columns that a header leaves out at its end', () => {
  const events = table(
    'Level,Date and Time,Source,Event ID,Task Category',
    'Information,1/13/2026 11:04:05 PM,Security-Auditing,4624,Logon,"An account was logged on.\n\nSubject: SYSTEM"',
    'Warning,1/13/2026 12:00:09 AM,Disk,153,None,"The operation, at block 1, was retried."',
  );

  it('are read, as the Event Viewer of Windows writes them', () => {
    const { drafts, problems } = readTable(events);
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => [draft.when, draft.title])).toEqual([
      ['2026-01-13T23:04:05', 'Security-Auditing, 4624'],
      ['2026-01-13T00:00:09', 'Disk, 153'],
    ]);
    expect([...drafts][0]?.draft.summary).toContain('Subject: SYSTEM');
  });

  it('are not made of separators within a text, nor of one wide row', () => {
    const blank = table('Date,Title', '2026-01-08,Fire, then flood', '2026-01-09,Rain, then sun');
    const small = table('Date,Title', '2026-01-08,Fire,flood', '2026-01-09,Rain,sun');
    const one = table('Date,Title', '2026-01-08,Fire', '2026-01-09,Rain,Sun');
    for (const [text, wide] of [
      [blank, 2],
      [small, 2],
      [one, 1],
    ] as const)
      expect(readTable(text).problems.filter(({ message }) => message.includes('cells, the header only')).length).toBe(wide);
  });
});

describe('a board with groups', () => {
  const board = table(
    'Harbour works,,,,',
    'Groundworks,,,,',
    'Name,Owner,Status,Timeline - Start,Timeline - End',
    'Survey,Ana,Done,2026-01-08,2026-01-12',
    'Dredging,Bo,Stuck,2026-02-02,2026-03-13',
    'Buildings,,,,',
    'Name,Owner,Status,Timeline - Start,Timeline - End',
    'Shed roof,Cy,Done,2026-04-01,2026-04-30',
  );

  it('has its header once: what repeats it, and the name of the group above, is no event', () => {
    const { notEvents, drafts, problems } = readTable(board);
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => draft.title)).toEqual(['Survey', 'Dredging', 'Shed roof']);
    expect(notEvents.map(({ row, message }) => [row, message])).toEqual(
      expect.arrayContaining([
        [6, 'This names the group below it.'],
        [7, 'This repeats the header.'],
      ]),
    );
  });

  it('has spans where two headers differ in start and end alone', () => {
    expect(datesOf(board)).toEqual(['2026-01-08/2026-01-12', '2026-02-02/2026-03-13', '2026-04-01/2026-04-30']);
    const contract = table('Contract,Contract start date,Contract end date', 'Quay,2026-01-08,2026-02-01', 'Shed,2026-03-01,2026-04-01');
    expect(datesOf(contract)).toEqual(['2026-01-08/2026-02-01', '2026-03-01/2026-04-01']);
  });

  it('keeps a row with one cell that stands above no header', () => {
    const text = table('Event,When,Place', 'Fire,2026-01-08,Quay', 'Flood,,', 'Rain,2026-01-09,Quay');
    expect(readTable(text, { undated: 'take' }).drafts.map(({ draft }) => draft.title)).toEqual(['Fire', 'Flood', 'Rain']);
  });
});

describe('matches', () => {
  it('are called by both sides, and “Tag” is the day where its cells are days', () => {
    const text = table(
      'Nr.;Tag;Anwurf;Heim;Gast',
      '1;Sa, 10.01.2026;19:30 Uhr;TSV Ulm;HSG Bonn',
      '2;So, 11.01.2026;17:00 Uhr;SG Kiel;TV Jena',
    );
    expect(datesOf(text)).toEqual(['2026-01-10T19:30', '2026-01-11T17:00']);
    expect(titlesOf(text)).toEqual(['TSV Ulm, HSG Bonn', 'SG Kiel, TV Jena']);
    const english = table(
      'Div,Date,Kick-off,HomeTeam,AwayTeam,FTHG',
      'E0,16/08/2024,20:00,Leeds,Fulham,1',
      'E0,01/09/2024,16:00,Derby,Stoke,2',
    );
    expect(datesOf(english)).toEqual(['2024-08-16T20:00', '2024-09-01T16:00']);
    expect(titlesOf(english)).toEqual(['Leeds, Fulham', 'Derby, Stoke']);
  });

  it('whose time is not known yet are on their day', () => {
    const text = table('Date,Time,Home,Away', '2026-01-08,19:30,Leeds,Derby', '2026-02-07,n. n.,Stoke,Fulham', '2026-02-08,TBA,Hull,York');
    expect(datesOf(text)).toEqual(['2026-01-08T19:30', '2026-02-07', '2026-02-08']);
  });

  it('a tag stays a tag', () => {
    const [first] = readTable(table('Date,Title,Tag', '2026-01-08,Fire,port')).drafts;
    expect(first?.draft.tags).toEqual(['port']);
  });
});

describe('collections and records of weather', () => {
  it('MoMA: the dates of a work are those of the work, not of the life of its artist', () => {
    for (const [born, died] of [
      ['(1841)', '(1918)'],
      ['1841', '1918'],
    ])
      expect(
        datesOf(
          table(
            'Title,Artist,ConstituentID,BeginDate,EndDate,Date,DateAcquired',
            `Bridge,Otto Wagner,6210,${born},${died},1896,1996-04-09`,
            `Villa,Otto Wagner,6210,${born},${died},c. 1903,1997-01-15`,
          ),
        ),
      ).toEqual(['1896', '1903~']);
  });

  it('the Met: the years between which a thing was made are no span, nor are those of its maker', () => {
    const text = table(
      'Object Number,Object ID,Title,Artist Begin Date,Artist End Date,Object Date,Object Begin Date,Object End Date',
      '1.1,1,Coin,1794,1869,1853,1853,1853',
      '2.1,2,Vase,1790,1860,ca. 1850,1845,1855',
    );
    expect(datesOf(text)).toEqual(['1853', '1850~']);
    const works = table('Work,Object Begin Date,Object End Date', 'Coin,1853,1853', 'Vase,1845,1855');
    expect(datesOf(works)).not.toContain('1845/1855');
  });

  it('days of which the rest is not understood are no titles', () => {
    const text = table(
      'Sygnatura|Data|Rodzaj|Termin',
      'C 12|03.12.2025|o zapłatę|14.01.2026, sala 9',
      'C 15|15.12.2025|o rozwód|21.01.2026, sala 7',
    );
    expect(titlesOf(text)).toEqual(['o zapłatę', 'o rozwód']);
  });

  it('NOAA Storm Events: called by what it was and where, not by its story', () => {
    const text = table(
      'EPISODE_ID,EVENT_ID,STATE,YEAR,EVENT_TYPE,CZ_NAME,BEGIN_DATE_TIME,CZ_TIMEZONE,END_DATE_TIME,EPISODE_NARRATIVE',
      '1,2,TEXAS,2010,Hail,DALLAS,28-APR-10 14:45:00,CST-6,28-APR-10 15:00:00,Storms formed.',
    );
    expect(datesOf(text)).toEqual(['2010-04-28T14:45:00-06:00/2010-04-28T15:00:00-06:00']);
    expect(titlesOf(text)).toEqual(['Hail, DALLAS, TEXAS']);
  });
});
