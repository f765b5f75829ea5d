import type { TextReading } from '../../../shared/import';
import { tellingLines } from './detect';
import { ENCODING_WORDS, textIn } from './encodings';

/** Lines that are shown of a text, and the most of each. */
const LINES = 3;
const LENGTH = 120;

/** How the lines of a text that are more than ASCII read in each encoding that they can be in. @param taken the one in which it was read, which comes first */
export function textReadings(bytes: Uint8Array, taken: string): TextReading[] {
  const sample = tellingLines(bytes);
  const names = [taken, ...Object.keys(ENCODING_WORDS).filter((name) => name !== taken)];
  return names.flatMap((encoding) => {
    const text = textIn(sample, encoding, true);
    if (text === null) return [];
    const lines = text
      .split(/\r?\n|\r/)
      .filter((line) => line.trim() !== '')
      .slice(0, LINES)
      .map((line) => (line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line));
    return [{ encoding, words: ENCODING_WORDS[encoding] ?? encoding, lines }];
  });
}
