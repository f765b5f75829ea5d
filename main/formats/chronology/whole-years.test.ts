import { expect, it } from 'vitest';
import { chronologyOfPage, imported, readChronology } from './read-chronology';

/* Texts and pages of all that happened in one year, in sections each of which begins anew in January. */

const CONTEXT = { today: '2026-11-30', zone: 'UTC', order: 'dmy' } as const;

function read(text: string) {
  const { drafts, notes } = readChronology(text, CONTEXT);
  return { events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`), notes: notes.join('\n') };
}

function readPage(html: string): string[] {
  const found = chronologyOfPage(html, CONTEXT);
  return found === null ? [] : imported(found, CONTEXT, []).drafts.map(({ draft: { when, title } }) => `${when} ${title}`);
}

it.each(['1923 in rowing', '1923 en aviron', 'Das Jahr 1923 im Rudersport', '1923 im Rudersport'])(
  'every date without a year below “%s” is of that year',
  (heading) => {
    const { events, notes } = read(
      `# ${heading}\n\n## Events\n\n- 4 March: Lake race\n- 20 December: Boat house burns\n\n## Births\n\n- 5 January: Ada Lund\n- 9 June: Per Holm\n\n## Deaths\n\n- 2 January: Ole Vik\n`,
    );
    expect(events).toEqual([
      '1923-03-04 Lake race',
      '1923-12-20 Boat house burns',
      '1923-01-05 Ada Lund',
      '1923-06-09 Per Holm',
      '1923-01-02 Ole Vik',
    ]);
    expect(notes).toContain(`“${heading}” gave the year 1923`);
  },
);

it('a section that begins where the first did, behind a whole year, is of that year, told; one that begins before all goes on', () => {
  const { events, notes } = read(
    '# The drought of 1923\n\n## Country\n\n- 10 January: Wells dry\n- 12 December: Rain\n\n## City\n\n- 3 January: Water rationed\n- 4 May: Riot\n',
  );
  expect(events).toEqual(['1923-01-10 Wells dry', '1923-12-12 Rain', '1923-01-03 Water rationed', '1923-05-04 Riot']);
  expect(notes).toMatch(/a section that begins anew is of the same year, the first in row 10/);
  expect(read('# Strike of 1923\n\n## Begin\n\n- 4 May: A\n- 12 December: B\n\n## End\n\n- 3 January: C\n').events).toEqual([
    '1923-05-04 A',
    '1923-12-12 B',
    '1924-01-03 C',
  ]);
});

it.each(['Unknown date', 'Date unknown', 'Unbekanntes Datum', 'Date inconnue', 'Fecha desconocida'])(
  'what stands below “%s” is of the year and of no nearer day',
  (heading) => {
    expect(read(`# 1923 in rowing\n\n## May\n\n- 4 May: Lake race\n\n## ${heading}\n\n- Oar works founded\n`).events).toEqual([
      '1923-05-04 Lake race',
      '1923 Oar works founded',
    ]);
    expect(read(`# Rowing\n\n## 1923\n\n### May\n\n- 4: Lake race\n\n### ${heading}\n\n- Oar works founded\n`).events).toEqual([
      '1923-05-04 Lake race',
      '1923 Oar works founded',
    ]);
  },
);

it('a heading that is a word of the beginning or the end alone is no date', () => {
  expect(read('# Strike of 1923\n\n## Begin\n\n- 4 May: A\n\n## Ende\n\n- 9 June: B\n').events).toEqual(['1923-05-04 A', '1923-06-09 B']);
});

it('a first line that names the year is the title of a text, whether or not it is marked', () => {
  const { events, notes } = read('1923 in rowing\n\nMay 4 – Lake race\nDecember 3 – Ball\n\nBirths\n\nJanuary 9 – Ada Lund\n');
  expect(events).toEqual(['1923-05-04 Lake race', '1923-12-03 Ball', '1923-01-09 Ada Lund']);
  expect(notes).toContain('“1923 in rowing” gave the year 1923');
  expect(read('Diary of the strike of 1923\n\n4 May: A\n30 December: B\n3 January: C\n').events).toEqual([
    '1923-05-04 A',
    '1923-12-30 B',
    '1924-01-03 C',
  ]);
  // It says the date of one thing, or names none.
  expect(read('4 May 1923: A\n\n5 May: B\n').events).toEqual(['1923-05-04 A']);
  expect(read('Flight 1923\n\n4 May: A\n5 May: B\n').events).toEqual([]);
});

it('a page without a heading of its own has the year of its title', () => {
  const lists = '<h2>May</h2><ul><li>May 4 – Lake race</li></ul><h2>Births</h2><ul><li>January 5 – Ada Lund</li></ul>';
  const expected = ['1923-05-04 Lake race', '1923-01-05 Ada Lund'];
  expect(readPage(`<html><head><title>1923 in rowing - Pedia</title></head><body>${lists}</body></html>`)).toEqual(expected);
  expect(readPage(`<html><head><title>Pedia | 1923</title></head><body>${lists}</body></html>`)).toEqual(expected);
});

it.each([
  ['May 4–7 – Lake race', '1923-05-04/1923-05-07'],
  ['May 4 – 7 – Lake race', '1923-05-04/1923-05-07'],
  ['Sept. 28-30: Lake race', '1923-09-28/1923-09-30'],
  ['May 4–June 2 – Lake race', '1923-05-04/1923-06-02'],
])('days of a month before what happened are all taken: %s', (line, when) => {
  expect(read(`# 1923 in rowing\n\n- ${line}\n- December 3: Ball\n`).events).toEqual([`${when} Lake race`, '1923-12-03 Ball']);
});
