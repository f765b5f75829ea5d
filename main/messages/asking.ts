import type { AppError, Result } from '../../shared/result';

/** The answer to the request of the same number. */
export interface Response {
  readonly id: number;
  readonly result: Result<unknown>;
}

/** Requests to another process, each answered once, by number. */
export interface Asking {
  /** Sends what `send` posts under the number it is given. Never rejects, and has no time limit. */
  ask(send: (id: number) => void): Promise<Result<unknown>>;
  /** Takes an answer. */
  hear(response: Response): void;
  /** The other process has ended: what waits for an answer, and what is asked from now on, fails. */
  end(): void;
}

/** @param unanswered what requests are answered with that the other process did not live to answer */
export function askingOf(unanswered: AppError): Asking {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let lastId = 0;
  let over = false;

  return {
    ask(send) {
      if (over) return Promise.resolve({ ok: false, error: unanswered });
      return new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        send(lastId);
      });
    },
    hear({ id, result }) {
      const answer = waiting.get(id);
      waiting.delete(id);
      answer?.(result);
    },
    end() {
      over = true;
      for (const answer of waiting.values()) answer({ ok: false, error: unanswered });
      waiting.clear();
    },
  };
}
