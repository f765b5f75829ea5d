import { describe, expect, it } from 'vitest';
import { describeDate } from './describe';
import { parseWhen } from './edtf';
import { longWords, shortWords } from './words';

function words(edtf: string): readonly [string, string] {
  const when = parseWhen(edtf, 'Asia/Karachi');
  if (!when.ok) throw new Error(`${edtf}: ${when.error.message}`);
  return [shortWords(when.value), longWords(when.value)];
}

describe('dates in words', () => {
  it.each([
    ['2014', '2014', 'some time in 2014'],
    ['2026-01', 'Jan 2026', 'some time in January 2026'],
    ['2026-01~', 'c. Jan 2026', 'some time in January 2026, approximate'],
    ['2026-01?', 'Jan 2026 ?', 'some time in January 2026, uncertain'],
    ['2026-01%', 'c. Jan 2026 ?', 'some time around January 2026, uncertain and approximate'],
    ['2026-01-08', '8 Jan 2026', '8 January 2026'],
    ['2026-01-08T13:16:00+05:30', '8 Jan 2026, 13:16 +05:30', '8 January 2026, 13:16 (+05:30)'],
    ['2026-01-08T13:16:05Z', '8 Jan 2026, 13:16:05 UTC', '8 January 2026, 13:16:05 (UTC)'],
    ['2026-01-08T13:16', '8 Jan 2026, 13:16', '8 January 2026, 13:16'],
    ['2014/..', 'since 2014', 'since some time in 2014'],
    ['2026-03/..', 'since Mar 2026', 'since some time in March 2026'],
    ['../2026-01-08', 'until 8 Jan 2026', 'until 8 January 2026'],
    ['2014/', '2014 – ?', 'from some time in 2014 to an unknown end'],
    ['/2014', '? – 2014', 'from an unknown start to some time in 2014'],
    ['1964/2008', '1964 – 2008', 'from some time in 1964 to some time in 2008'],
    ['2014~/2016', 'c. 2014 – 2016', 'from some time in 2014, approximate, to some time in 2016'],
    ['../..', 'at all times', 'at all times'],
    ['2025-35', 'Q3 2025', 'some time in the third quarter of 2025'],
    ['2025-40', 'H1 2025', 'some time in the first half of 2025'],
    ['2026-37', 'early 2026', 'some time in the first four months of 2026'],
    ['2024-21', 'spring 2024', 'some time in spring 2024'],
    ['2024-30', 'southern summer 2024', 'some time in southern summer 2024'],
    ['199X', '1990s', 'some time in the 1990s'],
    ['199X~', 'c. 1990s', 'some time in the 1990s, approximate'],
    ['18XX', '19th c.', 'some time in the 19th century'],
    ['-04XX', '5th c. BCE', 'some time in the 5th century BCE'],
    ['1XXX', '2nd millennium', 'some time in the 2nd millennium'],
    ['-0043', '44 BCE', 'some time in 44 BCE'],
    ['0000', '1 BCE', 'some time in 1 BCE'],
    ['-0043-03-15', '15 Mar 44 BCE', '15 March 44 BCE'],
    ['Y170000002', '170,000,002', 'some time in the year 170,000,002'],
    ['1950S2', 'est. 1950', 'some year between 1900 and 1999, estimated to be 1950'],
    ['2004-XX', '2004', 'some month in 2004'],
    ['1985-04-XX', 'Apr 1985', 'some day in April 1985'],
    ['1985-XX-XX', '1985', 'some day in 1985'],
    ['156X-12-25', '25 Dec 156X', '25 December of some year in the 1560s'],
    ['XXXX', 'undated', 'date unknown'],
    ['-XXXX', 'unknown year BCE', 'some time in an unknown year BCE'],
    ['XXXX-12-XX', 'Dec XXXX', 'some day in December of an unknown year'],
    ['1984-1X', 'month 1X of 1984', 'some time in a month from October to December 1984'],
    ['2004-06~-11', 'c. 11 Jun 2004', '11 June 2004, year and month approximate'],
    ['?2004-06-~11', 'c. 11 Jun 2004 ?', '11 June 2004, year uncertain, day approximate'],
    ['[2026-01-03..2026-01-08]', 'between 3 and 8 Jan 2026', 'some time between 3 January 2026 and 8 January 2026'],
    ['[2025-12-28..2026-01-03]', 'between 28 Dec 2025 and 3 Jan 2026', 'some time between 28 December 2025 and 3 January 2026'],
    ['[..1984]', '1984 or earlier', 'some time in 1984 or earlier'],
    [
      '[1667,1668,1670..1672]',
      'one of: 1667, 1668 or 1670 – 1672',
      'one of: some time in 1667, some time in 1668 or some time in 1670 to some time in 1672',
    ],
    ['{1960,1961-12}', '1960 and Dec 1961', 'some time in 1960 and some time in December 1961'],
  ])('%s', (edtf, short, long) => expect(words(edtf)).toEqual([short, long]));
});

describe('the answer of `annals date --json`', () => {
  const answer = (edtf: string) => {
    const when = parseWhen(edtf, 'Asia/Karachi');
    return when.ok ? describeDate(when.value) : when.error;
  };

  it('gives limits as local ISO date-times', () => {
    expect(answer('2026-01~')).toEqual({
      edtf: '2026-01~',
      startMin: '2026-01-01T00:00:00',
      startMax: '2026-02-01T00:00:00',
      endMin: '2026-01-01T00:00:00',
      endMax: '2026-02-01T00:00:00',
      precision: 'month',
      approximate: true,
      uncertain: false,
      words: 'some time in January 2026, approximate',
    });
  });

  it('gives null for open ends and six digits beyond the year 9999 and before 0', () => {
    expect(answer('2014/..')).toMatchObject({ startMax: '2015-01-01T00:00:00', endMin: null, endMax: null });
    expect(answer('9999')).toMatchObject({ startMin: '9999-01-01T00:00:00', endMax: '+010000-01-01T00:00:00' });
    expect(answer('-0043')).toMatchObject({ startMin: '-000043-01-01T00:00:00' });
    expect(answer('2026-01-08T13:16:00.5')).toMatchObject({ startMin: '2026-01-08T13:16:00.500' });
  });
});
