import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureFileName } from './picture-file-name';

describe('pictureFileName', () => {
  it.each([
    ['Pakistan–China security commitments', 'Pakistan–China security commitments.png'],
    ['a/b\\c: "d" <e> | f?*', 'a b c d e f.png'],
    ['../../etc/passwd', 'etc passwd.png'],
    ['...', 'timeline.png'],
    ['', 'timeline.png'],
    ['CON', 'timeline.png'],
    ['ends with dots...', 'ends with dots.png'],
    ['two\nlines\u0000', 'two lines.png'],
    ['x'.repeat(300), `${'x'.repeat(60)}.png`],
  ])('makes of %j the name %s', (title, name) => {
    expect(pictureFileName(title, 'png')).toBe(name);
  });

  it('fits every file system, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = pictureFileName(title, 'svg');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^[^. ][^\\/:*?"<>|\n\0]*\.svg$/u);
      }),
    );
  });
});
