import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportFormat } from '../../shared/import';
import { CONTEXT, idOf } from '../../testing/formats/arbitrary-timelines';
import { MAX_COLUMNS, MAX_DEPTH, MAX_FIELD } from '../intake/caps';
import type { Imported } from '../intake/imported';
import { readImport } from './import';

/** Inputs made to hurt: everything is taken as text or refused with a message, in time, and nothing else happens. */

function read(text: string | Uint8Array, format: ImportFormat): Imported {
  const imported = readImport(typeof text === 'string' ? Buffer.from(text, 'utf8') : text, format, CONTEXT);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  return imported;
}

function problem(text: string | Uint8Array, format: ImportFormat): { row: number; field: string; message: string } {
  const { problems, drafts } = read(text, format);
  const [first] = problems;
  if (first === undefined) throw new Error(`taken without a problem: ${JSON.stringify([...drafts]).slice(0, 300)}`);
  return first;
}

const TEXTS = [
  `<img src=x onerror="window.__pwned=1">`,
  `"><svg/onload=window.__pwned=2>`,
  `<a href="javascript:window.__pwned=3">x</a>   [x](javascript:require('child_process').exec('id'))`,
  `<iframe srcdoc="<script>parent.__pwned=4</script>"></iframe>`,
  'Smith & <Jones> <smith@x.org> 3<4',
  "{{constructor.constructor('window.__pwned=7')()}}   $" + '{7*7}   %s%n',
  "'; DROP TABLE events;--",
  'right to left \u202E end',
  `x${'\u0301'.repeat(400)}`,
  '__proto__',
  'constructor',
];

