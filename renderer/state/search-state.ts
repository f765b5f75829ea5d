import { createStore } from 'zustand/vanilla';

/** What stands in the search field; outside it, so that a page that is loaded again finds it (typed/looking.ts). */
export const searchState = createStore<{ readonly text: string }>()(() => ({ text: '' }));
