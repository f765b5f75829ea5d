import type { Snapshot } from '../../../shared/contract/snapshot';
import { keptOf } from '../drafts/draft-state';
import { strings } from '../strings';
import { type TypedEntry, typedIn } from './keeper';
import { placeOf } from './places';

const names = strings.typed.names;

/**
 * What a person would call a group of unfinished text.
 *
 * @param titles of events by id, which the window does not hold and has to ask for
 */
export function nameOfGroup(
  group: string,
  { series, lanes, timeline }: Pick<Snapshot, 'series' | 'lanes' | 'timeline'>,
  entries: ReadonlyMap<string, TypedEntry>,
  titles: ReadonlyMap<string, string>,
): string {
  const place = placeOf(group);
  const gone = strings.typed.gone;
  const values = typedIn(entries, group).map(([, { value }]) => value);
  if (place === null) return names.unknown;
  switch (place.kind) {
    case 'event':
      return names.event(titles.get(place.id) ?? '…');
    case 'review':
      return names.review(series.find(({ id }) => id === place.seriesId)?.title ?? gone.series, place.n);
    case 'lane':
      return names.lane(place.id === null ? null : (lanes.find(({ id }) => id === place.id)?.title ?? gone.lane));
    case 'series':
      return names.series(place.id === null ? null : (series.find(({ id }) => id === place.id)?.title ?? gone.series));
    case 'view':
      return names.view(timeline.views.find(({ id }) => id === place.id)?.title ?? gone.view);
    case 'draft':
      return names.draft(keptOf(group)?.title ?? '');
    case 'erase':
      return names.erase(values.map(erasedIn).join(''));
    case 'bulk-edit':
      return names['bulk-edit'](Math.max(0, ...values.map((value) => rowsIn(value).length)));
    default:
      return names[place.kind];
  }
}

/** The title of the event that was to be erased: it may be deleted, and then nobody can be asked for it. */
export function erasedIn(value: unknown): string {
  const title = typeof value === 'object' && value !== null && 'of' in value ? value.of : '';
  return typeof title === 'string' ? title : '';
}

/** The rows that a change of several events was meant for. */
export function rowsIn(value: unknown): readonly number[] {
  const rows = typeof value === 'object' && value !== null && 'rows' in value ? value.rows : [];
  return Array.isArray(rows) && rows.every((row) => Number.isInteger(row)) ? rows : [];
}
