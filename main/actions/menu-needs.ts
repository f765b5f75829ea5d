import type { MenuCommand } from '../../shared/contract';
import type { WindowState } from '../../shared/files';

/*
 * What must be there for a choice of the menu to do something. One that would do nothing is greyed, so that nobody chooses it and wonders.
 */

/** The choices that main carries out itself and that are about a window's file. */
export type FileChoice = 'duplicate' | 'save-copy' | 'reveal';
export type MenuChoice = MenuCommand | FileChoice;

/**
 * `window`: any window, `timeline`: one that shows a timeline, `edits`: one that may be edited; `plain` and `passphrase` as well, and by
 * whether it has a passphrase; `lockable`: a timeline with a passphrase, edits or not.
 */
type Need = 'window' | 'timeline' | 'edits' | 'plain' | 'passphrase' | 'lockable';

const NEEDS: Readonly<Record<MenuChoice, Need>> = {
  'add-event': 'edits',
  undo: 'edits',
  redo: 'edits',
  import: 'edits',
  'new-series': 'edits',
  'erase-selected': 'edits',
  lock: 'plain',
  'change-passphrase': 'passphrase',
  'remove-passphrase': 'passphrase',
  'lock-now': 'lockable',
  duplicate: 'timeline',
  'save-copy': 'timeline',
  reveal: 'window',
  'open-recent': 'window',
  'new-locked': 'window',
  'restore-backup': 'timeline',
  seal: 'timeline',
  'check-seal': 'timeline',
  export: 'timeline',
  search: 'timeline',
  palette: 'timeline',
  'zoom-in': 'timeline',
  'zoom-out': 'timeline',
  fit: 'timeline',
  today: 'timeline',
  'tab-timeline': 'timeline',
  'tab-table': 'timeline',
  'tab-reviews': 'timeline',
  'tab-history': 'timeline',
  keys: 'timeline',
  'toggle-theme': 'timeline',
};

/** Whether a choice does something in a window in this state; `undefined`: there is no window. */
export function isPossible(choice: MenuChoice, state: WindowState | undefined): boolean {
  if (state === undefined) return false;
  const need = NEEDS[choice];
  if (need === 'window') return true;
  if (state.kind !== 'timeline') return false;
  if (need === 'timeline') return true;
  const { locked, readOnly, knownOn } = state.condition;
  if (need === 'lockable') return locked;
  if (readOnly !== null || knownOn !== null) return false;
  return need === 'edits' || locked === (need === 'passphrase');
}

/** Whether this is one of the choices above: other items of the menu have ids of their own. */
export function isChoice(id: string): id is MenuChoice {
  return Object.hasOwn(NEEDS, id);
}
