import type { TABLE_SORTS } from '../../../shared/contract/events';
import type { EventView } from '../../../shared/event';
import { toWallClock } from '../../../shared/time/zone';
import { strings as stateStrings } from '../../state/strings';
import type { strings } from './strings';

/** What the table can be sorted by. */
export type TableSort = (typeof TABLE_SORTS)[number];

export interface TableColumn {
  readonly id: keyof typeof strings.table.columns;
  /** Absent: cannot be sorted by. */
  readonly sort?: TableSort;
}

export const COLUMNS: readonly TableColumn[] = [
  { id: 'when', sort: 'when' },
  { id: 'title', sort: 'title' },
  { id: 'status', sort: 'status' },
  { id: 'lane', sort: 'lane' },
  { id: 'tags' },
  { id: 'updatedAt', sort: 'updatedAt' },
];

/** "22 Nov 2026" on the home zone's clock. */
export function updatedDay(event: Pick<EventView, 'updatedAt'>, homeZone: string): string {
  return day.format(toWallClock(event.updatedAt, homeZone));
}

/** "22 Nov 2026, 14:05" */
export function updatedTime(event: Pick<EventView, 'updatedAt'>, homeZone: string): string {
  return dayAndTime.format(toWallClock(event.updatedAt, homeZone));
}

const written = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const day = new Intl.DateTimeFormat('en-GB', written);
const dayAndTime = new Intl.DateTimeFormat('en-GB', { ...written, hour: '2-digit', minute: '2-digit' });

/** What a screen reader says of a row's status, and what is written in it. */
export function statusWords(event: Pick<EventView, 'status'>): string {
  return stateStrings.event.statuses[event.status];
}
