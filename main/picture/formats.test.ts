import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PictureInput } from '../../shared/picture/input';
import type { PictureOptionsInput } from '../../shared/picture/options';
import { crowdedInput, makeInput, NOW, pictureOptions, seedInput } from '../../testing/picture/inputs';
import { readPdf } from '../../testing/picture/pdf-text';
import { rendered as render, written } from '../../testing/picture/rendered';
import { fontOf, fontPath, WEIGHTS } from './fonts/fonts';
import { kerningOf } from './fonts/kerning';
import { visualOrder } from './pdf/visual-order';
import { pngInBands, pngOf } from './png';
import { renderPicture } from './render';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-formats-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (input: PictureInput, options: PictureOptionsInput, name: string) => written(input, options, join(folder, name));

/** Red, green and blue of every pixel, read by the rules of the format. */
function pixelsOf(png: Uint8Array): { readonly width: number; readonly height: number; readonly pixels: Buffer } {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${Buffer.from(png).readUInt32BE(16)}" height="${Buffer.from(png).readUInt32BE(20)}"><image width="100%" height="100%" image-rendering="optimizeSpeed" xlink:href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`;
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return { width: drawn.width, height: drawn.height, pixels: drawn.pixels };
}

describe('PDF', () => {
  it('has the text of every title, once, and a bookmark for every lane', () => {
    const pdf = readPdf(render(seedInput()).pdf());
    expect(pdf.pages).toHaveLength(1);
    const words = (pdf.pages[0] ?? []).filter((one) => one !== '');
    for (const { title } of seedInput().events) expect(words.filter((one) => one.startsWith(title))).toHaveLength(1);
    expect(words).toContain('Pakistan–China security commitments');
    expect(pdf.bookmarks).toEqual(['Attacks', 'Context', 'Diplomacy', 'Commitments', 'Reporting', 'Reviews']);
  });

  it('says nothing of when, where and by whom it was made', () => {
    const bytes = render(seedInput()).pdf().toString('latin1');
    expect(bytes).not.toMatch(/CreationDate|ModDate|Author|Creator|\/home|\/Users|\/root|annals-/);
    expect(bytes).toContain('/Producer (Annals)');
  });

  it('is the same twice, and one page of exactly the paper asked for', () => {
    const once = (): Buffer => render(crowdedInput(300), { shape: 'a4-landscape', layout: 'lanes' }).pdf();
    const bytes = once();
    expect(bytes.equals(once())).toBe(true);
    const pages = [...readPdf(bytes).objects.values()].filter((object) => object.startsWith('<</Type /Page '));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('/MediaBox [0 0 841.89 595.276]');
  });

  it('has every event exactly once over several pages', () => {
    const input = crowdedInput(300);
    const rendered = render(input, { shape: 'a4', pages: 'several' });
    expect(rendered.pages.length).toBeGreaterThan(3);
    const ids = rendered.pages.flatMap((page) =>
      page.strips.flatMap((strip) => strip.lanes.flatMap((lane) => lane.plan.items.map((item) => item.event.id))),
    );
    expect([...ids].sort()).toEqual(input.events.map((event) => event.id).sort());
    const pdf = readPdf(rendered.pdf());
    expect(pdf.pages).toHaveLength(rendered.pages.length);
    pdf.pages.forEach((page, index) => {
      expect(page.join('\n')).toContain(`page ${index + 1} of ${rendered.pages.length}`);
    });
  });

  it('keeps letters that the bundled font lacks findable', () => {
    const title = 'بيان 安全协议 שלום';
    const words = readPdf(render(makeInput(['A'], [{ title, when: '2026-01-08', lane: 0 }])).pdf()).pages.flat();
    // Content goes from left to right as the eye does; readers turn right-to-left words round again.
    expect(words.some((one) => one.includes(visualOrder('بيان')))).toBe(true);
    expect(words.some((one) => one.includes('安全协议'))).toBe(true);
  });
});

describe('text from left to right', () => {
  it('turns right-to-left runs and leaves the rest', () => {
    expect(visualOrder('plain 8 Jan')).toBe('plain 8 Jan');
    expect(visualOrder('a אבג b')).toBe('a גבא b');
    expect(visualOrder('אב 12 גד')).toBe('דג 12 בא');
  });
});

describe('kerning', () => {
  it('is what resvg does with the whole font', () => {
    const font = fontOf(400);
    const widthOf = (text: string): number => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9999" height="99"><text y="60" font-family="Inter" font-size="1000">${text}</text></svg>`;
      const resvg = new Resvg(svg, { font: { fontFiles: WEIGHTS.map(fontPath), loadSystemFonts: false, defaultFontFamily: 'Inter' } });
      return resvg.innerBBox()?.width ?? 0;
    };
    const glyphs = (text: string): number[] => Array.from(text, (letter) => font.glyphOf(letter.codePointAt(0) ?? 0));
    const perEm = 1000 / font.unitsPerEm;
    // Ink leaves out the air before the first and after the last letter: that of an n on both sides.
    const air = font.advanceOf(glyphs('n')[0] ?? 0) * perEm - widthOf('n');
    for (const text of ['nAVn', 'nTon', 'nLTn', 'nP.n', 'nnnn', 'nKyn', 'nДаn']) {
      const row = glyphs(text);
      const advances = row.reduce((total, glyph) => total + font.advanceOf(glyph), 0);
      const kerns = row.slice(1).reduce((total, glyph, index) => total + kerningOf(font)(row[index] ?? 0, glyph), 0);
      // resvg answers boxes in whole units.
      expect(Math.abs(widthOf(text) - ((advances + kerns) * perEm - air))).toBeLessThan(1.1);
    }
    expect(kerningOf(font)(font.glyphOf(65), font.glyphOf(86))).toBeLessThan(0);
    expect(kerningOf(font)(font.glyphOf(110), font.glyphOf(110))).toBe(0);
  });
});

