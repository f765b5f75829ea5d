import { type Command, isEnabled } from '../../../state/command';
import { canWrite } from '../../../state/conditions';
import { viewState } from '../../../state/view-state';
import type { PointMenuContent, PointMenuItem } from '../../../ui/point-menu/point-menu';
import type { EventItem } from '../chart-item';
import { FIT, TODAY } from '../commands';
import { measureItems } from '../measure/measure-items';
import { markedMenu } from './marked-menu';
import type { Pointed } from './pointed';
import { strings } from './strings';

const text = strings.hand.menu;

/** What of the chart itself a menu sets off. */
export interface MenuActs {
  open(id: string): void;
  /** As a plain click on it does. */
  select(id: string): void;
  remove(item: EventItem): void;
  /** Edits the title where it stands, or in the details. */
  editTitle(item: EventItem): void;
  /** Begins a new event there. */
  add(time: number, lane: number): void;
}

/**
 * What can be done with what is pointed at, `y` pixels from the top of the page; null for what is only to be looked at.
 *
 * @param rows of the events that it stands for
 */
export function menuOf(pointed: Pointed, rows: readonly number[], y: number, acts: MenuActs): Omit<PointMenuContent, 'x' | 'y'> | null {
  if (pointed.kind === 'place')
    return { label: text.place, groups: [placeItems(pointed, acts), measureItems(pointed, y), [itemOf(TODAY), itemOf(FIT)]] };
  const { item } = pointed;
  const several = markedMenu(rows);
  switch (item.kind) {
    case 'event':
      return several !== null
        ? { ...several, groups: [...several.groups.slice(0, -1), measureItems(pointed, y), ...several.groups.slice(-1)] }
        : { label: text.event(item.event.title), groups: eventGroups(item, measureItems(pointed, y), acts) };
    case 'occurrence':
      if (item.ghost) return null;
      return {
        label: text.review(item.mark.seriesTitle, item.mark.n),
        groups: [
          [{ label: text.openReview, keys: 'Enter', run: () => acts.open(item.id) }],
          [seriesItem(item.mark.seriesId)],
          measureItems(pointed, y),
        ],
      };
    case 'bucket':
      return {
        label: item.description,
        groups: [[{ label: text.showCounted, keys: 'Enter', run: () => acts.open(item.id) }], ...(several?.groups ?? [])],
      };
    case 'claim':
      return null;
  }
}

function eventGroups(item: EventItem, measuring: readonly PointMenuItem[], acts: MenuActs): ReadonlyArray<readonly PointMenuItem[]> {
  const { eventId } = item;
  return [
    [
      { label: text.open, keys: 'Enter', run: () => acts.open(item.id) },
      { label: text.title, keys: 'F2', disabled: !canWrite(), run: () => acts.editTitle(item) },
      { label: text.history, run: () => viewState.getState().showHistoryOf(eventId) },
    ],
    measuring,
    [{ label: text.remove, keys: 'Delete', disabled: !canWrite(), run: () => acts.remove(item) }],
  ];
}

function seriesItem(id: string): PointMenuItem {
  return { label: text.editSeries, disabled: !canWrite(), run: () => viewState.getState().open({ kind: 'series', id }) };
}

function placeItems({ time, lane }: Extract<Pointed, { kind: 'place' }>, acts: MenuActs): readonly PointMenuItem[] {
  return lane === null ? [] : [{ label: text.add, disabled: !canWrite(), run: () => acts.add(time, lane) }];
}

function itemOf(command: Command): PointMenuItem {
  const [keys] = command.keys ?? [];
  return { label: command.name, ...(keys === undefined ? {} : { keys }), disabled: !isEnabled(command), run: command.run };
}
