import { fail, ok, type Result } from '../../../shared/result';
import { dayAt } from '../../../shared/time/day';
import { dayText } from '../../../shared/time/day-text';
import { parseWhen } from '../../../shared/time/edtf';
import { toWallClock } from '../../../shared/time/zone';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
import { revisionOf } from '../history/history';
import { type IndexInParts, indexInParts } from '../query/index-snapshot';
import { EventPages } from '../query/pages';
import type { Shown } from '../query/shown';
import { homeZone } from '../record/apply';
import { momentOf } from './moment';
import { beginPast, type Making } from './past-database';

/** What was known on days, of one timeline. */
export interface Pasts {
  /** The timeline as it was known at the end of a day (EDTF). Errors: `invalid` for `day`, `locked` while an import is running. */
  on(day: string): Result<Shown>;
  /** Makes the next part of that ready, so that others are answered in between. Returns how much of it is: 1 is all. Errors as for `on`. */
  prepare(day: string): Result<number>;
  /** Gives up what is kept. */
  forget(): void;
}

/** What a past is made of: when one of them is another, it is another past. */
interface Of {
  readonly instant: number;
  readonly revision: number;
}

interface Kept extends Of {
  readonly engine: Engine;
  readonly pages: EventPages;
  readonly index: IndexInParts;
}

interface Begun extends Of, Making {
  done: number;
}

const IMPORTING = fail('locked', 'An import is running. What was known on a day can be shown once it has ended.');

/** Keeps the last one made, as long as neither day nor revision changes: all of it is in memory. */
export function pastsOf(context: StoreContext, path: string): Pasts {
  let kept: Kept | null = null;
  let begun: Begun | null = null;

  function forget(): void {
    drop();
    kept?.engine.abandon();
    kept = null;
  }

  function drop(): void {
    begun?.engine.abandon();
    begun = null;
  }

  /** The one of that day that is kept, or on its way. */
  function find(day: string): Result<Kept | Begun> {
    const moment = momentOf(day, homeZone(context.engine));
    if (!moment.ok) return moment;
    const { instant } = moment.value;
    const revision = revisionOf(context.engine);
    for (const one of [kept, begun]) if (one?.instant === instant && one.revision === revision) return ok(one);
    // What an import has brought so far may be taken back.
    if (context.engine.inTransaction()) return IMPORTING;
    drop();
    begun = { instant, revision, done: 0, ...beginPast(context.engine, moment.value) };
    return ok(begun);
  }

  /** The next step; after the last, it is kept in place of the one before. */
  function advance(one: Begun): void {
    try {
      one.steps[one.done]?.();
    } catch (error) {
      drop();
      throw error;
    }
    one.done++;
    if (one.done < one.steps.length) return;
    const { instant, revision, engine } = one;
    begun = null;
    kept?.engine.abandon();
    kept = { instant, revision, engine, pages: new EventPages(engine), index: indexInParts(engine) };
  }

  return {
    forget,
    on(day) {
      for (let found = find(day); ; found = find(day)) {
        if (!found.ok) return found;
        if ('steps' in found.value) {
          advance(found.value);
          continue;
        }
        const { revision, engine, pages, index } = found.value;
        // What made the past cannot be taken back there.
        return ok({
          context: { ...context, engine, undoFloor: revision },
          path,
          readOnly: true,
          pages,
          index,
          knownOn: day,
          present: context.engine,
        });
      }
    },
    prepare(day) {
      const before = begun;
      const found = find(day);
      if (!found.ok) return found;
      const one = found.value;
      if (!('steps' in one)) return ok(1);
      // To begin is the first part; of a small timeline, there is only one more.
      if (one === before || one.steps.length === 1) advance(one);
      return ok(begun === null ? 1 : (one.done + 1) / (one.steps.length + 1));
    },
  };
}

/** The first day on which anything of it was known, for where a slider begins: `YYYY-MM-DD`, or null when there are no events. */
export function earliestKnown({ context: { engine } }: Shown): string | null {
  const zone = homeZone(engine);
  const groups = engine.all<{ learned: string | null; made: number }>(
    'SELECT learned, min(created_at) AS made FROM event WHERE deleted = 0 GROUP BY learned',
  );
  const first = groups.reduce((earliest, { learned, made }) => {
    const when = learned === null ? null : parseWhen(learned, zone);
    return Math.min(earliest, (when?.ok ? when.value.bounds.startMin : null) ?? toWallClock(made, zone));
  }, Number.POSITIVE_INFINITY);
  return Number.isFinite(first) ? dayText(dayAt(first)) : null;
}
