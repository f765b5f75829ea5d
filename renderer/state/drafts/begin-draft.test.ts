import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dropTyped, putBack, typedIn, typedState } from '../typed/keeper';
import { deserialized, serialized } from '../typed/kept-text';
import { isInSight, placeOf } from '../typed/places';
import { viewState } from '../view-state';
import { draftState, dropDraft, keptOf } from './draft-state';
import { EMPTY_DRAFT } from './kept-draft';

// The preload's door is read when the client is loaded; a draft asks it for nothing.
vi.stubGlobal('window', { annals: undefined });
const { beginDraft } = await import('./begin-draft');

const fields = () => draftState.getState().fields;
const change = (patch: Parameters<ReturnType<typeof draftState.getState>['change']>[0]) => draftState.getState().change(patch);
const kept = () => [...typedState.getState().entries.keys()].map((key) => keptOf(key.slice(0, key.lastIndexOf('/')))?.title);

beforeEach(() => {
  viewState.setState({ selection: { kind: 'none' } });
  typedState.setState({ entries: new Map(), failure: null });
});

describe('a new event', () => {
  it('begins empty, whatever is unfinished, and the one before stays kept', () => {
    beginDraft();
    change({ title: 'First', summary: 'Half of it' });
    const first = draftState.getState().group;
    beginDraft();
    expect(fields()).toEqual(EMPTY_DRAFT);
    change({ title: 'Second' });
    viewState.getState().select({ kind: 'none' });
    beginDraft({ title: 'Third' }, 'typed');
    expect(kept()).toEqual(['First', 'Second', 'Third']);
    viewState.getState().select({ kind: 'draft', group: first });
    expect(fields()).toMatchObject({ title: 'First', summary: 'Half of it' });
    // Looking at one is no typing.
    expect(kept()).toEqual(['First', 'Second', 'Third']);
    change({ title: 'First, and on' });
    dropDraft(first);
    expect(kept()).toEqual(['Second', 'Third']);
  });

  it('uses the form in which nothing is written yet', () => {
    beginDraft();
    const { group } = draftState.getState();
    change({ lane: 'a' });
    beginDraft({ when: '2026-03' });
    expect(draftState.getState().group).toBe(group);
    expect(fields()).toEqual({ ...EMPTY_DRAFT, when: '2026-03' });
    // A place that was pointed at is nobody's text; what is typed on it takes it along.
    expect(kept()).toEqual([]);
    change({ title: 'There' });
    expect(keptOf(group)).toMatchObject({ title: 'There', when: '2026-03' });
    change({ title: '' });
    expect(kept()).toEqual([]);
    expect(fields().when).toBe('2026-03');
  });

  it('never takes the place of one that was given up and can be brought back', () => {
    beginDraft();
    change({ title: 'Given up' });
    const { group } = draftState.getState();
    const taken = typedIn(typedState.getState().entries, group);
    dropTyped(...taken.map(([key]) => key));
    dropDraft(group);
    viewState.getState().select({ kind: 'none' });
    beginDraft();
    change({ title: 'New' });
    putBack(taken);
    expect(kept().sort()).toEqual(['Given up', 'New']);
    expect(fields().title).toBe('New');
  });

  it('comes back with the others and with the one that was in the form', () => {
    beginDraft({ title: 'One' }, 'typed');
    beginDraft({ title: 'Two' }, 'typed');
    const text = serialized(typedState.getState().entries, viewState.getState().selection);
    typedState.setState({ entries: new Map() });
    const back = deserialized(text);
    typedState.setState({ entries: back?.entries ?? new Map() });
    viewState.setState({ selection: back?.selection ?? { kind: 'none' } });
    expect(kept()).toEqual(['One', 'Two']);
    expect(fields().title).toBe('Two');
    expect([...typedState.getState().entries.values()].every(({ restored }) => restored)).toBe(true);
  });

  it('is found in files from when there was one', () => {
    const entries = [['draft/fields', { value: { title: 'From before' }, at: 1, problem: null }]];
    const back = deserialized(JSON.stringify({ version: 1, entries, selection: { kind: 'draft' } }));
    typedState.setState({ entries: back?.entries ?? new Map() });
    viewState.setState({ selection: back?.selection ?? { kind: 'none' } });
    expect(fields().title).toBe('From before');
    beginDraft();
    expect(fields()).toEqual(EMPTY_DRAFT);
    expect(kept()).toEqual(['From before']);
  });

  it('is in sight only while it is the one in the form', () => {
    beginDraft({ title: 'One' }, 'typed');
    const one = placeOf(draftState.getState().group);
    expect(isInSight(one, { selection: viewState.getState().selection, dialog: null })).toBe(true);
    beginDraft({ title: 'Two' }, 'typed');
    expect(isInSight(one, { selection: viewState.getState().selection, dialog: null })).toBe(false);
  });
});
