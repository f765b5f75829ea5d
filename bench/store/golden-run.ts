import { join } from 'node:path';
import { MIGRATIONS } from '../../main/store/database/migrations';
import { seedTimeline } from '../../main/store/seed';
import { createTimeline } from '../../main/store/timeline-store';

/* The seed with one step of each kind, by a fixed clock and person. Refuses to replace a kept file. */

const path = join(process.argv[2] ?? '', `format-${MIGRATIONS.length}.annals`);
const { title, zone, content } = seedTimeline();
const created = createTimeline(path, { title, zone, seed: content, who: 'ana', now: () => Date.UTC(2026, 10, 22, 12) });
if (!created.ok) throw new Error(created.error.message);
const store = created.value;
const picture = store.ask('store.pictureInput');
if (!picture.ok) throw new Error(picture.error.message);
const [first, second] = picture.value.events;
const [series] = picture.value.series;
store.ask('events.edit', { id: first?.id ?? '', patch: { status: 'disputed', tags: ['kept'] } });
store.ask('events.remove', { ids: [second?.id ?? ''] });
store.ask('lanes.add', { draft: { title: 'Kept' } });
store.ask('series.settle', { id: series?.id ?? '', n: 1, outcome: { outcome: 'held', on: '2026-04-09' } });
store.ask('history.undo');
store.ask('timeline.edit', { patch: { subtitle: 'A file of a kept format' } });
const view = store.ask('views.add', { draft: { title: 'Kept view', from: '2025', to: '2026~', filter: 'lane:Attacks' } });
store.ask('views.edit', { id: (view.ok && view.value.createdId) || '', patch: { title: 'Kept and renamed' } });
const lane = picture.value.lanes[0]?.id ?? '';
const erased = store.ask('events.add', { draft: { title: 'Erased for good', when: '2026', lane } });
store.ask('store.eventErase', { id: (erased.ok && erased.value.createdId) || '', reason: 'A file of a kept format' });
store.ask('series.add', {
  draft: { title: 'Kept rule', lane, every: { count: 3, unit: 'month', on: { weekdays: ['-1FR'] } }, anchor: '2026-01-08' },
});
const [, , third] = picture.value.events;
const text = 'The text of a kept format.';
store.ask('articles.accept', {
  article: {
    name: '',
    kind: 'text',
    text,
    title: 'Kept text',
    publisher: null,
    author: null,
    url: null,
    published: '2026-01-08',
    notes: [],
  },
  proposals: [
    {
      ...{ n: 1, kind: 'event', date: { start: 4, end: 8 }, quotation: { start: 0, end: text.length }, title: 'Kept', when: '2026-01-08' },
      ...{ cadence: null, anchor: null, certain: true, status: 'reported', lane, actors: [], places: [], same: [] },
    },
  ],
  decisions: [{ n: 1, take: 'merge', into: third?.id ?? '' }],
});
store.close();
