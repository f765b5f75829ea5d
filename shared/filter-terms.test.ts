import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK } from '../testing/entities/blank-event';
import { type Filterable, matchesFilter, parseFilter } from './filter';
import { onlyValue, scanFilter, valuesOf, withValues } from './filter-terms';

const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && text !== '');

describe('values of a field', () => {
  it('are read from lists with and without quotation marks', () => {
    expect(valuesOf('naqvi lane:"Other things",Attacks -tag:x', 'lane')).toEqual(['Other things', 'Attacks']);
    expect(valuesOf('tag:a,,b,', 'tag')).toEqual(['a', 'b']);
    expect(valuesOf('lane:"the ""inner"" posts"', 'lane')).toEqual(['the "inner" posts']);
    expect(valuesOf('-lane:Attacks', 'lane')).toEqual([]);
    expect(valuesOf('"lane:Attacks"', 'lane')).toEqual([]);
    expect(valuesOf('after:[2026,2027] lane:x', 'after')).toEqual(['[2026,2027]']);
  });

  it('are replaced, added and taken away, and the rest stays', () => {
    expect(withValues('naqvi lane:a,b status:planned', 'lane', ['b'])).toBe('naqvi lane:b status:planned');
    expect(withValues('naqvi LANE:a', 'lane', [])).toBe('naqvi');
    expect(withValues('', 'tag', ['a, b', 'c'])).toBe('tag:"a, b",c');
    expect(withValues('-tag:x', 'tag', ['y'])).toBe('-tag:x tag:y');
    expect(withValues('', 'tag', ['=x'])).toBe('tag:"=x"');
  });

  it('stay whole names beside others that are chosen', () => {
    expect(valuesOf('actor:="Ali Naqvi",=Dar,Khan', 'actor')).toEqual(['Ali Naqvi', 'Dar', 'Khan']);
    expect(withValues('actor:="Ali Naqvi",=Dar x', 'actor', ['ali naqvi', 'Khan'])).toBe('actor:="ali naqvi",Khan x');
  });

  it('come back as they were put in, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', 'naqvi', 'lane:x "a b"', 'tag:old -status:planned'),
        (values, query) => {
          const next = withValues(query, 'tag', values);
          expect(valuesOf(next, 'tag')).toEqual(values);
          expect(withValues(next, 'tag', [])).toBe(withValues(query, 'tag', []));
          expect(parseFilter(next).ok).toBe(true);
        },
      ),
    );
  });
});

describe('a lane or tag of any name', () => {
  it('is found by the term that the menu writes for it', () => {
    fc.assert(
      fc.property(value, (name) => {
        const bounds = { startMin: 0, startMax: 0, endMin: 1, endMax: 1 };
        const event: Filterable = { ...BLANK, title: 'x', tags: [name], bounds };
        for (const field of ['lane', 'tag']) {
          const filter = parseFilter(withValues('', field, [name]));
          expect(filter.ok && matchesFilter(filter.value, event, name), field).toBe(true);
        }
      }),
    );
  });
});

describe('the filter for one value of a field', () => {
  it('finds no other value that holds it', () => {
    expect(onlyValue('actor', 'Naqvi')).toBe('actor:=Naqvi');
    expect(onlyValue('source', 'The "Wire"')).toBe('source:="The ""Wire"""');
    expect(onlyValue('lane', 'Other things')).toBe('lane:"Other things"');
    expect(onlyValue('status', 'planned')).toBe('status:planned');
  });

  it('finds that value, whatever it holds', () => {
    fc.assert(
      fc.property(value, (name) => {
        const bounds = { startMin: 0, startMax: 0, endMin: 1, endMax: 1 };
        const event = (said: string): Filterable => ({ ...BLANK, title: 'x', actors: [said], bounds });
        const filter = parseFilter(onlyValue('actor', name));
        expect(filter.ok && matchesFilter(filter.value, event(name), '')).toBe(true);
        expect(filter.ok && matchesFilter(filter.value, event(`${name} x`), '')).toBe(false);
        expect(valuesOf(onlyValue('actor', name), 'actor')).toEqual([name]);
      }),
    );
  });
});

it('every character of a filter is in a term or is a blank', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
      const terms = scanFilter(query);
      if (!terms.ok) return;
      let rest = query;
      for (const { start, end } of [...terms.value].reverse()) rest = rest.slice(0, start) + rest.slice(end);
      expect(rest.trim()).toBe('');
    }),
  );
});
