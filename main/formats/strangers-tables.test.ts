import { describe, expect, it } from 'vitest';
import { readImport } from './import';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;

function read(text: string, dates: object = {}) {
  return readImport(Buffer.from(text), 'csv', { ...CONTEXT, dates });
}

function whens(text: string, dates: object = {}): string[] {
  const { problems, drafts } = read(text, dates);
  expect(problems).toEqual([]);
  return drafts.map(({ draft }) => draft.when);
}

describe('dates of one column are read one way', () => {
  it('by those that can be read one way only', () => {
    const table = 'Title,Date\na,12/31/2025\nb,1/13/2026\nc,3/4/2026\nd,5/6/2026\n';
    expect(whens(table)).toEqual(['2025-12-31', '2026-01-13', '2026-03-04', '2026-05-06']);
    expect(read(table).notes).toEqual(['Column Date: dates in digits were read month first: rows 2 and 3 can be nothing else.']);
    expect(whens(table.replace('12/31/2025', '31/12/2025').replace('1/13/2026', '13/1/2026'))).toEqual([
      '2025-12-31',
      '2026-01-13',
      '2026-04-03',
      '2026-06-05',
    ]);
    // One column may hold starts and another ends, written by one hand.
    expect(whens('Title,Start,End\na,1/2/2026,1/31/2026\n')).toEqual(['2026-01-02/2026-01-31']);
  });

  it('not where it proves both, which is refused with both proofs', () => {
    const { problems, drafts } = read('Title,Date\na,12/31/2025\nb,31/12/2025\nc,3/4/2026\n');
    expect(drafts).toHaveLength(0);
    expect(problems).toEqual([
      { row: 2, field: 'Date', message: expect.stringContaining('Row 3 can only be day first, row 2 only month first') },
    ]);
  });

  it('unless somebody says which, which is asked: then the others are refused one by one', () => {
    const table = 'Title,Date\na,12/31/2025\nb,31/12/2025\nc,3/4/2026\n';
    expect(read(table).decisions).toMatchObject([{ about: 'order', by: 'nobody', choices: ['dmy', 'mdy'] }]);
    const said = { ...CONTEXT, order: 'dmy', dates: { by: { order: 'person' } } } as const;
    const { drafts, problems, fault, decisions } = readImport(Buffer.from(table), 'csv', said);
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['2025-12-31', '2026-04-03']);
    expect(problems).toMatchObject([{ row: 2, field: 'Date' }]);
    expect(fault).toBeNull();
    expect(decisions).toMatchObject([{ about: 'order', by: 'person', value: 'dmy' }]);
  });

  it('and where nothing proves it, as was said, which is told', () => {
    expect(read('Title,Date\na,3/4/2026\n').ambiguous).toMatchObject({ count: 1, rows: [2] });
    // Fourth of April is the same either way.
    expect(read('Title,Date\na,4/4/2026\n').notes).toEqual([]);
  });
});

