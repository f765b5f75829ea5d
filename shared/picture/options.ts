import { z } from 'zod';
import { MOST_FILTER } from '../filter';
import { MOST_EDTF } from '../time/edtf';

/** Preset sizes, see page.ts. */
export const PICTURE_SHAPES = [
  'auto',
  'slide',
  'a4',
  'a4-landscape',
  'a3',
  'a3-landscape',
  'letter',
  'letter-landscape',
  'banner',
  'poster',
] as const;
export type PictureShape = (typeof PICTURE_SHAPES)[number];

/**
 * print: black on white, light bars, to spare ink; grey: no colour at all, for photocopies; colour-blind: lane colours
 * replaced by the Okabe–Ito palette, which people with any of the three kinds of colour blindness can tell apart.
 */
export const PICTURE_THEMES = ['light', 'dark', 'print', 'grey', 'colour-blind'] as const;
export type PictureTheme = (typeof PICTURE_THEMES)[number];

/** lanes: time runs to the right; list: time runs down, one entry under the other, for narrow documents and phones. */
export const PICTURE_LAYOUTS = ['lanes', 'list'] as const;
export type PictureLayout = (typeof PICTURE_LAYOUTS)[number];

/** A row of the picture for each of these, under one another and aligned: January under January. */
export const ROW_PERIODS = ['month', 'quarter', 'year', 'decade', 'century'] as const;
export type RowPeriod = (typeof ROW_PERIODS)[number];

/** What a picture can be saved as; the command line tells it from the file's ending. */
export const PICTURE_FORMATS = ['png', 'svg', 'pdf', 'html'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Widest and highest picture in pixels, after scaling. */
export const MAX_SIDE = 40_000;

/** More lanes than anybody collapses. */
const MOST_COLLAPSED = 1000;

const millimetres = z.number().min(50).max(10_000).nullable().default(null);

/**
 * Everything that decides what a picture looks like, apart from the timeline itself. The dialog, the clipboard and the
 * command line all fill in this one form, so that they cannot come to differ. What is left out takes its default, so a
 * form stored by an older Annals still means the same.
 *
 * Size, the first that is given decides: `shape` (a preset, see `page.ts`), then `widthMm` and `heightMm`, then `width`
 * and `height`. Pixels of raster images are that size times `scale`, or times dpi/96 when `dpi` is given.
 */
export const pictureOptionsSchema = z.object({
  /** EDTF; null takes the whole timeline. The picture starts at the first instant of `from`… */
  from: z.string().max(MOST_EDTF).nullable().default(null),
  /** …and ends at the last instant of `to`. */
  to: z.string().max(MOST_EDTF).nullable().default(null),
  /** A preset size; `auto` takes the sizes below. */
  shape: z.enum(PICTURE_SHAPES).default('auto'),
  /** CSS pixels before scaling. */
  width: z.number().int().min(320).max(MAX_SIDE).default(1600),
  /** CSS pixels; null takes the height the content needs. */
  height: z.number().int().min(200).max(MAX_SIDE).nullable().default(null),
  /** Millimetres, for paper of any size; `widthMm` alone takes the height the content needs. */
  widthMm: millimetres,
  heightMm: millimetres,
  /** Pixels per CSS pixel, for raster formats. */
  scale: z.number().min(0.25).max(8).default(1),
  /** Pixels per inch of raster formats, written into the file; replaces `scale`. A CSS pixel is 1/96 inch. */
  dpi: z.number().int().min(24).max(768).nullable().default(null),
  /**
   * one: everything on one page, made smaller and then counted until it fits. several: text keeps its size and the rest
   * goes to further pages (pages of a PDF, one after the other in HTML, numbered files as PNG or SVG). Needs a fixed height.
   */
  pages: z.enum(['one', 'several']).default('one'),
  layout: z.enum(PICTURE_LAYOUTS).default('lanes'),
  /** Splits time into rows, one for each of these; null draws one long row. Only with `layout: 'lanes'`. */
  rowsPer: z.enum(ROW_PERIODS).nullable().default(null),
  theme: z.enum(PICTURE_THEMES).default('light'),
  /** Replaces the timeline's own title. */
  title: z.string().trim().max(300).nullable().default(null),
  /** Ids of lanes that are drawn as one row of density each, as the window draws those that are collapsed in it. Only with `layout: 'lanes'`. */
  collapsed: z.array(z.uuid()).max(MOST_COLLAPSED).default([]),
  /** Draws the links between events whose both ends are drawn one by one. */
  links: z.boolean().default(false),
  /** Writes the gradings of an event's sources behind its title: "B2" is reliability B, credibility 2 (Admiralty code). */
  gradings: z.boolean().default(false),
  /** Events above this sensitivity are withheld: nothing of them is in the bytes. */
  maxSensitivity: z.number().int().min(0).max(3).default(3),
  /** The completeness line says how many events were withheld; with false it is silent about it. */
  showWithheld: z.boolean().default(true),
  /** Only what matches (language of shared/filter.ts); the completeness line quotes it unless it names what is not there. Nothing of the rest is in the bytes. */
  filter: z.string().trim().max(MOST_FILTER).nullable().default(null),
  /** Day of "today", `YYYY-MM-DD` in the home zone; null takes the clock. */
  today: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .default(null),
});
export type PictureOptions = z.infer<typeof pictureOptionsSchema>;
export type PictureOptionsInput = z.input<typeof pictureOptionsSchema>;
