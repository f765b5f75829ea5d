import { describe, expect, it } from 'vitest';
import { readDay } from '../day-text';
import { findDates } from './find-dates';

/** Words that every object of JavaScript has besides its own, each with one of its shape that none has. */
const WORDS = [
  ['constructor', 'carpenter'],
  ['toString', 'toStrong'],
  ['valueOf', 'valueOff'],
  ['__proto__', '__prota__'],
] as const;

const PUBLISHED = readDay('2026-11-28');

/** What is found with a word at the `_` of a sentence, apart from places, which depend on how long the word is. */
function found(sentence: string, word: string): unknown {
  if (PUBLISHED === null) throw new Error('no day');
  return findDates(sentence.replaceAll('_', word), PUBLISHED).map(({ start: _, end: __, anchor, text, ...others }) => ({
    ...others,
    text: text.replaceAll(word, '_'),
    anchor: typeof anchor === 'number' ? 'text' : anchor,
  }));
}

describe('a word that every object has means in a text what any other word does', () => {
  it.each([
    'It won the _ 5 May 2004 prize.',
    'It was won the _ 5 May 2004, they say.',
    'The champion _ May 2004 was here.',
    'They met _ March 15 in town.',
    'They met _ March in town.',
    'In 2003 they won, in June of the _ year they lost.',
    'In 2003 they won, in June of the year _ they lost.',
    'In 2003 they won, and the _ day was cold.',
    'In 2003 they won, in the year _ they lost.',
    'On 5 May 2003 they met, the day _ they left.',
    'On 5 May 2003 they met, two days _ they left.',
    'On 5 May 2003 they met, early the _ day they left.',
    'June _ year was warm.',
    'June of _ year was warm.',
    'The _ quarter of 2004 was good.',
    'The first _ of 2004 was good.',
    'It came early _ 2004.',
    'It came in the _ of May 2004.',
    'It lasted the _ three years.',
    'It came three weeks _ today.',
    'It came three weeks _.',
    'It meets on the first Monday of every _ and on the 3rd day of each _.',
    'It closed on the 5th of _ month.',
    'It begins on Monday of _ week.',
    'le mois _ et le _ mois de mai 2004 en ville avec des amis',
  ])('%s', (sentence) => {
    for (const [word, plain] of WORDS) expect(found(sentence, word), word).toEqual(found(sentence, plain));
  });
});
