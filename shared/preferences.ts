import { z } from 'zod';
import { rememberedImportSchema } from './import';
import { PICTURE_FORMATS, pictureOptionsSchema } from './picture/options';
import { DENSITIES } from './scene/scene';

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

/** What a person has made of the lanes of a timeline on the chart; ids of lanes. */
export const laneChoicesSchema = z.object({
  collapsed: z.array(z.uuid()).max(1000),
  /** Pixels. */
  heights: z.array(z.object({ lane: z.uuid(), height: z.number().int().min(1).max(5000) })).max(1000),
});
export type LaneChoices = z.infer<typeof laneChoicesSchema>;

/** The stretch of time that somebody last looked at, wall-clock milliseconds. */
export const lookedAtSchema = z.object({ start: z.number(), end: z.number() });

/** So many timelines are remembered, the one used last at the end. */
export const MOST_REMEMBERED = 50;

/** Which links between events the chart shows. */
export const LINK_MODES = ['none', 'selected', 'all'] as const;
export type LinkMode = (typeof LINK_MODES)[number];

/** What the program remembers about the person's taste. Never anything of a timeline's content. */
export const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** How 8/1/2026 is read. */
  dateOrder: z.enum(['dmy', 'mdy']),
  inspectorWidth: z.number().min(280).max(640),
  showOverview: z.boolean(),
  chartLinks: z.enum(LINK_MODES),
  /** Desktop notifications of reviews. */
  reminders: z.boolean(),
  /** In these hours no notification is given; null: at any time. */
  quietHours: z.object({ from: clock, to: clock }).nullable(),
  /** Minutes without input after which a timeline with a passphrase is locked; 0: never. */
  lockAfter: z.number().int().min(0).max(1440),
  /** By timeline (its id), the last one used at the end. */
  pictures: z.array(pictureChoicesSchema.extend({ timeline: z.uuid() })).max(MOST_REMEMBERED),
  lanes: z.array(laneChoicesSchema.extend({ timeline: z.uuid() })).max(MOST_REMEMBERED),
  /** How tables were read, by a mark of their headers, the last one used at the end. */
  imports: z.array(rememberedImportSchema).max(MOST_REMEMBERED),
  /** Where the chart of each timeline was last; never of one that has a passphrase. */
  windows: z.array(lookedAtSchema.extend({ timeline: z.uuid() })).max(MOST_REMEMBERED),
  /** What the wheel does over the chart, without a key. */
  wheel: z.enum(['zooms', 'scrolls']),
  /** How high the rows of the chart are. */
  density: z.enum(DENSITIES),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  dateOrder: 'dmy',
  inspectorWidth: 340,
  showOverview: true,
  chartLinks: 'selected',
  reminders: true,
  quietHours: null,
  lockAfter: 10,
  pictures: [],
  lanes: [],
  wheel: 'zooms',
  imports: [],
  windows: [],
  density: 'fit',
};
