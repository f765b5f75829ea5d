import type { PictureRemedy } from '../../../shared/picture/advice';
import type { AppError } from '../../../shared/result';
import { type ExportField, type ExportForm, FIRST_FORM } from './export-form';

/* What only drawing can tell: an end before its start, too many pixels, things that have no room. */

type Errors = Readonly<Partial<Record<ExportField, string>>>;

/** Those that the dialog shows a message at. */
const FIELDS: readonly string[] = [
  'from',
  'to',
  'width',
  'height',
  'scale',
  'dpi',
  'pages',
  'rowsPer',
  'title',
  'filter',
] satisfies ExportField[];

export function isShownAtField(error: AppError | null): boolean {
  return error?.field !== undefined && FIELDS.includes(error.field);
}

/** The errors of the form with a refusal at its field, like any other error. */
export function withRefusal(errors: Errors, refused: AppError | null): Errors {
  return refused?.field !== undefined && isShownAtField(refused) ? { ...errors, [refused.field]: refused.message } : errors;
}

/** What a remedy changes in the form. */
export function remedied({ shape }: Pick<ExportForm, 'shape'>, remedy: PictureRemedy): Partial<ExportForm> {
  if (remedy === 'several-pages') return { pages: 'several', shape: shape === 'auto' ? 'a3-landscape' : shape };
  return { pages: 'one', shape: 'auto', unit: 'px', width: FIRST_FORM.width, height: '' };
}
