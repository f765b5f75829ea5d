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
      if (format === 'jsonl') expect(notes.join()).toContain('the first in row 1;');
    }
  });

  it('are told of a file of our own', () => {
    const { notes } = readImport(Buffer.from('{"format":"annals","version":1,"lanes":[],"lanes":[]}'), 'json', CONTEXT);
    expect(notes.join()).toContain('Where a part of the file is missing, two records may have run together.');
  });

  it('are not read where objects stand in one line, which is refused by itself, also as the first', () => {
    const [one, two, three] = ['Storm', 'Thaw', 'Flood'].map((title) => `{"title":"${title}","date":"2026-01-05"}`);
    for (const text of [`${one}${two}\n${three}\n${two}\n`, `{"title":"Sto${two}\n${three}\n${two}\n`]) {
      const { drafts, problems } = readImport(Buffer.from(text), 'jsonl', CONTEXT);
      expect(drafts.map(({ draft }) => draft.title)).toEqual(['Flood', 'Thaw']);
      expect(problems.map(({ row }) => row)).toEqual([1]);
    }
  });
});
