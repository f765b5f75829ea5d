import type { EventView } from '../../../shared/event';
import type { LaneView } from '../../../shared/lane';
import { ok, type Result } from '../../../shared/result';
import type { Series } from '../../../shared/series';
import type { Timeline } from '../../../shared/timeline';
import { revisionOf, totalOf } from '../history/history';
import { packedIndex } from './index-snapshot';
import { allEvents, lanesOf, seriesOf, timelineOf, undoStateOf } from './queries';
import type { Reads, Shown } from './shown';
import { eventsInWindow, type TimeWindow } from './windows';

/** Everything that is shown, for pictures and files. */
export interface WholeTimeline {
  readonly timeline: Timeline;
  readonly lanes: readonly LaneView[];
  readonly series: readonly Series[];
  readonly events: readonly EventView[];
  /** The day whose knowledge it is; absent for now. */
  readonly knownOn?: string;
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
  'timeline.index': ({ context }) => ok(packedIndex(context.engine)),
} satisfies Partial<Reads>;

/** Asked by main and the command line, for pictures and files. */
export const contentReads = {
  /** All events, in order of time, with what they belong to. */
  'store.pictureInput': ({ context: { engine }, knownOn }: Shown): Result<WholeTimeline> =>
    ok({
      timeline: timelineOf(engine),
      lanes: lanesOf(engine),
      series: seriesOf(engine),
      events: allEvents(engine),
      ...(knownOn === null ? {} : { knownOn }),
    }),
  /** Events that may fall into a stretch of time, in order. */
  'store.eventsInWindow': ({ context }: Shown, window: TimeWindow): Result<EventView[]> => ok(eventsInWindow(context.engine, window)),
};
