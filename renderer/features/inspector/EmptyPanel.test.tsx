import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CHOSEN_LINKS } from '../../../shared/link-words';
import { legendSign } from '../../../shared/look/legend-signs';
import { linkMark } from '../../../shared/look/link-mark';
import { EmptyPanel } from './EmptyPanel';

it('tells how each kind of link is drawn', () => {
  const html = renderToStaticMarkup(<EmptyPanel />);
  for (const words of ['causes', 'follows from', 'part of', 'contradicts', 'related to']) expect(html).toContain(`link: ${words}`);
});

it('has room in the sign of a link for what tells its line from others', () => {
  const across = CHOSEN_LINKS.map((type) => {
    const [line] = legendSign(type, 0, 10);
    const points = line?.kind === 'path' ? line.d.flatMap((step) => (step[0] === 'M' ? step[1] : step[0] === 'C' ? step[5] : [])) : [];
    return Math.max(...points) - Math.min(...points);
  });
  // Two dashes and what is between them, of the longest pattern.
  expect(Math.min(...across)).toBeGreaterThan(2 * 7 + 3);
});

it('shows links by the lines and ends that they have on the chart', () => {
  const ofLines = (primitives: ReturnType<typeof linkMark>) => primitives.map((one) => ({ ...one, d: undefined, cx: 0, cy: 0 }));
  for (const type of CHOSEN_LINKS) {
    const drawn = linkMark(type, { x: 0, y: 0, left: 0 }, { x: 200, y: 0, left: 200 });
    expect(ofLines([...legendSign(type, 0, 10)])).toEqual(ofLines(drawn));
  }
});
