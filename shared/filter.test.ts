import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_SERIES } from '../testing/entities/blank';
import { BLANK } from '../testing/entities/blank-event';
import { type Filterable, matchesFilter, parseFilter, seriesMatchesFilter } from './filter';
import { parseWhen } from './time/edtf';

function event(given: Partial<Filterable> & { when?: string } = {}): Filterable {
  const when = parseWhen(given.when ?? '2026-01-08', 'UTC');
  if (!when.ok) throw new Error(when.error.message);
  return {
    ...BLANK,
    title: 'Naqvi signs agreement',
    bounds: when.value.bounds,
    ...given,
  };
}

function matches(query: string, given: Parameters<typeof event>[0] = {}, lane = 'Commitments'): boolean {
  const filter = parseFilter(query);
  if (!filter.ok) throw new Error(filter.error.message);
  return matchesFilter(filter.value, event(given), lane);
}

function refusal(query: string): string {
  const filter = parseFilter(query);
  if (filter.ok) throw new Error(`“${query}” was understood`);
  expect(filter.error).toMatchObject({ code: 'invalid', field: 'filter' });
  return filter.error.message;
}

describe('words', () => {
  it('must all occur, wherever, without regard to case, accents and width', () => {
    expect(matches('')).toBe(true);
    expect(matches('naqvi AGREEMENT')).toBe(true);
    expect(matches('naqvi treaty')).toBe(false);
    expect(matches('urumqi çin', { title: 'Ürümqi', tags: ['CIN'] })).toBe(true);
    expect(matches('gwadar', { title: 'ｇｗａｄａｒ' })).toBe(true);
    expect(matches('news18', { sources: [{ title: 'x', publisher: 'News18' }] })).toBe(true);
  });

  it('stay together within quotation marks', () => {
    expect(matches('"signs agreement"')).toBe(true);
    expect(matches('"agreement signs"')).toBe(false);
    expect(matches('"12:30 x"', { summary: 'at 12:30 x' })).toBe(true);
    expect(matches('-"signs agreement"')).toBe(false);
  });

  it('are text, never a pattern', () => {
    expect(matches('.*')).toBe(false);
    expect(matches('a.c', { title: 'abc' })).toBe(false);
  });
});

