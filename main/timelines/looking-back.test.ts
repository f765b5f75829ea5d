import { expect, it } from 'vitest';
import { fail, ok, type Result } from '../../shared/result';
import { lookingBack, type PartOfPast } from './looking-back';

/** A store that answers when the test says so. */
function slowStore() {
  const asked: (string | null)[] = [];
  const shown: (string | null)[] = [];
  const waiting: ((part: Result<PartOfPast>) => void)[] = [];
  const prepare = (day: string | null): Promise<Result<PartOfPast>> => {
    asked.push(day);
    return new Promise((resolve) => waiting.push(resolve));
  };
  const answer = async (part: Result<PartOfPast>): Promise<void> => {
    waiting.shift()?.(part);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { asked, shown, answer, lookBack: lookingBack(prepare, (day) => shown.push(day)) };
}

const whole = ok({ share: 1, earliest: '2014-01-01' });
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('asks until all of a day is ready, tells how far it is, and only then shows it', async () => {
  const { asked, shown, answer, lookBack } = slowStore();
  const told: number[] = [];
  const done = lookBack('2020', (share) => told.push(share));
  await settle();
  await answer(ok({ share: 0.5, earliest: null }));
  expect([told, shown]).toEqual([[0.5], []]);
  await answer(whole);
  expect(await done).toEqual(ok({ earliest: '2014-01-01' }));
  expect([asked, shown]).toEqual([['2020', '2020'], ['2020']]);
});

it('goes on no further with a day once another is asked for, and answers both alike', async () => {
  const { asked, shown, answer, lookBack } = slowStore();
  const first = lookBack('2018');
  await settle();
  const second = lookBack('2019');
  const third = lookBack('2020');
  await answer(ok({ share: 0.1, earliest: null }));
  await answer(whole);
  expect(await Promise.all([first, second, third])).toEqual(Array(3).fill(ok({ earliest: '2014-01-01' })));
  expect([asked, shown]).toEqual([['2018', '2020'], ['2020']]);
});

it('shows now before the store has said anything, and whatever it says', async () => {
  const { shown, answer, lookBack } = slowStore();
  const past = lookBack('2018');
  await settle();
  const now = lookBack(null);
  await answer(ok({ share: 0.1, earliest: null }));
  expect(shown).toEqual([null]);
  await answer(fail('internal', 'The store ended.'));
  expect(await Promise.all([past, now])).toEqual(Array(2).fill(ok({ earliest: null })));
  expect(shown).toEqual([null]);
});

it('stays where it is when a day cannot be had', async () => {
  const { shown, answer, lookBack } = slowStore();
  const done = lookBack('2018');
  await settle();
  await answer(fail('locked', 'An import is running.'));
  expect(await done).toMatchObject({ ok: false, error: { code: 'locked' } });
  expect(shown).toEqual([]);
});
