import { beforeEach, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../shared/contract/snapshot';
import { fail, ok } from '../../shared/result';
import type { Selection } from './view-state';

/* What the store answers for an event that is there, and for any other. */
const get = vi.fn(async ({ id }: { id: string }) =>
  id === 'here' ? ok({ id }) : fail('not-found', 'This event does not exist any more.'),
);
vi.mock('../client', () => ({ bridge: { events: { get } } }));
const { dropGone } = await import('./drop-gone');
const { viewState } = await import('./view-state');
const { whatIfState } = await import('./what-if-state');

const snapshot: Snapshot = {
  revision: 1,
  path: '/a.annals',
  readOnly: false,
  timeline: { id: 't', title: 'T', subtitle: '', homeZone: 'UTC', projectDays: 365, views: [] },
  lanes: [],
  series: [],
  undo: { undo: null, redo: null },
  total: 1,
};
const plan = { seriesId: 's', every: { count: 1, unit: 'month' }, anchor: '2026-01-08' } as const;
const select = (selection: Selection): void => viewState.setState({ selection });
const NONE: Selection = { kind: 'none' };

beforeEach(() => whatIfState.setState({ whatIf: plan }));

it('lets go of an event or a review that is not in the file, and of a plan for a series that is not', async () => {
  for (const gone of [{ kind: 'event', id: 'gone' } as const, { kind: 'occurrence', seriesId: 's', n: 2 } as const]) {
    select(gone);
    await dropGone(snapshot, null);
    expect(viewState.getState().selection).toEqual(NONE);
  }
  expect(whatIfState.getState().whatIf).toBeNull();
});

it('keeps what is there, and whatever was selected meanwhile', async () => {
  const here: Selection = { kind: 'event', id: 'here' };
  select(here);
  await dropGone(snapshot, null);
  expect(viewState.getState().selection).toEqual(here);
  select({ kind: 'event', id: 'gone' });
  const dropping = dropGone(snapshot, null);
  select({ kind: 'draft', group: 'draft/1' });
  await dropping;
  expect(viewState.getState().selection).toEqual({ kind: 'draft', group: 'draft/1' });
});

it('keeps a selection while the past is shown, for the way back, and no plan', async () => {
  select({ kind: 'event', id: 'gone' });
  await dropGone(snapshot, '2026-01-08');
  expect(viewState.getState().selection).toEqual({ kind: 'event', id: 'gone' });
  expect(whatIfState.getState().whatIf).toBeNull();
});