describe('years', () => {
  it('in pairs are told by the column', () => {
    const pairs = ['2018-19', '2019-20', '2020-21', '2021-22'];
    expect(whens(`Title,When\n${pairs.map((pair) => `x,${pair}`).join('\n')}`)).toEqual([
      '2018/2019',
      '2019/2020',
      '2020/2021',
      '2021/2022',
    ]);
    expect(whens('Title,When\na,1999-00\nb,2003-04\n')).toEqual(['1999/2000', '2003/2004']);
    // A month among them makes them months and seasons.
    expect(whens('Title,When\na,2020-21\nb,2020-03\n')).toEqual(['2020-21', '2020-03']);
    expect(read('Title,When\na,2020-21\n').ambiguous.count).toBe(0);
    expect(read('Title,When\na,2020-21\n').notes).toEqual([expect.stringContaining('row 2 may be two years each')]);
  });

  it('that are far apart are two years where one of them can be nothing else, or a printer set its dash', () => {
    expect(whens('Title,When\na,1914-18\nb,1939-45\nc,2020-21\nd,1909-27\n')).toEqual(['1914/1918', '1939/1945', '2020/2021', '1909/1927']);
    expect(whens('Title,When\na,1909–27\nb,1910–12\nc,1890\n')).toEqual(['1909/1927', '1910/1912', '1890']);
    expect(whens('Title,When\na,1914–18\nb,2020–05\n')).toEqual(['1914/1918', '2020-05']);
    expect(read('Title,When\na,1909–27\nb,1914-18\nc,1920-27\n').notes).toEqual([
      'Column When: 1920-27 was read as two years, 1920 to 1927: rows 2 and 3 can be nothing else.',
    ]);
    expect(whens('Title,When\na,2020–21\nb,1999\n')).toEqual(['2020/2021', '1999']);
    expect(read('Title,When\na,2020–21\nb,1999\n').notes).toEqual([]);
    // Told, where nothing proves it.
    expect(whens('Title,When\na,1909-27\nb,1950\n')).toEqual(['1909-27', '1950']);
    expect(read('Title,When\na,1909-27\nb,1950\n').notes).toEqual([expect.stringContaining('row 2 may be two years each')]);
    expect(whens('Title,When\na,1909-27\n', { yearPairs: true })).toEqual(['1909/1927']);
  });

  it('in pairs may be written with a slash, and with one digit', () => {
    const seasons = 'Title,Season\na,2010/11\nb,2011/12\nc,2012/13\n';
    expect(whens(seasons)).toEqual(['2010/2011', '2011/2012', '2012/2013']);
    expect(read(seasons).notes).toContain('Column Season: 2010/11 was read as two years, 2010 to 2011: row 4 can be nothing else.');
    expect(whens('Title,When\na,1648/9\nb,1659/60\nc,1700/01\nd,1999/00\n')).toEqual(['1648/1649', '1659/1660', '1700/1701', '1999/2000']);
    // Months stay months.
    expect(whens('Title,When\na,2010/11\nb,2011/12\nc,2012/5\n')).toEqual(['2010-11', '2011-12', '2012-05']);
    expect(whens(seasons, { yearPairs: false })).toEqual(['2010-11', '2011-12', '2012/2013']);
  });

  it('of two digits are not ahead, unless their century is said', () => {
    expect(whens('Title,Date\na,1/8/26\nb,13/8/27\n')).toEqual(['2026-08-01', '1927-08-13']);
    expect(whens('Title,Date\na,1/8/26\nb,13/8/27\n', { century: 2000 })).toEqual(['2026-08-01', '2027-08-13']);
    expect(read('Title,Date\na,1/8/26\n').notes[0]).toContain('years of two digits (row 2) were read as 1927 to 2026');
  });

  it('with a minus are historical, unless said', () => {
    expect(whens('Title,Date\na,-44\n')).toEqual(['-0043']);
    expect(whens('Title,Date\na,-44\n', { negativeYears: 'astronomical' })).toEqual(['-0044']);
  });
});

describe('numbers', () => {
  it('that fill a column count days or seconds', () => {
    expect(whens('Title,Date\na,45000\nb,46030.5694\n')).toEqual(['2023-03-15', '2026-01-08T13:40']);
    expect(whens('Title,Date\na,1767890122\nb,1767890122000\nc,1767890122123456\n')).toEqual([
      '2026-01-08T16:35:22Z',
      '2026-01-08T16:35:22Z',
      '2026-01-08T16:35:22.123456Z',
    ]);
    expect(read('Title,Date\na,45000\n').notes).toEqual(['Column Date: numbers (row 2) were read as days of a spreadsheet.']);
  });

  it('among dates are told rather than taken', () => {
    expect(read('Title,Date\na,45000\nb,2026-01-08\n').problems).toMatchObject([{ row: 2, field: 'Date' }]);
  });
});

describe('times', () => {
  it('stand in a column of their own', () => {
    expect(whens('event,date,time\nTakeoff,2014-03-07,16:42\n')).toEqual(['2014-03-07T16:42']);
    expect(whens('event,date_utc,time_utc\nA,2014-03-07,16:42\n')).toEqual(['2014-03-07T16:42Z']);
    expect(whens('event,date,time\nA,2014-03-07,\n')).toEqual(['2014-03-07']);
  });

  it('without a zone are the timeline’s, or of the zone that is said', () => {
    const table = 'Title,Date\nA,2026-01-08 16:35:22\n';
    expect(whens(table)).toEqual(['2026-01-08T16:35:22']);
    expect(whens(table, { timesIn: 'UTC' })).toEqual(['2026-01-08T16:35:22Z']);
    expect(read(table).notes).toEqual(['Column Date: times without a zone (row 2) were read in the timeline’s own, Europe/Berlin.']);
  });

  it('of calendars have a start, an end, and whole days', () => {
    const outlook = [
      '"Subject","Start Date","Start Time","End Date","End Time","All day event","Categories","Description","Location"',
      '"Call","1/8/2026","9:00:00 AM","1/8/2026","9:30:00 AM","False","Talks","","Islamabad"',
      '"Holiday","1/9/2026","12:00:00 AM","1/10/2026","12:00:00 AM","True","","",""',
      '"Proof","1/13/2026","2:00:00 PM","1/13/2026","2:30:00 PM","False","","",""',
    ].join('\n');
    expect(whens(outlook)).toEqual(['2026-01-08T09:00:00/2026-01-08T09:30:00', '2026-01-09', '2026-01-13T14:00:00/2026-01-13T14:30:00']);
  });
});

