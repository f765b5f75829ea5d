import { z } from 'zod';
import { lookedAtSchema, preferencesSchema } from '../preferences';
import type { Rows } from './row';
import { nothing } from './row';

export const preferenceRows = {
  'preferences.get': { by: 'main', does: 'read', input: nothing, output: preferencesSchema },
  'preferences.set': { by: 'main', does: 'write', input: preferencesSchema.partial(), output: preferencesSchema },
  /** Remembers where the chart of a timeline (its id) is; null forgets it. Other windows may remember theirs at the same time. */
  'preferences.keepWindow': {
    by: 'main',
    does: 'write',
    input: z.object({ timeline: z.uuid(), window: lookedAtSchema.nullable() }),
    output: preferencesSchema.pick({ windows: true }),
  },
  'app.info': {
    by: 'main',
    does: 'read',
    input: nothing,
    output: z.object({
      version: z.string(),
      platform: z.string(),
      /** A day fixed on the command line for reproducible states, else null: the clock decides. */
      fixedToday: z.string().nullable(),
      /** What went wrong at start and was mended, such as a damaged settings file; shown once. */
      notices: z.array(z.string()),
    }),
  },
} as const satisfies Rows<'preferences' | 'app'>;
