import { describe, expect, it } from 'vitest';
import { understandNear } from './near-date';
import { understandDate } from './typed-date';

const context = { today: '2026-11-22', zone: 'UTC', order: 'dmy' } as const;

function near(text: string): string {
  const found = understandNear(text, context);
  return found.ok ? found.value.edtf : found.error.message;
}

describe('understandNear', () => {
  it.each([
    ['March', '2027-03'],
    ['october', '2026-10'],
    ['5 May', '2027-05-05'],
    ['Q3', '2026-35'],
    ['H2', '2026-41'],
    ['next summer', '2027-22'],
    ['last summer', '2026-22'],
    ['this autumn', '2026-23'],
    ['the coming spring', '2027-21'],
    ['March to May', '2027-03/2027-05'],
    ['next Q1', '2027-33'],
    ['Christmas', '2026-12-25'],
  ])('%s is %s', (text, edtf) => {
    expect(near(text)).toBe(edtf);
  });

  it('offers the years that it may also be', () => {
    expect(understandNear('March', context)).toMatchObject({ ok: true, value: { alternatives: ['2026-03', '2028-03'] } });
  });

  it.each(['last week', 'Jan 2026', '2014–2016', 'since 2014', 'next March'])('leaves “%s” to what is understood of any date', (text) => {
    expect(understandNear(text, context)).toEqual(understandDate(text, context));
  });

  it.each(['', 'soon', 'since', 'c.', 'next to nothing', 'Monday'])('says of “%s” why it is none', (text) => {
    expect(understandNear(text, context)).toEqual(understandDate(text, context));
  });
});
