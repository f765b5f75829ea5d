import { EVENT_FIELDS } from '../../../shared/event';
import type { Field, Fields } from '../../../shared/fields/field';
import { VIEW_FIELDS } from '../../../shared/saved-view';
import { SERIES_FIELDS } from '../../../shared/series';

/** The option by which a field is said. */
export function optionOf(name: string, { option }: Pick<Field, 'option'>): string {
  return option?.[0] ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Of the fields that a command can say those whose option has a name of its own. */
const RENAMED: ReadonlyMap<string, string> = new Map(
  [EVENT_FIELDS, SERIES_FIELDS, VIEW_FIELDS].flatMap((table: Fields) =>
    Object.entries(table).flatMap(([name, field]): [string, string][] =>
      field.option === undefined ? [] : [[name, optionOf(name, field)]],
    ),
  ),
);

/** What pictures, exports and the past call otherwise than the command line does. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['day', 'as-known-on'],
  ['showWithheld', 'hide-withheld'],
  ['widthMm', 'width'],
  ['heightMm', 'height'],
  ['homeZone', 'zone'],
  ['seriesId', 'series'],
  ['eventId', 'event'],
]);

/** The option that an error about a field is about. */
export function optionOfField(name: string): string {
  return RENAMED.get(name) ?? OTHERS.get(name) ?? optionOf(name, {});
}
