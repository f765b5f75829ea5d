import { createStore } from 'zustand/vanilla';
import type { Condition } from '../../shared/files';

/** What the person should know about the file that the window shows; null until it is known. */
interface FileState {
  readonly condition: Condition | null;
}

export const fileState = createStore<FileState>()(() => ({ condition: null }));
