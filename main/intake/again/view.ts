import { EVENT_FIELDS, SENSITIVITIES } from '../../../shared/event';
import type { Field, FieldKind } from '../../../shared/fields/field';
import type { ChangedRecordView, ListedFate, ListedRecord, ReadingAgain } from '../../../shared/reading-again';
import { SERIES_FIELDS } from '../../../shared/series';
import type { Difference } from './difference';

/** The difference in figures, as the window and reports tell it. */
export function readingOf({ wasRead, name, readBefore, counts, repeated, elsewhere, gone }: Difference): ReadingAgain {
  const known = { key: [...repeated.columns], repeated: repeated.count };
  return { wasRead, name, readBefore: readBefore.slice(-MOST_NAMES), counts, ...known, elsewhere, gone: [...gone] };
}

/** Records that are new, or that were deleted in the timeline, in the order of the file, from one on. */
export function listedRecords({ records, fateOf }: Difference, fate: ListedFate, offset: number, limit: number): ListedRecord[] {
  const listed: ListedRecord[] = [];
  let passed = 0;
  for (let n = 0; n < records.length && listed.length < limit; n++) {
    if (fateOf(n) !== fate) continue;
    if (passed >= offset) listed.push({ n, ...records.nameOf(n) });
    passed += 1;
  }
  return listed;
}

/** Files that can be chosen from. */
const MOST_NAMES = 200;

/** Changed records, field by field in words, from one on. */
export function changedRecords({ changed, records }: Difference, offset: number, limit: number): ChangedRecordView[] {
  return changed.slice(offset, offset + limit).map(({ n, entity, id, match, fields }) => ({
    n,
    entity,
    id,
    match,
    ...records.nameOf(n),
    fields: fields.map(({ field, last, file, here, edited }) => {
      const table: Readonly<Record<string, Field>> = entity === 'event' ? EVENT_FIELDS : SERIES_FIELDS;
      const kind = table[field]?.kind ?? 'line';
      const words = (value: unknown): string => (kind === 'lane' ? records.laneTitleOf(value) : wordsOf(kind, value));
      return { field, last: last === undefined ? null : words(last), file: words(file), here: words(here), edited };
    }),
  }));
}

/** A value as a person reads it. Dates stay as they are written, so that what differs can be seen. */
function wordsOf(kind: FieldKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'level') return SENSITIVITIES[Number(value)] ?? String(value);
  if (kind === 'flag') return value === true ? 'yes' : 'no';
  if (!Array.isArray(value)) return typeof value === 'object' ? JSON.stringify(value) : String(value);
  return value.map((member: unknown) => memberWords(member)).join('; ');
}

function memberWords(member: unknown): string {
  if (typeof member !== 'object' || member === null) return String(member);
  const { title, url, type, to } = member as Readonly<Record<string, unknown>>;
  if (typeof title === 'string') return typeof url === 'string' && url !== title ? `${title} (${url})` : title;
  return typeof type === 'string' ? `${type} ${String(to)}` : JSON.stringify(member);
}
