import { useStore } from 'zustand';
import { ariaKeys, type Keys, keycaps } from '../../shared/commands/keys';
import { preferencesState } from './preferences-state';

export interface Shortcut {
  /** A control's hint with the keys behind it: “Undo (Ctrl Z)”. */
  readonly hinted: (hint: string) => string;
  /** For `aria-keyshortcuts`. */
  readonly aria: string;
}

/** How the keys of a command are told on this platform; the first of several. */
export function useShortcut(keys: readonly Keys[] | undefined): Shortcut {
  const platform = useStore(preferencesState, (state) => state.platform);
  const [first] = keys ?? [];
  if (first === undefined) return { hinted: (hint) => hint, aria: '' };
  const caps = keycaps(first, platform).join(' ');
  return { hinted: (hint) => `${hint} (${caps})`, aria: ariaKeys(first, platform) };
}
