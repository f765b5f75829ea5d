import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MovesPreview } from './MovesPreview';

const moves = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    n: index + 2,
    before: `2026-0${index + 1}-08`,
    after: index === 1 ? null : `2026-0${index + 1}-09`,
  }));

test('a preview shows the first dates that move, old and new, and counts the others', () => {
  const html = renderToStaticMarkup(<MovesPreview moves={moves(6)} />);
  expect(html.match(/<li>/g)).toHaveLength(4);
  expect(html).toContain('Review 2');
  expect(html).toContain('<s>Thu 8 Jan 2026</s>');
  expect(html).toContain('no date');
  expect(html).toContain('and 2 more');
});

test('a preview that shows every date counts none, and says so where none moves', () => {
  expect(renderToStaticMarkup(<MovesPreview moves={moves(4)} />)).not.toContain('more');
  expect(renderToStaticMarkup(<MovesPreview moves={[]} />)).toBe('<p class="quiet">No other date moves.</p>');
});
