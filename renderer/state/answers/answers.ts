import type { Result } from '../../../shared/result';
import { type Answer, Question } from './question';

/** A method of the bridge, or a function of a module that asks several: known by its identity, so never one that is made while drawing. */
export type Ask<I, T> = (input: I) => Promise<Result<T>>;

/** How long an answer is right: as long as the revision of the timeline, or as long as it is in sight, for what is no part of the timeline. */
export type Lifetime = 'revision' | 'sight';

/** A question in the form that `useSyncExternalStore` takes. */
export interface Shown<T> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => Answer<T>;
}

interface Entry {
  readonly ask: unknown;
  readonly key: string;
  readonly lifetime: Lifetime;
  readonly question: Question<unknown>;
  /** Counted by `renew`; -1 before it was asked. */
  askedAt: number;
}

/** Answers kept that nobody shows at the moment, so that who goes to and fro between two events asks for each once. */
const MOST_IDLE = 8;

/**
 * Every question of the window with its answer. A question is asked when somebody begins to show it, once however many do, and again at
 * each `renew`; what nobody shows then is forgotten, so that no answer of an older revision is ever shown to somebody new.
 */
export class Answers {
  readonly #known = new Map<unknown, Map<string, Entry>>();
  readonly #shown = new Set<Entry>();
  readonly #idle = new Set<Entry>();
  #revision = 0;

  /** @param input as JSON; nothing for a method without input */
  question<I, T>(ask: Ask<I, T>, input: string | undefined, lifetime: Lifetime): Shown<T> {
    const key = `${lifetime} ${input ?? ''}`;
    const put = () => ask((input === undefined ? undefined : JSON.parse(input)) as I);
    const entry = this.#known.get(ask)?.get(key) ?? { ask, key, lifetime, question: new Question(put), askedAt: -1 };
    this.#keep(entry);
    return { subscribe: (listener) => this.#show(entry, listener), read: () => entry.question.answer as Answer<T> };
  }

  /** The timeline has another revision, or is another timeline. */
  renew(): void {
    this.#revision++;
    for (const questions of this.#known.values()) {
      for (const entry of questions.values()) if (!this.#shown.has(entry)) this.#forget(entry);
    }
    for (const entry of this.#shown) if (entry.lifetime === 'revision') this.#put(entry);
  }

  /** Asks anew what is in sight of this: something else than an edit has changed it. */
  askAgain<I, T>(ask: Ask<I, T>): void {
    for (const entry of this.#shown) if (entry.ask === ask) this.#put(entry);
  }

  #show(entry: Entry, listener: () => void): () => void {
    this.#keep(entry);
    this.#idle.delete(entry);
    this.#shown.add(entry);
    entry.question.listen(listener);
    if (entry.askedAt !== this.#revision && !(entry.lifetime === 'sight' && entry.askedAt >= 0)) this.#put(entry);
    return () => this.#leave(entry, listener);
  }

  #leave(entry: Entry, listener: () => void): void {
    entry.question.leave(listener);
    if (entry.question.isShown) return;
    this.#shown.delete(entry);
    // A failure is worth another attempt as soon as somebody looks again.
    if (entry.lifetime === 'sight' || entry.question.answer.error !== null) this.#forget(entry);
    else this.#idle.add(entry);
    const [oldest] = this.#idle;
    if (oldest !== undefined && this.#idle.size > MOST_IDLE) this.#forget(oldest);
  }

  #put(entry: Entry): void {
    entry.askedAt = this.#revision;
    void entry.question.ask();
  }

  #keep(entry: Entry): void {
    const questions = this.#known.get(entry.ask) ?? new Map<string, Entry>();
    this.#known.set(entry.ask, questions.set(entry.key, entry));
  }

  #forget(entry: Entry): void {
    entry.askedAt = -1;
    this.#idle.delete(entry);
    const questions = this.#known.get(entry.ask);
    if (questions?.get(entry.key) === entry) questions.delete(entry.key);
  }
}
