import type { Broadcast } from '../../shared/contract/broadcast';
import type { AppError, Result } from '../../shared/result';
import type { AskedMethods } from './answers/answers';
import type { SignaturesOf } from './answers/signature';
import type { JOBS } from './jobs';
import type { Imports } from './portions';

/*
 * What main and the store process say to each other over the process's port. Main sends requests, each is answered once
 * with the same number; broadcasts come unasked. Requests are served one after the other, in the order sent.
 */

/** Opens the file, or with `create` makes it first, which fails with `exists` when anything is in its place. Must be the first request. */
export interface OpenInput {
  readonly path: string;
  readonly create?: CreateInput | undefined;
  /** Changes no byte of the file. */
  readonly readOnly?: boolean | undefined;
  /** With readOnly: show a file of a newer format as far as it is understood. */
  readonly newer?: boolean | undefined;
  /** Take the file without the log that is missing or does not belong to it, which is set aside then. */
  readonly withoutLog?: boolean | undefined;
  /** Folder for a verified copy before a migration. */
  readonly backups?: string | undefined;
}

/** What a file starts with: the seed of a first run, or one empty lane. `lock`: with the last key that was given. */
export type CreateInput = ({ readonly seed: true } | { readonly seed: false; readonly title: string; readonly zone: string }) & {
  readonly lock?: boolean | undefined;
};

/** Checkpoints, answers, and ends the process with exit code 0. */
type Close = () => Result<null>;
type Open = (input: OpenInput) => Result<null>;

/** What the process answers besides what an open timeline is asked: one argument each, or none. */
type Own = typeof JOBS & Imports['answers'] & { readonly 'store.open': Open; readonly 'store.close': Close };

/** Everything that main can ask of the store process, by name. */
type Methods = AskedMethods & SignaturesOf<Own>;
export type StoreMethod = keyof Methods;
export type StoreInput<M extends StoreMethod> = Methods[M]['takes'];
export type StoreOutput<M extends StoreMethod> = Methods[M]['answers'];

export interface StoreRequest<M extends StoreMethod = StoreMethod> {
  readonly id: number;
  readonly method: M;
  readonly input: StoreInput<M>;
  /** The day (EDTF) as of whose end the content of the timeline is told; absent for now. */
  readonly knownOn?: string;
}

export interface StoreResponse<M extends StoreMethod = StoreMethod> {
  readonly id: number;
  readonly result: Result<StoreOutput<M>>;
}

/** What the store process sends. `failed`: what somebody was answered that the timeline is lent to. */
export type StoreMessage = StoreResponse | { readonly broadcast: Broadcast } | { readonly failed: AppError };
