import { describe, expect, it } from 'vitest';
import { readDay } from '../day-text';
import { findDates } from './find-dates';

/** The one word of a text in small letters that every object of JavaScript has besides its own, and one of its shape that none has. */
const WORD = 'constructor';
const PLAIN = 'carpenter';

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

/* Each sentence asks a table for the word; as a plain object, that table makes it fail. */
describe('a word that every object has means in a text what any other word does', () => {
  it.each([
    // What opens a span.
    'It won the _ 5 May 2004 prize.',
    'The champion _ May 2004 was here.',
    'They met _ March 15 in town.',
    'They met _ Monday in town.',
    'It came three weeks _ today.',
    // What counts from the text, from another date and from publication.
    'In 2003 they won, in June of the _ year they lost.',
    'In 2003 they won, in June of the year _ they lost.',
    'le mois _ et le _ mois de mai 2004 en ville avec des amis',
    'June _ year was warm.',
    'June of _ year was warm.',
    'It begins on Monday of _ week.',
    'They met a week _ Monday.',
    // Units, seasons and what comes again.
    'It came three _ ago.',
    'In 2003 they won, two _ later they lost.',
    'On 5 May 2003 they met, early the _ day they left.',
    'It begins every _.',
    'It meets every two _.',
    'It meets on the first day of each _.',
  ])('%s', (sentence) => expect(found(sentence, WORD)).toEqual(found(sentence, PLAIN)));
});
