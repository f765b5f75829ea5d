import { fail, ok } from '../../../shared/result';
import { totalOf } from '../history/history';
import { fieldValues } from './field-values';
import { rowsMatching } from './filter-rows';
import { rowsInOrder } from './pages';
import { eventById, eventsByRows } from './queries';
import { foundRows, searchEvents } from './search';
import type { Reads } from './shown';
import { namesUsed, silencesOf } from './silences';

/** Actors and tags suggested for choosing; what is rarer is typed. */
const NAMES_SUGGESTED = 200;

export const eventReads = {
  'events.get': ({ context, knownOn }, { id }) => {
    const event = eventById(context.engine, id);
    if (event !== undefined) return ok(event);
    return fail('not-found', knownOn === null ? 'This event does not exist any more.' : 'This event was not known then.');
  },
  'events.byRows': ({ context }, { rows }) => ok(eventsByRows(context.engine, rows)),
  'events.page': ({ context, pages }, input) => ok({ events: pages.page(input), total: totalOf(context.engine) }),
  'events.filter': ({ context }, input) => rowsMatching(context.engine, input),
  'events.values': ({ context }, input) => ok(fieldValues(context.engine, input)),
  'events.order': ({ context }, { sort, rows }) => ok(rowsInOrder(context.engine, sort, rows)),
  'events.search': ({ context }, input) => ok(searchEvents(context.engine, input)),
  'events.found': ({ context }, input) => ok(foundRows(context.engine, input)),
  'events.silences': ({ context }, input) => ok(silencesOf(context.engine, input)),
  'events.names': ({ context }) => ok(namesUsed(context.engine, NAMES_SUGGESTED)),
} satisfies Partial<Reads>;
