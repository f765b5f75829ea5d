import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames } from '../cli/commands/export-views';
import { freeNameBeside } from './file-names';
import { fileNameFor } from './plain-name';

describe('names of files made of titles', () => {
  it.each([
    ['Pakistan–China security commitments', 'Pakistan–China security commitments.png'],
    ['a/b\\c: "d" <e> | f?*', 'a b c d e f.png'],
    ['../../etc/passwd', 'etc passwd.png'],
    ['...', 'timeline.png'],
    ['', 'timeline.png'],
    ['CON', 'timeline.png'],
    ['con.txt', 'timeline.png'],
    ['Aux .backup.tar', 'timeline.png'],
    ['COM¹', 'timeline.png'],
    ['constant', 'constant.png'],
    ['ends with dots...', 'ends with dots.png'],
    ['two\nlines\u0000', 'two lines.png'],
    ['report\u202Egnp.exe', 'reportgnp.exe.png'],
    ['\u2066x\u2069\u200b', 'x.png'],
    ['👩\u200d🚀 ﻿', '👩\u200d🚀.png'],
    ['half \ud83d', 'half.png'],
    ['x'.repeat(300), `${'x'.repeat(60)}.png`],
    [`${'x'.repeat(59)}. y`, `${'x'.repeat(59)}.png`],
  ])('%j is %s', (title, name) => {
    expect(fileNameFor(title, 'png')).toBe(name);
  });

  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(fc.constantFrom(...'. \u202E\0/\\:"~-', 'con', 'nul', 'COM1', '😀', 'e\u0301', '\ud800', 'é', 'x'), { maxLength: 80 })
      .map((parts) => parts.join('')),
  );

  it('are taken by every system and read as they are, whatever the title', () => {
    fc.assert(
      fc.property(title, (text) => {
        const name = fileNameFor(text, 'svg', ' - report');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
        expect(name).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Surrogate}\\/:*?"<>|\u200b\ufeff]/u);
        expect(name).toMatch(/^[^.\s].*[^.\s]$/u);
        expect(fileNameFor(text, 'svg')).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./i);
      }),
      { numRuns: 3000 },
    );
  });

  it('are taken by this one, for views and for copies, too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'annals-names-'));
    try {
      fc.assert(
        fc.property(fc.array(title, { minLength: 1, maxLength: 5 }), (titles) => {
          const names = fileNames(titles, 'png');
          for (const name of names) writeFileSync(join(folder, name), '');
          expect(readdirSync(folder).sort()).toEqual([...names].sort());
          for (const name of names) rmSync(join(folder, name));
        }),
        { numRuns: 100 },
      );
      for (const long of ['x'.repeat(248), '文'.repeat(82), `${'é'.repeat(120)}\u202E`]) {
        const copy = freeNameBeside(join(folder, `${long}.annals`), 'recovered', () => false);
        writeFileSync(copy, '');
        expect(copy).toMatch(/ recovered\.annals$/);
        expect(copy).not.toContain('\u202E');
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
