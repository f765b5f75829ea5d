import { MAX_DEPTH, MAX_FIELD } from '../../intake/caps';

/** What keeps a JSON text from being parsed, which has no limits of its own; null where nothing does. */
export function tooDeepOrLong(text: string): string | null {
  const token = /["[\]{}]/g;
  let depth = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [character] = found;
    if (character === '"') {
      const end = endOfString(text, found.index);
      if (end - found.index > MAX_FIELD) return `A text in it is longer than ${MAX_FIELD.toLocaleString('en')} characters.`;
      token.lastIndex = end + 1;
    } else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > MAX_DEPTH) return `It holds more than ${MAX_DEPTH} brackets within each other.`;
    } else depth -= 1;
  }
  return null;
}

/** Index of the closing quotation mark; the text's end when there is none, which the parser will say. */
function endOfString(text: string, start: number): number {
  const special = /["\\]/g;
  special.lastIndex = start + 1;
  for (let found = special.exec(text); found !== null; found = special.exec(text)) {
    if (found[0] === '"') return found.index;
    special.lastIndex = found.index + 2;
  }
  return text.length;
}
