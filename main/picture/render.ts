import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { PictureInput } from '../../shared/picture/input';
import { layoutPicture } from '../../shared/picture/layout';
import type { PictureOptions } from '../../shared/picture/options';
import type { Picture } from '../../shared/picture/picture';
import { pictureSvg } from '../../shared/picture/svg';
import { type AppError, fail, ok, type Result } from '../../shared/result';
import { measureText, missingGlyphs } from './measure';
import { pixelSize, pngOf } from './png';
import { svgFile, textOf } from './svg-file';

export interface RenderedPicture {
  readonly picture: Picture;
  /** For showing in a window that has the font; `svgFile` is the one for saving. */
  readonly svg: string;
  readonly svgFile: () => string;
  /** The whole picture at `options.scale`, or no wider than `maxWidth` pixels. Fails when there would be too many pixels. */
  readonly png: (maxWidth?: number) => Result<Uint8Array>;
  /** Pixels of what would be saved as PNG, scale included. */
  readonly width: number;
  readonly height: number;
  readonly completeness: string;
  readonly warnings: readonly string[];
}

/** Makes a picture of a timeline. Dialog, clipboard and command line all come through here. */
export function renderPicture(input: PictureInput, options: PictureOptions, nowMs: number): Result<RenderedPicture> {
  const laidOut = layoutPicture(input, options, { measure: measureText, nowMs });
  if (!laidOut.ok) return laidOut;
  const picture = laidOut.value;
  const svg = pictureSvg(picture);
  const missing = missingGlyphs(textOf(svg));
  const warnings = [...picture.warnings];
  if (missing.length > 0) {
    const named = missing.slice(0, 12).join(' ') + (missing.length > 12 ? ' …' : '');
    warnings.push(`The bundled font has no glyph for ${named}: fonts of this computer are used where they have one.`);
  }
  return ok({
    picture,
    svg,
    svgFile: () => svgFile(picture),
    png: (maxWidth) => {
      const size = pixelSize(picture, maxWidth === undefined ? options.scale : Math.min(options.scale, maxWidth / picture.width));
      return size.ok ? ok(pngOf(picture, size.value)) : size;
    },
    width: Math.round(picture.width * options.scale),
    height: Math.round(picture.height * options.scale),
    completeness: picture.completeness,
    warnings,
  });
}

export interface WrittenPicture {
  readonly bytes: number;
  /** Pixels for PNG, CSS pixels for SVG. */
  readonly width: number;
  readonly height: number;
  readonly completeness: string;
  readonly warnings: readonly string[];
}

/** Formats that a picture can be saved in, by file name ending. */
export const PICTURE_FORMATS = ['png', 'svg'] as const;

/** Writes a picture; its format follows from the file name. The file is there whole or not at all. */
export function writePicture(input: PictureInput, options: PictureOptions, outPath: string, nowMs: number): Result<WrittenPicture> {
  const ending = extname(outPath).slice(1).toLowerCase();
  const format = PICTURE_FORMATS.find((one) => one === ending);
  if (format === undefined) return fail('invalid', `Pictures are saved as .png or .svg, not as “${basename(outPath)}”.`, 'out');
  const rendered = renderPicture(input, options, nowMs);
  if (!rendered.ok) return rendered;
  const { picture, completeness, warnings } = rendered.value;
  let bytes: Uint8Array;
  if (format === 'png') {
    const png = rendered.value.png();
    if (!png.ok) return png;
    bytes = png.value;
  } else bytes = Buffer.from(rendered.value.svgFile(), 'utf8');
  const written = writeWhole(outPath, bytes);
  if (!written.ok) return written;
  const size = format === 'png' ? rendered.value : picture;
  return ok({ bytes: bytes.length, width: size.width, height: size.height, completeness, warnings });
}

/** Beside the target, made durable, then moved over it: an older picture is kept until the new one is complete. */
function writeWhole(outPath: string, bytes: Uint8Array): Result<null> {
  const temporary = join(dirname(outPath), `.${basename(outPath)}.${process.pid}.part`);
  try {
    const file = openSync(temporary, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, outPath);
    return ok(null);
  } catch (error) {
    rmSync(temporary, { force: true });
    return { ok: false, error: writeError(error, outPath) };
  }
}

function writeError(error: unknown, outPath: string): AppError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const message = {
    ENOENT: `The folder of ${outPath} does not exist.`,
    EACCES: `${outPath} cannot be written: permission denied.`,
    EROFS: `${outPath} cannot be written: the disk is read-only.`,
    EISDIR: `${outPath} is a folder.`,
    ENOSPC: `${outPath} could not be written: the disk is full.`,
  }[String(code)];
  const kind = code === 'ENOSPC' ? 'disk-full' : code === 'EACCES' || code === 'EROFS' ? 'read-only' : 'io';
  return { code: kind, message: `${message ?? `${outPath} could not be written.`} Nothing was changed.`, field: 'out' };
}
