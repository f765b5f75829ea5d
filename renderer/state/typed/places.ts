import type { Dialog, Selection } from '../view-state';

/** Where an unfinished entry is typed: what its group's name says. */
export type TypedPlace =
  | { readonly kind: 'quick-add' }
  /** A new event; several may be unfinished. */
  | { readonly kind: 'draft'; readonly group: string }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'review'; readonly seriesId: string; readonly n: number }
  /** The form of a lane or series, `id: null` of a new one; `from` as in the dialog. */
  | { readonly kind: 'lane'; readonly id: string | null }
  | { readonly kind: 'series'; readonly id: string | null; readonly from: number | null }
  | { readonly kind: 'timeline' }
  | { readonly kind: 'save-view' }
  /** Pasted lines that are to be events. */
  | { readonly kind: 'add-lines' }
  | { readonly kind: 'view'; readonly id: string }
  | { readonly kind: 'bulk-edit' }
  /** Why an event is to be erased for good. */
  | { readonly kind: 'erase'; readonly id: string };

export const QUICK_ADD_GROUP = 'quick-add';
/** Where pasted lines are kept while they are looked through. */
export const ADD_LINES_FORM = 'add-lines/form';
/** The one draft that Annals kept before it kept several: files may still hold it. */
export const FIRST_DRAFT_GROUP = 'draft';
/** Of a draft that is begun: never one that was there before, which could still be brought back. */
export const newDraftGroup = (): string => `${FIRST_DRAFT_GROUP}/${crypto.randomUUID()}`;
export const eventGroup = (id: string): string => `event/${id}`;
export const reviewGroup = (seriesId: string, n: number): string => `review/${seriesId}/${n}`;
export const laneGroup = (id: string | null): string => `lane/${id ?? 'new'}`;
export const seriesGroup = (id: string | null, from: number | null): string => `series/${id ?? 'new'}${from === null ? '' : `/${from}`}`;
export const eraseGroup = (id: string): string => `erase/${id}`;
export const viewGroup = (id: string): string => `view/${id}`;

/** The day on which a review was held, or to which it was moved, while it is typed. */
export const settleDayKey = (seriesId: string, n: number, kind: 'held' | 'moved'): string => `${reviewGroup(seriesId, n)}/${kind}-on`;

/** The group of a dialog that is a form; null for others. */
export function groupOfDialog(dialog: Dialog): string | null {
  switch (dialog.kind) {
    case 'lane':
      return laneGroup(dialog.id);
    case 'series':
      return seriesGroup(dialog.id, dialog.from ?? null);
    case 'erase':
      return eraseGroup(dialog.id);
    case 'timeline':
    case 'save-view':
    case 'add-lines':
    case 'bulk-edit':
      return dialog.kind;
    default:
      return null;
  }
}

/** Null for a group that this Annals does not know. */
export function placeOf(group: string): TypedPlace | null {
  const [kind, first, second] = group.split('/');
  const idOrNew = first === undefined || first === 'new' ? null : first;
  switch (kind) {
    case 'draft':
      return { kind, group };
    case 'quick-add':
    case 'timeline':
    case 'save-view':
    case 'add-lines':
    case 'bulk-edit':
      return { kind };
    case 'event':
    case 'view':
    case 'erase':
      return first === undefined ? null : { kind, id: first };
    case 'lane':
      return { kind, id: idOrNew };
    case 'series':
      return second !== undefined && numberOf(second) === null ? null : { kind, id: idOrNew, from: numberOf(second) };
    case 'review': {
      const n = numberOf(second);
      return first === undefined || n === null ? null : { kind, seriesId: first, n };
    }
    default:
      return null;
  }
}

/** The number of an occurrence; null for anything else. */
function numberOf(word: string | undefined): number | null {
  return word !== undefined && /^[1-9]\d{0,3}$/.test(word) ? Number(word) : null;
}

/** Whether a person sees the place right now, so that nobody need be told that something is unfinished there. */
export function isInSight(
  place: TypedPlace | null,
  { selection, dialog }: { readonly selection: Selection; readonly dialog: Dialog | null },
): boolean {
  switch (place?.kind) {
    case undefined:
      return false;
    case 'quick-add':
      return true;
    case 'draft':
      return selection.kind === 'draft' && selection.group === place.group;
    case 'event':
      return selection.kind === 'event' && selection.id === place.id;
    case 'review':
      return selection.kind === 'occurrence' && selection.seriesId === place.seriesId && selection.n === place.n;
    case 'view':
      return dialog?.kind === 'views';
    case 'lane':
    case 'series':
    case 'erase':
      return dialog?.kind === place.kind && dialog.id === place.id;
    case 'timeline':
    case 'save-view':
    case 'add-lines':
    case 'bulk-edit':
      return dialog?.kind === place.kind;
  }
}
