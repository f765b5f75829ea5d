import { describe, expect, it } from 'vitest';
import { askedFor, optionsOf, toggled } from './facets';

const LANES = ['Attacks', 'Other things', 'Ärger'];

describe('a menu of values', () => {
  it('writes the filter, several of one field with commas', () => {
    let query = 'naqvi';
    query = toggled('lane', query, 'Other things', LANES);
    expect(query).toBe('naqvi lane:"Other things"');
    query = toggled('lane', query, 'Ärger', LANES);
    expect(query).toBe('naqvi lane:"Other things",Ärger');
    query = toggled('lane', query, 'Other things', LANES);
    expect(toggled('lane', query, 'Ärger', LANES)).toBe('naqvi');
  });

  it('reads what was typed, whatever its case and accents', () => {
    expect(optionsOf('lane', 'LANE:arger', LANES).filter((option) => option.checked)).toEqual([{ value: 'Ärger', checked: true }]);
    expect(askedFor('sensitivity', 'sensitivity:<=1')).toEqual(['public', 'internal']);
    expect(toggled('sensitivity', 'sensitivity:<=1', 'internal', [])).toBe('sensitivity:public');
  });

  it('keeps a value that it does not know', () => {
    expect(optionsOf('tag', 'tag:rare', ['cpec'])).toEqual([
      { value: 'rare', checked: true },
      { value: 'cpec', checked: false },
    ]);
    expect(toggled('tag', 'tag:rare', 'cpec', ['cpec'])).toBe('tag:rare,cpec');
  });

  it('keeps a whole name one beside what is chosen', () => {
    expect(toggled('actor', 'actor:="ali naqvi"', 'Dar', ['Ali Naqvi', 'Dar'])).toBe('actor:="Ali Naqvi",Dar');
    expect(toggled('actor', 'actor:="ali naqvi",Dar', 'Ali Naqvi', ['Ali Naqvi', 'Dar'])).toBe('actor:Dar');
  });

  it('leaves what is turned round alone', () => {
    expect(toggled('status', '-status:cancelled', 'planned', [])).toBe('-status:cancelled status:planned');
  });
});