describe('columns', () => {
  it.each([
    ['Event Title,Event Date,Description\nA,2026-01-08,d\n', { title: 'A', when: '2026-01-08', summary: 'd' }],
    ['Titel;Datum;Notiz\nGespräch;08.01.2026;ü 5\n', { title: 'Gespräch', when: '2026-01-08', summary: 'ü 5' }],
    ['标题,日期\n会议,2026年1月8日\n', { title: '会议', when: '2026-01-08' }],
    ['Year,Month,Day,What\n1872,3,3,Founded\n', { title: 'Founded', when: '1872-03-03' }],
    ['Year,Event\n1872,Founded\n', { title: 'Founded', when: '1872' }],
    ['Date,End date,Event\n2026-01-08,2026-01-10,Talks\n', { title: 'Talks', when: '2026-01-08/2026-01-10' }],
    ['StartTime,EndTime,Label\n2026-01-08T10:00,2026-01-08T11:00,Talks\n', { title: 'Talks', when: '2026-01-08T10:00/2026-01-08T11:00' }],
    ['Case,Opened\nBorder closed,8 Jan 2026\nBorder open,9 Jan 2026\n', { title: 'Border closed', when: '2026-01-08' }],
  ])('are known by name and by cells: %j', (table, expected) => {
    const { problems, drafts } = read(table);
    expect(problems).toEqual([]);
    expect(drafts.at(0)?.draft).toMatchObject(expected);
  });

  it('whose cells do not fit are not what their name says', () => {
    const { problems, drafts } = read('Title,Date,City,State,Notes\nRally,2026-01-19,Palm Beach,Florida,x\n');
    expect(problems).toEqual([]);
    expect(drafts.at(0)?.draft).toMatchObject({ places: ['Palm Beach', 'Florida'], summary: 'x' });
    expect(drafts.at(0)?.draft.status ?? 'reported').toBe('reported');
    expect(read('Title,Date,State\nRally,2026-01-19,Confirmed\n').drafts.at(0)?.draft.status).toBe('confirmed');
  });

  it('of ACLED', () => {
    const { problems, drafts } = read(
      'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,source,notes,fatalities\n' +
        'PAK1,2026-01-08,2026,1,Political violence,Battles,Armed clash,Police,Unidentified group,Pakistan,Gwadar,25.1,62.3,Local paper,"On 8 January, a clash.",2\n',
    );
    expect(problems).toEqual([]);
    expect(drafts.at(0)).toMatchObject({
      lane: 'Battles',
      draft: {
        title: 'Armed clash, Gwadar',
        when: '2026-01-08',
        actors: ['Police', 'Unidentified group'],
        places: ['Gwadar', 'Pakistan'],
        sources: [{ title: 'Local paper' }],
      },
    });
    expect(drafts.at(0)?.draft.summary).toContain('fatalities: 2');
    expect(drafts.at(0)?.draft.summary).toContain('latitude: 25.1');
  });

  it('of TimelineJS, whose opening slide is no event and whose years are historians’', () => {
    const { problems, drafts, counts } = read(
      'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n' +
        ',,,,,,,,,A short history,Opening slide,,,,,title,,\n2015,4,20,,,,,,,Corridor announced,Text,,,,,,Deals,\n' +
        '2018,3,1,,2018,12,31,,,Construction,,,,,,,Works,\n-44,3,15,,,,,,,Old harbour,,,,,,,Works,\n',
    );
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft, lane }) => [draft.title, draft.when, lane])).toEqual([
      ['Corridor announced', '2015-04-20', 'Deals'],
      ['Construction', '2018-03-01/2018-12-31', 'Works'],
      ['Old harbour', '-0043-03-15', 'Works'],
    ]);
    expect(counts).toEqual({ read: 4, accepted: 3, repaired: 0, refused: 0, notEvents: 1 });
  });

  it('of TimelineJS, whose years are about then where the words to be shown say so of the same year', () => {
    const rows = ['-1400,,,c. 1400 BC,Clock', '1283,,,,Bell', '1735,,,about 1740,Sea clock', '1802,,,ca. 1802,Portrait'];
    const text = `Year,Month,Day,Display Date,Headline,Text,Media\n${rows.map((row) => `${row},,\n`).join('')}`;
    expect(whens(text)).toEqual(['-1399~', '1283', '1735', '1802~']);
    expect(read(text).drafts.at(0)?.draft.summary).toContain('c. 1400 BC');
  });

  it('of plaso, always month first', () => {
    const header = 'date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,notes,format,extra';
    expect(whens(`${header}\n01/08/2026,16:35:22,UTC,M...,FILE,NTFS,Mod,-,H1,short a,long a,2,f,1,-,x,-\n`)).toEqual([
      '2026-01-08T16:35:22Z',
    ]);
  });

  it('of another program’s states are not ours, and what is private there is not public here', () => {
    const { problems, drafts } = read('Name,Date,Status\nLaunch,2026-01-08,Done\nB,2026-01-09,In progress\n');
    expect(problems).toEqual([]);
    expect(drafts).toHaveLength(2);
    const outlook = read('Subject,Start Date,Start Time,Sensitivity\nA,2026-01-08,09:00,Private\nB,2026-01-08,09:00,Normal\n');
    expect(outlook.drafts.map(({ draft }) => draft.sensitivity)).toEqual([1, 0]);
    expect(read('Datum,Thema\n08.01.2026,Sitzung\n').drafts.at(0)?.draft).toMatchObject({ title: 'Sitzung', when: '2026-01-08' });
    expect(whens('Ereignis;Datum\nStreik;08.01.26\n')).toEqual(['2026-01-08']);
  });

  it('of Timesketch, to the microsecond', () => {
    expect(
      whens(
        'message,timestamp,datetime,timestamp_desc,source_short,tag\nLogon,1767890123123456,2026-01-08T16:35:23.123456+00:00,Event Logged,EVT,suspicious\n',
      ),
    ).toEqual(['2026-01-08T16:35:23.123456+00:00']);
  });
});

