import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const read = (text: string): string => {
  const result = understandDate(text, { today: '2026-11-30', zone: 'UTC', order: 'dmy' });
  return result.ok ? result.value.edtf : `! ${result.error.message}`;
};

describe('an era behind a century', () => {
  it.each([
    ['3 в. до н. э.', '-02XX'],
    ['5 в. н.э.', '04XX'],
    ['3 w. p.n.e.', '-02XX'],
    ['5 w. n.e.', '04XX'],
    ['V в. нашей эры', '04XX'],
    ['XII ст. до н.е.', '-11XX'],
    ['12 ст. до н.е.', '-11XX'],
    ['5. Jh. n. Chr.', '04XX'],
    ['Ve siècle ap. J.-C.', '04XX'],
    ['V secolo d.C.', '04XX'],
    ['siglo V d. C.', '04XX'],
    ['3. stol. př. n. l.', '-02XX'],
    ['początek 3 w. n.e.', '[0200..0233]'],
    ['II–I вв. до н.э.', '-01XX/-00XX'],
    ['siglos II-I a.C.', '-01XX/-00XX'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each(['3 в.', '5 ст.', '3 w.', '5w', '12 в'])('%s without one is no century', (text) => expect(read(text)).toMatch(/^!/));
});

describe('an era behind a year', () => {
  it.each([
    ['79 г. н. э.', '0079'],
    ['79 n. Chr.', '0079'],
    ['79 ap. J.-C.', '0079'],
    ['79 d.C.', '0079'],
    ['79 n.e.', '0079'],
    ['79 po Kr.', '0079'],
    ['44 до нашей эры', '-0043'],
    ['44 до н.е.', '-0043'],
    ['44 r. p.n.e.', '-0043'],
    ['44 przed naszą erą', '-0043'],
    ['44 vor Christus', '-0043'],
    ['44v.Chr.', '-0043'],
    ['44 avant Jésus-Christ', '-0043'],
    ['44 antes de Cristo', '-0043'],
    ['44 př. n. l.', '-0043'],
    ['44 f.Kr.', '-0043'],
    ['около 300 г. до н. э.', '-0299~'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('is none where the letters may be a place behind a year of our time', () => expect(read('1990 D.C.')).toMatch(/^!/));
});
