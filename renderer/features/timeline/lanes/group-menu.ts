import { onlyValue } from '../../../../shared/filter-terms';
import type { Grouping } from '../../../../shared/grouping';
import type { FullLane } from '../../../../shared/lane';
import { REVIEWS_KEY } from '../../../../shared/view/grouped';
import { closeFilter, filterState, setFilter } from '../../../state/filter/filter-state';
import { chartedTimeline } from '../../../state/grouping/charted';
import { foldedGroups, foldGroups } from '../../../state/grouping/folded-groups';
import { groupingState } from '../../../state/grouping/grouping-state';
import { strings as stateStrings } from '../../../state/strings';
import { announce } from '../../../ui/announce';
import type { PointMenuContent, PointMenuItem } from '../../../ui/point-menu/point-menu';
import { strings } from '../strings';
import { fitRow } from './fit-row';

const words = strings.lanes.menu;

/** What can be done with a row that stands for what events say. It is no lane: it has no name, colour or place of its own to change. */
export function groupMenu(row: FullLane): Omit<PointMenuContent, 'x' | 'y'> {
  return { label: words.groupLabel(row.title), groups: [showItems(row), foldItems(row)] };
}

export function foldGroup({ id, title }: FullLane, collapsed: boolean): void {
  if (foldedGroups.getState().collapsed.has(id) === collapsed) return;
  foldGroups([id], collapsed);
  announce(collapsed ? stateStrings.lanes.collapsed(title) : stateStrings.lanes.expanded(title));
}

const TERMS: Readonly<Record<Grouping, string>> = { actors: 'actor', places: 'place', tags: 'tag', status: 'status', sources: 'source' };

function showItems({ key, title }: FullLane): PointMenuItem[] {
  const fit = { label: words.fit, run: () => fitGroup(key) };
  const { by } = groupingState.getState();
  const group = chartedTimeline()?.groups?.of(key);
  // No filter finds what says nothing, nor the rare ones together.
  if (by === null || group?.kind !== 'value') return [fit];
  const query = onlyValue(TERMS[by], group.name);
  const only = async () => {
    if (await setFilter(query)) announce(stateStrings.grouping.onlyShown(title));
  };
  const isOnly = filterState.getState().applied?.query === query;
  return [isOnly ? { label: words.allRows, run: closeFilter } : { label: words.onlyRow, run: () => void only() }, fit];
}

function fitGroup(key: number): void {
  const charted = chartedTimeline();
  if (charted === null) return;
  const { series, timeline } = charted.snapshot;
  fitRow({ series: key === REVIEWS_KEY ? series : [], timeline }, charted.index.lane(key));
}

function foldItems(row: FullLane): PointMenuItem[] {
  const collapsed = foldedGroups.getState().collapsed.has(row.id);
  const all = (fold: boolean) => () => {
    foldGroups(chartedTimeline()?.snapshot.lanes.map(({ id }) => id) ?? [], fold);
    announce(fold ? stateStrings.grouping.allCollapsed : stateStrings.grouping.allExpanded);
  };
  return [
    {
      label: collapsed ? words.expand : words.collapse,
      keys: collapsed ? 'ArrowRight' : 'ArrowLeft',
      run: () => foldGroup(row, !collapsed),
    },
    { label: words.collapseRows, run: all(true) },
    { label: words.expandRows, run: all(false) },
  ];
}
