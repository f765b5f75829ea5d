import { QUICK_ADD_ID } from '../../state/field-ids';
import { takeBack } from '../../state/typed/aside';
import { erasedIn, rowsIn } from '../../state/typed/group-name';
import { type TypedEntry, typedIn, typedState } from '../../state/typed/keeper';
import { placeOf, type TypedPlace } from '../../state/typed/places';
import { type Dialog, viewState } from '../../state/view-state';
import { continueField } from '../../ui/focus';

/** Frames to wait for a pane that asks for its event first. */
const FRAMES = 30;

/** Leads to where something unfinished is typed: the pane or dialog opens with it. */
export function goToTyped(group: string): void {
  const place = placeOf(group);
  if (place === null) return;
  const { select, open } = viewState.getState();
  const entries = typedIn(typedState.getState().entries, group);
  open(dialogOf(place, entries));
  takeBack(group);
  if (place.kind === 'quick-add') {
    // After the list has given the focus back.
    setTimeout(() => continueField(QUICK_ADD_ID), 50);
  } else if (place.kind === 'draft') {
    select({ kind: 'draft', group: place.group });
  } else if (place.kind === 'event') {
    select({ kind: 'event', id: place.id });
    focusUnfinished(FRAMES);
  } else if (place.kind === 'review') {
    // Also where the review is shown already: its pane opens the form of a day that is kept only when it is itself opened.
    select({ kind: 'none' });
    setTimeout(() => {
      select({ kind: 'occurrence', seriesId: place.seriesId, n: place.n });
      focusUnfinished(FRAMES);
    }, 0);
  }
}

function dialogOf(place: TypedPlace, entries: ReadonlyArray<readonly [string, TypedEntry]>): Dialog | null {
  switch (place.kind) {
    case 'lane':
      return { kind: 'lane', id: place.id };
    case 'series':
      return { kind: 'series', id: place.id, from: place.from };
    case 'timeline':
    case 'save-view':
      return { kind: place.kind };
    case 'add-lines':
      return { kind: place.kind, lines: [] };
    case 'view':
      return { kind: 'views' };
    case 'erase':
      return { kind: 'erase', id: place.id, title: entries.map(([, { value }]) => erasedIn(value)).find((title) => title !== '') ?? '' };
    case 'bulk-edit':
      return { kind: 'bulk-edit', rows: entries.map(([, { value }]) => rowsIn(value)).find((rows) => rows.length > 0) ?? [] };
    default:
      return null;
  }
}

/** The field that says that it is not saved; it is there once its pane has fetched what it shows. */
function focusUnfinished(frames: number): void {
  const field = document.querySelector<HTMLElement>('.inspector [aria-invalid="true"]');
  if (field !== null) field.focus();
  else if (frames > 0) requestAnimationFrame(() => focusUnfinished(frames - 1));
}
