import type { Result } from '../../../shared/result';

/*
 * What reading a file again asks of the timeline. The planning is written once, as a generator that yields its questions: the command line answers them
 * at once (`store/import-run.ts`), the import process over its port (`import/to-store.ts`).
 */

/** What can be read from a file and has a history. */
export type ReadEntity = 'event' | 'series';

/** The fields of an event or series as history holds them: null for what is absent, the lane by its id. */
export type EntityFields = Readonly<Record<string, unknown>>;

/** A file that was read before, as the labels of history tell; imports that were taken back do not count. */
export interface ReadSource {
  /** As history calls the file. */
  readonly name: string;
  /** Columns that a person chose to know its records by; empty where nobody did. */
  readonly key: readonly string[];
  /** Numbers of the actions that brought it in, oldest first. */
  readonly actions: readonly number[];
}

/** Of the ids that were asked about; those that the timeline never had are in none of them. */
export interface IdStates {
  readonly alive: readonly string[];
  /** Deleted or erased by somebody. */
  readonly removed: readonly string[];
  /** Gone because what brought it was taken back. */
  readonly undone: readonly string[];
}

/** An event or series with its fields as its source last said them. */
export interface LastRead {
  readonly id: string;
  readonly entity: ReadEntity;
  readonly fields: EntityFields;
  /** Whether it was deleted in the timeline since. */
  readonly removed: boolean;
}

/** The same as the timeline has it. Only what is there. */
export interface PresentFields {
  readonly id: string;
  readonly entity: ReadEntity;
  readonly fields: EntityFields;
}

/** A lane, removed ones included, with every title that it ever had, the last one first. */
export interface NamedLane {
  readonly id: string;
  readonly titles: readonly string[];
  readonly living: boolean;
}

/** By method: what is asked, and what is answered. The store has a method of each name. */
export interface Questions {
  readonly 'store.readSources': { readonly takes: undefined; readonly answers: readonly ReadSource[] };
  readonly 'store.laneNames': { readonly takes: undefined; readonly answers: readonly NamedLane[] };
  readonly 'store.idStates': { readonly takes: { readonly ids: readonly string[] }; readonly answers: IdStates };
  /** All that these actions made, in portions: `next` is the `after` of the next one, null with the last. */
  readonly 'store.lastRead': {
    readonly takes: { readonly actions: readonly number[]; readonly after: number };
    readonly answers: { readonly entries: readonly LastRead[]; readonly next: number | null };
  };
  /** The same of these alone, as far as these actions made or changed them. */
  readonly 'store.lastReadOf': {
    readonly takes: { readonly actions: readonly number[]; readonly ids: readonly string[] };
    readonly answers: readonly LastRead[];
  };
  /**
   * The fields when they had last been written at `at` (UTC milliseconds), as a file that Annals wrote says of each. Those whose history has not exactly
   * one change then are left out: the file is of another timeline, or nobody can tell.
   */
  readonly 'store.asWritten': {
    readonly takes: { readonly entries: readonly { readonly id: string; readonly at: number }[] };
    readonly answers: readonly PresentFields[];
  };
  readonly 'store.presentFields': { readonly takes: { readonly ids: readonly string[] }; readonly answers: readonly PresentFields[] };
}

export type Question = keyof Questions;

/** Work that asks the timeline on its way. */
export type Asking<T> = Generator<Asked, T, Result<unknown>>;

export interface Asked {
  readonly method: Question;
  readonly input: unknown;
}

/** What the timeline could not answer; whoever answers turns it into the result of the work. */
export class Unanswered extends Error {
  constructor(readonly result: Extract<Result<never>, { ok: false }>) {
    super(result.error.message);
  }
}

/** @throws Unanswered */
export function* ask<Q extends Question>(method: Q, input: Questions[Q]['takes']): Asking<Questions[Q]['answers']> {
  const result = yield { method, input };
  if (!result.ok) throw new Unanswered(result);
  // Whoever drives the work answers a question by the method of its name.
  return result.value as Questions[Q]['answers'];
}
