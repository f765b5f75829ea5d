import type { TimelineStore } from '../../main/store/timeline-store';
import type { Article } from '../../shared/article/article';
import type { Proposal } from '../../shared/article/proposal';
import type { Ack } from '../../shared/contract/ack';
import { firstLane, value } from './workbench';

/** What is proposed of a text as a whole: an event on one day, or a review series from it on. */
export function proposalOf(text: string, lane: string, kind: Proposal['kind'] = 'event'): Proposal {
  return {
    ...{ n: 1, kind, date: { start: 0, end: 1 }, quotation: { start: 0, end: Math.min(text.length, 200) }, title: text.slice(0, 20) },
    ...{ when: '2026-01-08', cadence: kind === 'series' ? 'FREQ=DAILY;INTERVAL=90' : null, anchor: null, certain: true },
    ...{ status: 'reported', lane, actors: [], places: [], same: [] },
  };
}

/** Enters the one event, or series, that is proposed of a pasted text. */
export function readText(store: TimelineStore, text: string, kind: Proposal['kind'] = 'event'): Ack {
  const unsaid = { title: null, publisher: null, author: null, url: null, published: null };
  const article: Article = { name: '', kind: 'text', text, ...unsaid, notes: [] };
  return value(
    store.ask('articles.accept', { article, proposals: [proposalOf(text, firstLane(store), kind)], decisions: [{ n: 1, take: 'accept' }] }),
  );
}
