import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const read = (text: string): string => {
  const understood = understandDate(text, { today: '2026-11-29', zone: 'UTC', order: 'dmy' });
  return understood.ok ? understood.value.edtf : `! ${understood.error.message}`;
};

describe('weeks of a year', () => {
  it.each(['v. 11 2025', 'v 11 2025', 'V.11 2025', 'S11 2025', 'KW 11 2025', 'uke 11 2025', 'uge 11 2025', 'vko 11/2025', 'weeks 11 2025'])(
    'in several languages: %s',
    (text) => expect(read(text)).toBe('[2025-03-10..2025-03-16]'),
  );

  it.each(['v 12–14 2025', 'KW 12-14 2025', 'KW 12 – KW 14 2025', 'weeks 12–14 2025', 'week 12 2025 – week 14 2025', 'Wochen 12–14 2025'])(
    'from one to another: %s',
    (text) => expect(read(text)).toBe('2025-03-17~/2025-04-06~'),
  );

  it('from a day to a week', () => {
    expect(read('22 april – v 19 2025')).toBe('2025-04-22/2025-05-11~');
    expect(read('22. April – KW 19 2025')).toBe('2025-04-22/2025-05-11~');
  });

  it.each(['KW 14–12 2025', 'v 60 2025', 'v 12–60 2025', 'S60 2025'])('that there are not are refused: %s', (text) =>
    expect(read(text)).toMatch(/^!/),
  );
});
