import { expect, it } from 'vitest';
import { readTyped } from '../../state/typed/typed-date';
import type { RangeKind } from './export-form';
import { rangeOf } from './export-range';

const CONTEXT = { today: '2026-11-22', zone: 'UTC', order: 'dmy' } as const;
const VIEW = { id: 'a', title: 'Attacks', from: '2026', to: null, filter: 'lane:Attacks' };
const SHOWN = { start: Date.UTC(2026, 0, 8, 13), end: Date.UTC(2026, 2, 1) };

function range(kind: RangeKind, { from = '', to = '', viewId = 'a' as string | null, shown = SHOWN as typeof SHOWN | null } = {}) {
  return rangeOf({ range: kind, viewId }, { from: readTyped(from, CONTEXT), to: readTyped(to, CONTEXT) }, shown, [VIEW]);
}

it('is all of it, what the window shows in whole days, or what a view names', () => {
  expect(range('whole', { from: 'soon' })).toEqual({ from: null, to: null });
  expect(range('window')).toEqual({ from: '2026-01-08', to: '2026-03-01' });
  expect(range('view')).toMatchObject({ from: '2026', to: null });
});

it('says at its field that a view is gone, or that the window shows no stretch of time', () => {
  expect(range('view', { viewId: 'gone' })).toMatchObject({ field: 'range' });
  expect(range('view', { viewId: null })).toMatchObject({ field: 'range' });
  expect(range('window', { shown: null })).toMatchObject({ field: 'range' });
});

it('is typed with one end or both, and says which end is no date', () => {
  expect(range('typed', { from: 'Jan 2026' })).toEqual({ from: '2026-01', to: null });
  expect(range('typed', { to: '8 Jan 2026' })).toEqual({ from: null, to: '2026-01-08' });
  expect(range('typed', { from: '2014', to: '2016' })).toEqual({ from: '2014', to: '2016' });
  expect(range('typed', { from: 'soonish', to: 'later' })).toMatchObject({ field: 'from' });
  expect(range('typed', { from: '2014', to: 'later' })).toMatchObject({ field: 'to' });
  expect(range('typed')).toMatchObject({ field: 'from' });
});
