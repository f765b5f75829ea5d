import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const read = (text: string): string => {
  const result = understandDate(text, { today: '2026-11-30', zone: 'UTC', order: 'dmy', latestYear: 2026 });
  return result.ok ? result.value.edtf : '!';
};

describe('days of the week beside digits', () => {
  it.each([
    ['Di 10.03.26', '2026-03-10'],
    ['Di. 10.03.26 07:30', '2026-03-10T07:30'],
    ['Tue 10/03/26', '2026-03-10'],
    ['Tue 10/3/26 8:00 AM', '2026-03-10T08:00'],
    ['wk 12 2026', '[2026-03-16..2026-03-22]'],
    ['W12 2026', '[2026-03-16..2026-03-22]'],
    ['CW12/2026', '[2026-03-16..2026-03-22]'],
    ['week 12 of 2026', '[2026-03-16..2026-03-22]'],
    ['2026 wk 12', '[2026-03-16..2026-03-22]'],
    ['mié 11/03/26', '2026-03-11'],
    ['вт 10.03.26', '2026-03-10'],
    ['śr. 11.03.2026', '2026-03-11'],
    ['2026/03/10(火)', '2026-03-10'],
    ['2026年3月10日（火） 10:30', '2026-03-10T10:30'],
    ['2026年3月10日 星期二', '2026-03-10'],
    ['2026. 3. 10. (화)', '2026-03-10'],
    // A Tuesday in Spain, a Monday in the Netherlands; a Saturday in Poland.
    ['ma 03/02/2026', '2026-02-03'],
    ['ma 02/02/2026', '2026-02-02'],
    ['so 07.02.2026', '2026-02-07'],
    ['do 08/02/26', '2026-02-08'],
    // It was a Tuesday.
    ['Mi 10.03.26', '!'],
    // A Saturday, a Sunday and a Tuesday: with points they are German, Polish or Czech, and nothing else.
    ['Di 05.05.2024', '!'],
    ['ma 07.05.2024', '!'],
    // “Until” in Polish and Czech, as well as a day of the week.
    ['do 05.05.2024', '!'],
    ['do 9 maja 2024', '../2024-05-09'],
    ['do 12. května 2024', '../2024-05-12'],
    ['na 15 maja 2024', '!'],
    ['na 15 mei 2024', '2024-05-15/..'],
    ['do 9 mei 2024', '2024-05-09'],
    ['2026/03/10(水)', '!'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('before, after and about a day', () => {
  it.each([
    ['vor dem 7. Juni 1802', '../1802-06-07'],
    ['vor Juni 1802', '../1802-06'],
    ['avant le 1er juin 1802', '../1802-06-01'],
    ['antes del 7 de junio de 1802', '../1802-06-07'],
    ['prima dell’8 giugno 1802', '../1802-06-08'],
    ['voor 7 juni 1802', '../1802-06-07'],
    ['przed 7 czerwca 1802', '../1802-06-07'],
    ['nach dem 7. Juni 1802', '1802-06-07/..'],
    ['après le 7 juin 1802', '1802-06-07/..'],
    ['después del 7/6/1802', '1802-06-07/..'],
    ['na 7 juni 1802', '1802-06-07/..'],
    ['po 7 czerwca 1802', '1802-06-07/..'],
    ['после 7 июня 1802', '1802-06-07/..'],
    ['um den 7. Juni 1802', '1802-06-07~'],
    ['vers le 7 juin 1802', '1802-06-07~'],
    ['around 7 June 1802', '1802-06-07~'],
    ['on or about 7 June 1802', '1802-06-07~'],
    ['On or before 7 June 1802', '[..1802-06-07]'],
    ['on or after 7 June 1802', '[1802-06-07..]'],
    ['um Juni 1802', '1802-06~'],
    ['vers juin 1802', '1802-06~'],
    ['env. 7/6/1802', '1802-06-07~'],
    ['vers Paris 1802', '!'],
    ['um das Jahr 1802', '1802~'],
    ['vers l’an 1200', '1200~'],
    ['około roku 1500', '1500~'],
    // Of how long, and when.
    ['nach 3 Jahren', '!'],
    ['po 3 dniach', '!'],
    ['na wiosnę 1802', '!'],
    // A Monday in Czech, and “after” in Polish.
    ['po 7.6.1802', '!'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('one day in two calendars', () => {
  it.each([
    ['9 thermidor an II (27 juillet 1794)', '1794-07-27'],
    ['27 juillet 1794 (9 thermidor an II)', '1794-07-27'],
    ['9 thermidor an II (28 juillet 1794)', '!'],
    ['大正3年（1914年）7月28日', '1914-07-28'],
    ['1914年（大正3年）7月頃', '1914-07~'],
    ['大正3年（1914年）7月28日 午後5時30分', '1914-07-28T17:30'],
    ['1914（大正3）年', '1914'],
    ['大正3年（1915年）7月28日', '!'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('Chinese and Arabic words', () => {
  it.each([
    ['1958至1961年', '1958/1961'],
    ['60年代', '196X'],
    ['حوالي عام 1921', '1921~'],
    ['القرن الثالث عشر الميلادي', '12XX'],
    ['القرن الحادي والعشرون', '20XX'],
    ['أربعينيات القرن العشرين', '194X'],
    ['تسعينات القرن التاسع عشر', '189X'],
    ['7 يونيو 1962، الساعة 18:45', '1962-06-07T18:45'],
    ['7 يونيو 1962 الساعة 6:45 مساءً', '1962-06-07T18:45'],
    // Of the Hijra, which is not counted as ours.
    ['القرن الثالث الهجري', '!'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});
