import { describe, expect, it } from 'vitest';
import { splitQuickAdd } from './quick-add';

const context = { today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' } as const;

describe('quick add', () => {
  it.each([
    ['2026-03 Gwadar unit operational', '2026-03', 'Gwadar unit operational', '2026-03'],
    ['since March 2026 Gwadar unit ready', '2026-03/..', 'Gwadar unit ready', 'since March 2026'],
    ['8 Jan 2026 13:16 Report', '2026-01-08T13:16', 'Report', '8 Jan 2026 13:16'],
    ['c. 2014 X', '2014~', 'X', 'c. 2014'],
    ['2014 elections', '2014', 'elections', '2014'],
    ['2014 – Elections', '2014', 'Elections', '2014'],
    ['8 Jan 2026: Report published', '2026-01-08', 'Report published', '8 Jan 2026'],
    ['8 Jan 2026, 13:16 IST, Report', '2026-01-08T13:16+05:30', 'Report', '8 Jan 2026, 13:16 IST'],
    ['3–8 January 2026 Visit', '2026-01-03/2026-01-08', 'Visit', '3–8 January 2026'],
    ['Jan 2026? Naqvi signs', '2026-01?', 'Naqvi signs', 'Jan 2026?'],
    ['2026-01~/.. Units roll out', '2026-01~/..', 'Units roll out', '2026-01~/..'],
    ['on 8 Jan 2026 Naqvi lands', '2026-01-08', 'Naqvi lands', 'on 8 Jan 2026'],
    ['next Tuesday Review', '2026-11-24', 'Review', 'next Tuesday'],
    ['Report published, 8 Jan 2026', '2026-01-08', 'Report published', '8 Jan 2026'],
    ['Report on progress on 8 Jan 2026', '2026-01-08', 'Report on progress', '8 Jan 2026'],
    // What follows the date only looks like more of it.
    ['8 Jan 2026 - 10 people killed', '2026-01-08', '10 people killed', '8 Jan 2026'],
    ['2014 - 16 people killed', '2014', '16 people killed', '2014'],
    ['8 Jan 2026 to be confirmed', '2026-01-08', 'to be confirmed', '8 Jan 2026'],
    ['8 Jan 2026 2 killed', '2026-01-08', '2 killed', '8 Jan 2026'],
    ['1862 maybe a battle', '1862', 'maybe a battle', '1862'],
    ['1862 maybe: battle', '1862?', 'battle', '1862 maybe'],
    ['Battle, 1862 maybe', '1862?', 'Battle', '1862 maybe'],
    ['Christmas 2025 Truce', '2025-12-25', 'Truce', 'Christmas 2025'],
    ['081316ZJAN26 Convoy halts', '2026-01-08T13:16Z', 'Convoy halts', '081316ZJAN26'],
    ['Thu 8 Jan 2026 Sun rises', '2026-01-08', 'Sun rises', 'Thu 8 Jan 2026'],
    ['Q3 2025', '2025-35', '', 'Q3 2025'],
    ['undated: Envoy heard', 'XXXX', 'Envoy heard', 'undated'],
  ])('%s', (text, edtf, title, dateText) => {
    const split = splitQuickAdd(text, context);
    expect([split.when?.edtf, split.title, split.dateText]).toEqual([edtf, title, dateText]);
  });

  it.each([
    'May we meet',
    'March against war',
    'May',
    '12 killed in attack',
    '100s of people flee',
    '300 people killed',
    '2nd-1st round of talks',
    '5',
    '8 Jan Report',
    'Second review agreed',
    'about 90 killed since 2014',
    'Unknown gunmen attack',
    'No date set for talks',
    'Talks agreed, no date',
    'A title',
    'To 2030 and beyond',
    'Three days after the vote',
    'Month in review',
    '',
  ])('“%s” has no date', (text) => expect(splitQuickAdd(text, context)).toEqual({ when: null, title: text, dateText: '' }));
});