describe('text', () => {
  it('stays the text it is', () => {
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const csv = `title,date,summary,lane\r\n${TEXTS.map((text) => `${cell(text)},2026,${cell(text)},${cell(text)}`).join('\r\n')}`;
    const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&');
    const ics = `BEGIN:VCALENDAR\r\n${TEXTS.map((text) => `BEGIN:VEVENT\r\nDTSTART:20260108\r\nSUMMARY:${escaped(text)}\r\nDESCRIPTION:${escaped(text)}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR`;
    for (const [text, format] of [
      [csv, 'csv'],
      [ics, 'ics'],
    ] as const) {
      const { drafts, problems } = read(text, format);
      expect(problems).toEqual([]);
      expect(drafts.map(({ draft }) => draft.title)).toEqual(TEXTS);
      expect(drafts.map(({ draft }) => draft.summary)).toEqual(TEXTS);
    }
  });

  it('loses NUL and halves of characters, which no file can keep', () => {
    expect(read('title,date\r\na\0b,2026', 'csv').drafts.at(0)?.draft.title).toBe('a\uFFFDb');
  });

  it('is refused where it is longer than a field may be, and the field is named', () => {
    expect(problem(`title,date\r\n${'A'.repeat(501)},2026`, 'csv')).toMatchObject({ row: 2, field: 'title' });
    expect(problem(`title,date\r\n${'A'.repeat(MAX_FIELD + 1)},2026`, 'csv').message).toContain('1,000,000');
  });
});

describe('CSV', () => {
  it('says what is wrong with a file that is no table', () => {
    expect(problem(new Uint8Array(), 'csv').message).toBe('The file is empty.');
    expect(problem('\r\n\r\n', 'csv').message).toBe('The file is empty.');
    expect(problem('a,b\r\n1,2', 'csv').message).toContain('titles');
    expect(problem('title,b\r\n1,2', 'csv').message).toContain('dates');
    expect(read('title,date\r\n', 'csv').notes).toEqual(['The file has a header and no rows.']);
    expect(problem(`title,date\r\n"never closed${'x'.repeat(5_000_000)}`, 'csv')).toMatchObject({ row: 2 });
    expect(problem(`"title,date\r\n${'x'.repeat(50_000)}`, 'csv').message).toContain('never closed');
    expect(problem(`title,date\r\n${','.repeat(1_000_000)}`, 'csv').message).toContain(MAX_COLUMNS.toLocaleString('en'));
    expect(problem('title,date\r\na,2026,extra', 'csv')).toMatchObject({ row: 2, message: expect.stringContaining('3 cells') });
  });

  it('knows separators, line ends and encodings', () => {
    const expected = [
      ['Ä “x”', '2026-01-08'],
      ['b;c', '2026'],
    ];
    const rows = (imported: Imported) => imported.drafts.map(({ draft }) => [draft.title, draft.when]);
    const table = 'title;date\r\nÄ “x”;8 Jan 2026\r\n"b;c";2026\r\n';
    expect(rows(read(table, 'csv'))).toEqual(expected);
    expect(rows(read(`sep=;\r\n${table}`, 'csv'))).toEqual(expected);
    expect(rows(read(`\uFEFF${table}`, 'csv'))).toEqual(expected);
    expect(rows(read(table.replaceAll('\r\n', '\n'), 'csv'))).toEqual(expected);
    expect(rows(read(table.replaceAll('\r\n', '\r'), 'csv'))).toEqual(expected);
    expect(rows(read('title\tdate\nÄ “x”\t8 Jan 2026\nb;c\t2026', 'csv'))).toEqual(expected);
    const little = Buffer.from(table, 'utf16le');
    expect(rows(read(Buffer.concat([Buffer.from([0xff, 0xfe]), little]), 'csv'))).toEqual(expected);
    expect(rows(read(little, 'csv'))).toEqual(expected);
    const big = Buffer.from(little).swap16();
    expect(rows(read(Buffer.concat([Buffer.from([0xfe, 0xff]), big]), 'csv'))).toEqual(expected);
    expect(rows(read(big, 'csv'))).toEqual(expected);
    const old = Buffer.from(table.replace('“', '\x93').replace('”', '\x94'), 'latin1');
    const imported = read(old, 'csv');
    expect(rows(imported)).toEqual(expected);
    expect(imported.notes[0]).toContain('Windows-1252');
    expect(read(Buffer.from([0xff, 0xfe, 0xfa]), 'csv').problems).not.toEqual([]);
  });

  it('takes the first of equal headers, and no header for more than a name', () => {
    const { drafts, notes } = read('title,date,title,__proto__,,constructor\r\na,2026,b,{"polluted":1},x,y', 'csv');
    expect(drafts.at(0)?.draft.title).toBe('a');
    expect(notes[0]).toBe('Columns not taken over: title, __proto__, constructor.');
  });

  it('undoes its own guard and nobody else’s', () => {
    expect(read("title,date\r\n'=1+1,2026", 'csv').drafts.at(0)?.draft.title).toBe("'=1+1");
  });

  it('names row and column of every date without meaning', () => {
    const dates = ['31/02/2024', '2024-02-30', '0000-00-00', '275760-09-14', '1e308', '45351', '2026/2020', 'soon', ''];
    const { problems, drafts } = read(`Title,Event date\r\n${dates.map((date) => `x,${date}`).join('\r\n')}`, 'csv');
    expect([...drafts]).toEqual([]);
    expect(problems.map(({ row, field }) => [row, field])).toEqual(dates.map((_, index) => [index + 2, 'Event date']));
  });

  it('understands dates as people write them, and says which could be read otherwise', () => {
    const { drafts, notes, problems } = read('event;date\nx;03/04/2024\ny;since 2014\nz;-0044-03-15\nw;9999-12-31T24:00:00', 'csv');
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['2024-04-03', '2014/..', '-0044-03-15', '9999-12-31T24:00:00']);
    expect(notes[0]).toBe('A date in row 2 can be read in more than one way; it was read day first.');
    const spans = read('name,start,end\na,2020,2021\nb,2020,\nc,,2021\nd,5 May 2020,5 May 2020', 'csv');
    expect(spans.drafts.map(({ draft }) => draft.when)).toEqual(['2020/2021', '2020', '/2021', '2020-05-05']);
    expect(problem('name,start,end\na,2021,2020', 'csv')).toMatchObject({ row: 2, message: expect.stringContaining('before the start') });
  });

  it('checks the words of a status and a level', () => {
    expect(problem('title,date,status\na,2026,done', 'csv')).toMatchObject({ row: 2, field: 'status' });
    expect(problem('title,date,Classification\na,2026,top', 'csv')).toMatchObject({ row: 2, field: 'Classification' });
    expect(read('title,date,status,classification\na,2026,Planned,Secret', 'csv').drafts.at(0)?.draft).toMatchObject({
      status: 'planned',
      sensitivity: 3,
    });
  });
});

