import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FullEvent } from '../../shared/event';
import type { PictureInput } from '../../shared/picture/input';
import { PICTURE_FORMATS, type PictureOptionsInput } from '../../shared/picture/options';
import { idOf, makeInput } from '../../testing/picture/inputs';
import { readPdf } from '../../testing/picture/pdf-text';
import { pictureSvg } from '../../testing/picture/picture-svg';
import { rendered as render, written } from '../../testing/picture/rendered';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-formats-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (input: PictureInput, options: PictureOptionsInput, name: string) => written(input, options, join(folder, name));

describe('nothing of a withheld event', () => {
  const canary = (event: FullEvent, index: number): FullEvent => ({
    ...event,
    summary: `CANARY-summary-${index}`,
    actors: [`CANARY-actor-${index}`],
    tags: [`CANARY-tag-${index}`],
    sources: [
      {
        title: `CANARY-source-${index}`,
        publisher: `CANARY-publisher-${index}`,
        url: `https://canary-${index}.invalid/`,
        published: '1951-02-03',
      },
    ],
  });
  const made = makeInput(
    ['Open', 'CANARY-lane'],
    [
      { title: 'Known', when: '2026-01-08', lane: 0, publisher: 'Herald' },
      { title: 'CANARY-title-1', when: '1950-05', lane: 0, sensitivity: 3 },
      { title: 'CANARY-title-2', when: '2199-05', lane: 1, sensitivity: 2, pinned: true },
    ],
  );
  const links = [
    { type: 'causes', to: idOf(2, 1) },
    { type: 'related', to: idOf(2, 2) },
  ] as const;
  const input: PictureInput = {
    ...made,
    events: made.events.map((event, index) => (index === 0 ? { ...event, links: [...links] } : canary(event, index))),
  };
  const secrets = /canary|1950|1951|2199|00000001\b|000000000002\b/i;

  /** Every byte of a file as text, with what is packed inside it unpacked. */
  function everything(path: string): string {
    const bytes = readFileSync(path);
    if (path.endsWith('.pdf')) {
      const pdf = readPdf(bytes);
      return [bytes.toString('latin1'), ...pdf.objects.values(), ...pdf.pages.flat(), ...pdf.bookmarks].join('\n');
    }
    const text = bytes.toString('utf8');
    // Fonts are letters, not words; what they are packed as may spell anything.
    return text.replace(/base64,[A-Za-z0-9+/=]+/g, '');
  }

  const layouts: PictureOptionsInput[] = [
    {},
    { layout: 'list' },
    { rowsPer: 'year' },
    { shape: 'a4', pages: 'several', links: true, gradings: true },
    { links: true, theme: 'dark', showWithheld: false },
  ];
  const cases = PICTURE_FORMATS.flatMap((format) => layouts.map((options) => ({ format, options })));

  it.each(cases)('is in a .$format with $options', ({ format, options }) => {
    const written = write(input, { ...options, maxSensitivity: 1 }, `t.${format}`);
    for (const path of written.paths) expect(everything(path)).not.toMatch(secrets);
    expect(written.completeness.includes('withheld')).toBe(options.showWithheld !== false);
    expect(written.completeness).not.toContain('link');
  });

  it('nor of one that a filter leaves out', () => {
    for (const format of PICTURE_FORMATS) {
      const written = write(input, { filter: 'known', links: true }, `f.${format}`);
      for (const path of written.paths) expect(everything(path)).not.toMatch(secrets);
      expect(written.completeness).toContain('1 of 3 events');
      expect(written.completeness).toContain('filter: known');
    }
  });

  it('while all of it is there when nothing is withheld', () => {
    expect(everything(write(input, {}, 'o.html').paths[0] ?? '')).toContain('CANARY-summary-1');
    expect(
      readPdf(render(input, { links: true }).pdf())
        .pages.flat()
        .join('\n'),
    ).toContain('CANARY-title-2');
    expect(pictureSvg(render(input, { links: true }).picture)).toContain('2 of 2 links drawn');
  });
});
