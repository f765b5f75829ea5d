import type { Input, Output } from '../../../shared/contract';
import type { Result } from '../../../shared/result';
import type { CopyUnderWay } from '../backups/copy-under-way';
import type { LookedThrough } from '../checking/look-through';
import type { StoreContext } from '../database/context';
import type { OpenedFile } from '../opening/open';
import type { Pasts } from '../past/known-on';
import type { NowReads, Shown } from '../query/shown';
import type { SavedState } from '../rescue/saved-state';
import type { Writer } from '../writing/writer';

/** An open timeline, as what answers about its file sees it. */
export interface OpenStore {
  readonly path: string;
  readonly file: OpenedFile;
  readonly context: StoreContext;
  /** What it holds now. */
  readonly shown: Shown;
  readonly writer: Writer;
  /** Null where nothing may be written. */
  readonly saved: SavedState | null;
  /** A large backup that is being made of it. */
  readonly copying: CopyUnderWay;
  /** What it was known to hold on other days. */
  readonly pasts: Pasts;
  /** One turn of looking through it; see lookThrough. */
  readonly look: () => LookedThrough;
}

/** What answers those reads of the contract that tell of the file. */
export type FileReads = { readonly [M in NowReads]: (open: OpenStore, input: Input<M>) => Result<Output<M>> };
