import type { Broadcast, Input, Output } from '../../shared/contract';
import type { Result } from '../../shared/result';
import type { Backup } from './backup';
import type { PictureInput } from './timeline-store';

/*
 * What main and the store process say to each other over the process's port. Main sends requests, each is answered once
 * with the same number; broadcasts come unasked. Requests are served one after the other, in the order sent.
 */

/** Methods of the contract that the store answers itself. */
export const SERVED_METHODS = [
  'timeline.snapshot',
  'timeline.index',
  'timeline.edit',
  'events.get',
  'events.byRows',
  'events.page',
  'events.search',
  'events.add',
  'events.edit',
  'events.editMany',
  'events.remove',
  'lanes.add',
  'lanes.edit',
  'lanes.remove',
  'series.add',
  'series.edit',
  'series.remove',
  'series.settle',
  'series.split',
  'series.makeEvent',
  'events.silences',
  'events.names',
  'history.undo',
  'history.redo',
  'history.list',
] as const;
export type ServedMethod = (typeof SERVED_METHODS)[number];

/** Opens the file, or with `create` makes it first, which fails with `exists` when anything is in its place. Must be the first request. */
export interface OpenInput {
  readonly path: string;
  readonly create?: CreateInput | undefined;
}

/** What a file starts with: the seed of a first run, or one empty lane. */
export type CreateInput = { readonly seed: true } | { readonly seed: false; readonly title: string; readonly zone: string };

interface ControlMethods {
  'store.open': { input: OpenInput; output: null };
  /** Checkpoints, answers, and ends the process with exit code 0. */
  'store.close': { input: undefined; output: null };
  'store.pictureInput': { input: undefined; output: PictureInput };
  'store.backup': { input: { readonly folder: string }; output: Backup };
}

type Methods = ControlMethods & { [M in ServedMethod]: { input: Input<M>; output: Output<M> } };

/** Everything that can be asked of the store process. */
export type StoreMethod = keyof Methods;
export type StoreInput<M extends StoreMethod> = Methods[M]['input'];
export type StoreOutput<M extends StoreMethod> = Methods[M]['output'];

export interface StoreRequest<M extends StoreMethod = StoreMethod> {
  readonly id: number;
  readonly method: M;
  readonly input: StoreInput<M>;
}

export interface StoreResponse<M extends StoreMethod = StoreMethod> {
  readonly id: number;
  readonly result: Result<StoreOutput<M>>;
}

/** What the store process sends. */
export type StoreMessage = StoreResponse | { readonly broadcast: Broadcast };
