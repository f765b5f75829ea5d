import { z } from 'zod';
import { PICTURE_FORMATS, pictureOptionsSchema } from './picture/options';

/** A wall clock in 24 hours. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written as 22:00.');

const { shape, layout, pages, rowsPer, links, gradings, theme, maxSensitivity, showWithheld } = pictureOptionsSchema.shape;

/** How a person wants pictures of a timeline to look. Titles, filters and dates are content: they are not among these. */
export const pictureChoicesSchema = z.object({
  ...{ shape, layout, pages, rowsPer, links, gradings, theme, maxSensitivity, showWithheld },
  unit: z.enum(['px', 'mm']),
  /** As typed; empty: as the content needs. */
  width: z.union([z.number(), z.string().max(20)]),
  height: z.union([z.number(), z.string().max(20)]),
  scale: z.union([z.number(), z.string().max(20)]),
  dpi: z.union([z.number(), z.string().max(20)]),
  format: z.enum(PICTURE_FORMATS),
});
export type PictureChoices = z.infer<typeof pictureChoicesSchema>;

/** What the program remembers about the person's taste. Never anything of a timeline's content. */
export const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** How 8/1/2026 is read. */
  dateOrder: z.enum(['dmy', 'mdy']),
  inspectorWidth: z.number().min(280).max(640),
  showOverview: z.boolean(),
  /** Desktop notifications of reviews. */
  reminders: z.boolean(),
  /** In these hours no notification is given; null: at any time. */
  quietHours: z.object({ from: clock, to: clock }).nullable(),
  /** Minutes without input after which a timeline with a passphrase is locked; 0: never. */
  lockAfter: z.number().int().min(0).max(1440),
  /** By timeline (its id), the last one used at the end. */
  pictures: z.array(pictureChoicesSchema.extend({ timeline: z.uuid() })).max(50),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  dateOrder: 'dmy',
  inspectorWidth: 340,
  showOverview: true,
  reminders: true,
  quietHours: null,
  lockAfter: 10,
  pictures: [],
};
