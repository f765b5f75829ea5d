import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { readImport } from '../import';
import { repeatedKeys } from './repeated-keys';

describe('keys that stand twice in an object', () => {
  it.each([
    ['{}', 0],
    ['{"a":1,"b":{"a":2}}', 0],
    ['{"a":1,"a":{"b":1,"b" : 2}}', 2],
    ['[{"a":"\\"b\\":1"},{"a":"x: y","__proto__":1,"__proto__":2}]', 1],
  ])('%s: %i', (text, count) => {
    expect(repeatedKeys(text, JSON.parse(text))).toBe(count);
  });

  it('are told, in lists and in lines', () => {
    const line = '{"title":"Storm","date":"2026","title":"Thaw"}';
    for (const [text, format] of [
      [`[${line}]`, 'json'],
      [`${line}\n${line}\n`, 'jsonl'],
    ] as const) {
      const { notes, drafts } = readImport(Buffer.from(text), format, CONTEXT);
      expect(drafts.at(0)?.draft.title).toBe('Thaw');
      expect(notes.join()).toMatch(/more than once/);
    }
  });
});
