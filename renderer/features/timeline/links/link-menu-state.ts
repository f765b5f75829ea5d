import { createStore } from 'zustand/vanilla';
import type { FullEvent, Link } from '../../../../shared/event';

/** What the menu of links is about: a link that is to be made and whose kind is to be chosen, or one that is there. */
export interface LinkMenu {
  readonly from: FullEvent;
  readonly to: FullEvent;
  /** Null: to be chosen. */
  readonly type: Link['type'] | null;
  /** Where it stands on the page. */
  readonly x: number;
  readonly y: number;
}

export const linkMenuState = createStore<{
  readonly menu: LinkMenu | null /** More links touch the view than are drawn. */;
  readonly tooMany: boolean;
}>()(() => ({ menu: null, tooMany: false }));
