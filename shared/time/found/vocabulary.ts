import type { Phrase } from './words/word-list';

/** What another language adds to the words of the typed dates. */
export interface Vocabulary {
  /** IETF tag. */
  readonly language: string;
  /** Words of the language, small letters, and the English word that the grammar knows each by. */
  readonly words: ReadonlyMap<string, string>;
  /** Phrases by their first token, before words: "le lendemain" is known as "the following day". */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Frequent words by which the language is told. */
  readonly tells: ReadonlySet<string>;
  /** What stands behind the number of a day: the dot of "8. Januar". */
  readonly behindDay: ReadonlySet<string>;
  /** Whether names of months and weekdays begin with a capital letter. */
  readonly capitals: boolean;
  /** Phrases before a distance that make it lie back: "vor drei Jahren", "il y a trois ans". */
  readonly agoBefore: readonly (readonly string[])[];
  /** Whether "last" and "next" stand behind their noun: "le mois dernier". */
  readonly shiftBehind: boolean;
  /** Whether a year may stand in a sentence with no word before it: "wurde 1998 gegründet". Such a language writes nouns with a capital letter. */
  readonly yearsAlone: boolean;
}
