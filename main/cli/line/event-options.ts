import { EVENT_FIELDS, type EventPatch } from '../../../shared/event';
import { FLAG, TEXT } from './command';
import { fieldOptions, type Line } from './field-options';

const FIELDS = fieldOptions(EVENT_FIELDS, ['title', 'when', 'lane']);

/** The options by which `add` and `edit` speak of an event. */
export const EVENT_OPTIONS = { ...FIELDS.options, today: TEXT, json: FLAG };

/** As the help writes them, but for title and date. */
export const EVENT_USAGE = `${FIELDS.usage('title', 'when')} [--today W] [--json]`;

/** The fields that were given. */
export function eventFields(line: Line): EventPatch {
  return FIELDS.given(line) as EventPatch;
}
