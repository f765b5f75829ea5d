import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/fields/fold';
import type { Action, Change } from '../../../shared/history';
import { versionAt } from './version';

/** What a later format brought is there in every version. */
const UNSAID = fold('event', []);

const change = (id: string, op: Change['op'], before: Change['before'], after: Change['after']): Change => ({
  ...{ seq: 0, entity: 'event', entityId: 'e', entityTitle: '' },
  ...{ id, op, before, after },
});
const step = (seq: number, ...changes: Change[]): Action => ({
  ...{ seq, id: `a${seq}`, kind: 'do', label: '', at: seq, who: '', undoes: null },
  changes,
});

const CREATED = change('c1', 'create', null, { title: 'A', when: '2026', tags: [] });
const RENAMED = change('c2', 'update', { title: 'A' }, { title: 'B' });
const DATED = change('c3', 'update', { when: '2026' }, { when: '2026-01' });
const DELETED = change('c4', 'delete', { title: 'B', when: '2026-01', tags: [] }, null);
const RESTORED = change('c5', 'restore', null, { title: 'B', when: '2026-01', tags: [] });

describe('versionAt', () => {
  it('puts a version together from the changes up to it', () => {
    const actions = [step(3, DATED), step(2, RENAMED), step(1, CREATED)];
    expect(versionAt(actions, 'c1')).toEqual({
      was: { ...UNSAID, ...CREATED.after },
      now: { ...UNSAID, title: 'B', when: '2026-01', tags: [] },
    });
    expect(versionAt(actions, 'c2')?.was).toEqual({ ...UNSAID, title: 'B', when: '2026', tags: [] });
    expect(versionAt(actions, 'c3')?.was).toEqual({ ...UNSAID, title: 'B', when: '2026-01', tags: [] });
  });

  it('says when the event is deleted now, and what a deletion took away', () => {
    const actions = [step(4, DELETED), step(3, DATED), step(2, RENAMED), step(1, CREATED)];
    expect(versionAt(actions, 'c2')).toEqual({ was: { ...UNSAID, title: 'B', when: '2026', tags: [] }, now: null });
    expect(versionAt(actions, 'c4')?.was).toEqual({ ...UNSAID, title: 'B', when: '2026-01', tags: [] });
    expect(versionAt([step(5, RESTORED), ...actions], 'c2')?.now).toEqual({ ...UNSAID, title: 'B', when: '2026-01', tags: [] });
  });

  it('reads several changes of one step in their order', () => {
    expect(versionAt([step(2, RENAMED, change('c9', 'update', { title: 'B' }, { title: 'C' })), step(1, CREATED)], 'c2')).toMatchObject({
      was: { title: 'B' },
      now: { title: 'C' },
    });
  });

  it('claims nothing it cannot know', () => {
    expect(versionAt([step(2, RENAMED)], 'c2')).toBeNull();
    expect(versionAt([step(1, CREATED)], 'other')).toBeNull();
  });
});
