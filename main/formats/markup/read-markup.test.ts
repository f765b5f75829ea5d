import { describe, expect, it } from 'vitest';
import { IMPORT_ENDINGS } from '../../../shared/import';
import { rowName } from '../../../shared/row-name';
import { importFormatOf, readImport } from '../import';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;

/** What becomes of a text by its name: dates and titles of its events, and what was refused. */
function read(name: string, text: string) {
  const bytes = Buffer.from(text);
  const format = importFormatOf(name, bytes);
  if (format === null) throw new Error(`${name} is not known.`);
  const { drafts, problems, notes, counts } = readImport(bytes, format, CONTEXT);
  return { events: [...drafts].map(({ draft: { when, title } }) => `${when} ${title}`), problems, notes: notes.join('\n'), counts };
}

describe('tables of pages', () => {
  const docket = `<html><head><title>Docket</title></head><body>
    <table><tr><td>Doe v. Acme<br>Judge X</td><td>Date Filed: 01/05/2024</td></tr></table>
    <table border=1><tr><td>Date Filed</td><th>#</th><td>Docket Text</td></tr>
    <tr><td nowrap>01/05/2024</td><td><a href="x">1</a>&nbsp;</td><td>COMPLAINT against <b>Acme</b> Corp.<script>alert(1)</script></td>
    <tr><td>02/29/2024</td><td>&nbsp;</td><td>ORDER granting<br>extension &amp; stay</td></tr>
    <tr><td>11/13/2024</td><td>41</td><td>Minute Entry</td></tr></table></body></html>`;

  it('are read: the longest, and that there are others is told', () => {
    const { events, notes, problems } = read('docket.html', docket);
    expect(events).toEqual([
      '2024-01-05 COMPLAINT against Acme Corp.',
      '2024-02-29 ORDER granting\nextension & stay',
      '2024-11-13 Minute Entry',
    ]);
    expect(notes).toContain('table 1 (1 row)');
    expect(problems).toEqual([]);
  });

  it('lose no row whose tags are broken', () => {
    const rows = [
      '<tr><td>2024-01-02</td><td>One</td></tr>',
      '<tr><t>2024-02-03</td><td>Two</td></tr>',
      '<tr}<td>2024-03-04</td><td>Three</td></tr>',
    ];
    const text = `<table><tr><th>Date</th><th>Title</th></tr>\n${[...rows, '<tr><td>2024-05-06</td><td>Four</td></tr>'].join('\n')}</table>`;
    expect(read('page.html', text).events).toEqual(['2024-01-02 One', '2024-02-03 Two', '2024-03-04 Three', '2024-05-06 Four']);
  });

  it('have cells that reach over several rows in each of them', () => {
    const text = `<table><tr><th>Year</th><th>Event</th></tr><tr><td rowspan="2">1848</td><td>March riots</td></tr><tr><td>National assembly</td></tr>
      <tr><td>1849</td><td>Constitution rejected</td></tr></table>`;
    expect(read('page.htm', text).events).toEqual(['1848 March riots', '1848 National assembly', '1849 Constitution rejected']);
  });

  it('say what a page shows of a cell, and the names that stand on buttons', () => {
    const unseen = [
      '<svg><title>Flag of Peru</title></svg>',
      '<video>No video</video>',
      '<select><option>Open<option>Done</select>',
      '<datalist><option>a</datalist>',
      '<span hidden>01</span>',
      '<noscript>Switch it on</noscript>',
    ];
    const rows = unseen.map((cell, at) => `<tr><td>2026-01-0${at + 1}</td><td>${cell}Fire ${at}</td></tr>`).join('');
    const { events, problems } = read(
      'a.html',
      `<table><tr><th><button>Date</button></th><th><button>Title</button></th></tr>${rows}</table>`,
    );
    expect(problems).toEqual([]);
    expect(events).toEqual(unseen.map((_, at) => `2026-01-0${at + 1} Fire ${at}`));
  });

  it('made of cells that reach over all is refused at once', () => {
    const wide = `<table><tr>${'<td colspan="1000">x</td>'.repeat(1000)}</tr></table>`;
    expect(read('wide.html', wide).problems.map(({ row, message }) => `${row} ${message}`)).toEqual([
      '1 The row has more than 1,000 columns.',
    ]);
    const again = `<tr>${'<td rowspan="1000">x</td>'.repeat(900)}</tr>${'<tr></tr>'.repeat(999)}`;
    expect(read('deep.html', `<table>${again.repeat(6)}</table>`).problems).toHaveLength(1);
  });

  it('a page without one is refused with its reason', () => {
    expect(
      read('page.html', '<html><body><p>On 8 January 2026 it rained.</p></body></html>').problems.map(({ message }) => message),
    ).toEqual([
      'There is no table in this text, and no list of what happened with dates. Read it as an article to see what it suggests to enter.',
    ]);
  });
});

