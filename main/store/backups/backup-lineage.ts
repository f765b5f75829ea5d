/*
 * How the backups of one timeline stand to each other. A history only grows, so of two states one lies in the history of the other,
 * or they are of two branches: restoring an older backup and going on from it makes one. Clocks are asked only where history has no
 * answer.
 */

/** A backup by what it holds. */
export interface State {
  /** Id of its last action. */
  readonly state: string;
  /** Number of its actions. */
  readonly revision: number;
  /** The nearest state in its own history that there is a backup of, too; null when there is none. */
  readonly previous: string | null;
  /** UTC milliseconds at which it was made, by the clock of then. */
  readonly at: number;
  /** UTC milliseconds of its last change, by the clock of then. */
  readonly changedAt: number;
}

/**
 * Newest first: what a state was made from never comes before it, whatever the clocks said. Between branches the one made later is the
 * newer. Copies of one state stand together, the one made last first.
 */
export function newestFirst<T extends State>(backups: readonly T[]): T[] {
  const copies = new Map<string, T[]>();
  for (const backup of [...backups].sort(byTime)) copies.set(backup.state, [...(copies.get(backup.state) ?? []), backup]);
  const before = (state: string): string | null => previousOf(copies.get(state)?.[0], copies);
  const waitedFor = new Map<string, number>();
  for (const state of copies.keys()) {
    const previous = before(state);
    if (previous !== null) waitedFor.set(previous, (waitedFor.get(previous) ?? 0) + 1);
  }
  /** States that nothing later is left of; each with its copies. */
  const ready = [...copies].filter(([state]) => !waitedFor.has(state)).map(([, group]) => group);
  const ordered: T[] = [];
  for (let next = takeNewest(ready); next !== undefined; next = takeNewest(ready)) {
    ordered.push(...next);
    const previous = before(next[0]?.state ?? '');
    const left = waitedFor.get(previous ?? '') ?? 0;
    if (previous === null) continue;
    waitedFor.set(previous, left - 1);
    if (left === 1) ready.push(copies.get(previous) ?? []);
  }
  return ordered;
}

/** Takes the group whose first was made last out of the list. */
function takeNewest<T extends State>(groups: T[][]): T[] | undefined {
  let newest = 0;
  for (const [at, [first]] of groups.entries()) {
    const best = groups[newest]?.[0];
    if (first !== undefined && best !== undefined && byTime(first, best) < 0) newest = at;
  }
  return groups.splice(newest, 1)[0];
}

/** The last state of each branch: in the history of no other. */
export function tipsOf(backups: readonly State[]): Set<string> {
  const known = byState(backups);
  const inner = new Set(backups.map((backup) => previousOf(backup, known)));
  return new Set(backups.map(({ state }) => state).filter((state) => !inner.has(state)));
}

/** The states that lead to this one, itself first. */
export function lineOf(state: string, backups: readonly State[]): string[] {
  const known = byState(backups);
  const line: string[] = [];
  for (let next: string | null = known.has(state) ? state : null; next !== null; next = previousOf(known.get(next)?.[0], known))
    line.push(next);
  return line;
}

function byState(backups: readonly State[]): Map<string, readonly State[]> {
  return new Map(backups.map((backup) => [backup.state, [backup]]));
}

/** Revisions fall along a history; what contradicts that leads nowhere, so that no walk goes in circles. */
function previousOf(backup: State | undefined, known: ReadonlyMap<string, readonly State[]>): string | null {
  const previous = backup?.previous == null ? undefined : known.get(backup.previous)?.[0];
  return backup !== undefined && previous !== undefined && previous.revision < backup.revision ? previous.state : null;
}

/** Later first; names of states decide what no clock does, so that the order is the same each time. */
function byTime(one: State, other: State): number {
  return (
    other.at - one.at ||
    other.changedAt - one.changedAt ||
    other.revision - one.revision ||
    (one.state < other.state ? -1 : Number(one.state !== other.state))
  );
}
