import { expect, it } from 'vitest';
import type { Article } from '../../../shared/article/article';
import type { Proposal } from '../../../shared/article/proposal';
import { countedFrom, marksOf, whenWords } from './said';

const ZONE = 'Asia/Karachi';
const text = 'On 8 January 2026 they met. The next day they agreed to meet every 90 days, and lately did.';
const article: Article = {
  name: '',
  kind: 'text',
  text,
  title: null,
  publisher: null,
  author: null,
  url: null,
  published: '2026-01-10',
  notes: [],
};

function proposal(n: number, words: string, said: Partial<Proposal>): Proposal {
  const start = text.indexOf(words);
  const date = { start, end: start + words.length };
  const known = { cadence: null, anchor: null, certain: true, status: 'reported', lane: 'L', actors: [], places: [], same: [] } as const;
  return { n, kind: 'event', date, quotation: date, title: words, when: '2026', ...known, actors: [], places: [], same: [], ...said };
}

const met = proposal(1, '8 January 2026', { when: '2026-01-08' });
const agreed = proposal(2, 'The next day', { when: '2026-01-09', anchor: met.date.start });
const review = proposal(3, 'every 90 days', {
  kind: 'series',
  when: '2026-01-10',
  cadence: 'FREQ=DAILY;INTERVAL=90',
  anchor: 'publication',
  certain: false,
});
const lately = proposal(4, 'lately', { when: '2026-01~', anchor: 'publication' });
const all = [met, agreed, review, lately];

it('says when in words, and how a series recurs', () => {
  expect(whenWords(met, ZONE)).toBe('8 January 2026');
  expect(whenWords(review, ZONE)).toBe('every 90 days, counted from 10 January 2026');
});

it('says how sure a date is', () => {
  expect(all.map((one) => marksOf(one, ZONE))).toEqual([[], [], ['not certain'], ['vague']]);
});

it('says what a date was counted from, and that something was guessed', () => {
  expect(all.map((one) => countedFrom(one, article, all, ZONE))).toEqual([
    '',
    'Counted from “8 January 2026” in the text.',
    'Counted from the day of publication, 10 January 2026. Something about this date was guessed.',
    'Counted from the day of publication, 10 January 2026.',
  ]);
});
