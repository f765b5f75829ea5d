import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const rowOf = (date: string) => {
  const { drafts, notes } = readTable(`Date;Event\n1 Feb 1938;Opening\n${date};Fire\n4 May 1961;Closing\n`);
  const draft = drafts.map(({ draft: one }) => one).find(({ title }) => title === 'Fire');
  return { when: draft?.when, summary: draft?.summary ?? '', notes: notes.join('\n') };
};

describe('a date with a remark in brackets', () => {
  it.each([
    ['Feb (late?) 1939', '[1939-02-21?..1939-02-28?]'],
    ['March (early) 1952', '[1952-03-01..1952-03-10]'],
    ['mars 1944 (début)', '[1944-03-01..1944-03-10]'],
    ['1944 (summer)', '1944-22'],
    ['1944 (Mai?)', '1944-05?'],
    ['1944 (wohl Mai)', '1944?'],
    ['3 March (Tuesday) 1942', '1942-03-03'],
    ['1939 (or 1940?)', '[1939,1940]'],
    ['1949 (announced)', '1949'],
    ['c. 1950 (per Smith)', '1950~'],
    ['um 1950 (laut Müller)', '1950~'],
    ['12 May 1940 (see note 3)', '1940-05-12'],
    ['12 May 1940 (disputed)', '1940-05-12?'],
    ['1951 (angekündigt)', '1951'],
  ])('%s', (text, edtf) => {
    const { when, summary, notes } = rowOf(text);
    expect(when).toBe(edtf);
    expect(summary).toContain(`Date as written: ${text}`);
    expect(notes).toContain('remark in brackets');
  });

  it.each(['1450 (cal BC)', '1940 (fiscal)', '12 May 1940 (Julian calendar, 1)', '1940 (3 items)', '12 May 1940 (33 dead)'])(
    'is refused where the remark makes another date of it, or says a number: %s',
    (text) => expect(rowOf(text).when).toBeUndefined(),
  );

  it('has the year of the row above', () => {
    const { drafts, problems } = readTable(
      'Date,Company,Cuts\n2023,,\nJan 5,Alpha,6\nFeb (late?),Beta,9\nMar 7 (confirmed by mail),Gamma,3\n2024,,\nJan 9,Delta,5\n',
    );
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft: { when, title } }) => `${when} ${title}`)).toEqual([
      '2023-01-05 Alpha',
      '[2023-02-21?..2023-02-28?] Beta',
      '2023-03-07 Gamma',
      '2024-01-09 Delta',
    ]);
  });
});
