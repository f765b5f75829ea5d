import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { TimelinePatch } from '../../../shared/timeline';
import { timelinePatchSchema } from '../../../shared/timeline';
import { validate } from '../../../shared/validate';
import { RECOVER_FIRST } from '../database/advice';
import type { StoreContext } from '../database/context';
import type { TimelineRow } from '../record/rows';
import { timelineFields } from '../record/rows';
import type { Plan, Writes } from './plan';
import { quoted, updateOf } from './plan';

/** Edits the document itself. A new home zone moves every event whose date names an offset. */
export function editTimeline({ engine }: StoreContext, input: TimelinePatch): Result<Plan> {
  const parsed = validate(timelinePatchSchema, input);
  if (!parsed.ok) return parsed;
  const row = engine.get<TimelineRow>('SELECT * FROM timeline');
  if (row === undefined) return fail('damaged', `The file has lost its title and settings. Nothing was changed. ${RECOVER_FIRST}`);
  const change = updateOf('timeline', row.id, { ...timelineFields(row) }, parsed.value);
  return ok({
    label: change === null ? '' : editLabel(Object.keys(change.after ?? {}), parsed.value),
    changes: change === null ? [] : [change],
  });
}

function editLabel(names: readonly string[], patch: TimelinePatch): string {
  if (names.length > 1) return 'Edit the timeline';
  if (names[0] === 'title') return `Rename the timeline to ${quoted(patch.title ?? '')}`;
  if (names[0] === 'subtitle') return 'Change the subtitle';
  if (names[0] === 'homeZone') return `Set the home zone to ${patch.homeZone}`;
  return names[0] === 'projectDays' ? `Project reviews ${patch.projectDays} days ahead` : 'Edit the timeline';
}

export const timelineWrites = {
  'timeline.edit': (context, { patch }) => editTimeline(context, patch),
} satisfies Partial<Writes>;
