import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PictureOptionsInput, pictureOptionsSchema } from '../../../shared/picture/options';
import { commandLineFor } from './command-line';

function line(options: PictureOptionsInput, file = '/data/t.annals', format: 'png' | 'svg' = 'png'): string {
  return commandLineFor(pictureOptionsSchema.parse(options), file, format, 'posix');
}

describe('commandLineFor', () => {
  it('says only what differs from the defaults, and the width always', () => {
    expect(line({})).toBe('npm run -s annals -- export /data/t.annals --out t.png --width 1600');
    expect(
      line({ width: 3840, height: 2160, scale: 2, theme: 'dark', maxSensitivity: 1, from: '2026', to: '2027-06' }, '/data/t.annals', 'svg'),
    ).toBe(
      'npm run -s annals -- export /data/t.annals --out t.svg --from 2026 --to 2027-06 --width 3840 --height 2160 --scale 2 --theme dark --max-sensitivity 1',
    );
  });

  it('says millimetres, resolution, pages and silence about what is withheld', () => {
    expect(line({ widthMm: 210, heightMm: 99.5, dpi: 300, pages: 'several', maxSensitivity: 0, showWithheld: false })).toBe(
      'npm run -s annals -- export /data/t.annals --out t.png --width 210mm --height 99.5mm --dpi 300 --pages several --max-sensitivity 0 --hide-withheld',
    );
    expect(line({ shape: 'a4', widthMm: 210 })).toContain('--shape a4');
  });

  it('names a saved view in place of its range and filter', () => {
    const options = pictureOptionsSchema.parse({ from: '2026', to: '2027', filter: 'lane:Attacks', theme: 'dark' });
    expect(commandLineFor(options, '/data/t.annals', 'png', 'posix', { view: 'Attacks, 2026' })).toBe(
      "npm run -s annals -- export /data/t.annals --out t.png --view 'Attacks, 2026' --width 1600 --theme dark",
    );
  });

  it('names collapsed lanes, by their ids where their titles do not tell them apart', () => {
    const lanes = ['Talks, 2026', 'Context', 'context'].map((title, at) => ({ id: `0197000${at}-0000-7000-8000-000000000000`, title }));
    const options = pictureOptionsSchema.parse({ collapsed: lanes.slice(0, 2).map(({ id }) => id) });
    expect(commandLineFor(options, '/data/t.annals', 'png', 'posix', { lanes })).toBe(
      `npm run -s annals -- export /data/t.annals --out t.png --width 1600 --collapsed 'Talks, 2026' --collapsed ${lanes[1]?.id}`,
    );
  });

  it('joins a value that begins with a dash', () => {
    expect(line({ from: '-0044-03-15' })).toContain('--from=-0044-03-15 ');
  });

  it('quotes as a Windows shell wants it', () => {
    const options = pictureOptionsSchema.parse({});
    expect(commandLineFor(options, 'C:\\My files\\a b.annals', 'png', 'windows')).toBe(
      'npm run -s annals -- export "C:\\My files\\a b.annals" --out "a b.png" --width 1600',
    );
  });

  it('survives a shell whatever title and path hold', () => {
    const text = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .filter((words) => !/[\0\n\r]/.test(words) && words.trim() === words);
    fc.assert(
      fc.property(text, text, (title, folder) => {
        const command = line({ title }, `/data/${folder}/t.annals`).replace('npm run -s annals --', `printf '%s\\0'`);
        const words = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).split('\0');
        expect(words).toContain(`/data/${folder}/t.annals`);
        const at = words.indexOf('--title');
        expect(at === -1 ? words.find((word) => word.startsWith('--title='))?.slice('--title='.length) : words[at + 1]).toBe(title);
      }),
      { numRuns: 60 },
    );
  });
});
