import { chartedTimeline } from '../../../state/grouping/charted';
import { removeMarked } from '../../../state/mark-actions';
import { markedState } from '../../../state/marked-state';
import { isRemoving } from '../../../state/remove-event';
import { viewState } from '../../../state/view-state';
import { tell } from '../../../ui/notices';
import type { Moves } from '../around/moves';
import type { CountOpener } from '../around/open-count';
import type { ChartItem, EventItem } from '../chart-item';
import type { ChartSelection } from '../chart-selection';
import type { CrowdView } from '../crowd/crowd-view';
import { standsIn } from '../crowd/standing';
import type { View } from '../geometry';
import { withLinks } from '../links/said-links';
import type { ListboxHandlers } from '../listbox';
import { isOrderUnknown } from '../order-unknown';
import { strings } from '../strings';
import type { ChartEdits } from './chart-edits';
import type { MenuActs } from './chart-menu';
import { hoverCard } from './hover-card-state';
import type { ChartMarking } from './marking';
import { openMenuOf } from './open-menu';
import { strings as handStrings } from './strings';

export interface KeyEdges {
  readonly crowd: CrowdView;
  readonly selection: ChartSelection;
  readonly moves: Pick<Moves, 'bringIntoView'>;
  readonly marking: ChartMarking;
  readonly edits: ChartEdits;
  readonly acts: MenuActs;
  readonly counts: Pick<CountOpener, 'enter'>;
  view(): View;
  announce(message: string): void;
  /** Whether more can be reached than is drawn as items. */
  isPainted(): boolean;
}

/** What the keys of the chart's listbox do. */
export function keyHandlers({
  counts,
  view,
  crowd,
  selection,
  moves,
  marking,
  edits,
  acts,
  announce,
  isPainted,
}: KeyEdges): ListboxHandlers {
  // A copy in another group is the same event. One that nobody chose only holds the place of the keyboard.
  const isChosen = ({ eventId }: EventItem): boolean => eventId === selection.event();
  return {
    describe: withLinks,
    onFocus(item, coming) {
      crowd.activate(item.id);
      hoverCard.setState({ goneTo: coming === 'returned' ? null : item.id });
      // It may be left behind by now: the chart is going where the dialog that has closed sent it.
      if (coming === 'returned') return;
      moves.bringIntoView(item);
      // What is selected elsewhere stays so for who only comes by.
      if (coming === 'reached' && viewState.getState().selection.kind !== 'none') return;
      if (item.kind !== 'bucket' && item.kind !== 'claim' && selection.item() !== item.id) selection.select(item.id);
    },
    onStep(from, to) {
      if (isOrderUnknown(from, to)) announce(strings.timeline.orderUncertain);
    },
    onOpen(item) {
      if (item.kind === 'bucket') void counts.enter(standsIn(item, view()));
      else selection.open(item.id);
    },
    onRemove(item) {
      if (markedState.getState().rows.size > 0) void removeMarked();
      else if (item.kind === 'event' && isChosen(item)) void edits.remove(item);
      // While another goes, the keyboard has come to this one by that, and the key was meant for the other.
      else if (!isRemoving()) tell(whyKept(item), 'refused');
    },
    onEditTitle(item) {
      if (item.kind === 'event') acts.editTitle(item);
    },
    onMark(item) {
      if (item.kind === 'event' || item.kind === 'bucket') marking.toggle(item);
      else selection.open(item.id);
    },
    onMarkTo: (from, to) => marking.extend(to, from),
    onMarkAll: () => marking.all(),
    onNudge(item, units) {
      // Where nothing is chosen, the keys go back and forward among windows.
      if (item.kind !== 'event' || !isChosen(item)) return false;
      void edits.nudge(item, units);
      return true;
    },
    onMenu: (item, element) => openMenuOf(item, element, { crowd, acts }),
    laneOrder: (key) => chartedTimeline()?.snapshot.lanes.find((lane) => lane.key === key)?.order ?? 0,
    isSeen: (id) => !isPainted() || crowd.isSeen(id),
  };
}

function whyKept(item: ChartItem): string {
  const { notDeleted } = handStrings.hand;
  return item.kind === 'event' ? notDeleted.event(item.event.title) : notDeleted[item.kind];
}
