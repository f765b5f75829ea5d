/* What SQLite keeps beside a file, and under which names (https://www.sqlite.org/tempfiles.html). Told from names alone; nothing is looked at. */

/** A write-ahead log, or the journal of an edit under way. */
export type Suffix = '-wal' | '-journal';

/** The endings of all that SQLite keeps beside a file, the index of a log included. */
export const COMPANIONS = ['-wal', '-shm', '-journal'] as const;

export function logOf(path: string): string {
  return `${path}-wal`;
}

export function journalOf(path: string): string {
  return `${path}-journal`;
}

export function companionsOf(path: string): string[] {
  return COMPANIONS.map((suffix) => `${path}${suffix}`);
}

export interface CompanionName {
  readonly suffix: Suffix;
  /** The file that it belongs to by its name. */
  readonly owner: string;
  /** It was set aside: nobody uses it under this name any more. */
  readonly isAside: boolean;
}

/** What a name or path says when it is that of a log or a journal; null for others. */
export function companionName(path: string): CompanionName | null {
  const [, owner, suffix, aside] = /^(.+)(-wal|-journal)(\.aside.*)?$/s.exec(path) ?? [];
  if (owner === undefined || (suffix !== '-wal' && suffix !== '-journal')) return null;
  return { suffix, owner, isAside: aside !== undefined };
}

/** The n-th name, from 1 on, under which a log or journal is set aside. */
export function asideName(path: string, n: number): string {
  return `${path}.aside${n === 1 ? '' : `-${n}`}`;
}
