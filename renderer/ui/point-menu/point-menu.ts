import { createStore } from 'zustand/vanilla';
import type { Keys } from '../../../shared/commands/keys';
import { giveKeyboardBack } from '../give-back';

export interface PointMenuItem {
  readonly label: string;
  /** Keys that do the same, as shared/commands/keys.ts writes them. */
  readonly keys?: Keys;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** What can be done about the thing at a point of the window. */
export interface PointMenuContent {
  /** Pixels of the window. */
  readonly x: number;
  readonly y: number;
  /** What it is about, for those who do not see where it stands. */
  readonly label: string;
  /** Groups with a line between them; empty ones are left out. */
  readonly groups: ReadonlyArray<readonly PointMenuItem[]>;
}

interface PointMenuState {
  readonly content: PointMenuContent | null;
  /** What had the keyboard before, which has it again when the menu is given up. */
  readonly before: Element | null;
}

export const pointMenu = createStore<PointMenuState>()(() => ({ content: null, before: null }));

/** Opens a menu at a point of the window, instead of one that is open. */
export function openPointMenu(content: PointMenuContent): void {
  const { content: old, before } = pointMenu.getState();
  pointMenu.setState({ content, before: old === null ? document.activeElement : before });
}

/** Closes it; the keyboard goes back where it was, unless what was chosen took it elsewhere. */
export function closePointMenu(): void {
  const { before } = pointMenu.getState();
  pointMenu.setState({ content: null, before: null });
  // After the menu has gone, and after what was chosen has put the focus where it belongs.
  setTimeout(() => {
    if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected) giveKeyboardBack(before);
  }, 0);
}

/** Where a menu opens that a key asked for: under the thing it is about. */
export function pointUnder(element: Element): { readonly x: number; readonly y: number } {
  const { left, bottom, width } = element.getBoundingClientRect();
  return { x: left + Math.min(width / 2, 24), y: bottom };
}
