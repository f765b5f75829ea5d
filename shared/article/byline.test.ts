import { expect, it } from 'vitest';
import { bylineOf } from './byline';

const CONTEXT = { zone: 'UTC', today: '2026-03-20', order: 'dmy' } as const;

it.each([
  ['Weserland-Zeitung, 12. März 2026, 17:30 Uhr', 'Weserland-Zeitung', '2026-03-12'],
  ['The Western Courier, 18 March 2026', 'The Western Courier', '2026-03-18'],
  // A place is no publisher, and what says more than a day is a sentence.
  ['New York, 18 March 2026', null, '2026-03-18'],
  ['The Western Courier, founded in 1971, was sold', null, null],
])('a line that says who published it and when: %s', (line, publisher, published) => {
  const byline = bylineOf(`A headline about the port\n\n${line}\n\nThe port was opened. Ships came.`, CONTEXT);
  expect([byline.title, byline.publisher, byline.published?.edtf ?? null]).toEqual(['A headline about the port', publisher, published]);
});

it.each(['constructor', 'Constructor'])('a line that begins with the word %s and a colon says nothing of the article', (word) => {
  const said = (line: string) => bylineOf(`A headline about the port\n\n${line}: a yard of the north\n\nThe port was opened.`, CONTEXT);
  expect(said(word)).toEqual(said('Carpenter'));
});
