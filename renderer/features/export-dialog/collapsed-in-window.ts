import type { Snapshot } from '../../../shared/contract/snapshot';
import { groupingState } from '../../state/grouping/grouping-state';
import { lanesViewOf } from '../../state/lanes/lanes-view';

/** Ids of the lanes that are collapsed in the window, from top to bottom; none while it shows groups in their place. */
export function collapsedInWindow(snapshot: Pick<Snapshot, 'timeline' | 'lanes'>): string[] {
  if (groupingState.getState().by !== null) return [];
  const { collapsed } = lanesViewOf(snapshot);
  return [...snapshot.lanes].sort((one, other) => one.order - other.order).flatMap(({ id }) => (collapsed.has(id) ? [id] : []));
}
