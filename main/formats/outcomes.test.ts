import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportFormat } from '../../shared/import';
import { CONTEXT } from '../../testing/formats/arbitrary-timelines';
import { Outcomes } from '../intake/outcomes';
import { readImport } from './import';

const read = (text: string, format: ImportFormat, context = {}) =>
  readImport(Buffer.from(text, 'utf8'), format, { ...CONTEXT, ...context });

describe('every record of a file', () => {
  it('is accepted, repaired or refused, and the sum is what stands in the file', () => {
    const row = fc.constantFrom(
      ['Known,2026-01-08,', 'accepted'],
      [`${'A long account. '.repeat(44)},2026-01-09,`, 'repaired'],
      [',2026-01-10,There is a text', 'repaired'],
      ['No date,,', 'refused'],
      ['No such day,2026-02-30,', 'refused'],
      [',2026,', 'refused'],
      ['One too many,2026,x,y', 'refused'],
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const { counts, drafts, problems } = read(`Title,Date,Summary\n${rows.map(([text]) => text).join('\n')}\n`, 'csv');
        const of = (outcome: string): number => rows.filter(([, one]) => one === outcome).length;
        expect(counts).toEqual({
          read: rows.length,
          accepted: of('accepted'),
          repaired: of('repaired'),
          refused: of('refused'),
          notEvents: 0,
        });
        expect(drafts.length).toBe(of('accepted') + of('repaired'));
        expect(new Set(problems.map((one) => one.row)).size).toBe(of('refused'));
      }),
    );
  });

  it('that ended in none of these is a mistake, which is found', () => {
    const outcomes = new Outcomes();
    outcomes.record(
      2,
      () => '',
      () => undefined,
    );
    expect(outcomes.check()).toMatchObject({ read: 1, accepted: 1 });
    outcomes.counts.accepted -= 1;
    expect(() => outcomes.check()).toThrow('a record is lost');
  });

  it('is counted in a calendar, too: changed dates and older versions with their event, tasks as no events', () => {
    const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\r\n');
    const calendar = [
      'BEGIN:VCALENDAR\r\n',
      event('UID:a', 'DTSTART;VALUE=DATE:20260107', 'RRULE:FREQ=WEEKLY;COUNT=4', 'SUMMARY:Weekly'),
      event('UID:a', 'DTSTART;VALUE=DATE:20260115', 'RECURRENCE-ID;VALUE=DATE:20260114', 'SUMMARY:Weekly'),
      event('UID:b', 'DTSTART;VALUE=DATE:20260201', 'SEQUENCE:0', 'SUMMARY:Old'),
      event('UID:b', 'DTSTART;VALUE=DATE:20260202', 'SEQUENCE:1', 'SUMMARY:New'),
      event('UID:c', 'DTSTART:soon', 'LOCATION;ALTREP="cid:a;b":Room', 'SUMMARY:Bad'),
      'BEGIN:VTODO\r\nSUMMARY:Do\r\nEND:VTODO\r\nEND:VCALENDAR\r\n',
    ].join('');
    const imported = read(calendar, 'ics');
    expect(imported.counts).toEqual({ read: 6, accepted: 3, repaired: 0, refused: 1, notEvents: 2 });
    const again = read([...imported.refusedFile()].join('').replace('DTSTART:soon', 'DTSTART:20260301T120000Z'), 'ics');
    expect(again.counts).toMatchObject({ read: 1, accepted: 1 });
    expect(again.drafts.at(0)?.draft).toMatchObject({ title: 'Bad', places: ['Room'] });
  });
});

describe('what was refused', () => {
  it('is a table that can be mended and read again, with the reason beside each record', () => {
    const { refusedFile } = read('Title;Date;Note\nGood;2026;x\n"Say ""when"";";soon;"two\nlines"\nShort;\n', 'csv');
    const table = [...refusedFile()].join('');
    expect(table.split('\r\n')[0]).toBe('Title;Date;Note;Refused because');
    expect(table).toContain('is not a date');
    const mended = read(table.replace(';soon;', ';2027;').replace('Short;;', 'Short;2028;'), 'csv');
    expect(mended.counts).toMatchObject({ read: 2, accepted: 2 });
    expect(mended.drafts.map(({ draft }) => [draft.title, draft.when])).toEqual([
      ['Say "when";', '2027'],
      ['Short', '2028'],
    ]);
    expect(mended.notes.join()).not.toContain('Refused because');
    // Once more: the reason stands there once.
    expect([...read(table, 'csv').refusedFile()].join('').match(/Refused because/g)).toHaveLength(1);
  });

  it('is nothing where nothing was', () => {
    const { counts, refusedFile } = read('Title,Date\na,2026\n', 'csv');
    expect(counts.refused).toBe(0);
    expect([...refusedFile()].join('')).toBe('Title,Date,Refused because\r\n');
  });
});

describe('a record that can be taken after a repair', () => {
  it('keeps a text that is too long for its field whole in the summary', () => {
    const source = 'Ministry press release; '.repeat(30).trim();
    const { drafts, counts, repairs } = read(`Title,Date,Source,Place\nShort,2026-01-08,${source},${'x'.repeat(300)}\n`, 'csv');
    expect(counts).toMatchObject({ read: 1, repaired: 1 });
    const draft = drafts.at(0)?.draft;
    expect(draft?.sources[0]?.title.length).toBeLessThanOrEqual(500);
    expect(draft?.summary).toContain(source);
    expect(draft?.summary).toContain('x'.repeat(300));
    expect(repairs.map(({ field }) => field)).toEqual(['Place', 'Source']);
  });

  it('is without a date where the person agrees', () => {
    const text = 'Title,Date\nKnown,2026-01-08\nNo date known yet,\n';
    expect(read(text, 'csv').counts).toMatchObject({ accepted: 1, refused: 1 });
    const taken = read(text, 'csv', { undated: 'take' });
    expect(taken.counts).toMatchObject({ accepted: 1, repaired: 1 });
    expect(taken.drafts.at(1)?.draft.when).toBe('XXXX');
  });
});
