import type { RefusedRecord } from '../../intake/outcomes';
import { WHY } from '../refused-table';
import { isObject, type JsonObject } from './values';

/** Refused entries in a document like the one that they come from, each with its reasons. @param within the key that the document stands under, if it does */
export function* writtenEntries(
  records: Iterable<RefusedRecord>,
  document: JsonObject,
  list: string,
  within: string | null = null,
): Generator<string> {
  const entries = Array.from(records, ({ written, reasons }) => {
    const entry: unknown = JSON.parse(written);
    return isObject(entry) ? { ...entry, [WHY]: reasons } : entry;
  });
  const whole = { ...(within === null ? document : {}), [list]: entries };
  yield `${JSON.stringify(within === null ? whole : { [within]: whole }, null, 2)}\n`;
}
