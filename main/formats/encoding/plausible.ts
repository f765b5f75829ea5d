import { alphabetsOf } from './alphabets';

/** Signs that people write, beside letters. */
const SIGNS = new Set('“”‘’„‚«»‹›–—…•·€£¥§©®™°º²³½¼±×¿¡№、。「」『』・（）：，！？；《》〈〉～－／％　\u00a0\u00ad');
/** Signs that stand beside figures. */
const AMOUNTS = /[€£¥½¼±²³]/u;
/** The most frequent letters of the languages that are written in Cyrillic; they are half of any text. */
const FREQUENT_CYRILLIC = new Set('оеаинтсрвліи');
const HANGUL = /\p{Script=Hangul}/u;
const KANA = /[\u3040-\u30ffー]/u;
const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;
const OTHER_SCRIPT: Readonly<Record<string, RegExp>> = {
  'windows-1255': /\p{Script=Hebrew}/u,
  'windows-1256': /\p{Script=Arabic}/u,
  'windows-874': /\p{Script=Thai}/u,
};
/** Frequent characters stand first in the tables of East Asia: which first bytes their rows have. */
const FREQUENT: Readonly<Record<string, readonly [number, number]>> = {
  gb18030: [0xb0, 0xd7],
  big5: [0xa4, 0xc6],
  shift_jis: [0x88, 0x98],
  'euc-jp': [0xb0, 0xcf],
};

export interface Plausible {
  /** How much of what is not ASCII makes sense, 0 to 1. */
  readonly score: number;
  /** A word of it. */
  readonly word: string;
}

/**
 * How well bytes make sense as text of an encoding: letters of one language of it, words of one script, capitals where they belong, and of thousands of
 * characters the frequent ones. No dictionary is asked.
 *
 * @param bytes not ASCII as a whole
 * @returns null where the bytes are no text of this encoding at all
 */
export function plausible(
  bytes: Uint8Array,
  encoding: string,
  decode: (bytes: Uint8Array, encoding: string) => string | null,
): Plausible | null {
  const text = decode(bytes, encoding);
  if (text === null) return null;
  const words = wordsOf(text);
  const all = words.reduce((sum, { foreign }) => sum + foreign.length, 0);
  if (all === 0) return null;
  const wrong = words.reduce((sum, { word, foreign }) => sum + wrongIn(word, foreign, encoding), 0);
  const cjk = encoding in FREQUENT || encoding === 'euc-kr';
  const letters = cjk ? wrongCharacters(bytes, words, encoding) : wrongLetters(words, encoding);
  const longest = words.reduce((best, { word }) => (word.length > best.length && word.length <= 20 ? word : best), '');
  return { score: 1 - Math.min(1, (wrong + letters) / all), word: longest };
}

interface Word {
  readonly word: string;
  /** Characters of it beyond ASCII. */
  readonly foreign: readonly string[];
}

/** What stands between spaces and separators, where it has anything beyond ASCII. */
function wordsOf(text: string): Word[] {
  return text.split(/[\s,;|"()[\]{}<>:!?/\\]+/).flatMap((word) => {
    const foreign = [...word].filter((character) => character > '\u007f');
    return foreign.length === 0 ? [] : [{ word, foreign }];
  });
}

/** Characters of a word that no language puts there. */
function wrongIn(word: string, foreign: readonly string[], encoding: string): number {
  let wrong = 0;
  const characters = [...word];
  for (const [at, character] of characters.entries()) {
    if (character <= '\u007f') continue;
    const [before = '', after = ''] = [characters[at - 1], characters[at + 1]];
    const inside = LETTER.test(before) && LETTER.test(after);
    if (!LETTER.test(character)) {
      const isMark = /\p{M}/u.test(character);
      if (/[\p{C}\ufffd]/u.test(character) && character !== '\u00ad') wrong += 3;
      else if (!isMark && !SIGNS.has(character)) wrong += 0.7;
      else if (character === '\u00ad' ? !inside : inside && !isMark && !/[’·・－]/u.test(character)) wrong += 1;
      else if (AMOUNTS.test(character) && LETTER.test(before + after)) wrong += 0.7;
    } else if (/[\uff61-\uff9f]/u.test(character)) wrong += 0.9;
    else if (/\d/.test(before) && /[\da-z]/i.test(after) && !HAN.test(character)) wrong += 0.7;
    else if (isCapital(character) && isSmall(before)) wrong += 1;
    else if (!LATIN.test(character) && !HAN.test(character) && !KANA.test(character) && /[a-z]/i.test(before + after)) wrong += 1;
    // "ür" and "é," are taken for characters of China where an ASCII letter is the second byte.
    else if (HAN.test(character) && /[a-z]/.test(before) && foreign.length === 1) wrong += 1;
  }
  const script = OTHER_SCRIPT[encoding];
  if (script !== undefined) wrong += foreign.filter((one) => LETTER.test(one) && !script.test(one)).length;
  return wrong;
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

function isSmall(character: string): boolean {
  return LETTER.test(character) && character !== character.toUpperCase();
}

/** Letters that the best of the languages of a code page does not have. */
function wrongLetters(words: readonly Word[], encoding: string): number {
  const alphabets = alphabetsOf(encoding);
  if (alphabets.length === 0) return 0;
  const letters = words.flatMap(({ foreign }) =>
    foreign.filter((one) => LETTER.test(one)).map((one) => (one === 'İ' ? one : one.toLowerCase())),
  );
  const missing = Math.min(...alphabets.map((alphabet) => letters.filter((letter) => !alphabet.has(letter)).length));
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
  const frequent = cyrillic.filter((letter) => FREQUENT_CYRILLIC.has(letter)).length;
  return missing + Math.max(0, cyrillic.length / 2 - frequent);
}

/** Of an East Asian text: characters that are rare, and what its script does not have. */
function wrongCharacters(bytes: Uint8Array, words: readonly Word[], encoding: string): number {
  const all = words.flatMap(({ foreign }) => foreign.filter((one) => LETTER.test(one)));
  const [kana, hangul] = [all.filter((one) => KANA.test(one)).length, all.filter((one) => HANGUL.test(one)).length];
  if (encoding === 'euc-kr') return (all.length - hangul) * 1.2;
  const isJapanese = encoding === 'shift_jis' || encoding === 'euc-jp';
  const rare = all.length === 0 ? 0 : rareShare(bytes, encoding) * (all.length - kana);
  const strange = all.filter((one) => !HAN.test(one) && !KANA.test(one)).length;
  // Chinese is written without kana, Japanese hardly.
  return rare + strange + (isJapanese ? (kana === 0 ? all.length * 0.05 : 0) : kana);
}

/** The share of characters of two bytes whose first is none of the frequent rows. */
function rareShare(bytes: Uint8Array, encoding: string): number {
  const [from, to] = FREQUENT[encoding] ?? [0, 255];
  let all = 0;
  let rare = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x81 || (encoding === 'shift_jis' && byte >= 0xa0 && byte <= 0xdf)) continue;
    at += 1;
    // Signs and kana stand before the first row of characters.
    if (byte >= 0xa1 && byte <= 0xa9 && encoding !== 'big5') continue;
    if ((encoding === 'shift_jis' && byte <= 0x87) || (encoding === 'big5' && byte <= 0xa3 && byte >= 0xa1)) continue;
    all += 1;
    // With a letter of ASCII as its second byte it is one that mainland China gave up.
    const isGivenUp = encoding === 'gb18030' && (bytes[at] ?? 0) < 0x80;
    if (byte < from || byte > to || isGivenUp) rare += 1;
  }
  return all === 0 ? 0 : rare / all;
}
