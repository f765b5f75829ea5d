import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const CONTEXT = { today: '2026-11-28', zone: 'UTC', order: 'dmy' } as const;
const read = (text: string, languages?: ReadonlySet<string>): string => {
  const understood = understandDate(text, { ...CONTEXT, languages });
  return understood.ok ? understood.value.edtf : `! ${understood.error.message}`;
};

describe('months of other languages that are words of English', () => {
  it.each([
    ['01 Ago 2022', '2022-08-01'],
    ['3 Set 2022', '2022-09-03'],
    ['3-Out-2022', '2022-10-03'],
    ['3/out/2022', '2022-10-03'],
    ['3 de set. de 2022', '2022-09-03'],
    ['12 ago. 2022 14:30', '2022-08-12T14:30'],
    ['lun, 1 ago 2022', '2022-08-01'],
  ])('between a day and a year: %s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('before a year alone where the column is of such a language', () => {
    expect(read('Set 2022', new Set(['pt', 'de']))).toBe('2022-09');
    expect(read('ago. 2022', new Set(['es']))).toBe('2022-08');
    for (const languages of [undefined, new Set(['de']), new Set(['es'])]) expect(read('Out 2022', languages)).toMatch(/^!/);
  });

  it('but what they mean in English they go on meaning', () => {
    expect(read('3 days ago')).toBe('2026-11-25');
    expect(read('set 3 2022')).toMatch(/^!/);
  });
});

it.each([
  ['3 fév 2022', '2022-02-03'],
  ['3 aoû 2022', '2022-08-03'],
  ['3 сен 2022', '2022-09-03'],
  ['3 Agustus 2022', '2022-08-03'],
  ['3 Maret 2022', '2022-03-03'],
  ['3 Agt 2022', '2022-08-03'],
])('short forms that people write: %s', (text, edtf) => expect(read(text)).toBe(edtf));
