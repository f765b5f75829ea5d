import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Weight } from '../../shared/picture/text';
import { escapeXml } from '../../shared/picture/xml';
import { DAY_MS } from '../../shared/time/day';
import { makeInput, NOW, pictureOptions, seedInput } from '../../testing/picture/inputs';
import { readFontFile } from './fonts/font-file';
import { subsetFont } from './fonts/font-subset';
import { fontOf, fontPath, WEIGHTS } from './fonts/fonts';
import { measureText } from './fonts/measure';
import { pixelSize } from './png';
import { type RenderedPicture, renderPicture, writePicture } from './render';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-picture-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const RULES = { inputs: [], replace: 'asked' } as const;

function render(...given: Parameters<typeof renderPicture>): RenderedPicture {
  const rendered = renderPicture(...given);
  if (!rendered.ok) throw new Error(rendered.error.message);
  return rendered.value;
}

function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = Buffer.from(png);
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}

/** How many different byte values the image data holds: a blank picture has a handful. */
function variety(png: Uint8Array): number {
  const view = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at < view.length; at += view.readUInt32BE(at) + 12) {
    if (view.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(view.subarray(at + 8, at + 8 + view.readUInt32BE(at)));
  }
  const seen = new Uint8Array(256);
  for (const value of inflateSync(Buffer.concat(parts)).subarray(0, 8_000_000)) seen[value] = 1;
  return seen.reduce((total, one) => total + one, 0);
}

describe('PNG', () => {
  it.each([
    { width: 800, scale: 1 },
    { width: 1440, scale: 2 },
    { width: 1001, scale: 1.5 },
    { width: 3840, scale: 1 },
    { width: 1600, height: 901, scale: 0.75 },
  ])('has exactly the pixels asked for: $width × $scale', (given) => {
    const path = join(folder, 'seed.png');
    const written = writePicture(seedInput(), pictureOptions(given), path, NOW, RULES);
    if (!written.ok) throw new Error(written.error.message);
    const bytes = readFileSync(path);
    expect(pngSize(bytes)).toEqual({ width: written.value.width, height: written.value.height });
    expect(written.value.width).toBe(Math.round(given.width * given.scale));
    if (given.height !== undefined) expect(written.value.height).toBe(Math.round(given.height * given.scale));
    expect(written.value.bytes).toBe(bytes.length);
    expect(variety(bytes)).toBeGreaterThan(150);
  });

  it('as a preview is no wider than asked', () => {
    const png = render(seedInput(), pictureOptions({ width: 3840 }), NOW).png(500);
    expect(png.ok && pngSize(png.value).width).toBe(500);
  });

  it('is refused when a side would be too large', () => {
    expect(pixelSize({ width: 30_000, height: 1000 }, 2)).toMatchObject({ ok: false, error: { code: 'invalid', field: 'scale' } });
    expect(pixelSize({ width: 40_000, height: 40_000 }, 1)).toEqual({ ok: true, value: { width: 40_000, height: 40_000 } });
    expect(pixelSize({ width: 40_000, height: 2000 }, 1)).toEqual({ ok: true, value: { width: 40_000, height: 2000 } });
  });
});

describe('bytes', () => {
  it('are the same twice, in every format', () => {
    const once = (): readonly unknown[] => {
      const rendered = render(seedInput(), pictureOptions(), NOW);
      const png = rendered.png();
      return [rendered.svg, rendered.svgFile(), png.ok && Buffer.from(png.value).toString('base64')];
    };
    expect(once()).toEqual(once());
  });

  it('do not depend on the clock when a day is given', () => {
    const at = (nowMs: number): string => render(seedInput(), pictureOptions({ today: '2026-11-22' }), nowMs).svg;
    expect(at(NOW)).toBe(at(NOW + 400 * DAY_MS));
  });
});

