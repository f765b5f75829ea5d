import { expect, it, vi } from 'vitest';
import { ok } from '../../../shared/result';
import type { TimelineState } from '../timeline-state';

/* What the timeline holds is the test's own here; that the page of a real window goes while it saves is shown in e2e/drafts.spec.ts. */
const SAVED = { title: 'Port call', summary: '', when: '2026-03' };
vi.stubGlobal('window', { annals: { events: { get: async () => ok(SAVED) } } });
const { timelineState } = await import('../timeline-state');
const { typedState } = await import('./keeper');
const { watchSettled } = await import('./settled');

const READY = {
  phase: 'ready',
  snapshot: {
    revision: 1,
    timeline: { homeZone: 'UTC', views: [] },
    series: [{ id: 's', outcomes: { 1: { kind: 'held' }, 2: { kind: 'held', note: 'In Doha' } } }],
  },
} as unknown as TimelineState;

it('forgets what comes from before and is saved, what was emptied included, and nothing else', async () => {
  const texts = {
    'event/e/title': 'Port call ',
    'event/e/summary': 'Half of',
    'event/e/when': 'March 2026',
    'event/e/learned': '',
    'review/s/1/note': '',
    'review/s/2/note': '',
    'review/s/3/note': 'Of a review without an outcome',
  };
  const entries = Object.entries(texts).map(([key, value]) => [key, { value, at: 1, problem: null, restored: true }] as const);
  typedState.setState({ entries: new Map(entries) });
  watchSettled();
  timelineState.setState(READY, true);
  await vi.waitFor(() =>
    expect([...typedState.getState().entries.keys()]).toEqual(['event/e/summary', 'review/s/2/note', 'review/s/3/note']),
  );
});
