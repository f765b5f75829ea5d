import { extname } from 'node:path';
import { DATA_ENDINGS, endingWords } from '../../shared/data-export';
import { type Holds, isPersonal } from '../../shared/holds';
import { adviceOf, type PictureRemedy } from '../../shared/picture/advice';
import type { PictureInput } from '../../shared/picture/input';
import { layoutPages } from '../../shared/picture/layout';
import type { PictureOptions } from '../../shared/picture/options';
import { PICTURE_FORMATS, type PictureFormat } from '../../shared/picture/options';
import { rasterScale } from '../../shared/picture/page';
import type { Picture } from '../../shared/picture/picture';
import { svgDocument } from '../../shared/picture/svg-document';
import { fail, ok, type Result } from '../../shared/result';
import { titleWarnings } from '../../shared/withhold';
import { quotedName } from '../disk/shown-name';
import { type OutputRules, outputPlace } from '../output/output-place';
import { writeWhole } from '../output/write-whole';
import { measureText } from './fonts/measure';
import { glyphWarnings } from './glyph-warnings';
import { htmlOf } from './html';
import { pdfOf } from './pdf/pdf';
import { pixelSize, pngFileParts, pngOf } from './png';
import { type Drawing, drawingOf, lettersOf } from './svg/drawing';
import { learnForeignWords } from './svg/foreign-words';
import { svgFile } from './svg/svg-file';

export interface RenderedPicture {
  /** The first page; `pages` has all. */
  readonly picture: Picture;
  readonly pages: readonly Picture[];
  /** For showing in a window that has the font; `svgFile` is the one for saving. */
  readonly svg: string;
  /** One for each page: what all formats are written from. */
  readonly drawings: readonly Drawing[];
  readonly svgFile: () => string;
  /** A page (from 0) at the wanted scale, or no wider than `maxWidth` pixels. Fails when there would be too many pixels. */
  readonly png: (maxWidth?: number, page?: number) => Result<Uint8Array>;
  readonly pdf: () => Buffer;
  readonly html: () => string;
  /** Pixels of what would be saved as PNG, scale included. */
  readonly width: number;
  readonly height: number;
  readonly completeness: string;
  /** The events in it that are not public. */
  readonly holds: Holds;
  readonly warnings: readonly string[];
  /** What would make room for what the warnings name. */
  readonly remedies: readonly PictureRemedy[];
}

/** Makes a picture of a timeline. Dialog, clipboard and command line all come through here. */
export function renderPicture(input: PictureInput, options: PictureOptions, nowMs: number): Result<RenderedPicture> {
  let laidOut = layoutPages(input, options, { measure: measureText, nowMs });
  if (!laidOut.ok) return laidOut;
  let drawings = laidOut.value.map((page) => drawingOf(page));
  // Words of other scripts are measured once it is known which are drawn; then lines may break elsewhere.
  if (learnForeignWords(drawings)) {
    laidOut = layoutPages(input, options, { measure: measureText, nowMs });
    if (!laidOut.ok) return laidOut;
    drawings = laidOut.value.map((page) => drawingOf(page));
  }
  const pages = laidOut.value;
  const [first] = drawings;
  if (first === undefined) return fail('internal', 'The picture has no page.');
  const { picture } = first;
  const scale = rasterScale(options);
  const advice = adviceOf(pages, options);
  return ok({
    picture,
    pages,
    drawings,
    svg: svgDocument(picture, first.markup()),
    svgFile: () => svgFile(first),
    png: (maxWidth, page = 0) => {
      const drawing = drawings[page];
      if (drawing === undefined) return fail('invalid', `There is no page ${page + 1}.`, 'page');
      const size = pixelSize(drawing.picture, maxWidth === undefined ? scale : Math.min(scale, maxWidth / drawing.picture.width));
      return size.ok ? ok(pngOf(drawing, size.value, maxWidth === undefined ? options.dpi : null)) : size;
    },
    pdf: () => pdfOf(drawings, options.title ?? input.timeline.title),
    html: () => htmlOf(pages, input.timeline),
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
    completeness: picture.completeness,
    holds: picture.counts.holds,
    warnings: [...titleWarnings(picture.counts.titlesNaming), ...advice.warnings, ...glyphWarnings(lettersOf(drawings))],
    remedies: advice.remedies,
  });
}

