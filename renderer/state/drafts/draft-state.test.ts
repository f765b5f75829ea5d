import { afterEach, describe, expect, it } from 'vitest';
import { dropTyped, textAt, typedState } from '../typed/keeper';
import { asked, draftSaved, draftState, dropDraft, isUntouched } from './draft-state';
import { EMPTY_DRAFT } from './kept-draft';

afterEach(() => dropDraft(draftState.getState().group));

describe('the draft', () => {
  it('keeps what was written until it is discarded', () => {
    draftState.getState().change({ title: 'Gwadar unit' });
    draftState.getState().change({ when: 'spring 2027' });
    expect(draftState.getState().fields).toEqual({ ...EMPTY_DRAFT, title: 'Gwadar unit', when: 'spring 2027' });
    dropDraft(draftState.getState().group);
    expect(draftState.getState().fields).toEqual(EMPTY_DRAFT);
  });

  it('takes back the complaint about a field that is being corrected, and no other', () => {
    draftState.getState().fail({ title: 'An event needs a title.', when: 'Say when.' });
    draftState.getState().change({ title: 'G' });
    expect(draftState.getState().errors).toEqual({ when: 'Say when.' });
  });

  it('hands on what is typed while it is being saved to the event that it became', () => {
    const { change, group } = draftState.getState();
    change({ title: 'Gwadar unit', when: '2027' });
    const sent = draftState.getState().fields;
    change({ summary: 'Ready by then' });
    draftSaved(group, sent, 'e');
    expect([...typedState.getState().entries.keys()]).toEqual(['event/e/summary']);
    expect(textAt('event/e/summary')).toBe('Ready by then');
    expect(draftState.getState().fields).toEqual(EMPTY_DRAFT);
    dropTyped('event/e/summary');
  });

  it('is untouched while only its lane is known', () => {
    expect(isUntouched({ ...EMPTY_DRAFT, lane: 'a' })).toBe(true);
    expect(isUntouched({ ...EMPTY_DRAFT, summary: 'x' })).toBe(false);
    expect(isUntouched({ ...EMPTY_DRAFT, status: 'reported' })).toBe(false);
  });
});

describe('asked', () => {
  it('changes only what the request says', () => {
    expect(asked({})).toEqual({});
    expect(asked({ when: '2026-03', lane: 'a', links: [] })).toEqual({ when: '2026-03', lane: 'a' });
  });
});
