import type { AppError } from '../../shared/result';

/*
 * The last backup of a timeline is made while its window closes, or after that: a disk that is slow, a file that another program opened meanwhile or the end of
 * the computer can come before it. What is owed so is noted where the next start finds it, told when the timeline is opened again, and made up for then.
 */

/** More timelines than anybody closes in one go. */
const MOST = 50;

export interface DueBackups {
  /** From now on a backup of this file is owed. */
  owe(path: string): void;
  /** Makes the last backup of a file; it stays owed unless `make` comes to true. */
  last(path: string, make: () => Promise<boolean>): Promise<void>;
  /** There is one of its present state. */
  paid(path: string): void;
  /** What is to be told of a file that is opened: null where nothing is owed, or where it is being made at this moment. */
  told(path: string): AppError | null;
}

/** @param kept paths of the files to which a backup is owed, the newest last, wherever they are kept from one start to the next */
export function dueBackups(kept: { read(): readonly string[]; write(paths: readonly string[]): void }): DueBackups {
  const underWay = new Set<string>();

  function others(path: string): string[] {
    return kept.read().filter((one) => one !== path);
  }

  function owe(path: string): void {
    kept.write([...others(path), path].slice(-MOST));
  }

  function paid(path: string): void {
    if (kept.read().includes(path)) kept.write(others(path));
  }

  return {
    owe,
    paid,
    async last(path, make) {
      owe(path);
      underWay.add(path);
      try {
        if (await make()) paid(path);
      } finally {
        underWay.delete(path);
      }
    },
    told: (path) => (kept.read().includes(path) && !underWay.has(path) ? MISSED : null),
  };
}

const MISSED: AppError = {
  code: 'io',
  message: 'When this timeline was closed last, the making of its backup was cut off. It is made up for now.',
};
