import { describe, expect, it } from 'vitest';
import { shownJson, shownLines, shownText } from './shown-text';

const HIDDEN = [
  '\u0000',
  '\u0007',
  '\u001b',
  '\n',
  '\r',
  '\t',
  '\u007f',
  '\u0085',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200e',
  '\u202e',
  '\u2028',
  '\u2066',
  '\u206f',
  '\ufeff',
  '\ud800',
  '\u{e0041}',
];

describe('text of others', () => {
  it.each(HIDDEN)('shows a mark for %j', (hidden) => {
    expect(shownText(`a${hidden}b`)).toBe('a\uFFFDb');
  });

  it('keeps letters of every script, joiners and emoji', () => {
    for (const text of ['Zeitleiste äöü', 'نص', 'می\u200cخواهم', '👩\u200d🔬', 'né\u0301', 'a b'] as const)
      expect(shownText(text)).toBe(text);
  });

  it('keeps its lines where they are asked for', () => {
    expect(shownLines('a\u202eb\nc')).toBe('a\uFFFDb\nc');
  });

  it('is the same again when it was shown as JSON', () => {
    const value = { [`k${HIDDEN.join('')}`]: HIDDEN, plain: 'é“' };
    const json = shownJson(JSON.stringify(value, null, 2));
    expect(shownLines(json)).toBe(json);
    expect(JSON.parse(json)).toEqual(value);
  });
});
