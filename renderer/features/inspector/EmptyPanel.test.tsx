import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CHOSEN_LINKS } from '../../../shared/link-words';
import { countMarkOf } from '../../../shared/look/count';
import { legendSign } from '../../../shared/look/legend-signs';
import { linkMark } from '../../../shared/look/link-mark';
import { bandMarkOf } from '../../../shared/look/profile-mark';
import { EmptyPanel } from './EmptyPanel';

it('tells how each kind of link is drawn', () => {
  const html = renderToStaticMarkup(<EmptyPanel />);
  for (const words of ['causes', 'follows from', 'part of', 'contradicts', 'related to']) expect(html).toContain(`link: ${words}`);
});

it('tells what stands for several events: counts, and the band of a collapsed lane, drawn as on the chart', () => {
  const html = renderToStaticMarkup(<EmptyPanel />);
  for (const words of ['how many events', 'collapsed lane: higher where more events are']) expect(html).toContain(words);
  expect(legendSign('counted', 0, 10)).toEqual(countMarkOf({ x: 1, y: 2, width: 28, height: 16 }, 'events'));
  const profile = { start: 0, step: 1, counts: Uint32Array.of(1, 9) };
  const [band] = bandMarkOf({ profile, toX: (time) => time, left: 0, right: 2, base: 0, height: 12 }, 9);
  const [sign] = legendSign('band', 0, 10);
  if (band?.kind !== 'path' || sign?.kind !== 'path') throw new Error('A band is an outline.');
  expect(sign.fill).toEqual(band.fill);
  expect(new Set(sign.d.flatMap((step) => (step[0] === 'v' ? [Math.sign(step[1])] : [])))).toEqual(new Set([-1, 1]));
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