describe('fields', () => {
  it('take the lane and the status whole', () => {
    expect(matches('lane:commitments')).toBe(true);
    expect(matches('lane:commit')).toBe(false);
    expect(matches('lane:"Other things"', {}, 'Other things')).toBe(true);
    expect(matches('status:Planned,reported')).toBe(true);
    expect(matches('-status:reported')).toBe(false);
  });

  it('find whole words in names', () => {
    expect(matches('actor:dar', { actors: ['Ishaq Dar'] })).toBe(true);
    expect(matches('actor:dar', { actors: ['Darra'] })).toBe(false);
    expect(matches('actor:"ishaq dar"', { actors: ['x', 'Ishaq Dar'] })).toBe(true);
    expect(matches('tag:top-secret', { tags: ['top-secret'] })).toBe(true);
    expect(matches('place:北京', { places: ['北京'] })).toBe(true);
    expect(matches('tag:a,b', { tags: ['b'] })).toBe(true);
    expect(matches('tag:"a,b"', { tags: ['b'] })).toBe(false);
    expect(matches('source:reuters', { sources: [{ title: 'x', url: 'https://www.reuters.com/1' }] })).toBe(true);
  });

  it('are a whole name behind an equals sign', () => {
    expect(matches('actor:=naqvi', { actors: ['Ali Naqvi'] })).toBe(false);
    expect(matches('actor:=naqvi', { actors: ['Ali Naqvi', 'Naqvi'] })).toBe(true);
    expect(matches('-actor:="ali naqvi"', { actors: ['Ali Naqvi'] })).toBe(false);
    expect(matches('tag:=cin', { tags: ['ÇİN'] })).toBe(true);
    expect(matches('place:=Bonn,Berlin', { places: ['East Berlin'] })).toBe(true);
    expect(matches('place:Bonn,=Berlin', { places: ['East Berlin'] })).toBe(false);
    expect(matches('source:=reuters', { sources: [{ title: 'x', publisher: 'Reuters' }] })).toBe(true);
    expect(matches('source:=reuters', { sources: [{ title: 'x', publisher: 'Thomson Reuters' }] })).toBe(false);
    // Those that are taken whole anyway.
    expect(matches('lane:=commitments status:=reported sensitivity:=public')).toBe(true);
    // Within quotation marks it is a sign like any other.
    expect(matches('tag:"=x"', { tags: ['=x'] })).toBe(true);
    expect(matches('tag:"=x"', { tags: ['x'] })).toBe(false);
    expect(matches('tag:a=b', { tags: ['a=b c'] })).toBe(true);
  });

  it('compare sensitivity', () => {
    const levels = (query: string) => ([0, 1, 2, 3] as const).filter((sensitivity) => matches(query, { sensitivity }));
    expect(levels('sensitivity:internal')).toEqual([1]);
    expect(levels('sensitivity:<=1')).toEqual([0, 1]);
    expect(levels('sensitivity:>internal')).toEqual([2, 3]);
    expect(levels('sensitivity:public,secret')).toEqual([0, 3]);
  });

  it('compare with dates by what may be', () => {
    expect(matches('after:2025')).toBe(true);
    expect(matches('after:2026')).toBe(false);
    expect(matches('after:2026-01-08')).toBe(false);
    expect(matches('before:2026-01-08')).toBe(false);
    expect(matches('before:2026-01-09')).toBe(true);
    expect(matches('after:2026-01-15', { when: '2026-01' })).toBe(true);
    expect(matches('-after:2026-01-15', { when: '2026-01' })).toBe(false);
    expect(matches('after:2090', { when: '2014/..' })).toBe(true);
    expect(matches('before:-0500', { when: '../2014' })).toBe(true);
    expect(matches('after:2025~ before:2027-21')).toBe(true);
  });
});

describe('what is no filter', () => {
  it('is refused with a reason', () => {
    expect(refusal('colour:red')).toContain('no field “colour:”');
    expect(refusal('tag:')).toBe('Say what to look for after “tag:”.');
    expect(refusal('tag:,')).toBe('Say what to look for after “tag:”.');
    expect(refusal('tag:=')).toBe('Say what to look for after “tag:”.');
    expect(refusal('tag:=""')).toBe('Say what to look for after “tag:”.');
    expect(refusal('"open end')).toContain('never closed');
    expect(refusal('tag:"open')).toContain('never closed');
    expect(refusal('status:done')).toContain('reported, confirmed');
    expect(refusal('sensitivity:9')).toContain('0 to 3');
    expect(refusal('after:yesterday')).toContain('Write 2026');
    expect(refusal('after:2014/..')).toContain('no end');
    expect(refusal('before:2026-01-08T10:00Z')).toContain('without an offset');
    expect(refusal('a - b')).toContain('“-”');
    expect(refusal('x'.repeat(1001))).toContain('1,000');
  });

  it('never throws, and a term and its negation part the events', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
        const filter = parseFilter(query);
        if (filter.ok) matchesFilter(filter.value, event(), 'x');
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom('naqvi', 'lane:x', 'status:planned', 'after:2020', 'sensitivity:0', 'tag:"a b"'), (term) => {
        expect(matches(term)).toBe(!matches(`-${term}`));
      }),
    );
  });
});

describe('review series', () => {
  it('are found by lane, title and notes only', () => {
    const through = (query: string) => {
      const filter = parseFilter(query);
      if (!filter.ok) throw new Error(filter.error.message);
      return seriesMatchesFilter(filter.value, { ...BLANK_SERIES, title: 'Joint review', notes: 'every quarter' }, 'Reviews');
    };
    expect(through('joint quarter lane:reviews')).toBe(true);
    expect(through('-lane:reviews')).toBe(false);
    expect(through('status:planned')).toBe(false);
    expect(through('-status:planned')).toBe(true);
  });
});
