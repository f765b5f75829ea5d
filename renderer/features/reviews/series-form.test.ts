import { describe, expect, it } from 'vitest';
import type { Series } from '../../../shared/series';
import { parseWhen } from '../../../shared/time/edtf';
import { BLANK_SERIES } from '../../../testing/entities/blank';
import { emptyForm, formOf, parseForm, repeatForm } from './series-form';

const SERIES: Series = {
  ...BLANK_SERIES,
  id: '01890000-0000-7000-8000-000000000001',
  title: 'Joint security review',
  lane: '01890000-0000-7000-8000-000000000002',
  every: { count: 90, unit: 'day' },
  anchor: '2026-01-08',
  mode: 'rolling',
  ends: { kind: 'until', date: '2027-12-31' },
  weekend: 'next-workday',
  leadDays: 7,
  notes: 'assumed',
  outcomes: { 1: { outcome: 'held' } },
};

describe('parseForm', () => {
  it('gives back what a series was, without its outcomes, which the dialog does not edit', () => {
    const { id: _, outcomes: __, ...rest } = SERIES;
    expect(parseForm(formOf(SERIES))).toEqual({ draft: rest, errors: {} });
  });

  it('names every field in the way, and makes no draft', () => {
    const form = { ...emptyForm(null, '2026-11-22'), count: 0, anchor: '', ends: 'after', endsCount: '', leadDays: 99_999 } as const;
    const { draft, errors } = parseForm(form);
    expect(draft).toBeNull();
    expect(Object.keys(errors).sort()).toEqual(['anchor', 'count', 'endsCount', 'lane', 'leadDays', 'title']);
    expect(errors).toMatchObject({
      title: 'A series needs a title.',
      lane: 'Choose a lane.',
      count: 'At least 1.',
      endsCount: 'A whole number is needed here.',
    });
  });

  it('does not mind fields that the chosen end has no use for', () => {
    const form = { ...formOf(SERIES), ends: 'never', endsDate: '', endsCount: '' } as const;
    expect(parseForm(form).draft?.ends).toEqual({ kind: 'never' });
  });
});

describe('repeatForm', () => {
  it('counts from the first day the event may have happened on, and says so in the notes', () => {
    const bounds = { startMin: Date.UTC(2026, 0), startMax: Date.UTC(2026, 1), endMin: Date.UTC(2026, 0), endMax: Date.UTC(2026, 1) };
    const form = repeatForm({ title: 'Joint review agreed', when: '2026-01~', lane: SERIES.lane, bounds });
    expect(form).toMatchObject({
      title: 'Joint review agreed',
      anchor: '2026-01-01',
      notes: 'Repeats “Joint review agreed” (c. Jan 2026).',
    });
    expect(parseForm(form).draft).toMatchObject({ lane: SERIES.lane, anchor: '2026-01-01' });
  });

  it('asks for a day when the event has none', () => {
    const bounds = { startMin: null, startMax: null, endMin: null, endMax: null };
    expect(parseForm(repeatForm({ title: 'Since ever', when: '../..', lane: SERIES.lane, bounds })).errors).toHaveProperty('anchor');
  });

  it.each(['-0043-03-15', 'Y12026'])('asks for a day when the first one is beyond the years of a series: %s', (when) => {
    const read = parseWhen(when, 'UTC');
    if (!read.ok) throw new Error(read.error.message);
    const form = repeatForm({ title: 'Ides', when, lane: SERIES.lane, bounds: read.value.bounds });
    expect(form.anchor).toBe('');
    expect(parseForm(form).errors).toHaveProperty('anchor');
  });
});
