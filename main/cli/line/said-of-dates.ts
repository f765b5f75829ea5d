import { saidFiscal } from '../../../shared/time/typed/fiscal';
import { isZone } from '../../../shared/time/zone';
import { encodingNamed } from '../../formats/encoding/encodings';
import type { ImportContext } from '../../intake/imported';
import { type Input, oneOf, UsageError } from './command';

/** How dates of a file are read where its columns leave it open, besides their order. @throws UsageError naming the option */
export function saidOfDates(input: Input): NonNullable<ImportContext['dates']> {
  const century = input.text('century');
  if (century !== undefined && !/^\d{2}00$/.test(century))
    throw new UsageError('--century is the first of a hundred years, such as 1900 or 2000.');
  const timesIn = input.text('zone');
  if (timesIn !== undefined && !isZone(timesIn)) throw new UsageError('--zone is a time zone, such as UTC or Asia/Karachi.');
  const years = input.text('negative-years');
  if (years !== undefined && years !== 'historical' && years !== 'iso') throw new UsageError('--negative-years is historical or iso.');
  const fiscal = input.text('fiscal');
  if (fiscal !== undefined && saidFiscal(fiscal) === null)
    throw new UsageError(
      '--fiscal is the month in which fiscal years begin, such as 7 (called by the year in which they end) or 4-begins.',
    );
  const year = input.text('year');
  if (year !== undefined && !/^[1-9]\d{0,3}$/.test(year)) throw new UsageError('--year is the year of the first line, such as 2024.');
  const pairs = oneOf(input, 'pairs', ['years', 'parts']);
  const numbers = oneOf(input, 'numbers', ['counts', 'years']);
  return {
    fiscal: (fiscal === undefined ? null : saidFiscal(fiscal)) ?? undefined,
    firstYear: year === undefined ? undefined : Number(year),
    yearPairs: pairs === undefined ? undefined : pairs === 'years',
    numbersCount: numbers === undefined ? undefined : numbers === 'counts',
    century: century === undefined ? undefined : Number(century),
    timesIn,
    negativeYears: years === 'iso' ? 'astronomical' : years,
  };
}

/** The encoding of a text that was named. @throws UsageError for a name of none */
export function saidEncoding(input: Input): string | undefined {
  const name = input.text('encoding');
  const encoding = name === undefined ? undefined : encodingNamed(name);
  if (name !== undefined && encoding === undefined)
    throw new UsageError('--encoding is an encoding, such as utf-8, windows-1251, gb18030 or shift_jis.');
  return encoding;
}
