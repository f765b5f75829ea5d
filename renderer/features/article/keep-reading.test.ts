import { expect, it } from 'vitest';
import type { Reading } from '../../../shared/article/reading';
import { readingKeeper } from './keep-reading';
import { begun, decided } from './reading';

const named = (title: string): Reading =>
  begun({ name: '', kind: 'text', text: '', title, publisher: null, author: null, url: null, published: null, notes: [] }, []);

/** Keeps nothing, but notes what was asked: titles of whole readings, and how many decisions were sent by themselves. */
function noting(refused: readonly string[] = []) {
  const sent: (string | number | null)[] = [];
  let under = 0;
  const alone = async (what: string | number | null): Promise<boolean> => {
    under += 1;
    expect(under).toBe(1);
    sent.push(what);
    await Promise.resolve();
    under -= 1;
    if (what === 'lost') throw new Error('gone');
    return !refused.includes(String(what));
  };
  const keep = readingKeeper({
    whole: (reading) => alone(reading?.article.title ?? null),
    said: ({ decisions }) => alone(decisions.length),
  });
  return { sent, keep };
}

it('sends one at a time, and of what came meanwhile only the newest', async () => {
  const { sent, keep } = noting();
  const all = [keep(named('first')), keep(named('second')), keep(named('third'))];
  await Promise.all(all);
  expect(sent).toEqual(['first', 'third']);
  await keep(null);
  expect(sent).toEqual(['first', 'third', null]);
});

it('goes on after one that could not be sent', async () => {
  const { sent, keep } = noting();
  await expect(keep(named('lost'))).rejects.toThrow('gone');
  await keep(named('kept'));
  expect(sent).toEqual(['lost', 'kept']);
});

it('sends text and proposals once, and then what is said of them', async () => {
  const { sent, keep } = noting();
  const reading = named('a');
  await keep(reading);
  const one = decided(reading, { n: 1, take: 'skip' });
  await keep(one);
  await keep(decided(one, { n: 2, take: 'skip' }));
  await keep({ ...one, article: { ...one.article, published: '2026-01-08' } });
  await keep(null);
  await keep(one);
  expect(sent).toEqual(['a', 1, 2, 'a', null, 'a']);
});

it('sends all of it again where that could not be kept', async () => {
  const { sent, keep } = noting(['a']);
  const reading = named('a');
  await keep(reading);
  await keep(decided(reading, { n: 1, take: 'skip' }));
  expect(sent).toEqual(['a', 'a']);
});
