import { beforeEach, describe, expect, it } from 'vitest';
import { draftState, dropDraft } from '../drafts/draft-state';
import { EMPTY_DRAFT } from '../drafts/kept-draft';
import { excerptOf } from './excerpt';
import { dropTyped, forgetProblems, groupOf, groupsOf, keepTyped, putBack, reasonOf, typedAt, typedIn, typedState } from './keeper';
import { deserialized, serialized } from './kept-text';
import { eraseGroup, isInSight, placeOf, reviewGroup, seriesGroup, settleDayKey } from './places';

const NOTHING = { selection: { kind: 'none' }, dialog: null } as const;
const entries = () => typedState.getState().entries;

beforeEach(() => typedState.setState({ entries: new Map(), failure: null }));

describe('the keeper', () => {
  it('keeps the latest of each field, with the reason why it was not saved, until it is saved', () => {
    keepTyped('event/1/when', '31 Feb');
    keepTyped('event/1/when', '31 Febtember', 'No such month.');
    keepTyped('event/1/summary', 'A note');
    expect(typedAt('event/1/when')).toMatchObject({ value: '31 Febtember', problem: 'No such month.', restored: false });
    expect(groupsOf(entries())).toEqual(['event/1']);
    dropTyped('event/1/when', 'event/2/when');
    expect(typedIn(entries(), 'event/1').map(([key]) => key)).toEqual(['event/1/summary']);
  });

  it('tells a reason of an earlier session as one, and none once the file was opened anew', () => {
    keepTyped('event/1/summary', 'A note', 'The disk was full.');
    const reason = (): string | null => {
      const entry = typedAt('event/1/summary');
      return entry === undefined ? 'gone' : reasonOf(entry);
    };
    expect(reason()).toBe('The disk was full.');
    const later = deserialized(serialized(entries(), { kind: 'none' }));
    typedState.setState({ entries: later?.entries ?? new Map() });
    expect(reason()).toBe('Was not saved then: The disk was full.');
    forgetProblems();
    expect(reason()).toBeNull();
    expect(typedAt('event/1/summary')?.value).toBe('A note');
  });

  it('tells nobody when nothing has changed', () => {
    keepTyped('quick-add/text', 'x');
    const before = entries();
    keepTyped('quick-add/text', 'x');
    dropTyped('draft/fields');
    expect(entries()).toBe(before);
  });

  it('gives back what was given up, marked as not touched since', () => {
    keepTyped('lane/new/form', { title: 'Ports' });
    const taken = typedIn(entries(), 'lane/new');
    dropTyped(...taken.map(([key]) => key));
    expect(entries().size).toBe(0);
    putBack(taken);
    expect(typedAt('lane/new/form')).toMatchObject({ value: { title: 'Ports' }, restored: true });
  });
});

describe('what is written to the file', () => {
  it('comes back the same, with the pane that was open', () => {
    keepTyped('event/1/when', '31 Febtember', 'No such month.');
    keepTyped('lane/new/form', { title: 'Half' });
    const text = serialized(entries(), { kind: 'event', id: '1' });
    const kept = deserialized(text);
    expect(kept?.selection).toEqual({ kind: 'event', id: '1' });
    expect([...(kept?.entries ?? [])].map(([key, { value, problem, restored }]) => [key, value, problem, restored])).toEqual([
      ['event/1/when', '31 Febtember', 'No such month.', true],
      ['lane/new/form', { title: 'Half' }, null, true],
    ]);
  });

  it('is nothing when nothing is unfinished', () => {
    expect(serialized(entries(), { kind: 'event', id: '1' })).toBe('');
  });

  it('is passed over when it is something else', () => {
    for (const text of ['', 'null', '{"version":2}', '{"version":1,"entries":[["a"]],"selection":{"kind":"none"}}', '{"version":1,'])
      expect(deserialized(text)).toBeNull();
  });
});

describe('the draft', () => {
  it('is kept while it is written, given up from elsewhere, and brought back', () => {
    draftState.getState().change({ title: 'Half written', tags: ['port'] });
    expect(typedAt('draft/fields')?.value).toBe(draftState.getState().fields);
    const taken = typedIn(entries(), 'draft');
    dropTyped('draft/fields');
    expect(draftState.getState().fields).toEqual(EMPTY_DRAFT);
    putBack(taken);
    expect(draftState.getState().fields).toMatchObject({ title: 'Half written', tags: ['port'] });
    // Its pane opens and fills in the lane: still as it was brought back.
    draftState.getState().change({});
    draftState.getState().change({ lane: 'a lane' });
    expect(typedAt('draft/fields')?.restored).toBe(true);
    draftState.getState().change({ title: 'Half written, and on' });
    expect(typedAt('draft/fields')).toMatchObject({ restored: false, value: { title: 'Half written, and on', lane: 'a lane' } });
    dropDraft('draft');
    expect(entries().size).toBe(0);
  });

  it('takes from a stranger’s file only what a draft can be', () => {
    typedState.setState({
      entries: new Map([
        ['draft/fields', { value: { title: 5, tags: 'x', summary: 'Sound', sources: [{}] }, at: 0, problem: null, restored: true }],
      ]),
    });
    expect(draftState.getState().fields).toEqual({ ...EMPTY_DRAFT, summary: 'Sound' });
    dropDraft('draft');
  });
});

describe('places', () => {
  it('are found again by the names of their groups', () => {
    expect(placeOf(reviewGroup('s', 3))).toEqual({ kind: 'review', seriesId: 's', n: 3 });
    expect(placeOf(seriesGroup(null, null))).toEqual({ kind: 'series', id: null, from: null });
    expect(placeOf(seriesGroup('s', 4))).toEqual({ kind: 'series', id: 's', from: 4 });
    expect(placeOf(eraseGroup('e'))).toEqual({ kind: 'erase', id: 'e' });
    expect(groupOf(settleDayKey('s', 3, 'moved'))).toBe(reviewGroup('s', 3));
    for (const other of ['hologram/7', 'review/s', 'review/s/0', 'review/s/NaN', 'series/s/1.5', 'event'])
      expect(placeOf(other)).toBeNull();
  });

  it('are in sight only while their pane or dialog is open', () => {
    expect(isInSight(placeOf('event/1'), NOTHING)).toBe(false);
    expect(isInSight(placeOf('event/1'), { ...NOTHING, selection: { kind: 'event', id: '1' } })).toBe(true);
    expect(isInSight(placeOf('lane/new'), { ...NOTHING, dialog: { kind: 'lane', id: '1' } })).toBe(false);
    expect(isInSight(placeOf('lane/new'), { ...NOTHING, dialog: { kind: 'lane', id: null } })).toBe(true);
  });
});

describe('the excerpt', () => {
  it('says what was typed by the names of its fields, and nothing that only the program understands', () => {
    const value = { at: 'new', texts: { title: 'Dawn', publisher: '', url: 'https://example.org', lane: 'abc' } };
    expect(excerptOf('event/1/source', value)).toEqual([
      { label: 'Source: Title', text: 'Dawn' },
      { label: 'Source: Address', text: 'https://example.org' },
    ]);
    expect(excerptOf('event/1/tags', { names: ['port', 'navy'], search: 'hal' })).toEqual([
      { label: 'Tags', text: 'port, navy' },
      { label: 'Tags', text: 'hal' },
    ]);
    expect(excerptOf('event/1/when', '31 Febtember')).toEqual([{ label: 'When', text: '31 Febtember' }]);
  });
});
