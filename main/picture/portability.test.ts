import { spawnSync } from 'node:child_process';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { PICTURE_THEMES, type PictureOptionsInput } from '../../shared/picture/options';
import { differenceOf } from '../../testing/picture/difference';
import { crowdedInput, makeInput, NOW, pictureOptions, seedInput } from '../../testing/picture/inputs';
import { withOldRims } from '../../testing/picture/old-rims';
import { fontPath, WEIGHTS } from './fonts/fonts';
import { type RenderedPicture, renderPicture } from './render';

/* The short form of npm run portability: what other programs draw wrong is not in a picture, and resvg draws it from the file as in the PNG. */

const FOREIGN = makeInput(
  ['A', '安全'],
  [
    { title: 'هجوم على (NATO) قرب داسو', when: '2026-01-08', lane: 0, status: 'planned' },
    { title: 'Talks in 北京 on 8 January', when: '2026-02~', lane: 1, status: 'cancelled' },
  ],
);
const INPUTS = { seed: seedInput(), crowded: crowdedInput(120), foreign: FOREIGN };
const OPTIONS: PictureOptionsInput[] = [
  ...PICTURE_THEMES.map((theme) => ({ theme })),
  { layout: 'list' },
  { rowsPer: 'year', links: true, gradings: true },
];
const cases = Object.keys(INPUTS).flatMap((name) => OPTIONS.map((options) => ({ name: name as keyof typeof INPUTS, options })));

function render(name: keyof typeof INPUTS, options: PictureOptionsInput): RenderedPicture {
  const rendered = renderPicture(INPUTS[name], pictureOptions(options), NOW);
  if (!rendered.ok) throw new Error(rendered.error.message);
  return rendered.value;
}

function pngOf(rendered: RenderedPicture): Uint8Array {
  const png = rendered.png();
  if (!png.ok) throw new Error(png.error.message);
  return png.value;
}

function drawnByResvg(svg: string): Uint8Array {
  const font = { fontFiles: WEIGHTS.map(fontPath), loadSystemFonts: false, defaultFontFamily: 'Inter' };
  return new Resvg(svg, { font, textRendering: 2 }).render().asPng();
}

describe('an SVG file', () => {
  it.each(cases)('has nothing that other programs draw wrong: $name with $options', ({ name, options }) => {
    const svg = render(name, options).svgFile();
    // LibreOffice paints such a rim over the letters, loses the place of a part of a text, cuts fades into blocks and turns no pattern.
    expect(svg).not.toMatch(/paint-order|<tspan|stop-opacity|Gradient|<pattern|<mask|<filter|<use|<clipPath|style="/);
    const texts = [...svg.matchAll(/<text ([^>]*)>([^<]*)(<\/text>)?/g)];
    expect(texts.length).toBeGreaterThan(10);
    for (const [, attributes = '', text = '', end] of texts) {
      // One style, one place, one anchor for each text, and no space at its ends that some drop.
      expect(end).toBe('</text>');
      expect(text).toBe(text.trim());
      if (/ stroke="/.test(attributes)) expect(attributes).toContain('aria-hidden="true"');
    }
  });

  it('has every rim right under the text that it belongs to', () => {
    const texts = [...render('crowded', {}).svg.matchAll(/<text x="([^"]*)" y="([^"]*)"([^>]*)>([^<]*)</g)];
    const rims = texts.flatMap(([, x, y, attributes = '', text], index) =>
      attributes.includes('aria-hidden') ? [{ key: `${x} ${y} ${text}`, index }] : [],
    );
    const above = new Map(
      texts.map(([, x, y, attributes = '', text], index) => [`${x} ${y} ${text} ${attributes.includes('aria-hidden')}`, index]),
    );
    expect(rims.length).toBeGreaterThan(100);
    for (const { key, index } of rims) expect(above.get(`${key} false`)).toBeGreaterThan(index);
  });

  it('looks as the PNG does when resvg draws it', () => {
    const rendered = render('crowded', { theme: 'dark' });
    expect(differenceOf(pngOf(rendered), drawnByResvg(rendered.svgFile()))).toEqual({ share: 0, most: 0 });
  });

  const rsvg = spawnSync('rsvg-convert', ['--version']).status === 0;
  // Only where librsvg is installed; npm run portability installs it.
  it.skipIf(!rsvg)('looks as the PNG does when librsvg draws it', () => {
    const rendered = render('seed', {});
    const drawn = spawnSync('rsvg-convert', [], { input: rendered.svgFile(), maxBuffer: 50_000_000 });
    // Where Inter is not among the fonts of the computer its letters are those of another face, which may be wider.
    expect(differenceOf(pngOf(rendered), drawn.stdout).share).toBeLessThan(0.08);
  });
});

describe('the measure of a difference', () => {
  it('finds words that are gone, fades that are not there and another theme', () => {
    const rendered = render('seed', {});
    const [png, svg] = [pngOf(rendered), rendered.svg];
    const wordless = drawnByResvg(svg.replace(/<text [^>]*>[^<]*<\/text>/g, (text) => (text.includes('2026') ? '' : text)));
    expect(differenceOf(png, wordless).share).toBeGreaterThan(0.01);
    expect(differenceOf(png, drawnByResvg(svg.replace(/ fill-opacity="0\.0[^"]*"/g, ''))).share).toBeGreaterThan(0.001);
    expect(differenceOf(png, pngOf(render('seed', { theme: 'dark' }))).share).toBeGreaterThan(0.9);
  });

  it('is told an SVG whose rims lie under their letters, for the control', () => {
    const old = withOldRims(render('seed', {}).svgFile());
    expect(old).toContain('paint-order="stroke"');
    expect(drawnByResvg(old).length).toBeGreaterThan(10_000);
  });
});
