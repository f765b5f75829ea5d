import { expect, it } from 'vitest';
import { dataOptionsOf, firstDataForm } from './data-form';

const view = { id: '6d0b4f6e-6a8f-4b5e-9d0e-0b4f6e6a8f4b', title: 'Talks', from: '2026', to: null, filter: 'lane:Talks' };

it('starts at internal, with the filter of the window', () => {
  expect(firstDataForm('')).toMatchObject({ part: 'whole', maxSensitivity: 1 });
  expect(firstDataForm('tag:x')).toMatchObject({ part: 'filter', filter: 'tag:x' });
});

it('asks for what was chosen and for nothing else', () => {
  const form = { ...firstDataForm('tag:x'), format: 'ics' as const };
  const asked = (part: 'whole' | 'filter' | 'view' | 'marked') => dataOptionsOf({ ...form, part }, [view], [3, 9]).options;
  const rest = { format: 'ics', maxSensitivity: 1, seriesId: null, byteOrderMark: true, today: null };
  expect(asked('whole')).toEqual({ ...rest, from: null, to: null, filter: null, rows: null });
  expect(asked('filter')).toEqual({ ...rest, from: null, to: null, filter: 'tag:x', rows: null });
  expect(asked('view')).toEqual({ ...rest, from: '2026', to: null, filter: 'lane:Talks', rows: null });
  expect(asked('marked')).toEqual({ ...rest, from: null, to: null, filter: null, rows: [3, 9] });
});

it('a filter that means nothing and a view that is gone are told', () => {
  const form = firstDataForm('status:"x');
  expect(dataOptionsOf({ ...form, filter: 'before:blue' }, [], []).error).toMatch(/blue/);
  expect(dataOptionsOf({ ...form, part: 'view', viewId: view.id }, [], [])).toMatchObject({
    options: null,
    error: expect.stringMatching(/view/),
  });
});
