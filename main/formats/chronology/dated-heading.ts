import { type Above, SOME_YEAR } from './above';
import { completed, type DatedText, datedText } from './dated-text';
import { edtfOf } from './edtf-of';
import type { Level } from './levels';
import type { OutlineEntry } from './outline';
import { isWeekdayOfMonth } from './with-year';
import { yearWithin } from './year-within';

/** What chronicles of a year call the section of what has no date in it, in several languages. */
const UNDATED =
  /^(?:(?:unknown|uncertain|exact) (?:dates?|days?|months?)(?: unknown| uncertain)?|(?:dates?|days?|months?) (?:unknown|uncertain|not known)|undated|without (?:a )?date|(?:genaues )?datum unbekannt|unbekanntes datum|undatiert|ohne (?:genaues )?datum|dates? inconnues?|sans date|non daté|fechas? desconocidas?|sin fecha|data sconosciuta|senza data|data desconhecida|sem data|datum onbekend|zonder datum|data nieznana|bez daty|дата неизвестна|неизвестная дата|без (?:точной )?даты|日付不(?:明|詳)|月日不詳|日期不(?:明|詳|详))$/iu;

/** What diaries and logs are called, in several languages, before the month that they are of. */
const DIARY =
  /^(?:(?:my|the|our|war|travel|das|le|el|il|mein|journal de) )?(?:diary|journal|log(?:book)?|chronicle|chronology|timeline|tagebuch|kriegstagebuch|logbuch|chronik|verlauf|chronique|diario|bitácora|crónica|cronaca|cronologia|dagboek|dagbok|dziennik|kronika|deník|дневник|журнал|хроника)(?:,|:|\s+[–—-])?\s+(?:(?:for|of|im|vom|für|de|di|del|van|för|za|z|за|от)\s+|d[’'])?(?=\S)/iu;

/** The month that a heading of a diary says beside that word; null for any other. */
export function monthOfDiary(text: string, above: Above): string | null {
  const when = DIARY.test(text) ? completed(text.replace(DIARY, ''), above) : null;
  return when !== null && /^\d{4}-\d\d$/.test(edtfOf(when, above.order) ?? '') ? when : null;
}

/** A heading that begins with a date, or ends with one behind a dash, a comma or in brackets. */
export function datedHeading(text: string, above: Above): DatedText | null {
  const begins = datedText(text, above);
  if (begins !== null && begins.text !== '' && edtfOf(begins.when, above.order) !== null) return begins;
  const [, title, date] = /^(.{1,300}?)\s*(?:\s[–—-]\s+|,\s)([^,–—]{0,30}\d{4}[^,–—]{0,10})$/u.exec(text) ?? [];
  const when = date === undefined || title === undefined ? null : completed(date.trim(), above);
  return when === null || title === undefined ? null : { when, text: title };
}

/** The year of what stands below a heading that says it to have no date, where one year is that of all; null else. */
export function yearOfUndated(text: string, { above, years }: Level): string | null {
  return UNDATED.test(text) && (years === null || years.isOfAll) ? above.year : null;
}

/** Whether a heading is a date, or has one, be it without a year, or says that there is none. */
export function isDatedHeading(text: string): boolean {
  return UNDATED.test(text) || isWeekdayOfMonth(text) || completed(text, SOME_YEAR) !== null || datedHeading(text, SOME_YEAR) !== null;
}

/** A title is no longer. */
const LONGEST_TITLE = 100;

/** The pieces of a text, the first line of which is its title though nothing marks it as one: it names a year, and no heading below says one. */
export function titledByFirst(entries: OutlineEntry[]): OutlineEntry[] {
  const [first, ...others] = entries;
  if (first?.kind !== 'paragraph' || first.text.length > LONGEST_TITLE || datedText(first.text, SOME_YEAR) !== null) return entries;
  if (typeof yearWithin(first.text, null).year !== 'string') return entries;
  const isSaid = others.some(
    ({ kind, text }) => kind === 'heading' && (edtfOf(text) !== null || yearWithin(text, null).year !== undefined),
  );
  return isSaid ? entries : [{ ...first, kind: 'heading', depth: 0 }, ...others];
}
