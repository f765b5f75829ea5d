import type { FullEvent, Placement } from '../event';
import { parseWhen } from '../time/edtf';
import { longWords, shortWords } from '../time/words';

type Worded = Pick<FullEvent, 'when' | 'place'>;

/** The date of an event in a few characters; of one without a date, where its links place it: "undated · after Storm". */
export function shortDate({ when, place }: Worded, homeZone: string): string {
  const parsed = parseWhen(when, homeZone);
  const words = parsed.ok ? shortWords(parsed.value) : when;
  return place === undefined ? words : [words, ...placeWords(place, (title) => cut(title, SHORT), 'contradictory')].join(' · ');
}

/** The same spelled out, for hover, inspector and screen readers. */
export function longDate({ when, place }: Worded, homeZone: string): string {
  const parsed = parseWhen(when, homeZone);
  const words = parsed.ok ? longWords(parsed.value) : when;
  return place === undefined
    ? words
    : [words, ...placeWords(place, (title) => `“${cut(title, LONG)}”`, 'which contradict each other')].join(', ');
}

const SHORT = 24;
const LONG = 80;

function placeWords({ after, before, conflict }: Placement, name: (title: string) => string, contradiction: string): string[] {
  const sides = [
    ...(after.length === 0 ? [] : [`after ${after.map(name).join(' and ')}`]),
    ...(before.length === 0 ? [] : [`before ${before.map(name).join(' and ')}`]),
  ];
  return [...(sides.length === 0 ? [] : [sides.join(', ')]), ...(conflict ? [contradiction] : [])];
}

function cut(title: string, most: number): string {
  const line = title.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join('')}…`;
}
