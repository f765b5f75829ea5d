import { userInfo } from 'node:os';
import type { Engine } from './engine';

/** What every command and query of an open timeline works with. */
export interface StoreContext {
  readonly engine: Engine;
  /** UTC milliseconds. */
  now(): number;
  /** Whose edits these are, for the history. */
  readonly who: string;
  /** This copy of the file among others (teams); its hash chain is its own. */
  readonly replica: string;
  /** Actions up to this one made the file and cannot be undone. */
  readonly undoFloor: number;
}

/** Whose edits these are when nobody said: the account's name. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without an entry in the system's list, as in some containers.
    return process.env.USER || 'unknown';
  }
}
