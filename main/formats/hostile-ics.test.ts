import { describe, expect, it } from 'vitest';
import { idOf } from '../../testing/formats/arbitrary-timelines';
import { firstProblem as problem, readHostile as read } from '../../testing/formats/hostile-input';
import { MAX_DEPTH } from '../intake/caps';

describe('ICS', () => {
  const calendar = (...lines: string[]): string =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n${lines.join('\r\n')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

  it('never expands a rule: what no series can do gives its first date, and a note', () => {
    for (const rule of [
      'FREQ=SECONDLY',
      'FREQ=DAILY;COUNT=1000000000',
      `FREQ=YEARLY;COUNT=1;BYMONTH=1,2,3;BYMONTHDAY=1,2,3;BYHOUR=0,1;BYMINUTE=${Array.from({ length: 60 }, (_, index) => index).join(',')}`,
      'FREQ=YEARLY;BYDAY=20MO',
      'FREQ=YEARLY;BYYEARDAY=100',
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
    expect(whens('DTSTART:20240101', 'DURATION:-P1D')).toEqual(['2024-01-01']);
    expect(whens('DTSTART:20240102', 'DTEND:20240101')).toEqual(['2024-01-02']);
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
      ['DTSTART:20240101', 'DURATION:P99999999999D'],
      ['DTSTART:20240101', 'DURATION:P999999999D'],
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

  describe('protection', () => {
    const levelOf = (...lines: string[]) => {
      const { drafts, notes, problems } = read(calendar('DTSTART:20260108', 'SUMMARY:x', ...lines), 'ics');
      expect(problems).toEqual([]);
      return [drafts.at(0)?.draft.sensitivity, notes.join(' ')] as const;
    };
    const own = (fields: object) => {
      const json = JSON.stringify({ id: idOf(2, 0), title: 'x', lane: 'L', ...fields });
      return [`X-ANNALS-EVENT:${json.replace(/[\\;,]/g, '\\$&')}`, 'X-ANNALS-EDTF:2026-01-08'];
    };

    it('is what any calendar says by its class, the stricter where that is less exact than ours', () => {
      expect(levelOf()).toEqual([0, '']);
      expect(levelOf('CLASS:PUBLIC')).toEqual([0, '']);
      expect(levelOf('CLASS:private')).toEqual([1, '1 event is taken as internal, since the calendar calls it private or confidential.']);
      expect(levelOf('CLASS:CONFIDENTIAL')[0]).toBe(3);
      expect(levelOf('CLASS:X-NOBODY-KNOWS')[0]).toBe(1);
      expect(levelOf('CLASS:CONFIDENTIAL', 'DESCRIPTION:Status: reported\\nSensitivity: restricted')[0]).toBe(2);
      expect(levelOf('DESCRIPTION:a\\nSensitivity: secret')[0]).toBe(3);
      expect(levelOf('CLASS:CONFIDENTIAL', 'DESCRIPTION:Sensitivity: public')[0]).toBe(3);
    });

    it('survives when what Annals wrote is broken or partly gone, which is said', () => {
      const [line = '', date = ''] = own({ sensitivity: 3 });
      expect(levelOf('CLASS:CONFIDENTIAL', line.replace('3}', '3,,}'), date)).toEqual([
        3,
        expect.stringContaining('X-ANNALS-EVENT cannot be read; the event is taken as the calendar shows it.'),
      ]);
      expect(levelOf('CLASS:CONFIDENTIAL', line)).toEqual([3, expect.stringContaining('X-ANNALS-EDTF cannot be read')]);
      // Whole, it is taken as it was written; what is stricter in the calendar counts, what is laxer does not.
      expect(levelOf('CLASS:CONFIDENTIAL', ...own({ sensitivity: 2 }))[0]).toBe(2);
      expect(levelOf('CLASS:CONFIDENTIAL', ...own({ sensitivity: 0 }))[0]).toBe(3);
      expect(levelOf('CLASS:CONFIDENTIAL', ...own({}))[0]).toBe(3);
      expect(levelOf('CLASS:PUBLIC', ...own({ sensitivity: 3 }))[0]).toBe(3);
      expect(levelOf(...own({ sensitivity: 3 }))[0]).toBe(3);
    });

    it('that a series cannot have is said, and what is no level is refused in words', () => {
      expect(read(calendar('DTSTART:20260108', 'RRULE:FREQ=DAILY', 'SUMMARY:x', 'CLASS:PRIVATE'), 'ics').notes.join(' ')).toContain(
        'a series has no sensitivity',
      );
      for (const sensitivity of [4, 'secret', null]) {
        const { message } = problem(calendar('DTSTART:20260108', 'SUMMARY:x', ...own({ sensitivity })), 'ics');
        expect(message).not.toMatch(/expected|Invalid/);
      }
    });
  });
});
