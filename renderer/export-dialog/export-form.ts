import type { z } from 'zod';
import { MAX_SIDE, type PictureOptions, type PictureTheme, pictureOptionsSchema } from '../../shared/picture/options';
import { strings } from '../strings';

export type RangeKind = 'whole' | 'window' | 'typed';
export type PictureFormat = 'png' | 'svg';

/** What the fields of the dialog hold: text and numbers as typed. */
export interface ExportForm {
  readonly range: RangeKind;
  readonly from: string;
  readonly to: string;
  readonly width: number | string;
  /** Empty: as high as the content needs. */
  readonly height: number | string;
  readonly scale: number | string;
  readonly theme: PictureTheme;
  /** Empty: the timeline's own title. */
  readonly title: string;
  readonly maxSensitivity: PictureOptions['maxSensitivity'];
  readonly format: PictureFormat;
}

export const FIRST_FORM: ExportForm = {
  range: 'whole',
  from: '',
  to: '',
  width: 1600,
  height: '',
  scale: 1,
  theme: 'light',
  title: '',
  maxSensitivity: 3,
  format: 'png',
};

export type ExportField = 'range' | 'from' | 'to' | 'width' | 'height' | 'scale' | 'title';

/** Both ends of a range as EDTF, or a sentence about the field that is in the way; null takes the whole timeline's end. */
export type RangeReading =
  | { readonly from: string | null; readonly to: string | null }
  | { readonly field: 'range' | 'from' | 'to'; readonly message: string };

export interface ParsedForm {
  readonly options: PictureOptions | null;
  readonly errors: Readonly<Partial<Record<ExportField, string>>>;
}

/**
 * The options the form stands for, or a sentence for each field that is in the way.
 *
 * @param today the day fixed on the command line, or null for the clock.
 */
export function parseExportForm(form: ExportForm, range: RangeReading, today: string | null): ParsedForm {
  const errors: Partial<Record<ExportField, string>> = {};
  if ('field' in range) errors[range.field] = range.message;
  const parsed = pictureOptionsSchema.safeParse({
    from: 'field' in range ? null : range.from,
    to: 'field' in range ? null : range.to,
    width: form.width,
    height: form.height === '' ? null : form.height,
    scale: form.scale,
    theme: form.theme,
    title: form.title.trim() === '' ? null : form.title,
    maxSensitivity: form.maxSensitivity,
    today,
  });
  if (!parsed.success) for (const issue of parsed.error.issues) addIssue(errors, issue);
  return { options: parsed.success && !('field' in range) ? parsed.data : null, errors };
}

function addIssue(errors: Partial<Record<ExportField, string>>, issue: z.core.$ZodIssue): void {
  const words = strings.export;
  const field = issue.path[0];
  if (field === 'width') errors.width ??= words.wholeNumber(320, MAX_SIDE);
  else if (field === 'height') errors.height ??= words.wholeNumber(200, MAX_SIDE);
  else if (field === 'scale') errors.scale ??= words.number(0.25, 8);
  else if (field === 'title') errors.title ??= issue.message;
}

/** The EDTF day of a wall-clock time; beyond the years that days can be written in, the year alone. */
export function edtfDay(wallMs: number): string {
  const date = new Date(wallMs);
  const year = date.getUTCFullYear();
  if (Math.abs(year) > 9999) return `Y${year}`;
  const digits = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  return `${digits}-${String(date.getUTCMonth() + 1).padStart(2, '0')}-${String(date.getUTCDate()).padStart(2, '0')}`;
}
