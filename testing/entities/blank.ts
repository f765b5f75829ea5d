import { laneDraftSchema } from '../../shared/lane';
import { savedViewDraftSchema } from '../../shared/saved-view';
import { seriesDraftSchema } from '../../shared/series';
import { timelineDraftSchema } from '../../shared/timeline';

/* What blank-event.ts is to events: the fields of which nothing is said, as the tables have them. */

export const BLANK_LANE = laneDraftSchema.omit({ title: true, color: true }).parse({});
export const BLANK_SERIES = seriesDraftSchema.omit({ title: true, lane: true, every: true, anchor: true }).parse({});
export const BLANK_VIEW = savedViewDraftSchema.omit({ title: true }).parse({});
export const BLANK_TIMELINE = timelineDraftSchema.parse({});
