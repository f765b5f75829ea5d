import { expect, it } from 'vitest';
import type { Reading } from '../../../shared/article/reading';
import { readingKeeper } from './keep-reading';
import { begun } from './reading';

const named = (title: string): Reading =>
  begun({ name: '', kind: 'text', text: '', title, publisher: null, author: null, url: null, published: null, notes: [] }, []);

it('sends one at a time, and of what came meanwhile only the newest', async () => {
  const sent: (string | null)[] = [];
  let under = 0;
  const keep = readingKeeper(async (reading) => {
    under += 1;
    expect(under).toBe(1);
    sent.push(reading?.article.title ?? null);
    await Promise.resolve();
    under -= 1;
  });
  const all = [keep(named('first')), keep(named('second')), keep(named('third'))];
  await Promise.all(all);
  expect(sent).toEqual(['first', 'third']);
  await keep(null);
  expect(sent).toEqual(['first', 'third', null]);
});

it('goes on after one that could not be sent', async () => {
  const sent: (string | null)[] = [];
  const keep = readingKeeper(async (reading) => {
    if (reading?.article.title === 'lost') throw new Error('gone');
    sent.push(reading?.article.title ?? null);
  });
  await expect(keep(named('lost'))).rejects.toThrow('gone');
  await keep(named('kept'));
  expect(sent).toEqual(['kept']);
});
