import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('dates that say that they are of the old style', () => {
  const rows = table(
    'Date;Event;Summary',
    '2 Sept. 1752 (O.S.);Last day;Of the old year',
    '14 Sept. 1752 (N.S.);First day;',
    '25 October (7 November) 1917;Telegram;',
    '8 January 1926;Fire;',
  );

  it('are put into ours, as written they stand in the summary, and a note says so', () => {
    const { drafts, notes, problems } = readTable(rows);
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => [draft.when, draft.summary ?? ''])).toEqual([
      ['1752-09-13', 'Of the old year\n\nDate as written: 2 Sept. 1752 (O.S.)'],
      ['1752-09-14', ''],
      ['1917-11-07', 'Date as written: 25 October (7 November) 1917'],
      ['1926-01-08', ''],
    ]);
    expect(notes.join('\n')).toContain('Dates (rows 2 and 4) say that they are of the old style');
  });

  it('are both ends of a span', () => {
    const { drafts } = readTable(table('Event;Start;End', 'Siege;1 июня 1877 г. ст. ст.;5 июня 1877 г. ст. ст.'));
    expect(drafts.at(0)?.draft).toMatchObject({
      when: '1877-06-13/1877-06-17',
      summary: 'Date as written: 1 июня 1877 г. ст. ст. – 5 июня 1877 г. ст. ст.',
    });
  });
});
