import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { annals, inFreshFolder } from '../../testing/running/command-line';

let folder: string;
let file: string;

inFreshFolder((made) => {
  folder = made;
  file = join(folder, 't.annals');
});

/** What it says besides, of dates and of what was left out, is no failure. */
async function answer(...argv: string[]): Promise<ReturnType<typeof JSON.parse>> {
  const ran = await annals(...argv, '--json');
  expect(ran).toMatchObject({ code: 0 });
  return JSON.parse(ran.out);
}

const path = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(path(name), 'utf8');
const hashOf = (name: string): string => createHash('sha256').update(readFileSync(name)).digest('hex');

function source(name: string, content: string): string {
  writeFileSync(path(name), content);
  return path(name);
}

/** Everything of a timeline that a file can carry: not its own identity, nor when rows were written. */
async function contents(of: string): Promise<unknown> {
  const { events } = await answer('list', of);
  const { series } = await answer('series', of);
  const bare = events.map(({ laneId: _, row: __, createdAt: ___, updatedAt: ____, ...event }: Record<string, unknown>) => event);
  return { events: bare.sort(byId), series: series.map(({ lane: _, ...one }: Record<string, unknown>) => one) };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

describe('annals export, then import into an empty timeline', () => {
  it.each(['json', 'ics'])('keeps everything as %s, in one step that can be taken back', async (format) => {
    await answer('new', file, '--seed');
    const { series } = await answer('reviews', file);
    await answer('settle', file, '--series', series[0].id, '--n', '1', '--outcome', 'held', '--on', '10 April 2026');
    await answer('export', file, '--out', path(`t.${format}`));
    const other = path('other.annals');
    await answer('new', other, '--zone', 'Asia/Karachi');
    const imported = await answer('import', other, path(`t.${format}`));
    expect(imported).toMatchObject({ imported: true, events: 12, series: 1, problems: [], alreadyThere: 0 });
    expect(imported.label).toBe(`Import 12 events and 1 review series from t.${format}`);
    expect(await contents(other)).toEqual(await contents(file));
    expect((await annals('check', other)).code).toBe(0);
    // Once more finds everything there.
    expect(await answer('import', other, path(`t.${format}`))).toMatchObject({ events: 0, series: 0, alreadyThere: 13 });
    expect((await answer('undo', other)).label).toContain('Undo: Import 12 events');
    expect(await answer('list', other)).toMatchObject({ total: 0 });
    expect((await annals('check', other)).code).toBe(0);
    // The ids are known to history now: the same events come in under new ones.
    expect(await answer('import', other, path(`t.${format}`))).toMatchObject({ events: 12, series: 1 });
    expect(await answer('list', other)).toMatchObject({ total: 12 });
  });

  it('keeps every event as CSV', async () => {
    await answer('new', file, '--seed');
    await answer('export', file, '--out', path('t.csv'));
    const other = path('other.annals');
    await answer('new', other, '--zone', 'Asia/Karachi');
    expect(await answer('import', other, path('t.csv'))).toMatchObject({ events: 12, newLanes: expect.any(Array) });
    const [mine, theirs] = [(await contents(other)) as { events: unknown }, (await contents(file)) as { events: unknown }];
    expect(mine.events).toEqual(theirs.events);
  });

  it('JSON comes back byte for byte, apart from what makes it another file', async () => {
    await answer('new', file, '--seed');
    await answer('export', file, '--out', path('a.json'));
    const other = path('other.annals');
    await answer('new', other, '--zone', 'Asia/Karachi');
    await answer('import', other, path('a.json'));
    await answer('export', other, '--out', path('b.json'));
    const events = (name: string): unknown =>
      JSON.parse(text(name)).events.map(({ lane: _, createdAt: __, updatedAt: ___, ...event }: Record<string, unknown>) => event);
    expect(JSON.stringify(events('b.json'))).toBe(JSON.stringify(events('a.json')));
    await answer('export', file, '--out', path('again.json'));
    expect(text('again.json')).toBe(text('a.json'));
  });
});

describe('annals import', () => {
  const TABLE = 'Headline;Date;Category\r\nOne;8 Jan 2026;New lane\r\nTwo;since 2014;events\r\n';

  it('takes a table as people keep it', async () => {
    await answer('new', file);
    const dry = await annals('import', file, source('list.csv', TABLE), '--dry-run');
    expect(dry).toMatchObject({ code: 0, out: 'Would import 2 events, 1 new lane. Nothing was changed.' });
    expect((await answer('list', file)).total).toBe(0);
    const ran = await annals('import', file, path('list.csv'), '--report', path('r.json'));
    expect(ran).toMatchObject({ code: 0, out: 'Import 2 events from list.csv', errors: [expect.stringContaining('is kept in')] });
    expect(JSON.parse(text('r.json'))).toMatchObject({ imported: true, events: 2, newLanes: ['New lane'], problems: [] });
    const { events } = await answer('list', file);
    expect(events.map(({ title, when, lane, learned }: Record<string, string>) => [title, when, lane, learned])).toEqual([
      ['Two', '2014/..', 'Events', '2026-11-22'],
      ['One', '2026-01-08', 'New lane', '2026-11-22'],
    ]);
    expect((await answer('history', file)).actions[0].label).toBe('Import 2 events from list.csv');
  });

  it('takes all or nothing, and names row and column', async () => {
    await answer('new', file, '--seed');
    const before = hashOf(file);
    const wrong = source('wrong.csv', 'title,date,learned\na,2026,2026\nb,31/02/2024,\nc,2026,whenever\nd,soon,\ne,later,\n');
    const ran = await annals('import', file, wrong, '--report', path('r.json'));
    expect(ran.code).toBe(1);
    expect(ran.out).toBe('');
    expect(ran.errors[0]).toMatch(/^annals: Nothing was imported\. Row 3, date: .* Row 4, learned: .* Row 5, date: .* And 1 more/);
    expect(JSON.parse(text('r.json'))).toMatchObject({
      imported: false,
      problemCount: 4,
      problems: [{ row: 3, field: 'date' }, {}, {}, {}],
    });
    expect(hashOf(file)).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['r.json', 't.annals', 'wrong.csv']);
  });

  it('takes the good records when told so, and keeps the others in a file that can be mended and read again', async () => {
    await answer('new', file);
    const wrong = source('wrong.csv', 'title,date,learned\na,2026,2026\nb,31/02/2024,\nc,2026,whenever\n');
    const ran = await annals('import', file, wrong, '--take', 'good', '--refused', path('left.csv'), '--report', path('r.json'));
    expect(ran).toMatchObject({ code: 0, out: 'Import 1 event from wrong.csv' });
    expect(ran.errors.join('\n')).toContain('3 records read: 1 accepted, 0 repaired, 2 refused, 0 not events.');
    expect(JSON.parse(text('r.json'))).toMatchObject({ imported: true, counts: { read: 3, accepted: 1, refused: 2 }, problemCount: 2 });
    source('mended.csv', text('left.csv').replace('31/02/2024', '28/02/2024').replace('whenever', '2026'));
    expect(await answer('import', file, path('mended.csv'))).toMatchObject({ events: 2, problems: [] });
    // Of a file that cannot be read as a whole nothing is good.
    const broken = await annals('import', file, source('broken.csv', 'a,b\n1,2\n'), '--take', 'good');
    expect(broken).toMatchObject({ code: 1, errors: [expect.stringContaining('Nothing was imported.')] });
    expect(await annals('import', file, wrong, '--take', 'some')).toMatchObject({ code: 2 });
  });

  it('changes no byte on a dry run, nor for a source it cannot read', async () => {
    await answer('new', file, '--seed');
    const before = hashOf(file);
    await answer('import', file, source('list.csv', TABLE), '--dry-run');
    mkdirSync(path('x.csv'));
    for (const [argv, code, message] of [
      [[path('missing.csv')], 1, 'There is no file'],
      [[path('x.csv')], 1, 'There is no file in'],
      [['/dev/zero'], 1, 'is not a file'],
      [[source('empty.csv', '')], 1, 'empty'],
      [[source('notes.txt', 'hello')], 1, 'Say which with --format'],
      [[path('list.csv'), '--format', 'xls'], 2, '--format is one of'],
      [[path('list.csv'), '--order', 'ydm'], 2, '--order is'],
      [[source('b.json', '{"a":1}')], 1, 'not written by Annals'],
      [[], 2, 'SOURCE is missing'],
    ] as const) {
      const ran = await annals('import', file, ...argv);
      expect([ran.code, ran.errors.length], message).toEqual([code, 1]);
      expect(ran.errors[0]).toContain(message);
    }
    expect(hashOf(file)).toBe(before);
  });

  it('reads month first when told so, and says how many dates could be read otherwise', async () => {
    await answer('new', file);
    const { notes } = await answer('import', file, source('us.csv', 'title,date\nx,03/04/2024\n'), '--order', 'mdy');
    expect(notes[0]).toContain('month first');
    expect((await answer('list', file)).events[0].when).toBe('2024-03-04');
  });

  it('is told which column is what, and keeps the others where that is wished', async () => {
    await answer('new', file);
    const table = source('t.csv', 'What,Filed,Cost,Date\nx,2026-01-08,5,1999\n');
    await answer('import', file, table, '--map', 'title=What,When=Filed', '--keep-columns');
    expect((await answer('list', file)).events[0]).toMatchObject({ when: '2026-01-08', summary: 'Cost: 5\nDate: 1999' });
    const map = source('m.json', '{"columns":{"title":"What","when":"Filed"}}');
    const { notes } = await answer('import', file, table, '--map', map, '--dry-run');
    expect(notes).toContain('Columns not taken over: Cost, Date.');
    for (const wrong of ['Nothing=What', 'Title', table]) expect((await annals('import', file, table, '--map', wrong)).code).toBe(2);
  });

  it('takes a calendar of another program', async () => {
    await answer('new', file);
    const calendar =
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260408\r\nRRULE:FREQ=DAILY;INTERVAL=90\r\nSUMMARY:Review\r\nEND:VEVENT\r\n' +
      'BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20260108T081600Z\r\nSUMMARY:Call\\, urgent\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    expect(await answer('import', file, source('c.ics', calendar))).toMatchObject({ events: 1, series: 1 });
    expect((await answer('list', file)).events[0]).toMatchObject({ title: 'Call, urgent', when: '2026-01-08T08:16Z' });
    expect(
      (await answer('reviews', file, '--until', '2026-12-31')).series[0].occurrences.map(({ date }: { date: string }) => date),
    ).toEqual([...['2026-04-08', '2026-07-07', '2026-10-05']]);
  });
});

