import { expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

/* Digits of any script are digits in dates; years of other eras are told from ours. */

const table = (header: string, ...dates: readonly string[]): string =>
  [`${header},Event`, ...dates.map((date, at) => `${date},Thing ${at} that was`)].join('\n');

it.each([
  ['Devanagari', '०५/०३/२०२४', '२५/१२/२०२३'],
  ['Bengali', '০৫/০৩/২০২৪', '২৫/১২/২০২৩'],
  ['Gujarati', '૦૫/૦૩/૨૦૨૪', '૨૫/૧૨/૨૦૨૩'],
  ['Tamil', '௦௫/௦௩/௨௦௨௪', '௨௫/௧௨/௨௦௨௩'],
  ['Arabic', '٠٥/٠٣/٢٠٢٤', '٢٥/١٢/٢٠٢٣'],
  ['Persian', '۰۵/۰۳/۲۰۲۴', '۲۵/۱۲/۲۰۲۳'],
])('days in digits of %s are read, and prove their order', (_, one, other) => {
  const read = readTable(table('Date', one, other));
  expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['2024-03-05', '2023-12-25']);
  expect(read.notes.join('\n')).toContain('day first: row 3 can be nothing else');
});

it('so are times, months in words, years alone and years of two digits, under headers of their languages', () => {
  expect(datesOf('दिनांक,Time,Event\n०५/०३/२०२४,१०:३०,Alpha\n२५/१२/२०२३,१४:००,Beta')).toEqual(['2024-03-05T10:30', '2023-12-25T14:00']);
  const inWords = readTable(table('Date', '५ मार्च २०२४', '২৫ ডিসেম্বর ২০২৩'));
  expect(inWords.drafts.map(({ draft }) => draft.when)).toEqual(['2024-03-05', '2023-12-25']);
  expect(inWords.decisions?.filter(({ about }) => about === 'year')).toEqual([]);
  expect(datesOf(table('वर्ष', '२०२४', '१९४७'))).toEqual(['2024', '1947']);
  expect(datesOf(table('Date', '०५/०३/२४', '२५/१२/२३'))).toEqual(['2024-03-05', '2023-12-25']);
});

it('so are dates of a chronology, whose words keep their digits', () => {
  const { drafts } = readTable('घटनाक्रम\n\n०५/०३/२०२४: पुल २ खुला\n२५/१२/२०२४: पुल बंद\n');
  expect(drafts.map(({ draft }) => [draft.when, draft.title])).toEqual([
    ['2024-03-05', 'पुल २ खुला'],
    ['2024-12-25', 'पुल बंद'],
  ]);
});

it.each([
  ['मिति', '२०८१/०१/१५', 'the Vikram era'],
  ['Date', '२०८१/०१/१५', 'the Vikram era'],
  ['তারিখ', '০৫/০৩/১৪৩১', 'the Bengali era'],
  ['Date', '০৫/০৩/১৪৩১', 'the Bengali era'],
])('years of another era are not taken for ours: %s %s', (header, date, era) => {
  expect(datesOf(table(header, date, date)).join('\n')).toContain(`count from ${era}`);
});

it('Thai years are put into ours where the header says so or is Thai, with days of the week and in years alone, told', () => {
  for (const header of ['ปี พ.ศ.', 'ปี', 'Year (BE)']) expect(datesOf(table(header, '2567', '2500'))).toEqual(['2024', '1957']);
  const days = readTable(table('วันที่', 'วันอังคารที่ 5 มีนาคม พ.ศ. 2567', 'อังคาร 5 มีนาคม 2567', '๘ มิ.ย. ๒๕๖๗'));
  expect(days.drafts.map(({ draft }) => draft.when)).toEqual(['2024-03-05', '2024-03-05', '2024-06-08']);
  expect(days.notes.join('\n')).toContain('Buddhist era of Thailand');
});

it.each([
  ['Date', 'the Buddha', '๒๕๖๗-๐๑-๐๕', '๒๕๖๗-๐๒-๐๕'],
  ['Date', 'the Buddha', '๒๓๙๐-๐๑-๐๕', '๒๕๖๗-๐๒-๐๕'],
  ['Year', 'the Vikram era', '१९९८', '२०६१', '२०७२'],
])('nor where digits alone show it, beside years that were before: %s, %s', (header, era, ...dates) => {
  expect(datesOf(table(header, ...dates)).join('\n')).toContain(`count from ${era}`);
});

it('years of before that are ours are read in digits of any script', () => {
  expect(datesOf(table('Date', '১৪১৪', '১৭৫৭', '১৯৪৭'))).toEqual(['1414', '1757', '1947']);
  expect(datesOf(table('Year', '१९९८', '२०२४'))).toEqual(['1998', '2024']);
  expect(datesOf(table('Date (Gregorian)', '२०६१', '२०७२'))).toEqual(['2061', '2072']);
});

it.each([
  ['the Bengali era', '১৪৩১-০১-০৫: সভা', '১৪৩১-০২-০৫: বন্যা', '১৪৩১-০৩-০৫: আগুন'],
  ['the Vikram era', '२०८१-०५-०३: सभा भयो', '२०८१-०६-०७: बाढी आयो', '२०८१-०९-०३: आगलागी'],
  ['the Buddha', '๒๕๖๗-๐๑-๐๕: meeting', '๒๕๖๗-๐๒-๐๕: flood', '๒๕๖๗-๐๓-๐๕: fire'],
  ['the Vikram era', '## २०८१', '०५/०३: सभा भयो', '२५/०६: बाढी आयो'],
])('a chronology in years of %s is refused', (era, ...lines) => {
  const { drafts, problems } = readTable(`${lines.join('\n')}\n`);
  expect([...drafts]).toEqual([]);
  expect(problems.map(({ message }) => message).join('\n')).toContain(`count from ${era}`);
  expect(problems.map(({ message }) => message).join('\n')).toContain('write their years in digits such as 2024');
});

it('the words of a chronology keep their digits up to the first mark only', () => {
  const { drafts } = readTable('५ मार्च २०२४ – १२ लोग मरे: रिपोर्ट\n७ मार्च २०२४ – बाढ़ आई\n९ मार्च २०२४ – ४० घर गिरे: सरकार\n');
  expect(drafts.map(({ draft }) => draft.title)).toEqual(['१२ लोग मरे: रिपोर्ट', 'बाढ़ आई', '४० घर गिरे: सरकार']);
});
