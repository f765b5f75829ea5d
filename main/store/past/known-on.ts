import { ok, type Result } from '../../../shared/result';
import { dayAt } from '../../../shared/time/day';
import { dayText } from '../../../shared/time/day-text';
import { parseWhen } from '../../../shared/time/edtf';
import { toWallClock } from '../../../shared/time/zone';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
import { revisionOf } from '../history/history';
import { EventPages } from '../query/pages';
import type { Shown } from '../query/shown';
import { homeZone } from '../record/apply';
import { momentOf } from './moment';
import { pastDatabase } from './past-database';

/** What was known on days, of one timeline. */
export interface Pasts {
  /** The timeline as it was known at the end of a day (EDTF). Errors: `invalid` for `day`. */
  on(day: string): Result<Shown>;
  /** Gives up what is kept. */
  forget(): void;
}

interface Kept {
  readonly instant: number;
  readonly revision: number;
  readonly engine: Engine;
  readonly pages: EventPages;
}

/** Keeps the last one made, as long as neither day nor revision changes: all of it is in memory. */
export function pastsOf(context: StoreContext, path: string): Pasts {
  let kept: Kept | null = null;

  function forget(): void {
    kept?.engine.abandon();
    kept = null;
  }

  return {
    forget,
    on(day) {
      const moment = momentOf(day, homeZone(context.engine));
      if (!moment.ok) return moment;
      const { instant } = moment.value;
      const revision = revisionOf(context.engine);
      if (kept?.instant !== instant || kept.revision !== revision) {
        forget();
        const engine = context.engine.atOneMoment(() => pastDatabase(context.engine, moment.value));
        kept = { instant, revision, engine, pages: new EventPages(engine) };
      }
      const { engine, pages } = kept;
      // What made the past cannot be taken back there.
      return ok({ context: { ...context, engine, undoFloor: revision }, path, readOnly: true, pages, knownOn: day });
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
