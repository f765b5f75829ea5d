import { expect, it } from 'vitest';
import { sentencesOf } from './sentences';

function sentences(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

it('parts sentences at their stops, with the quotation marks that close behind them', () => {
  expect(sentences('They met. “We will return.” It rained! Did it?  Yes')).toEqual([
    'They met.',
    '“We will return.”',
    'It rained!',
    'Did it?',
    'Yes',
  ]);
  expect(sentences('“It is over!” he said. "Why?" asked she.')).toEqual(['“It is over!” he said.', '"Why?" asked she.']);
});

it('knows abbreviations, initials and numbers', () => {
  const whole = 'Mr. J. Smith and Gen. Munir of the U.S. Army met on Jan. 8 at 2.30 p.m. in room No. 7 of St. Mary.';
  expect(sentences(`${whole} They left at 4 p.m. The end.`)).toEqual([whole, 'They left at 4 p.m.', 'The end.']);
});

it('knows the dot of a German day, and the end of a decade', () => {
  const whole = 'Er muss bis zum 15. April antworten und war am 9. Februar da.';
  expect(sentences(`${whole} Es war so.`)).toEqual([whole, 'Es war so.']);
  expect(sentences('It was extended in the late 1990s. It was merged on page 12. April was cold.')).toEqual([
    'It was extended in the late 1990s.',
    'It was merged on page 12.',
    'April was cold.',
  ]);
});

it('keeps numbers behind what is shortened', () => {
  expect(sentences('Nach Abs.3 Satz 1 gilt das.')).toEqual(['Nach Abs.3 Satz 1 gilt das.']);
  expect(sentences('The firm paid Rs.500 Million.')).toEqual(['The firm paid Rs.500 Million.']);
});

it('knows marks of notes behind a stop, which belong to no sentence', () => {
  expect(sentences('They came to the valley.1 The war began.[12] It ended.” ³ So. “It did.”4 Yes.')).toEqual([
    'They came to the valley.',
    'The war began.',
    'It ended.”',
    '³ So.',
    '“It did.”',
    'Yes.',
  ]);
  expect(sentences('It grew by 2.5 percent. See No.7 Downing Street. Ask at fig.2 The.')).toEqual([
    'It grew by 2.5 percent.',
    'See No.7 Downing Street.',
    'Ask at fig.2 The.',
  ]);
});

it('ends at the stops of Chinese and Urdu, at empty lines and before items of lists', () => {
  expect(sentences('他们会见了。他们谈了！很好')).toEqual(['他们会见了。', '他们谈了！', '很好']);
  expect(sentences('وہ آیا۔ وہ گیا۔')).toEqual(['وہ آیا۔', 'وہ گیا۔']);
  expect(sentences('A heading\n\nText that\ngoes on\n- first\n- second')).toEqual([
    'A heading',
    'Text that\ngoes on',
    '- first',
    '- second',
  ]);
});
