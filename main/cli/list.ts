import type { EventView } from '../../shared/event';
import { matchesFilter, parseFilter } from '../../shared/filter';
import { extentOf } from '../../shared/time/bounds';
import { parseWhen } from '../../shared/time/edtf';
import { shortWords } from '../../shared/time/words';
import { type Command, FLAG, orFail, TEXT } from './command';
import { type Clock, clockOf, typedDate } from './dates';
import { json, table } from './output';
import { withTimeline } from './with-timeline';

export const listCommand: Command = {
  usage: 'FILE [--from W] [--to W] [--filter Q] [--today W] [--json]',
  summary: 'list events in order of time, those that may fall between --from and --to',
  positionals: ['FILE'],
  options: { from: TEXT, to: TEXT, filter: TEXT, today: TEXT, json: FLAG },
  run(input, io) {
    withTimeline(input, io, 'read', (store) => {
      const { timeline, lanes, events } = orFail(store.pictureInput());
      const clock = clockOf(input, io, timeline.homeZone);
      const inWindow = windowOf(input.text('from'), input.text('to'), clock);
      const filter = orFail(parseFilter(input.text('filter') ?? ''));
      const laneTitles = new Map(lanes.map((lane) => [lane.id, lane.title]));
      const listed = events
        .filter((event) => inWindow(event) && matchesFilter(filter, event, laneTitles.get(event.lane) ?? ''))
        .map((event) => ({
          ...event,
          lane: laneTitles.get(event.lane) ?? '',
          laneId: event.lane,
          words: wordsOf(event, timeline.homeZone),
        }));
      io.out(
        input.flag('json')
          ? json({ events: listed, total: listed.length })
          : listed.length === 0
            ? 'No events.'
            : table(listed.map(({ words, status, lane, title, id }) => [words, status, lane, title, id])),
      );
    });
  },
};

/** Whether an event's bounds overlap the window from the first instant of `from` to the last of `to`. */
function windowOf(from: string | undefined, to: string | undefined, clock: Clock): (event: EventView) => boolean {
  const first = from === undefined ? null : typedDate(from, 'from', clock).bounds.startMin;
  const last = to === undefined ? null : typedDate(to, 'to', clock).bounds.endMax;
  return ({ bounds }) => {
    const { start, end } = extentOf(bounds);
    return (first === null || end > first) && (last === null || start < last);
  };
}

function wordsOf(event: EventView, zone: string): string {
  const when = parseWhen(event.when, zone);
  return when.ok ? shortWords(when.value) : event.when;
}
