import { expect, it } from 'vitest';
import { understandDate } from '../typed-date';

/* Months and days of the week of languages whose short words are left out. */

const edtf = (text: string): string | null => {
  const understood = understandDate(text, { today: '2026-11-30', zone: 'UTC', order: 'dmy' });
  return understood.ok ? understood.value.edtf : null;
};

it.each([
  ['Indonesian', '5 Maret 2023', 'Minggu, 5 Maret 2023', '12 Agustus 2023'],
  ['Malay', '5 Mac 2023', 'Ahad, 5 Mac 2023', '12 Ogos 2023'],
  ['Filipino', 'Marso 5, 2023', 'ika-5 ng Marso 2023', '12 Agosto 2023'],
  ['Swahili', '5 Machi 2023', 'Jumapili, 5 Machi 2023', '12 Agosti 2023'],
  ['Vietnamese', 'ngày 5 tháng 3 năm 2023', 'Chủ Nhật, 5 tháng 3, 2023', '12 tháng 8 năm 2023'],
  ['Latvian', '2023. gada 5. marts', '5. marts 2023', '12. augusts 2023'],
  ['Lithuanian', '2023 m. kovo 5 d.', '5 kovo 2023', '2023 m. rugpjūčio 12 d.'],
  ['Icelandic', '5. mars 2023', 'sunnudagur, 5. mars 2023', '12. ágúst 2023'],
  ['Irish', '5 Márta 2023', '5 Márta, 2023', '12 Lúnasa 2023'],
  ['Welsh', '5 Mawrth 2023', '5. Mawrth 2023', '12 Awst 2023'],
  ['Galician', '5 de marzo de 2023', 'domingo, 5 de marzo de 2023', '12 de agosto de 2023'],
  ['Basque', '2023ko martxoaren 5a', '2023(e)ko martxoaren 5(a)', '2023ko abuztuaren 12an'],
  ['Albanian', '5 mars 2023', '5. mars 2023', '12 gusht 2023'],
  ['Hindi', '5 मार्च 2023', 'रविवार, 5 मार्च 2023', '12 अगस्त 2023'],
  ['Bengali', '5 মার্চ 2023', 'রবিবার, 5 মার্চ 2023', '12 আগস্ট 2023'],
  ['Persian, of our calendar', '5 مارس 2023', 'یکشنبه 5 مارس 2023', '12 اوت 2023'],
  ['Hebrew', '5 במרץ 2023', '5 מרץ 2023', '12 באוגוסט 2023'],
])('%s', (_, one, other, third) => {
  expect([one, other, third].map(edtf)).toEqual(['2023-03-05', '2023-03-05', '2023-08-12']);
});

it.each([
  ['Malay', '3 Disember 2023', '2023-12-03'],
  ['Filipino', 'Hunyo 12, 1898', '1898-06-12'],
  ['Vietnamese, a month', 'tháng 3 năm 2023', '2023-03'],
  ['Icelandic', '3. júní 2023', '2023-06-03'],
  ['Irish', '3 Meán Fómhair 2023', '2023-09-03'],
  ['Welsh', '3 Gorffennaf 2023', '2023-07-03'],
  ['Galician', '3 de xuño de 2023', '2023-06-03'],
  ['Hindi', '3 मई 2023', '2023-05-03'],
  ['Bengali', '3 মে 2023', '2023-05-03'],
  ['Persian', '3 ژانویه 2023', '2023-01-03'],
  ['Persian, of two letters', '3 مه 2023', '2023-05-03'],
  ['Vietnamese, of the week', 'Thứ Ba, ngày 7 tháng 3 năm 2023', '2023-03-07'],
])('and %s', (_, text, day) => {
  expect(edtf(text)).toBe(day);
});

it.each(['Mac 2023', 'Marta 2023', 'ngày 3 tháng 13 năm 2023', 'Marta 5'])('“%s” is none', (text) => {
  expect(edtf(text)).toBeNull();
});