describe('SVG', () => {
  it('carries the letters it uses and needs no font of the computer', () => {
    const rendered = render(seedInput(), pictureOptions(), NOW);
    const file = rendered.svgFile();
    const faces = [...file.matchAll(/font-weight:(\d+);src:url\(data:font\/ttf;base64,([^)]+)\)/g)];
    expect(faces.map(([, weight]) => Number(weight))).toEqual(WEIGHTS);
    expect(file.length).toBeLessThan(150_000);
    const fontFiles = faces.map(([, weight = '', data = '']) => {
      const path = join(folder, `${weight}.ttf`);
      writeFileSync(path, Buffer.from(data, 'base64'));
      return path;
    });
    const blank = new Resvg(file, { font: { fontFiles: [], loadSystemFonts: false } }).render().asPng();
    const carried = new Resvg(file, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' } }).render().asPng();
    expect(carried.length).toBeGreaterThan(blank.length * 2);
  });

  it.each([
    '</title><script>alert(1)</script>',
    '"><image href="http://example.invalid/x.png"/>',
    '&amp; &#0; &unknown; ]]> <![CDATA[',
    'a\u0000b\u0008c\u001Fd\u007F\uFFFE\uFFFF',
    'lone \uD800 and \uDFFF surrogates',
    '\u202Egnitirw desrever\u202C \u2066isolated',
    'line one\nline two\r\n\ttab',
    `${'very '.repeat(80)}long`,
    'x'.repeat(500),
    'مرحبا بالعالم 安全协议 🕊️👩‍👩‍👧',
    'url(#f1) {color:red} style="" \' onload=\'x',
  ])('is not broken by %j', (hostile) => {
    const input = makeInput(
      [hostile.slice(0, 190)],
      [{ title: hostile, when: '2026-01', lane: 0, status: 'disputed', publisher: hostile.slice(0, 190) }],
      [],
      hostile.slice(0, 290),
    );
    const rendered = render(input, pictureOptions({ width: 900 }), NOW);
    for (const svg of [rendered.svg, rendered.svgFile()]) {
      // resvg parses strictly: a broken document throws.
      expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
      expect(svg).not.toMatch(/<(script|image|foreignObject|a)\b/);
      expect([...svg.matchAll(/<(\w+)/g)].every(([, name = '']) => ALLOWED.has(name))).toBe(true);
      expect(svg).not.toMatch(/[\p{Cc}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/u);
      expect(Buffer.from(svg, 'utf8').toString('utf8')).toBe(svg);
    }
  });

  it('survives any string at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 60 }),
        (text) => {
          const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text x="1" id="${escapeXml(text)}">${escapeXml(text)}</text></svg>`;
          expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('names each event for a screen reader', () => {
    const { svg } = render(seedInput(), pictureOptions(), NOW);
    expect(svg).toContain(
      '<g role="img"><title>Report published (News18)</title><desc>8 Jan 2026, 13:16 +05:30 · confirmed · Reporting</desc>',
    );
  });
});

const ALLOWED = new Set('svg title desc style defs linearGradient stop pattern g rect line path circle text tspan'.split(' '));

describe('missing glyphs', () => {
  it('are reported, not boxed in silence', () => {
    const input = makeInput(['A'], [{ title: '安全 talks', when: '2026', lane: 0 }]);
    expect(render(input, pictureOptions(), NOW).warnings.join()).toContain('安 全');
    expect(render(seedInput(), pictureOptions(), NOW).warnings).toEqual([]);
  });
});

describe('measuring', () => {
  it('agrees with what resvg draws, or is a little wide', () => {
    const texts = [
      'Attacks on Chinese nationals in Pakistan',
      '8 Jan 2026, 13:16 +05:30',
      'AVATAR To Wy, LT.',
      'iiiiiiiillllll',
      'Čeština, Ελλάδα, Дорога',
      '“quoted” – 5 × 3',
    ];
    for (const text of texts) {
      for (const weight of WEIGHTS) {
        const drawn = drawnWidth(text, 40, weight);
        const measured = measureText(text, 40, weight);
        // The box of the ink leaves out the air before the first and after the last letter.
        expect(drawn).toBeLessThan(measured * 1.005);
        expect(drawn).toBeGreaterThan(measured * 0.9);
      }
    }
  });
});

function drawnWidth(text: string, size: number, weight: Weight): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="99"><text x="9" y="60" font-family="Inter" font-size="${size}" font-weight="${weight}">${escapeXml(text)}</text></svg>`;
  const resvg = new Resvg(svg, { font: { fontFiles: WEIGHTS.map(fontPath), loadSystemFonts: false, defaultFontFamily: 'Inter' } });
  return resvg.innerBBox()?.width ?? 0;
}

describe('a subset of a face', () => {
  it('has the same widths for the letters it keeps, accented ones included, and no others', () => {
    const whole = fontOf(400);
    const subset = readFontFile(subsetFont(whole, 'Ångström é 8'));
    for (const letter of 'Ångströmé8 ') {
      const point = letter.codePointAt(0) ?? 0;
      expect(subset.glyphOf(point)).not.toBe(0);
      expect(subset.advanceOf(subset.glyphOf(point))).toBe(whole.advanceOf(whole.glyphOf(point)));
    }
    expect(subset.glyphOf('Z'.charCodeAt(0))).toBe(0);
  });
});

describe('writing', () => {
  it('refuses a format it does not know, before anything is made', () => {
    for (const name of ['t.bmp', 't', 't.svg.txt']) {
      const refused = writePicture(seedInput(), pictureOptions(), join(folder, name), NOW, RULES);
      expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', field: 'out' } });
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps the older picture when the new one cannot be made', () => {
    const path = join(folder, 'kept.png');
    writeFileSync(path, 'older');
    expect(writePicture(seedInput(), pictureOptions({ width: 20_000, scale: 8 }), path, NOW, RULES)).toMatchObject({
      ok: false,
      error: { field: 'scale' },
    });
    expect(writePicture(seedInput(), pictureOptions({ from: 'soon' }), path, NOW, RULES)).toMatchObject({
      ok: false,
      error: { field: 'from' },
    });
    expect(readFileSync(path, 'utf8')).toBe('older');
    expect(readdirSync(folder)).toEqual(['kept.png']);
  });

  it('says what is wrong with the place, and leaves nothing behind', () => {
    const refused = writePicture(seedInput(), pictureOptions(), join(folder, 'nowhere', 't.svg'), NOW, RULES);
    expect(refused).toMatchObject({ ok: false, error: { code: 'io', field: 'out' } });
    expect(refused.ok ? '' : refused.error.message).toContain('does not exist');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes the same picture as the preview shows', () => {
    const path = join(folder, 'same.svg');
    const written = writePicture(seedInput(), pictureOptions(), path, NOW, RULES);
    expect(written.ok && written.value.completeness).toBe('12 of 12 events, 8 projected reviews in range · 2014 – Dec 2027 · no filter');
    expect(readFileSync(path, 'utf8')).toBe(render(seedInput(), pictureOptions(), NOW).svgFile());
  });
});
