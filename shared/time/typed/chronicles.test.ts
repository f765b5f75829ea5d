import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const CONTEXT = { today: '2026-11-28', zone: 'UTC', order: 'dmy' } as const;
const read = (text: string): string => {
  const understood = understandDate(text, CONTEXT);
  return understood.ok ? understood.value.edtf : `! ${understood.error.message}`;
};

/* What chronicles of towns and families write, in their own words. */

describe('words around years in digits of another script, and beside them without a space', () => {
  it.each([
    ['حوالي ١٩٠٠', '1900~'],
    ['نحو ١٨٦٠', '1860~'],
    ['القرن ١٩', '18XX'],
    ['约1405年', '1405~'],
    ['約1600年', '1600~'],
    ['大约1840', '1840~'],
    ['S45年頃', '1970~'],
    ['H12年3月', '2000-03'],
    ['昭和45年頃', '1970~'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('decades within a century', () => {
  it.each([
    ['20世纪30年代', '193X'],
    ['二十世纪三十年代', '193X'],
    ['lata 30. XX w.', '193X'],
    ['lata 60. XIX wieku', '186X'],
    ['30-е годы XX века', '193X'],
    ['60-е гг. XIX в.', '186X'],
    ['30er Jahre des 20. Jahrhunderts', '193X'],
    ['années 30 du XXe siècle', '193X'],
    ['años 30 del siglo XX', '193X'],
    ['XIV w.', '13XX'],
    ['XVIII w', '17XX'],
    ['30. léta 20. století', '193X'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('months in Roman numerals', () => {
  it.each([
    ['22 I 1863', '1863-01-22'],
    ['1 IX 1939 r., godz. 4:45', '1939-09-01T04:45'],
    ['12.iii.1951', '1951-03-12'],
    ['3.V.1791', '1791-05-03'],
    ['11-XI-1918', '1918-11-11'],
    ['24/XII/1930', '1930-12-24'],
    ['7. XII. 1941', '1941-12-07'],
    ['IX 1939', '1939-09'],
    ['ok. 15 VIII 1920', '1920-08-15~'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('other letters are none', () => {
    for (const text of ['22 IIX 1863', '22 XIII 1863', '22 VIIII 1863', 'X 1939']) expect(read(text), text).toMatch(/^!/);
  });
});

describe('times run together behind their day', () => {
  it.each([
    ['1957 Oct  4 1928:34', '1957-10-04T19:28:34'],
    ['1957 Oct 4 1928:34.5', '1957-10-04T19:28:34.5'],
    ['1958 Mar 17 1215', '1958-03-17T12:15'],
    ['1958 Mar 17, 0015 UTC', '1958-03-17T00:15Z'],
    ['4 Oct 1957 1928', '1957-10-04T19:28'],
    ['4 October 1957, 1928Z', '1957-10-04T19:28Z'],
    ['8 Jan 2026 2027 hrs', '2026-01-08T20:27'],
    ['Oct 4, 1957 0230', '1957-10-04T02:30'],
    ['1957-10-04 1928:34', '1957-10-04T19:28:34'],
    ['4.10.1957 0230', '1957-10-04T02:30'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('but two years, no time of day and a month alone are none', () => {
    for (const text of ['8 Jan 2026 2027', '1957 Oct 4 2500', '1957 Oct 4 1272:10', '1957 Oct 1928'])
      expect(read(text), text).toMatch(/^!/);
  });
});

describe('limits', () => {
  it.each([
    ['не позднее 1956 г.', '../1956'],
    ['не позже 1956', '../1956'],
    ['nie później niż 1956 r.', '../1956'],
    ['spätestens 1956', '../1956'],
    ['au plus tard en 1956', '../1956'],
    ['a más tardar en 1956', '../1956'],
    ['não depois de 1956', '../1956'],
    ['en geç 1956', '../1956'],
    ['niet later dan 1956', '../1956'],
    ['не ранее 1956 г.', '[1956..]'],
    ['nie wcześniej niż 1956', '[1956..]'],
    ['frühestens 1956', '[1956..]'],
    ['au plus tôt en 1956', '[1956..]'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('seasons over the new year', () => {
  it.each([
    ['Winter 1946–7', '1946-24'],
    ['winter 1946-7', '1946-24'],
    ['Winter 1946/7', '1946-24'],
    ['winter 1978–79', '1978-24'],
    ['winter 1919–1920', '1919-24'],
    ['зима 1919–1920 гг.', '1919-24'],
    ['зима 1919/20 г.', '1919-24'],
    ['zima 1944–1945', '1944-24'],
    ['Winter 1946-1948', '1946-24/1948'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('times behind a day', () => {
  it.each([
    ['1976年7月28日3时42分', '1976-07-28T03:42'],
    ['2011年3月11日14時46分', '2011-03-11T14:46'],
    ['2011年3月11日午後2時46分', '2011-03-11T14:46'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('spans joined by a word', () => {
  it.each([
    ['07/03/2024 a 05/04/2024', '2024-03-07/2024-04-05'],
    ['20/07/2024 até 05/08/2024', '2024-07-20/2024-08-05'],
    ['20.07.2024 bis 05.08.2024', '2024-07-20/2024-08-05'],
    ['20/07/2024 au 05/08/2024', '2024-07-20/2024-08-05'],
    ['20/07/2024 al 05/08/2024', '2024-07-20/2024-08-05'],
    ['20.07.2024 do 05.08.2024', '2024-07-20/2024-08-05'],
    ['5 de março a 7 de abril de 2024', '2024-03-05/2024-04-07'],
    ['5 mars au 7 avril 2024', '2024-03-05/2024-04-07'],
    ['1º/01/2025', '2025-01-01'],
    ['1.º de abril de 1939', '1939-04-01'],
    ['1.ª de abril 1939', '1939-04-01'],
    ['Ιούλιος 2023', '2023-07'],
    ['Μάιος 2023', '2023-05'],
    ['Δεκέμβριος 2022', '2022-12'],
    ['1º.1.2025', '2025-01-01'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

it('days that were counted by the moon are none of ours, and it is said', () => {
  for (const text of ['光绪二十四年八月初六', '乾隆六十年正月', '宣统三年八月十九日', '明治5年12月2日', '康熙元年'])
    expect(read(text), text).toContain('by the moon');
});

describe('feasts by which rents were due and days told', () => {
  it.each([
    ['Michaelmas 1649', '1649-09-29'],
    ['Lady Day 1712', '1712-03-25'],
    ['Candlemas 1588', '1588-02-02'],
    ['Martinmas 1296', '1296-11-11'],
    ['Lammas 1403', '1403-08-01'],
    ['Midsummer Day 1381', '1381-06-24'],
    ['St. John’s Day 1314', '1314-06-24'],
    ["St George's Day 1348", '1348-04-23'],
    ['All Saints’ Day 1850', '1850-11-01'],
    ['All Souls’ Day 1850', '1850-11-02'],
    ['St Stephen’s Day 1900', '1900-12-26'],
    ['Weihnachten 1914', '1914-12-25'],
    ['Karfreitag 1916', '1916-04-21'],
    ['Ostern 1916', '1916-04-23'],
    ['Michaelis 1523', '1523-09-29'],
    ['zu Martini 1618', '1618-11-11'],
    ['Lichtmess 1500', '1500-02-02'],
    ['Noël 1914', '1914-12-25'],
    ['Toussaint 1954', '1954-11-01'],
    ['la Saint-Jean 1429', '1429-06-24'],
    ['Navidad 1914', '1914-12-25'],
    ['Natal de 1914', '1914-12-25'],
    ['Pasqua 1916', '1916-04-23'],
    ['Boże Narodzenie 1981', '1981-12-25'],
    ['Wielkanoc 1916', '1916-04-23'],
    ['Pfingsten 1990', '1990-06-03'],
    ['Silvester 1999', '1999-12-31'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('that are a term of courts as well say so, and Easter by the old calendar is not guessed', () => {
    const understood = understandDate('Michaelmas 1649', CONTEXT);
    expect(understood.ok && understood.value.alternatives).toEqual(['1649-23']);
    expect(read('Ostern 1525')).toContain('Easter is known here from 1583 on');
  });
});

describe('parts of centuries, decades and years', () => {
  it.each([
    ['I poł. XIX w.', '[1800..1849]'],
    ['2. poł. XVIII w.', '[1750..1799]'],
    ['pierwsza połowa XIX wieku', '[1800..1849]'],
    ['pocz. XX w.', '[1900..1933]'],
    ['poł. XIX w.', '[1834..1866]'],
    ['kon. XV w.', '[1467..1499]'],
    ['первая половина XIX в.', '[1800..1849]'],
    ['1-я пол. XIX в.', '[1800..1849]'],
    ['вторая половина XVIII века', '[1750..1799]'],
    ['нач. XIX в.', '[1800..1833]'],
    ['сер. XIX в.', '[1834..1866]'],
    ['кон. XVIII в.', '[1767..1799]'],
    ['1. Hälfte 19. Jh.', '[1800..1849]'],
    ['zweite Hälfte des 18. Jahrhunderts', '[1750..1799]'],
    ['Anf. 19. Jh.', '[1800..1833]'],
    ['1re moitié du XIXe siècle', '[1800..1849]'],
    ['seconde moitié du XVIIIe siècle', '[1750..1799]'],
    ['primera mitad del siglo XIX', '[1800..1849]'],
    ['segunda metade do século XVIII', '[1750..1799]'],
    ['prima metà del XIX secolo', '[1800..1849]'],
    ['eerste helft 19e eeuw', '[1800..1849]'],
    ['19e eeuw', '18XX'],
    ['séc. XVI', '15XX'],
    ['siglos XVI-XVII', '15XX/16XX'],
    ['18世紀後半', '[1750..1799]'],
    ['18世紀前半', '[1700..1749]'],
    ['二十世纪初', '[1900..1933]'],
    ['19世纪末', '[1867..1899]'],
    ['1920年代末', '[1927..1929]'],
    ['1450s–60s', '145X/146X'],
    ['1890s–10s', '189X/191X'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('words around years and days', () => {
  it.each([
    ['po 1410 r.', '1410/..'],
    ['kolem 1500', '1500~'],
    ['před 1500', '../1500'],
    ['yak. 1500', '1500~'],
    ['zw. 1500 und 1510', '[1500..1510]'],
    ['wohl 1500', '1500?'],
    ['vermutlich 1500', '1500?'],
    ['prawdopodobnie 1500', '1500?'],
    ['вероятно, 1500', '1500?'],
    ['peut-être 1500', '1500?'],
    ['8./9. Mai 1945', '1945-05-08/1945-05-09'],
    ['voorjaar 1945', '1945-21'],
    ['najaar 1945', '1945-23'],
    ['صيف 1982', '1982-22'],
    ['ربيع ١٩٨٢', '1982-21'],
    ['آب ١٩٩٠', '1990-08'],
    ['حزيران/يونيو 1967', '1967-06'],
    ['5 تموز/يوليو 1967', '1967-07-05'],
    ['نحو 1900 م', '1900~'],
    ['1956-1958م', '1956/1958'],
    ['约公元前500年', '-0499~'],
    ['1802 [?]', '1802?'],
    ['[c. 1802]', '1802~'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('months of the Hijra are none of spring', () => expect(read('١٢ ربيع الأول ١٤٤٥ هـ')).toMatch(/^!/));
});