describe('how tables are written', () => {
  it('with lines above the header', () => {
    const { drafts, notes } = read('Incidents 2026,,\nExported 9 Jan 2026,,\n,,\nTitle,Date,Notes\nA,2026-01-08,x\n');
    expect(drafts.map(({ row, draft }) => [row, draft.title])).toEqual([[5, 'A']]);
    expect(notes).toEqual(['The header is in row 4; what stands above it was passed over.']);
  });

  it('with spaces before quotation marks, and backslashes within', () => {
    expect(read('Title, Date, Notes\nA, "Jan 8, 2026", "x, y"\n').drafts.at(0)?.draft).toMatchObject({
      when: '2026-01-08',
      summary: 'x, y',
    });
    expect(read('Title,Date,Notes\n"He said \\"no\\", twice",2026-01-08,x\n').drafts.at(0)?.draft.title).toBe('He said "no", twice');
    // A path may end in a backslash where quotation marks are doubled.
    expect(read('Title,Date\n"C:\\dir\\",2026\n"a ""b"" c",2027\n').drafts.map(({ draft }) => draft.title)).toEqual([
      'C:\\dir\\',
      'a "b" c',
    ]);
  });
});

it('what lies ahead is planned, unless the file says what it is', () => {
  const statuses = (text: string) => read(text).drafts.map(({ draft }) => draft.status ?? 'reported');
  expect(statuses('Title,When\na,2030-01-01\nb,2026-11-28\nc,2026-11-29\nd,2020/2030\ne,2027\n')).toEqual([
    'planned',
    'reported',
    'planned',
    'reported',
    'planned',
  ]);
  expect(statuses('Title,When,Status\na,2030-01-01,disputed\n')).toEqual(['disputed']);
});
