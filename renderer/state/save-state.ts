import { createStore } from 'zustand/vanilla';

interface SaveState {
  /** Writes sent and not yet answered. */
  readonly pending: number;
  /** Why the last write did not succeed; cleared by the next one that does. */
  readonly error: string | null;
  /** The file was opened anew, or is another one: what it refused before is told no more. */
  forget(): void;
  begin(): void;
  end(error: string | null): void;
}

export const saveState = createStore<SaveState>()((set) => ({
  pending: 0,
  error: null,
  forget: () => set({ error: null }),
  begin: () => set((state) => ({ pending: state.pending + 1 })),
  end: (error) => set((state) => ({ pending: state.pending - 1, error })),
}));