describe('JSON', () => {
  const event = {
    id: idOf(2, 0),
    title: 'x',
    when: '2026',
    status: 'reported',
    lane: idOf(1, 0),
    summary: '',
    actors: [],
    places: [],
    tags: [],
    sources: [],
    links: [],
    pinned: false,
    sensitivity: 0,
    createdAt: 0,
    updatedAt: 0,
  };
  const document = {
    ...{ format: 'annals', version: 1, timeline: { id: idOf(0, 0), title: 'T', subtitle: '', homeZone: 'UTC', projectDays: 400 } },
    ...{ lanes: [{ id: idOf(1, 0), title: 'L', order: 1, color: '#b4453c', collapsed: false }], series: [], events: [event] },
  };
  const withEvent = (more: string): string => JSON.stringify(document).replace('"events":[{', `"events":[{${more},`);

  it('is refused with one message unless Annals wrote it', () => {
    expect(read(JSON.stringify(document), 'json').problems).toEqual([]);
    expect(read(`\uFEFF${JSON.stringify(document)}`, 'json').problems).toEqual([]);
    for (const text of ['null', '"x"', '42', '[]', '{}', '{"a":1}\n{"a":2}', 'NaN', `${JSON.stringify(document)},`, '{"format":"annals"}'])
      expect(problem(text, 'json').message, text).not.toBe('');
    expect(problem(JSON.stringify({ ...document, version: 2 }), 'json').message).toContain('newer Annals');
    const whole = JSON.stringify(document);
    for (let cut = 0; cut < whole.length; cut++) expect(read(whole.slice(0, cut), 'json').problems).toHaveLength(1);
  });

  it('does not pollute', () => {
    for (const more of [
      '"__proto__":{"polluted":1}',
      '"constructor":{"prototype":{"polluted":1}}',
      '"toString":1',
      '"then":1',
      '"length":4294967295',
    ]) {
      const { drafts, problems } = read(withEvent(more), 'json');
      expect(problems).toEqual([]);
      expect(Object.keys(drafts.at(0)?.draft ?? {})).not.toContain('__proto__');
      expect(Object.getPrototypeOf(drafts.at(0)?.draft)).toBe(Object.prototype);
    }
    expect(
      problem(
        JSON.stringify({ ...document, series: [{ ...event, outcomes: {} }] }).replace(
          '"outcomes":{',
          '"outcomes":{"__proto__":{"polluted":1}',
        ),
        'json',
      ).row,
    ).toBe(1);
  });

  it('is refused where it is too deep or an entry is wrong, and the entry is named', () => {
    for (const bomb of ['['.repeat(100_000), '{"a":'.repeat(100_000)]) expect(problem(bomb, 'json').message).toContain(String(MAX_DEPTH));
    expect(problem(`{"a":"${'x'.repeat(MAX_FIELD + 1)}"}`, 'json').message).toContain('1,000,000');
    const events = [event, { ...event, id: idOf(2, 1), when: 'soon' }];
    expect(problem(JSON.stringify({ ...document, events }), 'json')).toMatchObject({ row: 2, field: 'when' });
    expect(problem(JSON.stringify({ ...document, events: [event, event] }), 'json')).toMatchObject({ row: 2, field: 'id' });
    expect(problem(JSON.stringify({ ...document, events: [{ ...event, lane: idOf(1, 9) }] }), 'json')).toMatchObject({ field: 'lane' });
    for (const id of ['__proto__', 'constructor', 0, 2 ** 53]) {
      expect(problem(JSON.stringify({ ...document, events: [{ ...event, id }] }), 'json')).toMatchObject({ row: 1, field: 'id' });
    }
    expect(
      problem(
        JSON.stringify({ ...document, events: [{ ...event, sensitivity: 0 }] }).replace('"sensitivity":0', '"sensitivity":1e999'),
        'json',
      ),
    ).toMatchObject({ row: 1 });
  });
});

