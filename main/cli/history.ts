import type { Action } from '../../shared/history';
import type { TimelineStore } from '../store/timeline-store';
import { type Command, FLAG, orFail, TEXT } from './command';
import { json, table } from './output';
import { withTimeline } from './with-timeline';

export const historyCommand: Command = {
  usage: 'FILE [--event ID] [--json]',
  summary: 'list every step, newest first: when, who, what',
  positionals: ['FILE'],
  options: { event: TEXT, json: FLAG },
  run(input, io) {
    withTimeline(input, io, 'read', (store) => {
      const actions = [...allActions(store, input.text('event'))];
      io.out(
        input.flag('json')
          ? json({ actions })
          : table(actions.map(({ seq, at, who, label }) => [String(seq), new Date(at).toISOString().slice(0, 19).concat('Z'), who, label])),
      );
    });
  },
};

function* allActions(store: TimelineStore, eventId: string | undefined): Generator<Action> {
  for (let before: number | undefined; ; ) {
    const page = orFail(
      store.historyList({ limit: 500, ...(eventId !== undefined && { eventId }), ...(before !== undefined && { before }) }),
    );
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    before = last.seq;
  }
}
