import { v7 as uuid } from 'uuid';
import { type AppError, fail, ok, type Result } from '../../shared/result';
import type { Port } from '../messages/port';
import { LENT, type Lend, type LentMoment, type LentRequest, type LentResponse } from './lent-protocol';
import { type Imports, portionsInto } from './portions';
import type { TimelineStore } from './timeline-store';

/*
 * A timeline that is lent to another process of ours, which asks over a port of its own: thousands of events go straight to where they are
 * needed. It may ask what its work takes and nothing else, and of the day that main said.
 */

/** What a store process is to the lending of its timeline. */
export interface Lender {
  readonly store: () => TimelineStore | undefined;
  readonly imports: Imports;
  /** Answers what `answer` throws as an error. */
  readonly tried: (answer: () => Result<unknown>) => Result<unknown>;
  /** Called when a request failed, before that is answered: main keeps account of what is wrong with disk and file. */
  readonly failed: (error: AppError) => void;
  /** Called after each answer. */
  readonly answered: () => void;
}

/** Another process may not be given the file that this one had: what was known of it then is asked anew. */
const PROCESS = uuid();

/** What is answered otherwise than by the timeline, by method. */
export type Answers = ReadonlyMap<string, (input: never) => Result<unknown>>;

/** Answers a request: by one of these of its own, or by the timeline, as of the end of a day if one is said. */
export function answerOf(
  store: TimelineStore | undefined,
  own: Answers,
  { method, input, knownOn }: { readonly method: string; readonly input: unknown; readonly knownOn?: string | undefined },
): Result<unknown> {
  const ours = own.get(method);
  // The tables relate each method's input to its answer; looking it up by name cannot express that.
  if (ours !== undefined) return ours(input as never);
  if (store === undefined) return fail('internal', 'No timeline is open.');
  const asked = knownOn === undefined ? ok(store) : store.asKnownOn(knownOn);
  return asked.ok ? (asked.value.ask as (method: string, input: unknown) => Result<unknown>)(method, input) : asked;
}

/** Answers over the port until its other end is closed. `knownOn`: the content is told as of the end of that day. */
export function lendOver(port: Port<LentRequest, LentResponse>, { use }: Lend, knownOn: string | undefined, lender: Lender): void {
  const { store, imports, tried, failed, answered } = lender;
  const allowed: ReadonlySet<string> = new Set(LENT[use]);
  const moment = (): Result<LentMoment> =>
    ok({ name: `${PROCESS} ${imports.begun()}`, settled: imports.running() === undefined, knownOn: knownOn ?? null });
  const own: Answers = new Map(Object.entries({ ...portionsInto(imports.running()), 'store.moment': moment }));

  function answer({ method, input }: LentRequest): Result<unknown> {
    if (!allowed.has(method)) return fail('forbidden', `The timeline was not lent for ${method}.`);
    return store() === undefined ? fail('internal', 'No timeline is open.') : answerOf(store(), own, { method, input, knownOn });
  }

  port.on('message', ({ data }) => {
    const result = tried(() => answer(data));
    if (!result.ok) failed(result.error);
    port.postMessage({ id: data.id, result });
    answered();
  });
  port.start();
}