describe('annals export', () => {
  it('withholds by sensitivity and filter: nothing of it is in the bytes', async () => {
    await answer('new', file, '--seed');
    const hidden = await answer(
      'add',
      file,
      '--title',
      'CANARY-title',
      '--when',
      '2026-05-05',
      '--summary',
      'CANARY-text',
      '--tag',
      'CANARY-tag',
      '--sensitivity',
      'secret',
    );
    const filtered = await answer('add', file, '--title', 'CANARY-other', '--when', '2026-06', '--status', 'disputed');
    const { series } = await answer('reviews', file);
    await answer('settle', file, '--series', series[0].id, '--n', '1', '--outcome', 'held');
    for (const format of ['csv', 'json', 'ics', 'md']) {
      const out = path(`t.${format}`);
      const file1 = await answer('export', file, '--out', out, '--max-sensitivity', 'internal', '--filter=-status:disputed');
      expect(file1).toMatchObject({ events: 12, withheld: 2 });
      expect(file1.completeness).toContain('12 of 14 events');
      for (const canary of ['CANARY', hidden.id, filtered.id, 'disputed:']) expect(text(`t.${format}`)).not.toContain(canary);
    }
    expect(JSON.parse(text('t.json')).withheld).toBe(2);
    expect(text('t.md')).toContain('12 of 14 events; 1 above “internal” withheld; 1 withheld by the filter');
    expect(text('t.ics').replaceAll('\r\n ', '')).toContain('X-WR-CALDESC:12 of 14 events\\; 1 above');
  });

  it('narrows to a range', async () => {
    await answer('new', file, '--seed');
    const { events, completeness } = await answer('export', file, '--out', path('t.json'), '--from', '2027', '--to', '2028');
    expect(events).toBe(3);
    expect(completeness).toContain('9 outside the range');
    expect(JSON.parse(text('t.json')).events).toHaveLength(3);
  });

  it('writes the reviews of the seed as a rule, and once settled as dates, that ical.js reads', async () => {
    await answer('new', file, '--seed');
    const { series } = await answer('reviews', file);
    await answer('export', file, '--out', path('r.ics'), '--series', series[0].id);
    const rule = new ICAL.Component(ICAL.parse(text('r.ics'))).getAllSubcomponents('vevent');
    expect(rule).toHaveLength(1);
    const [only] = rule;
    if (only === undefined) throw new Error('no event');
    const dates = new ICAL.Event(only).iterator();
    expect(Array.from({ length: 8 }, () => dates.next()?.toString())).toEqual([
      ...['2026-04-08', '2026-07-07', '2026-10-05', '2027-01-03', '2027-04-03', '2027-07-02', '2027-09-30', '2027-12-29'],
    ]);
    expect(only.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString()).toBe('-P14D');
    await answer('settle', file, '--series', series[0].id, '--n', '1', '--outcome', 'held', '--on', '2026-04-15', '--note', '=late');
    await answer('export', file, '--out', path('r.ics'), '--series', series[0].id, '--today', '2026-11-22');
    const single = new ICAL.Component(ICAL.parse(text('r.ics'))).getAllSubcomponents('vevent');
    expect(
      single.slice(0, 3).map((one) => [one.getFirstPropertyValue('dtstart')?.toString(), one.getFirstPropertyValue('summary')]),
    ).toEqual([
      ['2026-04-15', `${series[0].title} (held)`],
      ['2026-07-07', `${series[0].title} (unconfirmed)`],
      ['2026-10-05', `${series[0].title} (unconfirmed)`],
    ]);
    await answer('export', file, '--out', path('r.csv'), '--series', series[0].id, '--today', '2026-11-22');
    expect(text('r.csv').split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFSeries,Number,Due,State,On,Days late,Note,Source,Event',
      `${series[0].title},1,2026-04-08,held,2026-04-15,7,'=late,,`,
    ]);
  });

  it('makes a report in which other people’s text is only text', async () => {
    await answer('new', file);
    await answer(
      'add',
      file,
      '--title',
      '<img src=x> [x](javascript:1) | *b* # h',
      '--when',
      'Jan 2026',
      '--summary',
      '1. one\n\n# two\n- three',
    );
    await answer('export', file, '--out', path('t.md'), '--today', '2026-11-22');
    expect(text('t.md')).toContain('- **Jan 2026**: &lt;img src=x\\> \\[x\\]\\(javascript:1\\) \\| \\*b\\* \\# h (reported)');
    expect(text('t.md')).toContain('\n  1\\. one\n\n  \\# two\n\n  \\- three\n');
  });

  it('refuses what does not fit', async () => {
    await answer('new', file, '--seed');
    for (const [argv, code, message] of [
      [['--out', path('t.csv'), '--width', '100'], 2, '--width is for pictures'],
      [['--out', path('t.csv'), '--filter', 'colour:red'], 1, '--filter: There is no field'],
      [['--out', path('t.csv'), '--from', 'blue'], 1, '--from'],
      [['--out', path('t.json'), '--series', 'x'], 1, 'no review series'],
      [['--out', path('t.png'), '--series', 'x'], 2, '--series is for'],
      [['--out', path('no/t.csv')], 1, 'does not exist'],
    ] as const) {
      const ran = await annals('export', file, ...argv);
      expect([ran.code, ran.out], message).toEqual([code, '']);
      expect(ran.errors[0]).toContain(message);
    }
    expect(readdirSync(folder)).toEqual(['t.annals']);
  });
});
