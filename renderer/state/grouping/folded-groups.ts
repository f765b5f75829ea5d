import { createStore } from 'zustand/vanilla';
import { type LanesView, lanesViewOf } from '../lanes/lanes-view';
import type { Charted } from './charted';

const NONE_FOLDED: LanesView = { collapsed: new Set(), heights: new Map() };

/** Which rows of groups are collapsed, by their ids: of this window, for as long as it shows them. What they are called is written nowhere. */
export const foldedGroups = createStore<LanesView>()(() => NONE_FOLDED);

export function foldGroups(ids: readonly string[], collapsed: boolean): void {
  const after = new Set(foldedGroups.getState().collapsed);
  for (const id of ids) {
    if (collapsed) after.add(id);
    else after.delete(id);
  }
  foldedGroups.setState({ collapsed: after });
}

/** How the rows of the chart are arranged, be they lanes or groups. The same object as long as nothing changed. */
export function rowsViewOf({ groups, snapshot }: Charted): LanesView {
  return groups === null ? lanesViewOf(snapshot) : foldedGroups.getState();
}
