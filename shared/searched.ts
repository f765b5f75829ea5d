import { EVENT_FIELDS, type FullEvent } from './event';
import { type Field, fieldsOf, type NameOf } from './fields/field';
import { SERIES_FIELDS, type Series } from './series';

/*
 * Where words are looked for: in every field of text of an event or a series. Of sources each search says for itself what it reads.
 */

export const SEARCHED_FIELDS = fieldsOf(EVENT_FIELDS, 'line', 'prose', 'names');
const SERIES_TEXTS = fieldsOf(SERIES_FIELDS, 'line', 'prose');

/** What is looked at of an event when words are looked for. */
export type Searched = Pick<FullEvent, NameOf<typeof EVENT_FIELDS, 'line' | 'prose' | 'names'> | 'sources'>;
/** And of a series. */
export type SearchedSeries = Pick<Series, NameOf<typeof SERIES_FIELDS, 'line' | 'prose'>>;

/** The texts of an event in these fields. */
export function textsOf(event: Searched, fields: typeof SEARCHED_FIELDS = SEARCHED_FIELDS): string[] {
  return fields.flatMap((name) => textsSaid(EVENT_FIELDS[name], event[name]));
}

export function textsOfSeries(series: SearchedSeries): string[] {
  return SERIES_TEXTS.flatMap((name) => textsSaid(SERIES_FIELDS[name], series[name]));
}

/** What somebody said; nothing where the field only is what it is when nobody says it, so that no word of ours is ever found. */
function textsSaid({ initial }: Field, said: string | readonly string[] | null | undefined): readonly string[] {
  if (said === undefined || said === null || said === initial) return [];
  return typeof said === 'string' ? [said] : said;
}
