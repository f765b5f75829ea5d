import { countedBy } from '../../shared/counted-by';
import type { Imported } from '../intake/imported';
import { markOf } from './mark-of';

/** Events of one mark that are held against others: more are told apart by nothing. */
const MOST_ALIKE = 20;

/** What tells an event from others, whatever the columns that it stands in. */
interface Marked {
  readonly row: number;
  /** Title and time. */
  readonly exact: number;
  /** Title and day. */
  readonly day: number;
  /** It says a day and no more. */
  readonly isDay: boolean;
  /** Its title tells it from others of that day. */
  readonly tells: boolean;
  readonly actors: readonly string[];
  readonly places: readonly string[];
}

interface Kept extends Marked {
  readonly table: number;
}

/**
 * Which events stand in tables that were read before, whatever their columns: those of the same title and time, or of the same day where one says no more, unless
 * people or places differ. A day and a title that many have (“Patrol”, “Weekly meeting”) are those of several events.
 */
export class SeenEvents {
  readonly #exact = new Map<number, Kept[]>();
  readonly #byDay = new Map<number, Kept[]>();
  /** Those that say a day and no more. */
  readonly #days = new Map<number, Kept[]>();
  readonly #sizes: number[] = [];

  /**
   * The rows of a further table whose events are in those before, one for each: none, where neither half of its events nor half of those of another are, which is
   * chance. Its other events are kept for the tables behind it.
   */
  knownOf(drafts: Imported['drafts']): ReadonlySet<number> {
    const known = new Set<number>();
    const shared = new Map<number, number>();
    const taken = new Set<Kept>();
    const marked = markedOf(drafts);
    for (const event of marked) {
      const same = this.#likely(event).find((one) => !taken.has(one) && agree(one, event));
      if (same === undefined) continue;
      taken.add(same);
      known.add(event.row);
      shared.set(same.table, (shared.get(same.table) ?? 0) + 1);
    }
    const isCopy = known.size * 2 >= marked.length || [...shared].some(([table, count]) => count * 2 >= (this.#sizes[table] ?? 0));
    const table = this.#sizes.push(marked.length) - 1;
    for (const event of marked) if (event.tells || !event.isDay) this.#keep({ ...event, table });
    return isCopy ? known : new Set();
  }

  #likely({ exact, day, isDay, tells }: Marked): readonly Kept[] {
    const same = tells || !isDay ? (this.#exact.get(exact) ?? []) : [];
    if (!tells) return same;
    const ofDay = (isDay ? this.#byDay : this.#days).get(day) ?? [];
    return [...same, ...ofDay.filter((one) => one.tells)];
  }

  #keep(event: Kept): void {
    keep(this.#exact, event.exact, event);
    keep(this.#byDay, event.day, event);
    if (event.isDay) keep(this.#days, event.day, event);
  }
}

function keep(events: Map<number, Kept[]>, mark: number, event: Kept): void {
  const same = events.get(mark);
  if (same === undefined) events.set(mark, [event]);
  else if (same.length < MOST_ALIKE) same.push(event);
}

/** Whether two events say nothing of people and places that differs throughout. */
function agree(one: Marked, other: Marked): boolean {
  const meet = (some: readonly string[], others: readonly string[]): boolean =>
    some.length === 0 || others.length === 0 || some.some((name) => others.includes(name));
  return meet(one.actors, other.actors) && meet(one.places, other.places);
}

function markedOf(drafts: Imported['drafts']): Marked[] {
  const marked = drafts.map(({ row, draft: { title, when, actors, places } }) => {
    const name = plain(title);
    const day = when.replace(/T[^/]*/g, '');
    return {
      row,
      title: markOf([name]),
      exact: markOf([name, when]),
      day: markOf([name, day]),
      isDay: day === when,
      tells: SEVERAL_WORDS.test(name),
      actors: actors.map(plain),
      places: places.map(plain),
    };
  });
  const alike = countedBy(marked, ({ title }) => title);
  return marked.map(({ title, ...event }) => ({ ...event, tells: event.tells && alike.get(title) === 1 }));
}

/** More than a word; of writings without spaces, more than the two or three signs of one. */
const SEVERAL_WORDS = /[\p{L}\p{N}]\P{L}*[^\p{L}\p{N}]\P{L}*\p{L}|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]{4}/u;

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
