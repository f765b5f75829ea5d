import { expect, it } from 'vitest';
import { readChronology } from './read-chronology';

/* Lines that begin with a date, in the many ways in which they may. */

const CONTEXT = { today: '2026-11-30', zone: 'Europe/Berlin', order: 'dmy' } as const;

function read(text: string) {
  const { drafts, counts, notes, problems } = readChronology(text, CONTEXT);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return { events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`), counts, problems, notes: notes.join('\n') };
}

it('each line of a plain list that begins with a date in words is an entry of its own', () => {
  const text =
    '2024\n\n4 May: fire in the mill\nJune: flood\nEarly July: hail\nSpring: a late frost\nLate in August: rain\nand wind\nMai: Feuer\n';
  expect(read(text).events).toEqual([
    '2024-05-04 fire in the mill',
    '2024-06 flood',
    '[2024-07-01..2024-07-10] hail',
    '2024-21 a late frost',
    expect.stringMatching(/rain and wind$/),
    '2024-05 Feuer',
  ]);
});

it('a line goes on with the one before where its words before a mark are no date', () => {
  expect(read('2024\n\n4 May: fire in the mill, and\nafterwards: a flood\n5 May: rain\n').events).toEqual([
    '2024-05-04 fire in the mill, and afterwards: a flood',
    '2024-05-05 rain',
  ]);
});

it('a day needs no mark before what happened, in either order', () => {
  expect(read('## 1914\n- August 4 the fire starts\n- 5 August the fire ends\n- August 6 1914 people return\n').events).toEqual([
    '1914-08-04 the fire starts',
    '1914-08-05 the fire ends',
    '1914-08-06 people return',
  ]);
});

it('a time behind a day, and a year before its day, are dates', () => {
  const { events, counts } = read(
    '# Notes of it\n- 5 May 2020 2pm: Call\n- 5 May 2020, 3:30 pm: Talk\n- 1805, 21 October: Trafalgar\n- 1812 (June 24): Napoleon crosses the Niemen\n- 1813 (October): Leipzig\n',
  );
  expect(events).toEqual([
    '2020-05-05 Call',
    '2020-05-05T15:30 Talk',
    '1805-10-21 Trafalgar',
    '1812-06-24 Napoleon crosses the Niemen',
    '1813-10 Leipzig',
  ]);
  expect(counts.notEvents).toBe(0);
});

it('a heading called “Notes” hides nothing where it is the first of all, or most below it begins with a date', () => {
  expect(read('# Notes\n\n- 4 May 2024: A\n- 5 May 2024: B\n').events).toHaveLength(2);
  expect(read('# Strike\n\n## Notes\n\n- 4 May 2024: A\n- 5 May 2024: B\n').events).toHaveLength(2);
  expect(read('# Strike\n\n- 4 May 2024: A\n- 6 May 2024: C\n\n## Notes\n\n- Smith, p. 3\n- 5 May 2024: B\n').events).toHaveLength(2);
});

it.each([
  'References',
  'Sources',
  'Sources and further reading',
  'Primary sources:',
  'Quellen und Literatur',
  'Quellenverzeichnis',
  'Bibliografia',
  'Źródła',
  'Примечания и литература',
  'Fuentes',
  '出典',
])('what “%s” lists is no event, however many dates it has, and is told with its count', (heading) => {
  const text = `# Strike\n\n- 4 May 2024: A\n- 6 May 2024: C\n\n## ${heading}\n\n- 4 May 2024: Guardian, “Strike begins”\n- 7 May 2024: Reuters\n- 8 May 2024: Le Monde\n`;
  const { events, counts, notes } = read(text);
  expect(events).toEqual(['2024-05-04 A', '2024-05-06 C']);
  expect(counts.notEvents).toBe(3);
  expect(notes).toContain('No events: 3 lines, the first in row 8. This stands in a section that tells of the text.');
});

it('a text of which all stands below “Sources” is read, and what “Notes” tell by days, too', () => {
  expect(read('# Sources\n\n- 4 May 2024: A\n- 5 May 2024: B\n').events).toHaveLength(2);
  expect(read('# Strike\n\n- 4 May 2024: A\n\n## Anmerkungen\n\n- 5 May 2024: B\n- 6 May 2024: C\n').events).toHaveLength(3);
});

it('digits with a stroke below a month are the day and month that they say before they are two days', () => {
  expect(read('## May 2024\n\n- 03/05: A\n- 17/05: B\n').events).toEqual(['2024-05-03 A', '2024-05-17 B']);
  expect(read('## May 2024\n\n- 05/03: A\n- 05/17: B\n').events).toEqual(['2024-05-03 A', '2024-05-17 B']);
  expect(read('## May 2024\n\n- 03/05 14:00: A\n- 17/05 15:00: B\n').events).toEqual(['2024-05-03T14:00 A', '2024-05-17T15:00 B']);
  // No day and month at all.
  expect(read('## May 2024\n\n- 28/29: A\n- 30–31: B\n- 2 and 3: C\n').events).toEqual([
    '2024-05-28/2024-05-29 A',
    '2024-05-30/2024-05-31 B',
    '2024-05-02/2024-05-03 C',
  ]);
  // A hyphen is the sign of a span, where it can be one.
  expect(read('## May 2024\n\n- 05-06: A\n- 17-05: B\n').events).toEqual(['2024-05-05/2024-05-06 A', '2024-05-17 B']);
  // It contradicts the month above it, which is said as for any other date, with the way to write two days.
  const { events, counts, problems } = read('## May 2024\n\n- 4 May: A\n- 6/7: B\n- 9: C\n');
  expect([events, counts.refused]).toEqual([['2024-05-04 A', '2024-05-09 C'], 1]);
  expect(problems[0]?.message).toMatch(/2024-07-06.*May 2024.*6–7/);
});

it('“from” a day in other languages is since then, also below a year, and not that day alone', () => {
  const lines =
    '# 2024\n\n- dal 6 maggio: A\n- vom 5. Mai: B\n- seit dem 5. Mai: C\n- depuis le 5 mai: D\n- vom 5.–7. Mai: E\n- 8. Mai: F\n';
  expect(read(lines).events).toEqual([
    '2024-05-06/.. A',
    '2024-05-05/.. B',
    '2024-05-05/.. C',
    '2024-05-05/.. D',
    '2024-05-05/2024-05-07 E',
    '2024-05-08 F',
  ]);
});

it('the number of a launch or a case with its year is no day of that year', () => {
  const { events } = read('1958 Feb 1: Explorer\n1958-002: Vanguard\n1958-004: Sputnik\n1958 May 15: landing\n1958 July 4: feast\n');
  expect(events.filter((event) => event.startsWith('1958-01'))).toEqual([]);
});

it('a month stands behind its year and a comma, before the mark of what happened', () => {
  const text =
    '# Chronology\n\n* 1839-1842 - Opium War\n* 1895, Apr - Taiwan\n* 1900, mars : visite\n* 1911, September – Aufstand\n* 1927, Sept. — purge\n* 1989 - May, her sister\n';
  expect(read(text).events).toEqual([
    '1839/1842 Opium War',
    '1895-04 Taiwan',
    '1900-03 visite',
    '1911-09 Aufstand',
    '1927-09 purge',
    '1989 May, her sister',
  ]);
});
