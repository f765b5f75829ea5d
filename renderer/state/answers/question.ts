import type { AppError, Result } from '../../../shared/result';
import { strings } from '../strings';

export interface Answer<T> {
  /** The last good answer to this very question; undefined until there is one. It stays while it is asked anew, and when that fails. */
  readonly value: T | undefined;
  /** Why the last attempt failed, or null. */
  readonly error: AppError | null;
  /** The question is on its way. */
  readonly pending: boolean;
}

export const WAITING: Answer<never> = { value: undefined, error: null, pending: true };

/** One question and what was answered last; those who show it listen. */
export class Question<T> {
  readonly #put: () => Promise<Result<T>>;
  readonly #listeners = new Set<() => void>();
  #answer: Answer<T> = WAITING;
  #turn = 0;

  /** @param put asks; a rejected promise means that nobody answered. */
  constructor(put: () => Promise<Result<T>>) {
    this.#put = put;
  }

  get answer(): Answer<T> {
    return this.#answer;
  }

  get isShown(): boolean {
    return this.#listeners.size > 0;
  }

  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  leave(listener: () => void): void {
    this.#listeners.delete(listener);
  }

  /** Asks, also while an earlier attempt is on its way: the answer to that one is dropped, whenever it comes. */
  async ask(): Promise<void> {
    const turn = ++this.#turn;
    if (!this.#answer.pending) this.#set({ ...this.#answer, pending: true });
    const result = await this.#put().catch(
      (reason: unknown): Result<T> => ({ ok: false, error: { code: 'internal', message: strings.answers.none(String(reason)) } }),
    );
    if (turn !== this.#turn) return;
    if (result.ok) this.#set({ value: result.value, error: null, pending: false });
    else this.#set({ value: this.#answer.value, error: result.error, pending: false });
  }

  #set(answer: Answer<T>): void {
    this.#answer = answer;
    for (const listener of [...this.#listeners]) listener();
  }
}
