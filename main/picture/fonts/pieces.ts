import { hasForeign } from './missing';

/** A stretch of a line that is set in one go: in Inter, or in another font and perhaps from right to left. */
export interface Piece {
  readonly text: string;
  readonly foreign: boolean;
}

/**
 * Cuts a line where the font changes, at spaces. Words without letters (numbers, dashes) between two foreign words stay
 * with them: between right-to-left words their position depends on both. Joined again the pieces are the text.
 */
export function piecesOf(text: string): Piece[] {
  const words = text.split(' ');
  const foreign = words.map(hasForeign);
  const joined = foreign.map(
    (is, index) => is || (isNeutral(words[index] ?? '') && nextLetters(words, foreign, index) && lastLetters(words, foreign, index)),
  );
  const pieces: { text: string; foreign: boolean }[] = [];
  words.forEach((word, index) => {
    const last = pieces.at(-1);
    const is = joined[index] === true;
    if (last !== undefined && last.foreign === is) last.text += ` ${word}`;
    else if (last === undefined) pieces.push({ text: word, foreign: is });
    else {
      // The space between belongs to the side that Inter sets.
      if (is) last.text += ' ';
      pieces.push({ text: is ? word : ` ${word}`, foreign: is });
    }
  });
  return pieces.filter((piece) => piece.text !== '');
}

function isNeutral(word: string): boolean {
  return !/\p{L}/u.test(word);
}

function nextLetters(words: readonly string[], foreign: readonly boolean[], from: number): boolean {
  for (let index = from + 1; index < words.length; index++) if (!isNeutral(words[index] ?? '')) return foreign[index] === true;
  return false;
}

function lastLetters(words: readonly string[], foreign: readonly boolean[], from: number): boolean {
  for (let index = from - 1; index >= 0; index--) if (!isNeutral(words[index] ?? '')) return foreign[index] === true;
  return false;
}
