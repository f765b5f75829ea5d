import { Cursor } from '../typed/cursor';
import { readOrdinal } from '../typed/periods';
import type { RunningText } from './running-text';

/** "third", "21st", "twenty-first": the number, and the token behind it. */
export function ordinalAt(text: RunningText, at: number): { readonly number: number; readonly to: number } | null {
  const token = text.peek(at);
  const may = token?.kind === 'number' ? token.ordinal : token?.kind === 'word' && MAY_COUNT.test(token.word);
  if (!may) return null;
  const cursor = new Cursor(text.tokens.slice(at, at + 3));
  const number = readOrdinal(cursor);
  return number === null ? null : { number, to: at + cursor.at };
}

const MAY_COUNT = /th$|^(?:first|second|third|twenty)$/;
