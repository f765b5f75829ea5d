import type { Answered, Input, Output } from '../../../shared/contract';
import type { Result } from '../../../shared/result';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
import type { IndexInParts } from './index-snapshot';
import type { EventPages } from './pages';

/** A timeline as it is shown: as it is now, or as it was known on a day. The same questions are asked of both. */
export interface Shown {
  readonly context: StoreContext;
  /** Full path of the file. */
  readonly path: string;
  readonly readOnly: boolean;
  readonly pages: EventPages;
  readonly index: IndexInParts;
  /** The day (EDTF) whose knowledge it is; null is now. */
  readonly knownOn: string | null;
  /** Where that is the past, what is now; null for now. */
  readonly present: Engine | null;
}

/** Reads of the contract that tell of the file and not of what is in it: the past has no answer of its own. */
export type NowReads = Answered<{ by: 'store'; does: 'read'; asOf: 'now' }>;

/** What answers each read of the contract out of what is shown. */
export type Reads = {
  readonly [M in Exclude<Answered<{ by: 'store'; does: 'read' }>, NowReads>]: (shown: Shown, input: Input<M>) => Result<Output<M>>;
};
