import type { Method } from '../../shared/contract';
import { within } from './within';

/** The last that a window asks for before it can be used. */
const LAST: Method = 'timeline.index';

/** A page that fails before it has asked is no reason to leave undone what waits for it. */
const AT_LATEST_MS = 60_000;

/**
 * When a window has read its timeline, so that whatever reads all of the file comes after that. A window reads by way of main and no other, so what it was
 * answered shows here; ports that are lent are for pictures and imports, which nobody has begun by then.
 */
export interface FirstRead {
  /** To be called when something was answered. */
  answered(method: string): void;
  /** Settles when it has, or when it takes too long. */
  readonly done: Promise<void>;
}

export function firstRead(): FirstRead {
  let settle = (): void => undefined;
  const read = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return {
    answered: (method) => {
      if (method === LAST) settle();
    },
    done: within(read, AT_LATEST_MS, undefined),
  };
}
