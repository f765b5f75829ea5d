import type { EventDraft } from '../shared/event';

/** A seeded source of numbers (mulberry32): the same seed gives the same events on every computer. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = ['ka', 'ro', 'mi', 'ten', 'sul', 'ba', 'dor', 'ven', 'li', 'gar', 'no', 'pes', 'hal', 'tri', 'um', 'ex'];
const STATUSES = ['reported', 'reported', 'reported', 'confirmed', 'disputed', 'planned'] as const;

/** 4,096 words, some of which come up far more often than others, as words do. */
const WORDS = Array.from({ length: 4096 }, (_, n) => {
  const syllable = (shift: number): string => SYLLABLES[(n >> shift) & 15] ?? '';
  return `${syllable(0)}${syllable(4)}${syllable(8)}`;
});

/**
 * Events like those of an analyst's timeline: skewed lanes, years 1000 to 2025, mostly single days, some months and years,
 * one in two hundred an era of decades; about half a kilobyte each. One after the other, so that a million need no memory.
 */
export function* generateDrafts(count: number, lanes: readonly string[], seed = 1): Generator<EventDraft> {
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const skewed = (limit: number): number => Math.floor(random() ** 3 * limit);
  const words = (length: number): string => Array.from({ length }, () => WORDS[skewed(WORDS.length)]).join(' ');
  for (let n = 0; n < count; n++) {
    yield {
      title: words(5),
      when: whenOf(below(1000) < 5 ? 'era' : 'usual', below),
      lane: lanes[skewed(lanes.length)] ?? '',
      status: STATUSES[below(STATUSES.length)] ?? 'reported',
      summary: words(45),
      actors: Array.from({ length: below(3) }, () => `Actor ${skewed(400)}`),
      tags: [`tag${skewed(50)}`],
      sources: below(2) === 0 ? [] : [{ title: words(3), reliability: 'B' }],
      learned: '2026-01-08',
      pinned: below(500) === 0,
    };
  }
}

function whenOf(kind: 'era' | 'usual', below: (limit: number) => number): string {
  // More of them the nearer to today.
  const year = 2025 - Math.floor((below(1000) / 1000) ** 2 * 1025);
  const padded = String(year).padStart(4, '0');
  if (kind === 'era') return `${padded}/${String(Math.min(2400, year + 55 + below(400))).padStart(4, '0')}`;
  const month = String(1 + below(12)).padStart(2, '0');
  const day = String(1 + below(28)).padStart(2, '0');
  const shape = below(20);
  if (shape < 12) return `${padded}-${month}-${day}`;
  if (shape < 15) return `${padded}-${month}`;
  if (shape < 17) return `${padded}-${month}~`;
  return shape < 19 ? padded : `${padded}-${month}-${day}T1${below(10)}:30:00`;
}

/** Words to search for: rare, usual, and the one that stands in most events. */
export function searchTerms(): readonly string[] {
  return [
    ...[4000, 3500, 3000, 2500, 2000, 1500, 900, 400, 120, 40].map((n) => WORDS[n] ?? ''),
    ...[WORDS[0] ?? '', `${WORDS[3500]} ${WORDS[20]}`, 'kar', 'ro', 'hal ten', 'tag1', 'actor 3'],
  ];
}
