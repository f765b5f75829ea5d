import { occurrencesOf } from '../../../shared/reviews/occurrences';
import { projectionEnd } from '../../../shared/reviews/projection';
import { type Command, FLAG, orFail, TEXT } from '../line/command';
import { clockOf, lastDayOf } from '../line/dates';
import { json, table } from '../line/output';
import { missingIn, withTimeline } from '../line/with-timeline';

export const reviewsCommand: Command = {
  usage: 'FILE [--until W] [--today W] [--json]',
  summary: 'list the reviews of every series: projected, unconfirmed and settled',
  positionals: ['FILE'],
  options: { until: TEXT, today: TEXT, json: FLAG },
  run(input, io) {
    withTimeline(input, io, 'read', (store) => {
      const { timeline, series } = orFail(store.ask('timeline.snapshot'));
      const clock = clockOf(input, io, timeline.homeZone);
      const typed = input.text('until');
      const until = typed === undefined ? null : lastDayOf(typed, 'until', clock);
      const listed = series.map((one) => ({
        id: one.id,
        title: one.title,
        // As far as the views project, unless said otherwise.
        occurrences: occurrencesOf(one, { until: until ?? projectionEnd(one, clock.today, timeline.projectDays), today: clock.today }),
      }));
      const rows = listed.flatMap(({ title, occurrences }) =>
        occurrences.map(({ n, date, state, on }) => {
          const elsewhere = on === undefined || on === date ? '' : `${state === 'unconfirmed' ? 'moved to' : 'on'} ${on}`;
          return [date, state, elsewhere, String(n), title];
        }),
      );
      io.out(
        input.flag('json') ? json({ series: listed, ...missingIn(store) }) : rows.length === 0 ? 'No reviews.' : table(rows.sort(byDate)),
      );
    });
  },
};

function byDate(a: readonly string[], b: readonly string[]): number {
  return (a[0] ?? '') < (b[0] ?? '') ? -1 : 1;
}