describe('tables of Markdown', () => {
  it('are read without their rule and their marks', () => {
    const text = `# Incident 88

Times are UTC.

| Time (UTC)       | What happened              | Who   |
|------------------|:--------------------------:|------:|
| 2024-03-12 09:41 | Alert fired (\`5xx > 2 %\`)  | pager |
| 2024-03-12 10:05 | Rolled back \\| second try  | amira |
| 2024-03-13 00:10 | **Closed** by Jon          | jon   |

Follow-ups are in the tracker.
`;
    for (const name of ['notes.md', 'notes.txt', 'notes.csv'])
      expect(read(name, text).events, name).toEqual([
        '2024-03-12T09:41Z Alert fired (5xx > 2 %)',
        '2024-03-12T10:05Z Rolled back | second try',
        '2024-03-13T00:10Z Closed by Jon',
      ]);
  });
});

describe('records of XML', () => {
  it('are the elements that have dates and words, whichever program wrote them', () => {
    const epg = `<?xml version="1.0"?><!DOCTYPE tv SYSTEM "xmltv.dtd"><tv><channel id="ard"><display-name>Das Erste</display-name></channel>
      <programme start="20240115200000 +0100" stop="20240115201500 +0100" channel="ard"><title lang="de">Tagesschau</title></programme>
      <programme start="20240116003000 +0100" stop="20240116005000 +0100" channel="ard"><title lang="de">Nachtmagazin</title><date>2021</date></programme></tv>`;
    const simile = `<data><event start="May 28 2006 09:00:00 GMT" end="Jun 15 2006 18:00:00 GMT" title="Writing the spec">A few &lt;b&gt;days&lt;/b&gt;</event>
      <event start="May 30 2006 10:00:00 GMT" title="Friend's wedding">Not sure</event></data>`;
    const rss = `<rss version="2.0"><channel><title>News</title><pubDate>Wed, 13 Mar 2024 10:00:00 +0100</pubDate>
      <item><title>Bridge closed</title><link>https://example.org/1</link><pubDate>Tue, 12 Mar 2024 09:41:22 +0100</pubDate><description><![CDATA[<p>Until May.</p>]]></description></item></channel></rss>`;
    const gpx = `<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="52.5" lon="13.4"><time>2024-06-01T05:30:00Z</time><name>Depot</name></wpt>
      <wpt lat="52.6" lon="13.5"><time>2024-06-01T06:12:45Z</time><name>Checkpoint</name></wpt>
      <trk><name>Ride</name><trkseg><trkpt lat="52.5" lon="13.4"><time>2024-06-01T05:29:50Z</time></trkpt><trkpt lat="52.5" lon="13.4"><time>2024-06-01T05:29:55Z</time></trkpt><trkpt lat="1" lon="1"><time>2024-06-01T05:29:59Z</time></trkpt></trkseg></trk></gpx>`;
    expect(read('epg.xml', epg).events).toEqual([
      '2024-01-15T20:00:00+01:00/2024-01-15T20:15:00+01:00 Tagesschau',
      '2024-01-16T00:30:00+01:00/2024-01-16T00:50:00+01:00 Nachtmagazin',
    ]);
    expect(read('timeline.xml', simile).events).toEqual([
      '2006-05-28T09:00:00Z/2006-06-15T18:00:00Z Writing the spec',
      "2006-05-30T10:00:00Z Friend's wedding",
    ]);
    expect(read('feed.rss', rss).events).toEqual(['2024-03-12T09:41:22+01:00 Bridge closed']);
    const track = read('track.gpx', gpx);
    expect(track.events).toEqual([
      '2024-06-01T05:30:00Z Depot',
      '2024-06-01T06:12:45Z Checkpoint',
      '2024-06-01T05:29:50Z/2024-06-01T05:29:59Z Ride',
    ]);
    expect(track.notes).toContain('1 track and 2 waypoints');
  });

  it('texts of texts are refused, and what has no dates with its reason', () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa">]><d><e date="2024-01-15" title="Fire at the mill">&a;</e></d>';
    expect(read('bomb.xml', bomb).problems).toHaveLength(1);
    expect(read('none.xml', '<?xml version="1.0"?><d><e title="Fire at the mill"/></d>').problems.map(({ message }) => message)).toEqual([
      'No element of this XML has a date and words that could be an event.',
    ]);
  });
});