describe('ICS', () => {
  const calendar = (...lines: string[]): string =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n${lines.join('\r\n')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

  it('never expands a rule: what no series can do gives its first date, and a note', () => {
    for (const rule of [
      'FREQ=SECONDLY',
      'FREQ=DAILY;COUNT=1000000000',
      `FREQ=YEARLY;COUNT=1;BYMONTH=1,2,3;BYMONTHDAY=1,2,3;BYHOUR=0,1;BYMINUTE=${Array.from({ length: 60 }, (_, index) => index).join(',')}`,
      'FREQ=YEARLY;BYDAY=4TH;BYMONTHDAY=24;BYMONTH=11',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;INTERVAL=0',
      'X-BUSYMAC-REGENERATE=TRASH:FREQ=WEEKLY',
      'nonsense',
      '',
    ]) {
      const { drafts, series, notes } = read(calendar('DTSTART:19700101T000000Z', `RRULE:${rule}`, 'SUMMARY:bomb'), 'ics');
      expect([drafts.length, series.length, notes.length], rule).toEqual([1, 0, 1]);
      expect(notes[0]).toContain('only its first date was taken');
    }
  });

  it('makes a series of a rule that one can follow', () => {
    const { drafts, series } = read(
      calendar(
        'DTSTART;VALUE=DATE:20260408',
        'RRULE:FREQ=DAILY;INTERVAL=90;COUNT=8',
        'EXDATE;VALUE=DATE:20260707',
        'SUMMARY:Review',
        'BEGIN:VALARM',
        'TRIGGER:-P7D',
        'END:VALARM',
      ),
      'ics',
    );
    expect([...drafts]).toEqual([]);
    expect(series[0]?.draft).toMatchObject({
      title: 'Review',
      anchor: '2026-01-08',
      every: { count: 90, unit: 'day' },
      leadDays: 7,
      ends: { kind: 'after', count: 8 },
      outcomes: { 2: { outcome: 'cancelled' } },
    });
  });

  it('takes single dates by the hundred thousand in its stride', () => {
    const dates = Array.from({ length: 100_000 }, () => '20260408').join(',');
    expect(
      read(calendar('DTSTART;VALUE=DATE:20260408', 'RRULE:FREQ=DAILY', `EXDATE;VALUE=DATE:${dates}`, `RDATE:${dates}`, 'SUMMARY:x'), 'ics')
        .series,
    ).toHaveLength(1);
    expect(read(calendar('DTSTART;VALUE=DATE:20260408', 'RRULE:FREQ=DAILY', 'EXDATE:99991231', 'SUMMARY:x'), 'ics').series).toHaveLength(1);
  });

  it('reads dates, times and zones, and refuses what is none', () => {
    const whens = (...lines: string[]) => read(calendar('SUMMARY:x', ...lines), 'ics').drafts.map(({ draft }) => draft.when);
    expect(whens('DTSTART;VALUE=DATE:20260108', 'DTEND;VALUE=DATE:20260109')).toEqual(['2026-01-08']);
    expect(whens('DTSTART;VALUE=DATE:20260108', 'DTEND;VALUE=DATE:20260111')).toEqual(['2026-01-08/2026-01-10']);
    expect(whens('DTSTART;VALUE=DATE:20260108', 'DURATION:P1W')).toEqual(['2026-01-08/2026-01-14']);
    expect(whens('DTSTART:20260108T081600Z')).toEqual(['2026-01-08T08:16Z']);
    expect(whens('DTSTART:20260108T131600')).toEqual(['2026-01-08T13:16']);
    expect(whens('DTSTART;TZID=Europe/Berlin:20260708T131600', 'DURATION:PT90M')).toEqual([
      '2026-07-08T13:16+02:00/2026-07-08T14:46+02:00',
    ]);
    expect(whens('DTSTART;TZID="/mozilla.org/2005/Europe/Berlin":20260108T131600')).toEqual(['2026-01-08T13:16+01:00']);
    expect(whens('DTSTART:20161231T235960Z')).toEqual(['2016-12-31T23:59:59Z']);
    for (const zone of ['../../../../etc/passwd', 'Nowhere/Land', 'constructor']) {
      const { drafts, notes } = read(calendar('SUMMARY:x', `DTSTART;TZID=${zone}:20260108T131600`), 'ics');
      expect(drafts.at(0)?.draft.when).toBe('2026-01-08T13:16');
      expect(notes[0]).toContain('not known');
    }
    for (const lines of [
      ['DTSTART:20240230T250000'],
      ['DTSTART:20240230'],
      ['DTSTART:yesterday'],
      [],
      ['DTSTART:20240101', 'DURATION:-P1D'],
      ['DTSTART:20240101', 'DURATION:P99999999999D'],
      ['DTSTART:20240101', 'DURATION:P999999999D'],
      ['DTSTART:20240102', 'DTEND:20240101'],
      ['DTSTART:20240102', 'DTEND:20240103T100000Z'],
    ])
      expect(problem(calendar('SUMMARY:x', ...lines), 'ics'), lines.join()).toMatchObject({ row: 3 });
  });

  it('leaves attachments and markup alone', () => {
    const { drafts, notes, problems } = read(
      calendar(
        'DTSTART:20260108',
        'SUMMARY:x',
        'ATTACH:file:///etc/passwd',
        'X-ALT-DESC;FMTTYPE=text/html:<img src=x onerror=1>',
        `ATTACH;ENCODING=BASE64;VALUE=BINARY:${'QUJD'.repeat(1_000_000)}`,
      ),
      'ics',
    );
    expect([drafts.length, problems]).toEqual([1, []]);
    expect(JSON.stringify([...drafts])).not.toContain('passwd');
    expect(notes[0]).toContain('too long');
  });

  it('is read with bare line feeds and in lower case, and refused when cut, nested or another thing', () => {
    expect(read(calendar('DTSTART:20260108', 'SUMMARY:x').replaceAll('\r\n', '\n').toLowerCase(), 'ics').drafts).toHaveLength(1);
    expect(
      read(calendar('DTSTART:20260108', `SUMMARY:${'x'.repeat(10)}`, `DESCRIPTION:${'y\r\n '.repeat(300_000)}`), 'ics').problems,
    ).toMatchObject([{ field: 'DESCRIPTION' }]);
    expect(problem('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260108', 'ics').message).toContain('cut off');
    expect(problem('BEGIN:VEVENT\r\n'.repeat(10_000), 'ics').message).toContain(String(MAX_DEPTH));
    expect(problem('hello', 'ics').message).toContain('not a line of a calendar');
    expect(problem('X:1', 'ics').message).toContain('BEGIN:VCALENDAR');
    expect(problem('BEGIN:VTODO\r\nEND:VTODO', 'ics').message).toContain('BEGIN:VCALENDAR');
    expect(problem(`BEGIN:VCALENDAR\r\nEND:VEVENT`, 'ics').message).toContain('ends nothing');
    expect(read(calendar('DTSTART:20260108', 'RECURRENCE-ID:20260108', 'UID:1'), 'ics').notes[0]).toContain('event of its own');
  });

  it('takes over what a calendar program changed in our events', () => {
    const own = JSON.stringify({ id: idOf(2, 0), title: 'Old', lane: 'L', status: 'disputed', summary: 's', tags: ['a'] }).replace(
      /[\\;,]/g,
      '\\$&',
    );
    const { drafts } = read(
      calendar(
        `X-ANNALS-EVENT:${own}`,
        'X-ANNALS-EDTF:2026-01~',
        'DTSTART;VALUE=DATE:20260301',
        'SUMMARY:New',
        'STATUS:TENTATIVE',
        'CATEGORIES:a,b\\,c',
      ),
      'ics',
    );
    expect(drafts.at(0)).toMatchObject({
      lane: 'L',
      id: idOf(2, 0),
      draft: { title: 'New', when: '2026-03-01', status: 'disputed', tags: ['a', 'b,c'], summary: 's' },
    });
    expect(
      read(calendar('X-ANNALS-EVENT:{"id":1}', 'X-ANNALS-EDTF:2026', 'DTSTART:20260301', 'SUMMARY:x'), 'ics').drafts.at(0)?.draft.when,
    ).toBe('2026-03-01');
  });
});

describe('whatever comes', () => {
  const seeds = [
    'title,date,status\r\n"a ""b""",8 Jan 2026,planned\r\nc,2014/..,\r\n',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Europe/Berlin:20260108T131600\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1\r\nSUMMARY:x\\, y\r\n folded\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    '{"format":"annals","version":1,"timeline":{},"lanes":[],"series":[],"events":[{"id":"x"}]}',
  ];

  it('is read or refused, never thrown: 500 mutated files of each format', () => {
    const mutation = fc.record({
      at: fc.nat(400),
      remove: fc.nat(8),
      insert: fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('"', '\r', '\n', ';', ':', '\\', '{', '[', '\0', '\uD800', '=')),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(mutation, { maxLength: 8 }),
        fc.constantFrom('csv', 'json', 'ics'),
        (seed, mutations, format) => {
          let text = seed;
          for (const { at, remove, insert } of mutations) text = text.slice(0, at) + insert + text.slice(at + remove);
          const imported = read(text, format);
          for (const one of imported.problems) expect(one.message).not.toBe('');
        },
      ),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('csv', 'json', 'ics'), (bytes, format) => void read(bytes, format)),
      { numRuns: 500 },
    );
  });
});
