import type { Result } from '../../../shared/result';
import type { Seal, SealVerdict } from '../../../shared/seal';
import { compareWithSeal, sealNow } from '../query/seal';
import type { OpenStore } from './open-store';

export const sealAnswers = {
  /** Says what the history is now, to be kept elsewhere. */
  'seals.make': ({ context }: OpenStore): Result<Seal> => sealNow(context),
  /** Compares the history with a seal, a code or the text of a seal file. Only a verdict over a sound file counts: see store.check. */
  'store.compareWithSeal': ({ context }: OpenStore, { seal }: { readonly seal: string }): Result<SealVerdict> =>
    compareWithSeal(context, seal),
};
