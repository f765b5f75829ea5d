import type { FullEvent } from '../../../shared/event';
import { matchesFilter, parseFilter } from '../../../shared/filter';
import { indexExtent } from '../../../shared/time/placement';
import { shortDate } from '../../../shared/view/event-words';
import type { TimeWindow } from '../../store/query/windows';
import { type Command, FLAG, orFail, TEXT } from '../line/command';
import { type Clock, clockOf, typedDate } from '../line/dates';
import { json, table } from '../line/output';
import { missingIn, withTimeline } from '../line/with-timeline';

export const listCommand: Command = {
  usage: 'FILE [--from W] [--to W] [--filter Q] [--as-known-on W] [--today W] [--json]',
  summary: 'list events in order of time, those that may fall between --from and --to; --as-known-on W: as the timeline was known then',
  positionals: ['FILE'],
  options: { from: TEXT, to: TEXT, filter: TEXT, 'as-known-on': TEXT, today: TEXT, json: FLAG },
  run(input, io) {
    withTimeline(input, io, 'read', (store) => {
      const { timeline, lanes } = orFail(store.ask('timeline.snapshot'));
      const clock = clockOf(input, io, timeline.homeZone);
      const window = windowOf(input.text('from'), input.text('to'), clock);
      const knownOn = input.text('as-known-on');
      const events =
        knownOn === undefined
          ? orFail(store.ask('store.eventsInWindow', window))
          : orFail(orFail(store.asKnownOn(typedDate(knownOn, 'as-known-on', clock).edtf)).ask('store.pictureInput')).events.filter(
              within(window, timeline.homeZone),
            );
      const filter = orFail(parseFilter(input.text('filter') ?? ''));
      const laneTitles = new Map(lanes.map((lane) => [lane.id, lane.title]));
      const listed = events
        .filter((event) => matchesFilter(filter, event, laneTitles.get(event.lane) ?? ''))
        .map((event) => ({
          ...event,
          lane: laneTitles.get(event.lane) ?? '',
          laneId: event.lane,
          words: shortDate(event, timeline.homeZone),
        }));
      io.out(
        input.flag('json')
          ? json({ events: listed, total: listed.length, ...missingIn(store) })
          : listed.length === 0
            ? 'No events.'
            : table(listed.map(({ words, status, lane, title, id }) => [words, status, lane, title, id])),
      );
    });
  },
};

/** From the first instant of `from` to the last of `to`. */
function windowOf(from: string | undefined, to: string | undefined, clock: Clock): TimeWindow {
  return {
    from: from === undefined ? null : typedDate(from, 'from', clock).bounds.startMin,
    to: to === undefined ? null : typedDate(to, 'to', clock).bounds.endMax,
  };
}

/** Whether an event's bounds overlap the window, as eventsInWindow finds them. */
function within({ from, to }: TimeWindow, zone: string): (event: FullEvent) => boolean {
  return (event) => {
    const { start, end } = indexExtent(event, zone);
    return (from === null || end > from) && (to === null || start < to);
  };
}
