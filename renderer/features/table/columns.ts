import type { CSSProperties } from 'react';
import { TABLE_SORTS } from '../../../shared/contract/events';
import { EVENT_FIELDS, type FullEvent } from '../../../shared/event';
import { type Field, type FieldKind, isOfKind, type NameOf } from '../../../shared/fields/field';
import { toWallClock } from '../../../shared/time/zone';
import { shortDate } from '../../../shared/view/event-words';
import { FIELD_WORDS } from '../../state/field-words';
import { strings } from './strings';

/** What the table can be sorted by: each has an index of its own. */
export type TableSort = (typeof TABLE_SORTS)[number];

type EventField = keyof typeof EVENT_FIELDS;
type NamesField = NameOf<typeof EVENT_FIELDS, 'names'>;

export interface TableColumn {
  readonly id: EventField | 'updatedAt';
  readonly label: string;
  /** Pixels at least, and its share of the room that is left; without one it stays as it is. */
  readonly width: number;
  readonly share?: number;
  /** Absent: cannot be sorted by. */
  readonly sort?: TableSort;
}

type Room = Pick<TableColumn, 'width' | 'share'>;

const OTHERWISE: Room = { width: 110, share: 1 };
const ROOM: Readonly<Partial<Record<FieldKind, Room>>> = {
  date: { width: 156 },
  choice: { width: 100 },
  level: { width: 100 },
  flag: { width: 100 },
  lane: { width: 130 },
};
const TITLE_ROOM: Room = { width: 200, share: 3 };

/** The date, what else is listed in the order of the table of fields, and when it was last changed. */
export const COLUMNS: readonly TableColumn[] = [
  columnOf('when'),
  ...Object.keys(EVENT_FIELDS)
    .filter((name): name is EventField => name !== 'when' && isListed(name as EventField))
    .map(columnOf),
  { id: 'updatedAt', label: strings.table.updated, width: 108, ...sortOf('updatedAt') },
];

function isListed(name: EventField): boolean {
  const field: Field = EVENT_FIELDS[name];
  return field.listed === true;
}

function columnOf(id: EventField): TableColumn {
  const room = id === 'title' ? TITLE_ROOM : (ROOM[EVENT_FIELDS[id].kind] ?? OTHERWISE);
  return { id, label: FIELD_WORDS.event[id], ...room, ...sortOf(id) };
}

function sortOf(id: TableColumn['id']): Pick<TableColumn, 'sort'> {
  const sort = TABLE_SORTS.find((one) => one === id);
  return sort === undefined ? {} : { sort };
}

/** What the rows that were shown hold, as far as it decides how wide the columns are. */
export interface Held {
  /** Characters of the longest date. */
  readonly dateLength: number;
  /** Columns of names in which some stand. */
  readonly named: ReadonlySet<TableColumn['id']>;
}

export const NOTHING_HELD: Held = { dateLength: 0, named: new Set() };

/** What was held, and what an event holds besides; the same object when that changes nothing. */
export function heldWith(held: Held, event: FullEvent, homeZone: string): Held {
  const dateLength = Math.max(held.dateLength, shortDate(event, homeZone).length);
  const more = COLUMNS.map(({ id }) => id).filter((id) => isNames(id) && !held.named.has(id) && event[id].length > 0);
  return dateLength === held.dateLength && more.length === 0 ? held : { dateLength, named: new Set([...held.named, ...more]) };
}

/** What the rows hold that were shown. Each event is looked at once; one that was changed is another object. */
export class HeldRows {
  #zone = '';
  #seen = new WeakSet<FullEvent>();
  #held = NOTHING_HELD;

  /** With these rows besides; undefined while one is being fetched. In another zone dates are as long as they are there. */
  with(events: readonly (FullEvent | undefined)[], homeZone: string): Held {
    if (this.#zone !== homeZone) {
      this.#zone = homeZone;
      this.#seen = new WeakSet();
      this.#held = NOTHING_HELD;
    }
    for (const event of events) {
      if (event === undefined || this.#seen.has(event)) continue;
      this.#seen.add(event);
      this.#held = heldWith(this.#held, event, homeZone);
    }
    return this.#held;
  }
}

/** A digit of the table's type, all of which are equally wide, and what stands beside the text of a cell. */
const CHARACTER_PX = 7.6;
const CELL_PADDING_PX = 22;
const WIDEST_DATE_PX = 300;

/** How wide the columns are, for the style sheet: a date as wide as it is long before others share the room, names only where there are any. */
export function tableRoom({ dateLength, named }: Held): CSSProperties {
  const room = ({ id, width, share }: TableColumn): string => {
    if (id === 'when') {
      const wanted = Math.ceil(dateLength * CHARACTER_PX) + CELL_PADDING_PX;
      return `minmax(${width}px, ${Math.min(WIDEST_DATE_PX, Math.max(width, wanted))}px)`;
    }
    return share === undefined || (isNames(id) && !named.has(id)) ? `${width}px` : `minmax(${width}px, ${share}fr)`;
  };
  return {
    '--table-columns': COLUMNS.map(room).join(' '),
    '--table-width': `${COLUMNS.reduce((sum, { width }) => sum + width, 0)}px`,
  } as CSSProperties;
}

function isNames(id: TableColumn['id']): id is NamesField {
  return id !== 'updatedAt' && isOfKind(EVENT_FIELDS, id, 'names');
}

/** "22 Nov 2026" on the home zone's clock. */
export function updatedDay(event: Pick<FullEvent, 'updatedAt'>, homeZone: string): string {
  return day.format(toWallClock(event.updatedAt, homeZone));
}

/** "22 Nov 2026, 14:05" */
export function updatedTime(event: Pick<FullEvent, 'updatedAt'>, homeZone: string): string {
  return dayAndTime.format(toWallClock(event.updatedAt, homeZone));
}

const written = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const day = new Intl.DateTimeFormat('en-GB', written);
const dayAndTime = new Intl.DateTimeFormat('en-GB', { ...written, hour: '2-digit', minute: '2-digit' });
