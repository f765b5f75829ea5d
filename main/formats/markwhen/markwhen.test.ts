import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import type { Imported } from '../../intake/imported';
import { importFormatOf, readImport } from '../import';

const read = (...lines: string[]): Imported => readImport(Buffer.from(lines.join('\n')), 'mw', CONTEXT);
const events = ({ drafts }: Imported) => drafts.map(({ draft, lane }) => [draft.when, draft.title, lane, draft.tags.join()]);

describe('a Markwhen document', () => {
  it('gives events with their dates, sections as lanes, tags, links and texts, and names what is left out; now is an open end', () => {
    const imported = read(
      'title: The project',
      '#release: red',
      '',
      '// a comment: 2020: no event',
      '2024-05-01: Kick-off #talks with [the team](https://example.org/team)',
      'All were there.',
      '',
      '# Phase one',
      '05/2024 - 07/2024: Design',
      '## Reviews',
      '3/4/2024: Look #review',
      'section Later',
      '2025-01-01/2025-03-01: Build',
      '2025-02-01 10:30: Call',
      '2025 / 10 days: Odd',
      'Dec 2025 - now: Open',
      'endSection',
      'after !kick 3 days: Counted',
    );
    expect(events(imported)).toEqual([
      ['2024-05-01', 'Kick-off with the team', null, 'talks'],
      ['2024-05/2024-07', 'Design', 'Phase one', ''],
      ['2024-03-04', 'Look', 'Phase one / Reviews', 'review'],
      ['2025-01-01/2025-03-01', 'Build', 'Phase one / Reviews / Later', ''],
      ['2025-02-01T10:30', 'Call', 'Phase one / Reviews / Later', ''],
      ['2025-12/..', 'Open', 'Phase one / Reviews / Later', ''],
    ]);
    expect(imported.drafts.at(0)?.draft).toMatchObject({
      summary: 'All were there.',
      sources: [{ title: 'the team', url: 'https://example.org/team' }],
    });
    expect(imported.notes.join()).toContain('Of its header these were not taken over: title, #release.');
    expect([...imported.refusedFile()].join('')).toContain('after !kick 3 days: Counted');
  });

  it('reads days first where its header says so, and recurrence as a series where one has its dates', () => {
    const imported = read(
      '---',
      'dateFormat: d/M/y',
      'timezone: Europe/Berlin',
      '---',
      '3/4/2024 every 2 weeks for 3 times: Talks',
      '2024 every year: Fair',
    );
    expect(imported.series).toMatchObject([{ draft: { title: 'Talks', every: { count: 2, unit: 'week' } } }]);
    expect(events(imported)).toEqual([['2024', 'Fair', null, '']]);
    expect(imported.notes.join()).toContain('that it comes again was left out');
  });

  it('counts each line once, and refuses what holds no date at all', () => {
    const { counts, notEvents } = read('2024: One', 'section A', 'Loose words', '2025: Two');
    expect([counts, notEvents[0]?.row]).toMatchObject([{ read: 3, accepted: 2, notEvents: 1 }, 3]);
    expect(read('Nothing here').fault?.message).toMatch(/no line that begins with a date/);
    expect(importFormatOf('plan.mw', Buffer.from('2024: One'))).toBe('mw');
  });
});

it('a length from a day ends on the last day that it lasts', () => {
  const lines = [
    '2021-02-01 / 8 weeks: a',
    '2021-02-01 - 10 days: b',
    '2021-02-01 / 2 months: c',
    '2021-02-10/1 year: d',
    '2021-02 / 3 months: e',
    '2021 / 2 years: f',
    '2021-02-01 / 1 day: g',
  ];
  expect(read(lines.join('\n')).drafts.map(({ draft }) => draft.when)).toEqual([
    '2021-02-01/2021-03-28',
    '2021-02-01/2021-02-10',
    '2021-02-01/2021-03',
    '2021-02-10/2022',
    '2021-02/2021-04',
    '2021/2022',
    '2021-02-01',
  ]);
});
