import { z } from 'zod';
import { draftShape, patchShape, storedShape } from '../../shared/fields/shapes';
import type * as lane from '../../shared/lane';
import type * as view from '../../shared/saved-view';
import type * as series from '../../shared/series';
import type * as timeline from '../../shared/timeline';

/*
 * A field that no entity has, in copies of the tables of those that are not events: modules of shared/ as they would be with it, to stand in
 * their place in a test (`vi.mock`).
 */

const region = { kind: 'line', schema: z.string().trim().max(200), initial: 'no region', since: 4 } as const;
const id = z.uuid();

export function seriesWithRegion(real: typeof series): object {
  const SERIES_FIELDS = { ...real.SERIES_FIELDS, region };
  return {
    ...{ ...real, SERIES_FIELDS },
    seriesDraftSchema: z.object(draftShape(SERIES_FIELDS)),
    seriesPatchSchema: z.object(patchShape(SERIES_FIELDS)),
    seriesSchema: z.object({ ...storedShape(SERIES_FIELDS), id }),
  };
}

export function laneWithRegion(real: typeof lane): object {
  const LANE_FIELDS = { ...real.LANE_FIELDS, region };
  const laneSchema = z.object({ id, ...storedShape(LANE_FIELDS) });
  return {
    ...{ ...real, LANE_FIELDS, laneSchema },
    laneDraftSchema: z.object(draftShape(LANE_FIELDS)).omit({ order: true }).partial({ color: true }),
    lanePatchSchema: z.object(patchShape(LANE_FIELDS)),
    fullLaneSchema: laneSchema.extend({ key: z.number().int() }),
  };
}

export function timelineWithRegion(real: typeof timeline): object {
  const TIMELINE_FIELDS = { ...real.TIMELINE_FIELDS, region };
  return {
    ...{ ...real, TIMELINE_FIELDS },
    timelineSchema: z.object({ id, ...storedShape(TIMELINE_FIELDS) }),
    timelineDraftSchema: z.object(draftShape(TIMELINE_FIELDS)),
    timelinePatchSchema: z.object(patchShape(TIMELINE_FIELDS)).omit({ views: true }),
  };
}

export function viewWithRegion(real: typeof view): object {
  const VIEW_FIELDS = { ...real.VIEW_FIELDS, region };
  const savedViewSchema = z.object({ id, ...storedShape(VIEW_FIELDS) });
  return {
    ...{ ...real, VIEW_FIELDS, savedViewSchema },
    savedViewsSchema: z.array(savedViewSchema),
    savedViewDraftSchema: z.object(draftShape(VIEW_FIELDS)),
    savedViewPatchSchema: z.object(patchShape(VIEW_FIELDS)),
  };
}
