import { extname } from 'node:path';
import { DATA_FORMATS, type DataFormat, dataOptionsSchema } from '../../shared/data-export';
import { exportData } from '../files/export';
import { writeWhole } from '../files/write-whole';
import { validate } from '../store/validate';
import { type Input, type Io, orFail, UsageError } from './command';
import { clockOf, typedDate } from './dates';
import { sensitivityOf } from './event-options';
import { json, printable } from './output';
import { seriesNamed, withTimeline } from './with-timeline';

/** The data format that a file name asks for; null for pictures. */
export function dataFormatOf(out: string): DataFormat | null {
  const ending = extname(out).slice(1).toLowerCase();
  return DATA_FORMATS.find((format) => format === ending) ?? null;
}

/** Options of `annals export` that only pictures have. */
const PICTURE_ONLY = ['width', 'height', 'scale', 'theme', 'title'] as const;

/** `annals export` as CSV, JSON, ICS or Markdown: the bytes that the dialog writes, too. */
export function exportDataFile(input: Input, io: Io, out: string, format: DataFormat): void {
  const unfit = PICTURE_ONLY.find((option) => input.text(option) !== undefined);
  if (unfit !== undefined) throw new UsageError(`--${unfit} is for pictures, not for .${format}.`);
  withTimeline(input, io, 'read', (store) => {
    const content = orFail(store.pictureInput());
    const clock = clockOf(input, io, content.timeline.homeZone);
    const edtf = (option: string): string | undefined => {
      const text = input.text(option);
      return text === undefined ? undefined : typedDate(text, option, clock).edtf;
    };
    const level = input.text('max-sensitivity');
    const series = input.text('series');
    const options = orFail(
      validate(dataOptionsSchema, {
        format,
        from: edtf('from'),
        to: edtf('to'),
        filter: input.text('filter'),
        maxSensitivity: level === undefined ? undefined : sensitivityOf(level, 'max-sensitivity'),
        seriesId: series === undefined ? undefined : seriesNamed(store, series, 'series').id,
        today: clock.today,
      }),
    );
    const { bytes, ...file } = orFail(exportData(content, options, io.now()));
    orFail(writeWhole(out, bytes));
    io.out(
      input.flag('json')
        ? json({ path: out, format, bytes: bytes.length, ...file })
        : printable(`${out}: ${file.completeness}, ${bytes.length.toLocaleString('en')} bytes`),
    );
  });
}
