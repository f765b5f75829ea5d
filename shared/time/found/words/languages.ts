import type { Vocabulary } from '../vocabulary';
import { FRENCH } from './french';
import { GERMAN } from './german';
import { SPANISH } from './spanish';
import { URDU } from './urdu';

const ENGLISH: Vocabulary = {
  language: 'en',
  words: new Map(),
  phrases: new Map(),
  tells: new Set('the of and to in that was for with said on is by from as at has were'.split(' ')),
  behindDay: new Set(),
  capitals: true,
  agoBefore: [],
  shiftBehind: false,
  yearsAlone: false,
};

const ALL: readonly Vocabulary[] = [ENGLISH, GERMAN, FRENCH, SPANISH, URDU];

/** Words looked at before the language is decided. */
const ENOUGH = 2000;

/** The language of a text, by its most frequent words; English where nothing speaks for another. */
export function languageOf(text: string): Vocabulary {
  const counts = new Map<Vocabulary, number>();
  let seen = 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const small = word.toLowerCase();
    for (const one of ALL) if (one.tells.has(small)) counts.set(one, (counts.get(one) ?? 0) + 1);
    seen += 1;
    if (seen >= ENOUGH) break;
  }
  return ALL.reduce((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best), ENGLISH);
}
