import { isZone } from '../../../shared/time/zone';
import { encodingNamed } from '../../formats/encoding/encodings';
import type { ImportContext } from '../../intake/imported';
import { type Input, UsageError } from './command';

/** How dates of a file are read where its columns leave it open, besides their order. @throws UsageError naming the option */
export function saidOfDates(input: Input): NonNullable<ImportContext['dates']> {
  const century = input.text('century');
  if (century !== undefined && !/^\d{2}00$/.test(century))
    throw new UsageError('--century is the first of a hundred years, such as 1900 or 2000.');
  const timesIn = input.text('zone');
  if (timesIn !== undefined && !isZone(timesIn)) throw new UsageError('--zone is a time zone, such as UTC or Asia/Karachi.');
  const years = input.text('negative-years');
  if (years !== undefined && years !== 'historical' && years !== 'iso') throw new UsageError('--negative-years is historical or iso.');
  return {
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
