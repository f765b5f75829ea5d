import type { RefusedRecord } from '../../intake/outcomes';
import { WHY } from '../refused-table';
import { at, isObject, type JsonObject, objectsOf } from './values';

/** Marks an event that stands in a file of refused records only for its parts, and was read itself. */
export const CONTEXT_ONLY = 'Read before';

/** An event without its attributes and objects, which are records of their own. */
export function withoutParts(event: JsonObject): JsonObject {
  const { Attribute: _, Object: __, ...own } = event;
  return own;
}

/** An object whose attributes say their values and no times: those that have some are records of their own. */
function withUndatedParts(object: JsonObject): JsonObject {
  const parts = objectsOf(at(object, 'Attribute')).map(({ first_seen: _, last_seen: __, ...own }) => own);
  return parts.length === 0 ? object : { ...object, Attribute: parts };
}

interface Entry {
  readonly event: JsonObject;
  readonly Attribute: JsonObject[];
  readonly Object: JsonObject[];
  why: string | null;
  /** The entry of the list that the event was read from, with what stands beside it. */
  beside: JsonObject;
}

/**
 * Refused records as a MISP export: each part within its event, of which it has its organisation and its sensitivity. Written are `{event}` with
 * `beside` for an event and `attribute` or `object` for a part, and whatever else stood in the list.
 */
export function* writtenMisp(records: Iterable<RefusedRecord>): Generator<string> {
  const events = new Map<string, Entry>();
  const others: unknown[] = [];
  for (const { written, reasons } of records) {
    const said: unknown = JSON.parse(written);
    const event = at(said, 'event');
    if (!isObject(event)) {
      others.push(said);
      continue;
    }
    const key = JSON.stringify(event);
    const entry = events.get(key) ?? { event, Attribute: [], Object: [], why: null, beside: {} };
    events.set(key, entry);
    const [attribute, object] = [at(said, 'attribute'), at(said, 'object')];
    if (isObject(attribute)) entry.Attribute.push({ ...attribute, [WHY]: reasons });
    else if (isObject(object)) entry.Object.push({ ...withUndatedParts(object), [WHY]: reasons });
    else {
      const beside = at(said, 'beside');
      entry.why = reasons;
      entry.beside = isObject(beside) ? beside : {};
    }
  }
  yield `${JSON.stringify({ response: [...[...events.values()].map(entryOf), ...others] }, null, 2)}\n`;
}

function entryOf({ event, Attribute, Object: objects, why, beside }: Entry): JsonObject {
  return {
    ...beside,
    Event: {
      ...event,
      ...(Attribute.length === 0 ? {} : { Attribute }),
      ...(objects.length === 0 ? {} : { Object: objects }),
      ...(why === null ? { [CONTEXT_ONLY]: true } : { [WHY]: why }),
    },
  };
}
