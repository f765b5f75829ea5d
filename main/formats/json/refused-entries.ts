import type { RefusedRecord } from '../../intake/outcomes';
import { WHY } from '../refused-table';
import { isObject, type JsonObject } from './values';

/** How refused entries stand in their document, where they do not all stand in one list of it. */
interface Placing {
  /** The key that the document stands under, if it does. */
  readonly within?: string | null;
  /** What the entries need beside them in their list. */
  readonly beside?: (entries: readonly unknown[]) => readonly unknown[];
  /** The list of an entry, where it is another. @param written the entry as it was kept */
  readonly listOf?: (written: string) => string;
}

/** Refused entries in a document like the one that they come from, each with its reasons. @param list the key of the list that they usually stand in */
export function* writtenEntries(
  records: Iterable<RefusedRecord>,
  document: JsonObject,
  list: string,
  { within = null, beside = () => [], listOf = () => list }: Placing = {},
): Generator<string> {
  const lists: Record<string, unknown[]> = { [list]: [] };
  for (const { written, reasons } of records) {
    const entry: unknown = JSON.parse(written);
    const key = listOf(written);
    lists[key] = [...(lists[key] ?? []), isObject(entry) ? { ...entry, [WHY]: reasons } : entry];
  }
  lists[list] = [...(lists[list] ?? []), ...beside(lists[list] ?? [])];
  const whole = { ...(within === null ? document : {}), ...lists };
  yield `${JSON.stringify(within === null ? whole : { [within]: whole }, null, 2)}\n`;
}
