import { isMet, type MenuId, menuRow } from '../../shared/commands/menu';
import type { WindowState } from '../../shared/files';

/*
 * Whether a choice of the menu does something. One that would do nothing is greyed, so that nobody chooses it and wonders.
 */

/** @param state of the window in front; `undefined`: there is no window. */
export function isPossible(choice: MenuId, state: WindowState | undefined): boolean {
  const { needs } = menuRow(choice);
  if (needs === 'program') return true;
  if (state === undefined) return false;
  if (needs === 'window') return true;
  if (state.kind !== 'timeline') return false;
  const { locked, readOnly, knownOn } = state.condition;
  return isMet(needs, { editable: readOnly === null && knownOn === null, locked });
}
