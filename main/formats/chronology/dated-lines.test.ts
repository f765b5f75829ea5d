import { expect, it } from 'vitest';
import { readChronology } from './read-chronology';

/* Lines that begin with a date, in the many ways in which they may. */

const CONTEXT = { today: '2026-11-30', zone: 'Europe/Berlin', order: 'dmy' } as const;

function read(text: string) {
  const { drafts, counts } = readChronology(text, CONTEXT);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return { events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`), counts };
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
