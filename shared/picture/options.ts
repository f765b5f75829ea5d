import { z } from 'zod';

export const PICTURE_THEMES = ['light', 'dark', 'print'] as const;
export type PictureTheme = (typeof PICTURE_THEMES)[number];

/** Widest and highest picture in pixels, after scaling. */
export const MAX_SIDE = 40_000;

/**
 * Everything that decides what a picture looks like, apart from the timeline itself. The dialog, the clipboard and the
 * command line all fill in this one form, so that they cannot come to differ.
 */
export const pictureOptionsSchema = z.object({
  /** EDTF; null takes the whole timeline. The picture starts at the first instant of `from`… */
  from: z.string().nullable().default(null),
  /** …and ends at the last instant of `to`. */
  to: z.string().nullable().default(null),
  /** CSS pixels before scaling. */
  width: z.number().int().min(320).max(MAX_SIDE).default(1600),
  /** CSS pixels; null takes the height the content needs. */
  height: z.number().int().min(200).max(MAX_SIDE).nullable().default(null),
  /** Pixels per CSS pixel, for raster formats. */
  scale: z.number().min(0.25).max(8).default(1),
  theme: z.enum(PICTURE_THEMES).default('light'),
  /** Replaces the timeline's own title. */
  title: z.string().trim().max(300).nullable().default(null),
  /** Events above this sensitivity are withheld, and the completeness line says how many. */
  maxSensitivity: z.number().int().min(0).max(3).default(3),
  /** Day of "today", `YYYY-MM-DD` in the home zone; null takes the clock. */
  today: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .default(null),
});
export type PictureOptions = z.infer<typeof pictureOptionsSchema>;
export type PictureOptionsInput = z.input<typeof pictureOptionsSchema>;
