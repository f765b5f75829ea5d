import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FieldChanges } from './FieldChanges';

const said = (both: boolean, before: string | null, after: string | null): string =>
  renderToStaticMarkup(<FieldChanges both={both} fields={[{ field: 'When', before, after }]} />).replace(/<[^>]*>/g, '');

test('a changed field is told with both sides, for eyes and for ears, and nothing is a side', () => {
  expect(said(true, 'Jan 2026', '8 Jan 2026')).toBe('WhenJan 2026 →  becomes 8 Jan 2026');
  expect(said(true, null, '8 Jan 2026')).toBe('Whennothing →  becomes 8 Jan 2026');
  expect(said(true, 'Jan 2026', null)).toBe('WhenJan 2026 →  becomes nothing');
});

test('of what was added or deleted there is one side, and without fields there is no list', () => {
  expect(said(false, null, '8 Jan 2026')).toBe('When8 Jan 2026');
  expect(said(false, 'Jan 2026', null)).toBe('WhenJan 2026');
  expect(renderToStaticMarkup(<FieldChanges both fields={[]} />)).toBe('');
});

test('what others wrote is text, never markup', () => {
  expect(renderToStaticMarkup(<FieldChanges both fields={[{ field: 'Title', before: null, after: '<img src=x>' }]} />)).toContain(
    '&lt;img src=x&gt;',
  );
});
