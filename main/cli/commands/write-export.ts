import { extname } from 'node:path';
import { DATA_ENDINGS, type DataFormat, dataOptionsSchema, endingWords, SERIES_ENDINGS } from '../../../shared/data-export';
import { holdsWords, isPersonal } from '../../../shared/holds';
import type { PictureInput } from '../../../shared/picture/input';
import { pictureOptionsSchema } from '../../../shared/picture/options';
import { validate } from '../../../shared/validate';
import { exportData } from '../../formats/export';
import { type OutputRules, outputPlace } from '../../output/output-place';
import { writeWhole } from '../../output/write-whole';
import { writePicture } from '../../picture/render';
import { type Input, type Io, orFail, UsageError } from '../line/command';
import type { Clock } from '../line/dates';
import { printable } from '../line/output';
import { collapsedFrom, pictureOptionsFrom } from '../line/picture-options';
import { typedLevel } from '../line/typed-values';
import { seriesNamed } from '../line/with-timeline';
import type { Part } from './export-part';

/** One file to write. */
export interface ExportJob {
  readonly content: PictureInput;
  readonly clock: Clock;
  readonly part: Part;
  /** Its ending decides the format. */
  readonly out: string;
}

export interface Exported {
  /** For --json. */
  readonly report: object;
  /** The same in a line. */
  readonly line: string;
}

/** Options of `annals export` that only pictures have. */
const PICTURE_ONLY = ['width', 'height', 'scale', 'theme', 'title'] as const;

/** What is wrong before anything is opened. @throws UsageError */
export function refuseUnfit(input: Input, out: string): void {
  const data = dataFormatOf(out);
  if (data === null) {
    if (input.text('series') !== undefined) throw new UsageError(`--series is for ${endingWords(SERIES_ENDINGS, 'and')}.`);
    pictureOptionsFrom(input);
    return;
  }
  const unfit = input.texts('collapsed') === undefined ? PICTURE_ONLY.find((option) => input.text(option) !== undefined) : 'collapsed';
  if (unfit !== undefined) throw new UsageError(`--${unfit} is for pictures, not for .${data}.`);
}

/** The timeline is never written onto; what somebody else made only with `--force`. */
export function rulesOf(input: Input): OutputRules {
  return { inputs: [input.positional('FILE')], replace: input.flag('force') ? 'any' : 'ours' };
}

/** Refuses a place before the work for it is done. Several pages have names of their own, which are looked at when they are known. @throws Failure */
export function refusePlace(input: Input, out: string): void {
  if (input.text('pages') !== 'several' || dataFormatOf(out) !== null) orFail(outputPlace(out, rulesOf(input)));
}

/** The data format that a file name asks for; null for pictures. */
function dataFormatOf(out: string): DataFormat | null {
  const ending = extname(out).slice(1).toLowerCase();
  return DATA_ENDINGS.find((format) => format === ending) ?? null;
}

/** Writes the bytes that the dialog writes, too: the file is there whole or not at all. @throws Failure */
export function writeExport(job: ExportJob, input: Input, io: Io): Exported {
  const data = dataFormatOf(job.out);
  return data === null ? writePictureFile(job, input, io) : writeDataFile(job, data, input, io);
}

function writePictureFile({ content, clock, part, out }: ExportJob, input: Input, io: Io): Exported {
  const options = orFail(
    validate(pictureOptionsSchema, {
      ...part,
      ...pictureOptionsFrom(input),
      collapsed: collapsedFrom(input, content.lanes),
      title: input.text('title'),
      maxSensitivity: maxSensitivityOf(input),
      today: input.text('today') === undefined ? undefined : clock.today,
    }),
  );
  const written = orFail(writePicture(content, options, out, io.now(), rulesOf(input)));
  for (const warning of written.warnings) io.error(printable(`annals: ${warning}`));
  return {
    report: { path: out, ...written },
    line: [`${written.paths.join(', ')}: ${written.width} × ${written.height}, ${written.completeness}`, holdsWords(written.holds)]
      .filter(Boolean)
      .join('; '),
  };
}

function writeDataFile({ content, clock, part, out }: ExportJob, format: DataFormat, input: Input, io: Io): Exported {
  const maxSensitivity = maxSensitivityOf(input);
  const series = input.text('series');
  const seriesId = series === undefined ? undefined : seriesNamed(content.series, series, 'series').id;
  const options = orFail(validate(dataOptionsSchema, { format, ...part, maxSensitivity, seriesId, today: clock.today }));
  const { bytes, ...file } = orFail(exportData(content, options, io.now()));
  for (const warning of file.warnings) io.error(printable(`annals: ${warning}`));
  orFail(writeWhole(out, [bytes], { ...rulesOf(input), personal: isPersonal(file.holds) }));
  return {
    report: { path: out, format, bytes: bytes.length, ...file },
    line: [`${out}: ${file.completeness}, ${bytes.length.toLocaleString('en')} bytes`, holdsWords(file.holds)].filter(Boolean).join('; '),
  };
}

/** What may leave at most; undefined when nothing was said. @throws Failure */
export function maxSensitivityOf(input: Input): number | undefined {
  const level = input.text('max-sensitivity');
  return level === undefined ? undefined : typedLevel(level, 'max-sensitivity');
}
