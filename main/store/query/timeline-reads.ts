import type { FullEvent } from '../../../shared/event';
import type { FullLane } from '../../../shared/lane';
import { ok, type Result } from '../../../shared/result';
import type { Series } from '../../../shared/series';
import type { Timeline } from '../../../shared/timeline';
import type { Guarded } from '../../../shared/withhold';
import { revisionOf, totalOf } from '../history/history';
import { guardedNames } from './guarded-names';
import { allEvents, lanesOf, seriesOf, timelineOf, undoStateOf } from './queries';
import type { Reads, Shown } from './shown';
import { eventsInWindow, type TimeWindow } from './windows';

/** Everything that is shown, for pictures and files. */
export interface WholeTimeline {
  readonly timeline: Timeline;
  readonly lanes: readonly FullLane[];
  readonly series: readonly Series[];
  readonly events: readonly FullEvent[];
  /** The day whose knowledge it is; absent for now. */
  readonly knownOn?: string;
  /** As `store.guarded` answers. */
  readonly guarded: readonly Guarded[];
}

export const timelineReads = {
  'timeline.snapshot': ({ context, path, readOnly }) => {
    const { engine } = context;
    return ok({
      revision: revisionOf(engine),
      path,
      readOnly,
      timeline: timelineOf(engine),
      lanes: lanesOf(engine),
      series: seriesOf(engine),
      undo: undoStateOf(context),
      total: totalOf(engine),
    });
  },
  'timeline.index': ({ index }) => ok(index.take()),
} satisfies Partial<Reads>;

/** Asked for pictures and files, by the command line and by what draws them. */
export const contentReads = {
  /** All events, in order of time, with what they belong to. */
  'store.pictureInput': ({ context: { engine }, knownOn, present }: Shown): Result<WholeTimeline> =>
    ok({
      timeline: timelineOf(engine),
      lanes: lanesOf(engine),
      series: seriesOf(engine),
      events: allEvents(engine),
      guarded: guardedNames(present),
      ...(knownOn === null ? {} : { knownOn }),
    }),
  /** While the past is shown: names of what is protected now. They must not leave by way of it, also where nothing of theirs was known then. */
  'store.guarded': ({ present }: Shown): Result<Pick<WholeTimeline, 'guarded'>> => ok({ guarded: guardedNames(present) }),
  /** Events that may fall into a stretch of time, in order. */
  'store.eventsInWindow': ({ context }: Shown, window: TimeWindow): Result<FullEvent[]> => ok(eventsInWindow(context.engine, window)),
};
