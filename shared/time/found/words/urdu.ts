import type { Vocabulary } from '../vocabulary';
import { wordList } from './word-list';

/** Names of days and months, for explicit dates. */
export const URDU: Vocabulary = {
  language: 'ur',
  words: wordList(`
january: جنوری
february: فروری
march: مارچ
april: اپریل
may: مئی
june: جون
july: جولائی
august: اگست
september: ستمبر
october: اکتوبر
november: نومبر
december: دسمبر
monday: پیر سوموار
tuesday: منگل
wednesday: بدھ
thursday: جمعرات
friday: جمعہ
saturday: ہفتہ سنیچر
sunday: اتوار
today: آج
`),
  phrases: new Map(),
  tells: new Set('کے کی میں کا اور سے نے کو ہے پر'.split(' ')),
  behindDay: new Set(),
  capitals: false,
  agoBefore: [],
  shiftBehind: false,
  yearsAlone: false,
};