export interface WrittenPicture {
  /** The files, more than one only for several pages as PNG or SVG. */
  readonly paths: readonly string[];
  readonly bytes: number;
  /** Pixels for PNG, CSS pixels for the others. */
  readonly width: number;
  readonly height: number;
  readonly completeness: string;
  /** The events in it that are not public. */
  readonly holds: Holds;
  readonly warnings: readonly string[];
}

/**
 * Writes a picture; its format follows from the file name. Each file is there whole or not at all, and readable by its owner
 * only when it holds what is not public. `onProgress` hears how much is done, 0 to 1, as often as there is something to tell.
 */
export function writePicture(
  input: PictureInput,
  options: PictureOptions,
  outPath: string,
  nowMs: number,
  rules: OutputRules,
  onProgress: (done: number) => void = () => {},
): Result<WrittenPicture> {
  const ending = extname(outPath).slice(1).toLowerCase();
  const format = PICTURE_FORMATS.find((one) => one === ending);
  if (format === undefined)
    return fail(
      'invalid',
      `A picture is saved as ${endingWords(PICTURE_FORMATS)}, data as ${endingWords(DATA_ENDINGS)}, nothing as ${quotedName(outPath)}.`,
      'out',
    );
  // Of several pages only the numbered files are written, which are looked at below.
  const place = options.pages === 'several' ? ok(null) : outputPlace(outPath, rules);
  if (!place.ok) return place;
  const rendered = renderPicture(input, options, nowMs);
  if (!rendered.ok) return rendered;
  const files = filesOf(rendered.value, options, format, outPath, onProgress);
  if (!files.ok) return files;
  const { picture, completeness, warnings } = rendered.value;
  const { holds } = picture.counts;
  // The dialog has asked about the name that was typed, not about those of further pages.
  const asked = (path: string): OutputRules => (rules.replace === 'asked' && path !== outPath ? { ...rules, replace: 'ours' } : rules);
  for (const { path } of files.value) {
    const free = outputPlace(path, asked(path));
    if (!free.ok) return free;
  }
  let bytes = 0;
  for (const { path, parts } of files.value) {
    const written = writeWhole(path, parts, { ...asked(path), personal: isPersonal(holds) });
    if (!written.ok) return written;
    bytes += written.value;
  }
  const size = format === 'png' ? rendered.value : { width: Math.round(picture.width), height: Math.round(picture.height) };
  return ok({ paths: files.value.map((file) => file.path), bytes, width: size.width, height: size.height, completeness, holds, warnings });
}

interface OutputFile {
  readonly path: string;
  readonly parts: Iterable<Uint8Array>;
}

/** Everything that can be refused is refused here, before the first file is touched. */
function filesOf(
  rendered: RenderedPicture,
  options: PictureOptions,
  format: PictureFormat,
  outPath: string,
  onProgress: (done: number) => void,
): Result<OutputFile[]> {
  const { drawings } = rendered;
  if (format === 'pdf') return ok([{ path: outPath, parts: [rendered.pdf()] }]);
  if (format === 'html') return ok([{ path: outPath, parts: [Buffer.from(rendered.html(), 'utf8')] }]);
  const files: OutputFile[] = [];
  for (const [index, drawing] of drawings.entries()) {
    const { page } = drawing.picture;
    const path = drawings.length === 1 ? outPath : numbered(outPath, page, drawings.length);
    if (format === 'svg') files.push({ path, parts: [Buffer.from(svgFile(drawing), 'utf8')] });
    else {
      const size = pixelSize(drawing.picture, rasterScale(options));
      if (!size.ok) return size;
      files.push({ path, parts: pngFileParts(drawing, size.value, options.dpi, (done) => onProgress((index + done) / drawings.length)) });
    }
  }
  return ok(files);
}

/** "talks.png" as "talks-02.png": sorted by name they are in order. */
function numbered(outPath: string, page: number, pages: number): string {
  const ending = extname(outPath);
  return `${outPath.slice(0, outPath.length - ending.length)}-${String(page).padStart(String(pages).length, '0')}${ending}`;
}