describe('PNG in bands', () => {
  it('is pixel for pixel what it is in one piece', () => {
    const { drawings, height } = render(seedInput(), { width: 900 });
    const [drawing] = drawings;
    if (drawing === undefined) throw new Error('There is no page.');
    const size = { width: 900, height };
    const whole = pixelsOf(pngOf(drawing, size));
    const banded = pixelsOf(Buffer.concat([...pngInBands(drawing, size, null, 900 * 97)]));
    expect([banded.width, banded.height]).toEqual([size.width, size.height]);
    let different = 0;
    for (let at = 0; at < whole.pixels.length; at++) if (Math.abs((whole.pixels[at] ?? 0) - (banded.pixels[at] ?? 0)) > 2) different++;
    expect(different / whole.pixels.length).toBeLessThan(0.0005);
  });

  it('holds the data that its checksums and its header promise', () => {
    const [drawing] = render(seedInput(), { width: 400 }).drawings;
    if (drawing === undefined) throw new Error('There is no page.');
    const size = { width: 400, height: 300 };
    const png = Buffer.concat([...pngInBands(drawing, size, 300, 400 * 64)]);
    const types: string[] = [];
    const data: Buffer[] = [];
    for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
      const type = png.toString('latin1', at + 4, at + 8);
      types.push(type);
      if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
      if (type === 'pHYs') expect(png.readUInt32BE(at + 8)).toBe(Math.round(300 / 0.0254));
    }
    expect(types.filter((type) => type !== 'IDAT')).toEqual(['IHDR', 'tEXt', 'pHYs', 'IEND']);
    // inflate checks the checksum of the whole stream.
    expect(inflateSync(Buffer.concat(data)).length).toBe((400 * 3 + 1) * 300);
  });

  it('takes the resolution asked for', () => {
    const written = write(seedInput(), { shape: 'a4', dpi: 150 }, 'a4.png');
    expect([written.width, written.height]).toEqual([1240, 1754]);
    expect(readFileSync(join(folder, 'a4.png')).toString('latin1')).toContain('pHYs');
  });
});

describe('several pages as images', () => {
  it('become numbered files', () => {
    const written = write(crowdedInput(120), { shape: 'a4-landscape', pages: 'several' }, 'talks.svg');
    expect(written.paths.length).toBeGreaterThan(1);
    expect(readdirSync(folder).sort()).toEqual(written.paths.map((path) => path.slice(folder.length + 1)));
    expect(written.paths[0]).toMatch(/talks-0?1\.svg$/);
  });

  it('need a height', () => {
    const refused = renderPicture(seedInput(), pictureOptions({ pages: 'several' }), NOW);
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', field: 'pages' } });
  });
});

describe('HTML', () => {
  const html = (input = seedInput(), options: PictureOptionsInput = {}): string => render(input, options).html();

  it('forbids itself everything but its own style and script, by their hashes', () => {
    const page = html();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
    const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
    expect([styles.length, scripts.length]).toEqual([1, 1]);
    expect(policy).toContain(`style-src ${hash(styles[0] ?? '')};`);
    expect(policy).toContain(`script-src ${hash(scripts[0] ?? '')};`);
    expect(page).not.toMatch(/<(img|link|iframe|object|embed|a|form)\b|\sstyle="|\son\w+="|@import/);
    expect(page.match(/url\((?!data:|#)/g)).toBeNull();
  });

  it('lists every drawn event once and ties it to its mark', () => {
    const page = html();
    const listed = [...page.matchAll(/<li data-event="(\d+)">/g)].map(([, n]) => n);
    const marked = [...page.matchAll(/<g role="img" data-event="(\d+)">/g)].map(([, n]) => n);
    expect(listed).toHaveLength(12);
    expect([...marked].sort()).toEqual([...listed].sort());
  });

  it('escapes what people wrote', () => {
    const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
    const input = makeInput([hostile], [{ title: hostile, when: '2026', lane: 0, publisher: hostile }], [], hostile);
    const page = html({
      ...input,
      events: input.events.map((event) => ({ ...event, summary: hostile, tags: [hostile], actors: [hostile] })),
    });
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).not.toContain('<img');
  });

  it('lists every event, also those that the drawing only counts, and says how many those are', () => {
    const crowd = Array.from({ length: 300 }, (_, index) => ({ title: `Event ${index}.`, when: `2026-01-0${1 + (index % 9)}`, lane: 0 }));
    const input = makeInput(['Talks'], [{ title: 'Long ago', when: '1900', lane: 0 }, ...crowd]);
    const { counts } = render(input, { shape: 'a4' }).pages[0] ?? {};
    expect(counts?.counted).toBeGreaterThan(0);
    const page = html(input, { shape: 'a4' });
    expect(page.match(/<li data-event=/g)).toHaveLength(input.events.length);
    expect(page).toContain(`${counts?.counted} of them`);
    for (const { title } of input.events) expect(page).toContain(title);
  });

  it('keeps ids of several drawings apart', () => {
    const page = html(crowdedInput(120), { shape: 'a4-landscape', pages: 'several' });
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
