import { canWrite } from '../../../state/conditions';
import { removeMarked } from '../../../state/mark-actions';
import { markedState, unmark } from '../../../state/marked-state';
import { strings as stateStrings } from '../../../state/strings';
import { viewState } from '../../../state/view-state';
import type { PointMenuContent, PointMenuItem } from '../../../ui/point-menu/point-menu';
import { strings } from './strings';

/** What a menu says of marked events. */
export interface MarkedMenu extends Pick<PointMenuContent, 'label'> {
  /** Each acts on all of them, as one step. */
  readonly groups: ReadonlyArray<readonly PointMenuItem[]>;
}

/** The menu of what is one of several marked events; null where it is not, and has a menu of its own. */
export function markedMenu(rows: readonly number[]): MarkedMenu | null {
  const { rows: marked } = markedState.getState();
  if (marked.size < 2 || !areMarked(rows)) return null;
  const { marked: words } = stateStrings;
  const disabled = !canWrite();
  const open = (kind: 'shift' | 'bulk-edit') => () => viewState.getState().open({ kind, rows: [...marked] });
  return {
    label: words.count(marked.size),
    groups: [
      [
        { label: words.shift, disabled, run: open('shift') },
        { label: words.edit, disabled, run: open('bulk-edit') },
      ],
      [{ label: words.unmark, keys: 'Escape', run: unmark }],
      [{ label: strings.hand.menu.removeMarked(marked.size), keys: 'Delete', disabled, run: () => void removeMarked() }],
    ],
  };
}

/** Whether something is marked, and these rows all are. */
export function areMarked(rows: readonly number[]): boolean {
  const { rows: marked } = markedState.getState();
  return rows.length > 0 && rows.every((row) => marked.has(row));
}
