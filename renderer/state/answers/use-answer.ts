import { useMemo, useState, useSyncExternalStore } from 'react';
import { timelineState } from '../timeline-state';
import { Answers, type Ask, type Lifetime, type Shown } from './answers';
import { type Answer, WAITING } from './question';

const answers = new Answers();

/**
 * What the store answers to a question about the timeline: asked once for each revision, however many show it, and asked anew when the
 * timeline has changed. Until that answer is there the last one stays, and answers that come too late are dropped.
 *
 * @param ask a method of the bridge, such as `bridge.events.get`, or a function of a module that asks several
 * @param input null while there is nothing to ask
 */
export function useAnswer<T>(ask: Ask<void, T>): Answer<T>;
export function useAnswer<I, T>(ask: Ask<I, T>, input: I | null): Answer<T>;
export function useAnswer<I, T>(ask: Ask<I, T>, input?: I | null): Answer<T> {
  return useQuestion(ask, input, 'revision');
}

/** The same for what is no part of the timeline, or must not change under the reader's eyes: asked whenever somebody begins to show it. */
export function useAnswerOnce<T>(ask: Ask<void, T>): Answer<T> {
  return useQuestion(ask, undefined, 'sight');
}

/** Asks anew what of this is in sight, after something else than an edit has changed it. */
export function askAgain<I, T>(ask: Ask<I, T>): void {
  answers.askAgain(ask);
}

/** Each revision makes the questions of the one before worth asking again. Call once at start. */
export function watchAnswers(): void {
  timelineState.subscribe((state, before) => {
    const snapshot = state.phase === 'ready' ? state.snapshot : null;
    if (snapshot !== null && (before.phase !== 'ready' || before.snapshot !== snapshot)) answers.renew();
  });
}

/** The last value that was one: what is shown stays while another question waits for its answer. */
export function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}

const NOTHING: Answer<never> = { ...WAITING, pending: false };
const NOBODY: Shown<never> = { subscribe: () => () => undefined, read: () => NOTHING };

function useQuestion<I, T>(ask: Ask<I, T>, input: I | null | undefined, lifetime: Lifetime): Answer<T> {
  const key = input === undefined ? undefined : JSON.stringify(input);
  const question = useMemo((): Shown<T> => (key === 'null' ? NOBODY : answers.question(ask, key, lifetime)), [ask, key, lifetime]);
  return useSyncExternalStore(question.subscribe, question.read);
}