it('JSON that is given to a variable or a function is read', () => {
  const tweets = JSON.stringify([
    { tweet: { created_at: 'Wed Oct 10 20:19:24 +0000 2018', full_text: 'Crowd at the gate', id: '1' } },
    { tweet: { created_at: 'Thu Oct 10 00:00:01 +0000 2019', full_text: 'One year later', id: '2' } },
  ]);
  for (const [name, text] of [
    ['tweets.js', `window.YTD.tweets.part0 = ${tweets}`],
    ['tweets.js', `var data = ${tweets};\n`],
    ['tweets.json', `callback(${tweets});`],
  ] as const)
    expect(read(name, text).events, text.slice(0, 20)).toEqual([
      '2018-10-10T20:19:24+00:00 Crowd at the gate',
      '2019-10-10T00:00:01+00:00 One year later',
    ]);
});

it('files with such endings are offered', () => {
  for (const ending of ['html', 'htm', 'md', 'xml', 'gpx', 'kml', 'rss', 'atom', 'js']) expect(IMPORT_ENDINGS).toContain(ending);
});

it('a table whose names stand in angle brackets is none of XML, nor is a chat whose first message is one', () => {
  const prices =
    '<TICKER>,<PER>,<DATE>,<TIME>,<CLOSE>,<NOTE>\nSBER,D,20260108,131600,270.1,Dividend announced\nSBER,D,20260109,101500,271.3,Trading halted\n';
  for (const name of ['prices.csv', 'prices.txt'])
    expect(
      read(name, prices).events.map((one) => one.slice(0, 10)),
      name,
    ).toEqual(['2026-01-08', '2026-01-09']);
  const tabs = '<DATE>\t<NOTE>\n20260108\tDividend announced\n20260109\tTrading halted\n';
  expect(read('prices.txt', tabs).events).toEqual(['2026-01-08 Dividend announced', '2026-01-09 Trading halted']);
  const chat = '[1/15/24, 8:05:12 AM] Jonas: <Media omitted>\n[1/16/24, 8:06:12 AM] Mia: <b>bold</b> of them\n';
  expect(read('chat.txt', chat).events).toEqual(['2024-01-15T08:05:12 <Media omitted>', '2024-01-16T08:06:12 <b>bold</b> of them']);
});

describe('tables whose columns have the same names', () => {
  const table = (...rows: string[][]): string =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const FIRST = [
    ['Date', 'Event'],
    ['4 May 2023', 'Strike begins'],
    ['9 May 2023', 'Talks are held'],
  ];
  const SECOND = [
    ['Date', 'Event'],
    ['2 January 2024', 'Strike ends'],
  ];
  const ALL = ['2023-05-04 Strike begins', '2023-05-09 Talks are held', '2024-01-02 Strike ends'];

  it.each<[string, string[][]]>([
    ['as they are', SECOND],
    ['below a title', [['All of 2024'], ...SECOND]],
    ['in another order', SECOND.map(([date = '', event = '']) => [event, date])],
  ])('are read together from a page, %s, which is told', (_, second) => {
    const menu = table(['Home', 'About'], ['Imprint', 'Help']);
    const page = `<html><body><h2>2023</h2>${table(...FIRST)}${menu}<h2>2024</h2>${table(...second)}</body></html>`;
    const { drafts, notes, counts } = readImport(Buffer.from(page), 'csv', CONTEXT);
    expect(drafts.map(({ draft: { when, title } }) => `${when} ${title}`)).toEqual(ALL);
    expect(notes.join('\n')).toContain(
      '2 tables of the text were read together: their columns have the same names. Others were not: table 2',
    );
    expect(drafts.map(({ row }) => rowName(row))).toEqual(['2 of table 1', '3 of table 1', `${second.length} of table 3`]);
    expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  });

  it('are read together from Markdown, with the numbers of its lines', () => {
    const lines = (rows: string[][]): string =>
      rows
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')
        .replace('\n', '\n| --- | --- |\n');
    const text = `# Strike\n\n## 2023\n\n${lines(FIRST)}\n\n## 2024\n\nSome words.\n\n${lines(SECOND)}\n`;
    const { drafts } = readImport(Buffer.from(text), 'csv', CONTEXT);
    expect(drafts.map(({ row, draft: { title } }) => `${rowName(row)} ${title}`)).toEqual([
      '7 Strike begins',
      '8 Talks are held',
      '16 Strike ends',
    ]);
  });

  it('of other columns, and of what another one says already, are not', () => {
    const other = [['Date', 'Vote'], ...SECOND.slice(1)];
    for (const second of [other, FIRST.slice(0, 2)]) {
      const { drafts, notes } = readImport(Buffer.from(`<html><body>${table(...FIRST)}${table(...second)}</body></html>`), 'csv', CONTEXT);
      expect(drafts.length).toBe(2);
      expect(notes.join('\n')).toContain('Others were not: table 2 (1 row)');
    }
  });
});
