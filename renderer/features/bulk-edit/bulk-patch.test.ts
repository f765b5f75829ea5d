import { describe, expect, it } from 'vitest';
import { editsFor } from './bulk-patch';

const events = [
  { id: 'a', lane: 'one', status: 'reported' as const, tags: ['x', 'y'] },
  { id: 'b', lane: 'two', status: 'confirmed' as const, tags: [] },
];
const nothing = { addTags: [], removeTags: [] };

describe('editsFor', () => {
  it('changes only what differs', () => {
    expect(editsFor(events, nothing)).toEqual([]);
    expect(editsFor(events, { ...nothing, status: 'confirmed' })).toEqual([{ id: 'a', patch: { status: 'confirmed' } }]);
    expect(editsFor(events, { ...nothing, lane: 'two', status: 'planned' })).toEqual([
      { id: 'a', patch: { lane: 'two', status: 'planned' } },
      { id: 'b', patch: { status: 'planned' } },
    ]);
  });

  it('adds and takes away tags, and keeps the others in their order', () => {
    expect(editsFor(events, { addTags: ['y', 'z'], removeTags: ['x'] })).toEqual([
      { id: 'a', patch: { tags: ['y', 'z'] } },
      { id: 'b', patch: { tags: ['y', 'z'] } },
    ]);
  });
});
