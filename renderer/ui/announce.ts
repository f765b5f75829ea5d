import { createStore } from 'zustand/vanilla';

/** What a screen reader should say now; StatusBar holds the live region. */
export const announcement = createStore<{ readonly text: string }>()(() => ({ text: '' }));

/** Says it without moving the focus. The same sentence twice is said twice. */
export function announce(text: string): void {
  announcement.setState((state) => ({ text: state.text === text ? `${text}\u00a0` : text }));
}
