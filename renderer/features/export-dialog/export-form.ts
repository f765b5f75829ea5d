import type { z } from 'zod';
import { parseFilter } from '../../../shared/filter';
import type { PictureShape } from '../../../shared/picture/options';
import {
  MAX_SIDE,
  type PictureFormat,
  type PictureLayout,
  type PictureOptions,
  type PictureTheme,
  pictureOptionsSchema,
  type RowPeriod,
} from '../../../shared/picture/options';
import { strings } from './strings';

export type RangeKind = 'whole' | 'window' | 'typed' | 'view';

/** What the fields of the dialog hold: text and numbers as typed. */
export interface ExportForm {
  readonly range: RangeKind;
  /** Of the saved view whose range is taken; its filter stands in `filter`. */
  readonly viewId: string | null;
  readonly from: string;
  readonly to: string;
  /** A preset; auto takes width and height. */
  readonly shape: PictureShape;
  readonly layout: PictureLayout;
  readonly rowsPer: RowPeriod | null;
  /** Lanes that are collapsed in the window are so in the picture. */
  readonly collapsed: boolean;
  readonly links: boolean;
  readonly gradings: boolean;
  /** In the language of shared/filter.ts; empty: everything. */
  readonly filter: string;
  readonly width: number | string;
  /** Empty: as high as the content needs. */
  readonly height: number | string;
  /** Of width and height. */
  readonly unit: 'px' | 'mm';
  readonly scale: number | string;
  /** Empty: `scale` decides. */
  readonly dpi: number | string;
  readonly pages: PictureOptions['pages'];
  readonly theme: PictureTheme;
  /** Empty: the timeline's own title. */
  readonly title: string;
  readonly maxSensitivity: PictureOptions['maxSensitivity'];
  readonly showWithheld: boolean;
  readonly format: PictureFormat;
}

export const FIRST_FORM: ExportForm = {
  range: 'whole',
  viewId: null,
  from: '',
  to: '',
  shape: 'auto',
  layout: 'lanes',
  rowsPer: null,
  collapsed: false,
  links: false,
  gradings: false,
  filter: '',
  width: 1600,
  height: '',
  unit: 'px',
  scale: 1,
  dpi: '',
  pages: 'one',
  theme: 'light',
  title: '',
  // What is more than internal leaves only where somebody says so.
  maxSensitivity: 1,
  showWithheld: true,
  format: 'png',
};

export type ExportField = 'range' | 'from' | 'to' | 'width' | 'height' | 'scale' | 'dpi' | 'pages' | 'rowsPer' | 'title' | 'filter';

/** Least and most of a side in its unit, and the step of its arrows. */
export const LIMITS = {
  px: { width: { min: 320, max: MAX_SIDE }, height: { min: 200, max: MAX_SIDE }, step: 100 },
  mm: { width: { min: 50, max: 10_000 }, height: { min: 50, max: 10_000 }, step: 10 },
} as const;

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
 * @param collapsed ids of the lanes that are collapsed in the window
 */
export function parseExportForm(
  form: ExportForm,
  range: RangeReading,
  today: string | null,
  collapsed: readonly string[] = [],
): ParsedForm {
  const errors: Partial<Record<ExportField, string>> = {};
  if ('field' in range) errors[range.field] = range.message;
  const parsed = pictureOptionsSchema.safeParse({
    from: 'field' in range ? null : range.from,
    to: 'field' in range ? null : range.to,
    shape: form.shape,
    layout: form.layout,
    rowsPer: form.layout === 'list' ? null : form.rowsPer,
    collapsed: form.collapsed && form.layout === 'lanes' ? collapsed : [],
    links: form.links,
    gradings: form.gradings,
    filter: form.filter.trim() === '' ? null : form.filter,
    ...sizeOf(form),
    // Of no use to the other formats, whose fields they are not: what stands in them must not be in the way.
    ...(form.format === 'png' && form.dpi !== '' ? { dpi: form.dpi } : form.format === 'png' ? { scale: form.scale } : {}),
    pages: form.pages,
    theme: form.theme,
    title: form.title.trim() === '' ? null : form.title,
    maxSensitivity: form.maxSensitivity,
    showWithheld: form.showWithheld,
    today,
  });
  const filter = parseFilter(form.filter);
  if (!filter.ok) errors.filter = filter.error.message;
  if (!parsed.success) for (const issue of parsed.error.issues) addIssue(errors, issue);
  return { options: parsed.success && filter.ok && !('field' in range) ? parsed.data : null, errors };
}

/** Under a preset these fields are hidden. */
function sizeOf({ shape, unit, width, height }: ExportForm): Record<string, unknown> {
  if (shape !== 'auto') return {};
  const high = height === '' ? null : height;
  return unit === 'mm' ? { widthMm: width, heightMm: high } : { width, height: high };
}

function addIssue(errors: Partial<Record<ExportField, string>>, issue: z.core.$ZodIssue): void {
  const words = strings.export;
  const field = issue.path[0];
  if (field === 'width') errors.width ??= words.wholeNumber(320, MAX_SIDE);
  else if (field === 'height') errors.height ??= words.wholeNumber(200, MAX_SIDE);
  else if (field === 'widthMm') errors.width ??= words.number(50, 10_000);
  else if (field === 'heightMm') errors.height ??= words.number(50, 10_000);
  else if (field === 'dpi') errors.dpi ??= words.wholeNumber(24, 768);
  else if (field === 'scale') errors.scale ??= words.number(0.25, 8);
  else if (field === 'title') errors.title ??= issue.message;
}
