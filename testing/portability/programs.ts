import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { fontPath, WEIGHTS } from '../../main/picture/fonts/fonts';
import type { Sample } from './pictures';

/** A program that people open SVG files in. */
export interface Program {
  readonly name: string;
  readonly version: string;
  /** Draws NAME.svg of a folder as NAME.png in the pixels of the sample. */
  readonly draw: (samples: readonly Sample[], folder: string) => void;
}

/** The programs, Chromium at a path. `home`: a folder of theirs, so that nothing of a person's is read or changed. */
export function programs(chromium: string, home: string): Program[] {
  const env = environment(home);
  const run = (program: string, args: readonly string[]): void => {
    // Inkscape says the fonts of each file in full.
    const { status, stderr, error } = spawnSync(program, args, { env, encoding: 'utf8', timeout: 300_000, maxBuffer: 64 * 1024 * 1024 });
    if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr.trim().split('\n').at(-1)}`);
  };
  const version = (program: string): string => {
    const said = spawnSync(program, ['--version'], { env, encoding: 'utf8' }).stdout ?? '';
    return /\d+(\.\d+)+/.exec(said)?.[0] ?? '?';
  };
  const each =
    (draw: (svg: string, png: string, sample: Sample) => void): Program['draw'] =>
    (samples, folder) => {
      for (const sample of samples) draw(join(folder, `${sample.name}.svg`), join(folder, `${sample.name}.png`), sample);
    };
  return [
    { name: 'resvg', version: 'as bundled', draw: each((svg, png) => writeFileSync(png, drawnByResvg(readFileSync(svg, 'utf8')))) },
    { name: 'librsvg', version: version('rsvg-convert'), draw: each((svg, png) => run('rsvg-convert', [svg, '-o', png])) },
    {
      name: 'Chromium',
      version: version(chromium),
      draw: each((svg, png, { width, height }) => {
        // Root, as in containers, has no sandbox; the page is ours and asks for nothing.
        const args = ['--headless', '--no-sandbox', '--hide-scrollbars', `--user-data-dir=${join(home, 'chromium')}`];
        run(chromium, [...args, `--screenshot=${png}`, `--window-size=${width},${height}`, pathToFileURL(svg).href]);
      }),
    },
    {
      name: 'Inkscape',
      version: version('inkscape'),
      draw: (samples, folder) => run('inkscape', ['--export-type=png', ...samples.map(({ name }) => join(folder, `${name}.svg`))]),
    },
    {
      name: 'LibreOffice',
      version: version('soffice'),
      // One start for each size: it takes the pixels for all files of a run.
      draw: (samples, folder) => {
        const sizes = new Set(samples.map(({ width, height }) => `${width} ${height}`));
        for (const size of sizes) {
          const [PixelWidth, PixelHeight] = size.split(' ').map((value) => ({ type: 'long', value }));
          const files = samples.filter(({ width, height }) => `${width} ${height}` === size).map(({ name }) => join(folder, `${name}.svg`));
          const filter = `png:draw_png_Export:${JSON.stringify({ PixelWidth, PixelHeight })}`;
          const profile = `-env:UserInstallation=${pathToFileURL(join(home, 'libreoffice')).href}`;
          run('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', folder, ...files]);
        }
      },
    },
  ];
}

function drawnByResvg(svg: string): Uint8Array {
  const font = { fontFiles: WEIGHTS.map(fontPath), loadSystemFonts: false, defaultFontFamily: 'Inter' };
  return new Resvg(svg, { font }).render().asPng();
}

/**
 * Inter as one of the fonts of the computer: not all of these programs read fonts from inside an SVG, and what is compared
 * is how they draw, not which font they take in its place.
 */
function environment(home: string): NodeJS.ProcessEnv {
  const config = join(home, 'fonts.conf');
  const folders = `<dir>${dirname(fontPath(400))}</dir><cachedir>${join(home, 'fontconfig')}</cachedir>`;
  const system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>';
  writeFileSync(config, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}${system}</fontconfig>`);
  return { ...process.env, HOME: home, FONTCONFIG_FILE: config };
}
