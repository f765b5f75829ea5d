import { z } from 'zod';
import type { Fields } from './fields/field';
import { draftShape, patchShape, storedShape } from './fields/shapes';
import { MOST_FILTER, parseFilter } from './filter';
import { isWhen, MOST_EDTF } from './time/edtf';

/** The most that a timeline keeps; a list that is chosen from by hand is unusable long before. */
export const MOST_VIEWS = 200;

const limit = z.string().max(MOST_EDTF, { abort: true }).refine(isWhen, 'This is not a date in EDTF, such as 2026-01.').nullable();

/** All that a saved view is made of, a part of the timeline worth coming back to: a range and a filter under a name; see EVENT_FIELDS. */
export const VIEW_FIELDS = {
  title: { kind: 'line', schema: z.string().trim().min(1, 'A view needs a name.').max(120, 'A name has 120 characters at most.') },
  /** EDTF; the view starts at the first instant of `from`… */
  from: { kind: 'date', schema: limit, initial: null },
  /** …and ends at the last instant of `to`; null takes the timeline's own end. */
  to: { kind: 'date', schema: limit, initial: null },
  /** In the language of shared/filter.ts; empty shows everything. */
  filter: {
    kind: 'line',
    schema: z.string().trim().max(MOST_FILTER, { abort: true }).superRefine(checkFilter),
    initial: '',
    option: ['filter', 'Q'],
  },
} as const satisfies Fields;

export const savedViewSchema = z.object({ id: z.uuid(), ...storedShape(VIEW_FIELDS) });
export type SavedView = z.infer<typeof savedViewSchema>;

/** Names are told apart without regard to case, since people and command lines call a view by its name. */
export const savedViewsSchema = z
  .array(savedViewSchema)
  .max(MOST_VIEWS, { error: `A timeline keeps ${MOST_VIEWS} views at most.`, abort: true })
  .superRefine((views, context) => {
    for (const [index, view] of views.entries()) {
      const earlier = views.slice(0, index);
      if (viewNamed(earlier, view.title) !== undefined) {
        context.addIssue({ code: 'custom', path: [index, 'title'], message: `There is a view “${view.title}” already.` });
      }
      if (earlier.some((one) => one.id === view.id))
        context.addIssue({ code: 'custom', path: [index, 'id'], message: 'Two views have one id.' });
    }
  });

export const savedViewDraftSchema = z.object(draftShape(VIEW_FIELDS));
export type SavedViewDraft = z.input<typeof savedViewDraftSchema>;

export const savedViewPatchSchema = z.object(patchShape(VIEW_FIELDS));
export type SavedViewPatch = z.input<typeof savedViewPatchSchema>;

/** The view of this name, whatever its case. */
export function viewNamed<V extends Pick<SavedView, 'title'>>(views: readonly V[], title: string): V | undefined {
  const wanted = title.trim().toLowerCase();
  return views.find((view) => view.title.toLowerCase() === wanted);
}

/** A name that no view has yet: the title itself, or "Title (2)". */
export function freeViewTitle(views: readonly Pick<SavedView, 'title'>[], title: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? title : `${title.slice(0, 110)} (${number})`;
    if (viewNamed(views, candidate) === undefined) return candidate;
  }
}

function checkFilter(query: string, context: z.RefinementCtx): void {
  const filter = parseFilter(query);
  if (!filter.ok) context.addIssue({ code: 'custom', message: filter.error.message });
}
