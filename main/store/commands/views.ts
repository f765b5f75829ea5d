import { v7 as uuid } from 'uuid';
import { fail, ok, type Result } from '../../../shared/result';
import type { SavedView, SavedViewDraft, SavedViewPatch } from '../../../shared/saved-view';
import { savedViewDraftSchema, savedViewPatchSchema, savedViewsSchema } from '../../../shared/saved-view';
import { parseWhen } from '../../../shared/time/edtf';
import { validate } from '../../../shared/validate';
import type { StoreContext } from '../database/context';
import { timelineOf } from '../query/queries';
import type { Plan, Writes } from './plan';
import { quoted, updateOf } from './plan';

/*
 * Saved views are a list in the timeline: each command plans the list it leads to, as one change of the timeline. Commands
 * of their own keep two windows from writing over each other's views.
 */

const NO_VIEW = fail('not-found', 'This view does not exist any more.');

/** Adds a view at the end of the list. */
export function addView(context: StoreContext, input: SavedViewDraft): Result<Plan> {
  const parsed = validate(savedViewDraftSchema, input);
  if (!parsed.ok) return parsed;
  const view: SavedView = { id: uuid(), ...parsed.value };
  return planOf(context, [...viewsOf(context), view], `Save the view ${quoted(view.title)}`, { changed: view, createdId: view.id });
}

export function editView(context: StoreContext, id: string, input: SavedViewPatch): Result<Plan> {
  const parsed = validate(savedViewPatchSchema, input);
  if (!parsed.ok) return parsed;
  const views = viewsOf(context);
  const old = views.find((view) => view.id === id);
  if (old === undefined) return NO_VIEW;
  const given = Object.fromEntries(Object.entries(parsed.value).filter(([, value]) => value !== undefined));
  const changed: SavedView = { ...old, ...given };
  const renamed = changed.title !== old.title;
  const label = renamed ? `Rename the view ${quoted(old.title)} to ${quoted(changed.title)}` : `Change the view ${quoted(old.title)}`;
  return planOf(
    context,
    views.map((one) => (one.id === id ? changed : one)),
    label,
    { changed },
  );
}

/** Puts a view at a place in the list, counted from 0; past the end is the end. */
export function moveView(context: StoreContext, id: string, place: number): Result<Plan> {
  const views = viewsOf(context);
  const view = views.find((one) => one.id === id);
  if (view === undefined) return NO_VIEW;
  const others = views.filter((one) => one.id !== id);
  return planOf(context, [...others.slice(0, place), view, ...others.slice(place)], `Move the view ${quoted(view.title)}`);
}

export function removeView(context: StoreContext, id: string): Result<Plan> {
  const views = viewsOf(context);
  const view = views.find((one) => one.id === id);
  if (view === undefined) return NO_VIEW;
  return planOf(
    context,
    views.filter((one) => one.id !== id),
    `Delete the view ${quoted(view.title)}`,
  );
}

function viewsOf({ engine }: StoreContext): readonly SavedView[] {
  return timelineOf(engine).views;
}

interface Made {
  /** The view that is new or changed: its range is looked at. */
  readonly changed?: SavedView;
  readonly createdId?: string;
}

function planOf({ engine }: StoreContext, views: readonly SavedView[], label: string, { changed, createdId }: Made = {}): Result<Plan> {
  const parsed = savedViewsSchema.safeParse(views);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fail(
      'invalid',
      issue?.message ?? 'This is not a list of views.',
      issue?.path[1] === undefined ? undefined : String(issue.path[1]),
    );
  }
  const { id, homeZone, views: before } = timelineOf(engine);
  if (changed !== undefined && endsBeforeItStarts(changed, homeZone)) return fail('invalid', 'The view would end before it starts.', 'to');
  const change = updateOf('timeline', id, { views: before }, { views: parsed.data });
  return ok({ label, changes: change === null ? [] : [change], ...(createdId === undefined ? {} : { createdId }) });
}

function endsBeforeItStarts({ from, to }: SavedView, zone: string): boolean {
  if (from === null || to === null) return false;
  const [first, last] = [parseWhen(from, zone), parseWhen(to, zone)];
  if (!first.ok || !last.ok) return false;
  const start = first.value.bounds.startMin;
  const end = last.value.bounds.endMax;
  // The same instant twice is a moment; the year before is a mistake (as in shared/picture/range.ts).
  return start !== null && end !== null && (end < start || (end === start && from !== to));
}

export const viewWrites = {
  'views.add': (context, { draft }) => addView(context, draft),
  'views.edit': (context, { id, patch }) => editView(context, id, patch),
  'views.move': (context, { id, place }) => moveView(context, id, place),
  'views.remove': (context, { id }) => removeView(context, id),
} satisfies Partial<Writes>;
