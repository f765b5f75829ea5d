import { createStore } from 'zustand/vanilla';

/** Series whose dates somebody has opened or closed; the others follow how many there are. Kept while the window is open. */
export const cardsState = createStore<{ readonly opened: ReadonlyMap<string, boolean> }>()(() => ({ opened: new Map() }));

export function setOpened(seriesId: string, open: boolean): void {
  cardsState.setState(({ opened }) => ({ opened: new Map(opened).set(seriesId, open) }));
}
