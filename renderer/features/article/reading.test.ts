import { expect, it } from 'vitest';
import type { Article } from '../../../shared/article/article';
import type { Proposal } from '../../../shared/article/proposal';
import { type Reading, readingSchema } from '../../../shared/article/reading';
import {
  asEdited,
  begun,
  countsOf,
  decided,
  edited,
  intoOf,
  isSpent,
  leftOpen,
  nextOpen,
  readAnew,
  reopened,
  slightOf,
  taken,
} from './reading';

const article: Article = {
  name: '',
  kind: 'text',
  text: 'Talks began on Monday. They ended on Friday. A review is due in March.',
  title: 'Talks',
  publisher: null,
  author: null,
  url: null,
  published: '2026-01-08',
  notes: [],
};

function proposal(n: number, word: string, when: string): Proposal {
  const start = article.text.indexOf(word);
  const date = { start, end: start + word.length };
  const quotation = { start: article.text.lastIndexOf('.', start) + 1, end: article.text.indexOf('.', start) + 1 };
  const rest = { cadence: null, anchor: null, certain: true, status: 'reported', lane: 'L', actors: [], places: [], same: [] } as const;
  return { n, kind: 'event', date, quotation, title: word, when, ...rest, actors: [], places: [], same: [] };
}

const all = [proposal(1, 'Monday', '2026-01-05'), proposal(2, 'Friday', '2026-01-02'), proposal(3, 'March', '2026-03')];
const EVENT = '0190a1b2-0000-7000-8000-000000000001';

/** 1 accepted with another title, 2 merged, 3 left open. */
function halfway(): Reading {
  const made = edited(begun(article, all), 1, { title: 'Talks begin' });
  return decided(decided(made, { n: 1, take: 'accept' }), { n: 2, take: 'merge', into: EVENT });
}

it('says one thing of a proposal, and the last', () => {
  const changed = decided(halfway(), { n: 1, take: 'skip' });
  expect(countsOf(changed)).toEqual({ accepted: 0, merged: 1, skipped: 1, open: 1 });
  expect(countsOf(reopened(changed, 2))).toEqual({ accepted: 0, merged: 0, skipped: 1, open: 2 });
  expect(readingSchema.parse(changed)).toEqual(changed);
});

it('puts what nothing tells the lane of where the person put something last, and leaves what is decided where it is', () => {
  const guessed = all.map((one) => ({ ...one, laneGuessed: true as const }));
  const laneAt = (reading: Reading, at: number) => asEdited(reading, reading.proposals[at] ?? proposal(9, 'Monday', '')).lane;
  const first = decided(edited(begun(article, guessed), 1, { lane: 'A' }), { n: 1, take: 'accept' });
  expect([0, 1, 2].map((at) => laneAt(first, at))).toEqual(['A', 'A', 'A']);
  const second = edited(decided(first, { n: 2, take: 'accept' }), 3, { lane: 'B' });
  expect([0, 1, 2].map((at) => laneAt(second, at))).toEqual(['A', 'A', 'B']);
  expect(taken(decided(second, { n: 3, take: 'accept' })).map(({ lane }) => lane)).toEqual(['A', 'A', 'B']);
  expect(laneAt(edited(begun(article, all), 1, { lane: 'A' }), 1)).toBe('L');
});

it('goes on to the next open one in time, then to the first, then nowhere', () => {
  expect(nextOpen(begun(article, all), 1)).toBe(2);
  expect(nextOpen(halfway(), 1)).toBe(3);
  expect(nextOpen(decided(reopened(halfway(), 1), { n: 3, take: 'skip' }), 3)).toBe(1);
  expect(nextOpen(decided(halfway(), { n: 3, take: 'skip' }), 3)).toBeNull();
});

it('takes what is accepted or merged, with what was made of it, and leaves the open ones', () => {
  expect(asEdited(halfway(), all[0] ?? proposal(1, 'Monday', ''))).toMatchObject({ title: 'Talks begin', when: '2026-01-05' });
  expect(taken(decided(halfway(), { n: 3, take: 'skip' }))).toEqual([
    { n: 1, take: 'accept', title: 'Talks begin' },
    { n: 2, take: 'merge', into: EVENT },
  ]);
  expect(leftOpen(halfway())).toMatchObject({ proposals: [{ n: 3 }], decisions: [], edits: [] });
  expect(leftOpen(decided(halfway(), { n: 3, take: 'skip' }))).toBeNull();
  expect(taken(edited(halfway(), 1, null))[0]).toEqual({ n: 1, take: 'accept' });
});

it('read anew, keeps what was said of the same words, but no acceptance of another date', () => {
  // Counted from a week later: the order of time is another, and so are two dates.
  const anew = [proposal(1, 'Friday', '2026-01-09'), proposal(2, 'Monday', '2026-01-12'), proposal(3, 'March', '2026-03')];
  const before = decided(decided(halfway(), { n: 2, take: 'skip' }), { n: 3, take: 'accept' });
  const after = readAnew(before, article.text, anew);
  expect(after.decisions).toEqual([
    { n: 1, take: 'skip' },
    { n: 3, take: 'accept' },
  ]);
  expect(after.edits).toEqual([{ n: 2, title: 'Talks begin' }]);
  expect(readAnew(before, 'Another text in March.', []).decisions).toEqual([]);
});

it('is merged into what was chosen, and never into what only the proposal before it with this number may have been', () => {
  const same = ['first', 'second'].map((id) => ({ id, title: id, when: '2026-01' }));
  expect(intoOf({ same }, 'second')).toBe('second');
  expect(intoOf({ same }, undefined)).toBe('first');
  expect(intoOf({ same }, EVENT)).toBe('first');
  expect(intoOf({ same: [] }, EVENT)).toBeNull();
});

it('is spent once every proposal was skipped, and not before', () => {
  const skipped = [1, 2].reduce((reading, n) => decided(reading, { n, take: 'skip' }), begun(article, all));
  expect(isSpent(skipped)).toBe(false);
  expect(isSpent(decided(skipped, { n: 3, take: 'accept' }))).toBe(false);
  expect(isSpent(decided(skipped, { n: 3, take: 'skip' }))).toBe(true);
  // Another day of publication may bring some.
  expect(isSpent(begun(article, []))).toBe(false);
});

it('is done once all is decided but what has little of an event in it, which is gone on with from one of its kind', () => {
  const [first = proposal(1, 'Monday', ''), ...others] = all;
  const mixed = begun(article, [first, ...others.map((one) => ({ ...one, slight: true as const }))]);
  expect(slightOf(mixed).map(({ n }) => n)).toEqual([2, 3]);
  expect(countsOf(mixed).open).toBe(1);
  const done = decided(mixed, { n: 1, take: 'accept' });
  expect([nextOpen(done, 1), nextOpen(done, 2), leftOpen(done), isSpent(done)]).toEqual([null, 3, null, false]);
  expect(leftOpen(decided(mixed, { n: 2, take: 'accept' }))?.proposals.map(({ n }) => n)).toEqual([1, 3]);
  expect(isSpent(decided(mixed, { n: 1, take: 'skip' }))).toBe(true);
  // Where there is nothing else they are what there is to decide.
  const alone = begun(
    article,
    all.map((one) => ({ ...one, slight: true as const })),
  );
  expect([slightOf(alone), countsOf(alone).open, nextOpen(alone, 0)]).toEqual([[], 3, 1]);
});
