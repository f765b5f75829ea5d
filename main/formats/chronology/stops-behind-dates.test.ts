import { expect, it } from 'vitest';
import { chronologyOf } from './events-of';
import { isChronology, readChronology } from './read-chronology';
import { outlineOfText } from './text-outline';

const eventsOf = (text: string): string[] => chronologyOf(outlineOfText(text)).events.map(({ when, title }) => `${when} | ${title}`);

it.each([
  [
    'HISTORIA DEL PUEBLO\n\n1936\n17 de julio. Llegan las noticias al casino.\nAgosto. Cierra la fábrica de la ribera.\nDel 6 al 23 de noviembre. Salen los mozos.\n\n1937\n26 de abril. Arde el molino.\n',
    ['17 de julio 1936', 'Agosto 1936', '6 al 23 de noviembre 1936', '26 de abril 1937'],
  ],
  [
    '1936\n17 July. News reach the town.\nAugust. The mill shuts.\n6–23 Nov. Men leave.\n\n1937\n26 April. The mill burns.\n',
    ['17 July 1936', 'August 1936', '6–23 Nov 1936', '26 April 1937'],
  ],
  [
    '1936\n17. Juli. Nachrichten erreichen die Stadt.\nAugust. Die Mühle schließt.\n\n1937\n26. April. Die Mühle brennt.\n',
    ['17. Juli 1936', 'August 1936', '26. April 1937'],
  ],
  ['1936. The mill shuts.\n1937. The mill burns down.\nMarch 1938. It is built anew.\n', ['1936', '1937', 'March 1938']],
])('a stop may stand between a date and what happened: %#', (text, dates) => {
  expect(isChronology(text)).toBe(true);
  expect(eventsOf(text).map((event) => event.split(' | ')[0])).toEqual(dates);
});

it('but a number of a list, an abbreviation and a sentence are no dates', () => {
  expect(eventsOf('# 1936\n\n1. Roof of the school\n2. Lamps on the quay\n')).toEqual([
    '1936 | Roof of the school',
    '1936 | Lamps on the quay',
  ]);
  expect(eventsOf('# 1936\n\n- III. Roof of the school\n- St. Mary burns\n')).toEqual([
    '1936 | III. Roof of the school',
    '1936 | St. Mary burns',
  ]);
  expect(eventsOf('# 1936\n\n- 5 p.m. EST: The gates open\n- 14. Oktober: Die Mühle brennt\n').at(-1)).toBe(
    '14. Oktober 1936 | Die Mühle brennt',
  );
});

it('numbers that count on from line to line are years of annals, or those of a list, which is told', () => {
  const context = { today: '2026-11-30', zone: 'UTC', order: 'dmy' } as const;
  const notes = (text: string): string => readChronology(text, context).notes.join('\n');
  expect(notes('1200. Chair of oak\n1201. Table of pine\n1202. Bed of ash\n')).toContain('(1200 to 1202), which were read as years');
  expect(notes('1200. Chair of oak\n1203. Table of pine\n1204. Bed of ash\n')).not.toContain('count on by one');
});
