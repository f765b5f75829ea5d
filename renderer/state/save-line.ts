import type { Condition } from '../../shared/files';
import { strings } from './strings';

/** What is known of whether edits are on the disk. */
export interface Saving {
  /** Writes sent and not yet answered. */
  readonly pending: number;
  /** Why the last write did not succeed. */
  readonly error: string | null;
  /** Null until it is known. */
  readonly condition: Pick<Condition, 'trouble' | 'readOnly'> | null;
  /** Whether the store process is gone. */
  readonly isLost: boolean;
}

export interface SaveWords {
  readonly state: 'saving' | 'saved' | 'failed' | 'off';
  readonly words: string;
}

/** “Saved” only once everything sent was answered after COMMIT, and never beside a line that says that nothing can be or that edits are off. */
export function saveWords({ pending, error, condition, isLost }: Saving): SaveWords {
  if (pending > 0) return { state: 'saving', words: strings.saving.saving };
  if (error !== null) return { state: 'failed', words: error };
  if (isLost || (condition !== null && condition.trouble !== null)) return { state: 'failed', words: strings.saving.notSaving };
  if (condition !== null && condition.readOnly !== null) return { state: 'off', words: strings.saving.off };
  return { state: 'saved', words: strings.saving.saved };
}
