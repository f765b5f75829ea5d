import { type MenuId, menuRow } from '../../shared/commands/menu';
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
  if (needs === 'timeline') return true;
  const { locked, readOnly, knownOn } = state.condition;
  if (needs === 'lockable') return locked;
  if (readOnly !== null || knownOn !== null) return false;
  return needs === 'edits' || locked === (needs === 'passphrase');
}
