import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const CONTEXT = { today: '2026-11-28', zone: 'UTC', order: 'dmy' } as const;
const read = (text: string): string => {
  const understood = understandDate(text, CONTEXT);
  return understood.ok ? understood.value.edtf : `! ${understood.error.message}`;
};

describe('short names of months are no feasts', () => {
  it.each([
    ['jul de 2023', '2023-07'],
    ['JUL de 1999', '1999-07'],
    ['jul 1999', '1999-07'],
    ['jul. 2023', '2023-07'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});
