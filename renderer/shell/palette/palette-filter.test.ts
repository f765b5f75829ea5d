import { describe, expect, it } from 'vitest';
import { found, grouped } from './palette-filter';

const entries = [
  { label: 'Add event', group: 'edit' },
  { label: 'Edit lane: Event log', group: 'organize' },
  { label: 'Timeline', group: 'go' },
  { label: 'Undo', group: 'edit' },
] as const;

describe('found', () => {
  it('wants every word, in any order and case', () => {
    expect(found('EVENT add', entries).map((entry) => entry.label)).toEqual(['Add event']);
    expect(found('event', entries).map((entry) => entry.label)).toEqual(['Add event', 'Edit lane: Event log']);
  });

  it('finds everything without a query, and nothing for a word that is nowhere', () => {
    expect(found('  ', entries)).toHaveLength(entries.length);
    expect(found('add lane', entries)).toEqual([]);
  });
});

describe('grouped', () => {
  it('brings a group together where it first appears', () => {
    expect(grouped(entries).map(({ group, entries: ofGroup }) => [group, ofGroup.length])).toEqual([
      ['edit', 2],
      ['organize', 1],
      ['go', 1],
    ]);
  });
});
